import type { RetentionType, SetRetentionRuleInput } from '../__generated__/resolvers-types.js';
import { refuse } from '../mutation/violation.js';
import type { Write } from '../mutation/write.js';
import { serviceViewer } from '../platform/auth/viewer.js';
import type { Database } from '../platform/database/database.js';
import { retentionRules } from './retention.edges.js';
import { MAX_DAYS, POLICIES, RETENTION_TYPES } from './retention.rules.js';

/** How long data of a type is kept. */
export interface KeptFor {
  readonly type: RetentionType;
  readonly keepDays: number;
}

/** What holds for the tenant, by type. */
export async function currentRules(database: Database, tenantId: string): Promise<KeptFor[]> {
  const rows = await database.query<KeptFor>(serviceViewer(tenantId), {
    text: 'SELECT r."type", r."keep_days" AS "keepDays" FROM retention_rules r WHERE r."tenant_id" = $1',
    values: [tenantId],
  });
  const own = new Map(rows.map(({ type, keepDays }) => [type, keepDays]));
  return RETENTION_TYPES.map((type) => ({ type, keepDays: own.get(type) ?? POLICIES[type].defaultDays }));
}

/** When data of each type was looked through to the end last; types that never were are missing. */
export async function lastRuns(database: Database, tenantId: string): Promise<Map<string, Date>> {
  const rows = await database.query<{ type: string; at: Date }>(serviceViewer(tenantId), {
    text: `SELECT r."type", max(r."started_at") AS at FROM retention_runs r
           WHERE r."tenant_id" = $1 AND r."completed" GROUP BY r."type"`,
    values: [tenantId],
  });
  return new Map(rows.map(({ type, at }) => [type, at]));
}

/**
 * Sets how long data of a type is kept.
 *
 * @throws ViolationError BELOW_RETENTION_MINIMUM, or OUT_OF_RANGE for more than a century
 */
export async function setRetentionRule(
  write: Write,
  { type, keepDays }: SetRetentionRuleInput,
): Promise<{ rule: KeptFor }> {
  const { minimumDays } = POLICIES[type];
  if (keepDays < minimumDays) refuse('BELOW_RETENTION_MINIMUM', ['keepDays'], { min: minimumDays });
  if (keepDays > MAX_DAYS) refuse('OUT_OF_RANGE', ['keepDays'], { min: minimumDays, max: MAX_DAYS });
  const { manager, tenantId } = write;
  // Of two who set the first rule of a type, the later one changes it.
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`retention ${tenantId}`]);
  const [known] = await manager.query<{ id: string }[]>(
    'SELECT id FROM retention_rules WHERE tenant_id = $1 AND type = $2',
    [tenantId, type],
  );
  if (known) await write.update(retentionRules, await write.lock(retentionRules, known.id), { keepDays });
  else await write.insert(retentionRules, { type, keepDays });
  return { rule: { type, keepDays } };
}
