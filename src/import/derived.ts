import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

/** Adds a step to the stage history of each opportunity whose stage is not the one its history ends in. */
export async function recordStages(
  manager: EntityManager,
  tenantId: string,
  opportunityIds: readonly string[],
): Promise<void> {
  const moved = await manager.query<{ id: string }[]>(
    `SELECT id FROM opportunities AS opportunity
     WHERE tenant_id = $1 AND id = ANY($2::uuid[]) AND stage IS DISTINCT FROM (
       SELECT to_stage FROM opportunity_stage_changes AS step
       WHERE step.tenant_id = $1 AND step.opportunity_id = opportunity.id
       ORDER BY changed_at DESC, step.id DESC LIMIT 1)`,
    [tenantId, opportunityIds],
  );
  if (moved.length === 0) return;
  // A closed opportunity reached its stage when it was closed, unless its history goes on later than that.
  await manager.query(
    `INSERT INTO opportunity_stage_changes
       (tenant_id, id, opportunity_id, from_stage, to_stage, probability, changed_by, changed_at)
     SELECT $1, step.id, opportunity.id, latest.to_stage, opportunity.stage, opportunity.probability,
       opportunity.updated_by,
       greatest(
         CASE WHEN opportunity.stage IN ('WON', 'LOST') THEN coalesce(opportunity.closed_at, now()) ELSE now() END,
         latest.changed_at + interval '1 millisecond')
     FROM unnest($2::uuid[], $3::uuid[]) AS step (id, opportunity_id)
     JOIN opportunities AS opportunity ON opportunity.tenant_id = $1 AND opportunity.id = step.opportunity_id
     LEFT JOIN LATERAL (
       SELECT to_stage, changed_at FROM opportunity_stage_changes AS earlier
       WHERE earlier.tenant_id = $1 AND earlier.opportunity_id = opportunity.id
       ORDER BY changed_at DESC, earlier.id DESC LIMIT 1) AS latest ON true`,
    [tenantId, moved.map(() => uuidv7()), moved.map(({ id }) => id)],
  );
}
