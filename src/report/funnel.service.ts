import type { SalesFunnel } from '../__generated__/resolvers-types.js';
import { opportunities, stageChanges } from '../opportunity/opportunity.edges.js';
import { StatementBuilder } from '../platform/database/statement-builder.js';
import type { SqlStatement } from '../platform/database/database.js';
import { funnelOf, PIPELINE, type FunnelCounts } from './funnel.rules.js';
import { CURRENCY_SUM, ownedBy, type ReportContext, type ReportScope } from './scope.js';

/** Counts the opportunities made in the period, all in one statement. */
export async function readFunnel(context: ReportContext, scope: ReportScope): Promise<SalesFunnel> {
  const { database, viewer } = context;
  const [counts] = await database.query<FunnelCounts>(viewer, funnelStatement(context, scope));
  if (!counts) throw new Error('The statement of a funnel gives one row');
  return funnelOf(counts);
}

/**
 * - "cohort": the opportunities made in the period.
 * - "moves": their history; a stay lasts from one move to the next.
 * - "visits": every stage an opportunity is known to have been in, the one it is in now included.
 * - "reach": the furthest of them, by its place in the pipeline, in which LOST has none.
 */
function funnelStatement(
  { viewer, now }: ReportContext,
  { period, ownerId, zone }: ReportScope,
): SqlStatement {
  const statement = new StatementBuilder(viewer);
  const [opportunity, change] = [statement.alias(), statement.alias()];
  const from = statement.param(zone.startOf(period.from), 'timestamptz');
  const to = statement.param(zone.startOf(period.to, 1), 'timestamptz');
  const end = statement.param(now, 'timestamptz');
  const pipeline = statement.param(PIPELINE, 'text[]');
  return statement.build(
    `WITH "cohort" AS (SELECT ${opportunity}."id", ${opportunity}."stage", ${opportunity}."amount",` +
      ` ${opportunity}."currency", ${opportunity}."probability" FROM ${opportunities.table} ${opportunity}` +
      ` WHERE ${opportunities.visible(opportunity, statement)}` +
      ` AND ${opportunity}."created_at" >= ${from} AND ${opportunity}."created_at" < ${to}` +
      `${ownedBy(statement, opportunity, ownerId)}),` +
      ` "moves" AS (SELECT ${change}."opportunity_id", ${change}."from_stage", ${change}."to_stage",` +
      ` ${change}."changed_at", lead(${change}."changed_at") OVER (PARTITION BY ${change}."opportunity_id"` +
      ` ORDER BY ${change}."changed_at", ${change}."id") AS "left_at" FROM ${stageChanges.table} ${change}` +
      ` WHERE ${stageChanges.visible(change, statement)}` +
      ` AND ${change}."opportunity_id" IN (SELECT "id" FROM "cohort")),` +
      ` "visits" AS (SELECT "id", "stage" FROM "cohort" UNION SELECT "opportunity_id", "from_stage" FROM "moves"` +
      ` UNION SELECT "opportunity_id", "to_stage" FROM "moves"),` +
      ` "reach" AS (SELECT coalesce(max(array_position(${pipeline}, "stage")), 0) AS "furthest",` +
      ` bool_or("stage" = 'LOST') AS "lost" FROM "visits" GROUP BY "id")` +
      ` SELECT ${list(`SELECT "stage", ${CURRENCY_SUM} FROM "cohort" GROUP BY "stage", "currency" ORDER BY "currency"`)} AS "sums",` +
      ` ${list(`SELECT "furthest", "lost", count(*)::int AS "count" FROM "reach" GROUP BY "furthest", "lost"`)} AS "reach",` +
      // A move that is dated after the one that followed it, or after now, was a stay of no length.
      ` ${list(
        `SELECT "to_stage" AS "stage", percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM` +
          ` greatest(least("left_at", ${end}), "changed_at") - "changed_at") / 86400) AS "medianDays"` +
          ` FROM "moves" GROUP BY "to_stage"`,
      )} AS "stays"`,
  );
}

/** The rows of a select as one JSON list. */
function list(select: string): string {
  return `(SELECT coalesce(json_agg(r), '[]') FROM (${select}) r)`;
}
