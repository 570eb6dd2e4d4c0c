import type { OpportunityStage } from '../__generated__/resolvers-types.js';
import { customers } from '../customer/customer.edges.js';
import { opportunities } from '../opportunity/opportunity.edges.js';
import type { Viewer } from '../platform/auth/viewer.js';
import type { Database } from '../platform/database/database.js';
import { StatementBuilder } from '../platform/database/statement-builder.js';
import { totalsOf, type Totals } from './totals.rules.js';

interface Counts {
  readonly customers: number;
  readonly stages: readonly { readonly stage: OpportunityStage; readonly count: number }[];
}

/** Counts the customers and opportunities that somebody sees as they are now, in one statement. */
export async function readTotals(database: Database, viewer: Viewer): Promise<Totals> {
  const statement = new StatementBuilder(viewer);
  const [customer, opportunity] = [statement.alias(), statement.alias()];
  const [counts] = await database.query<Counts>(
    viewer,
    statement.build(
      `SELECT (SELECT count(*)::int FROM ${customers.table} ${customer}` +
        ` WHERE ${customers.visible(customer, statement)}) AS "customers",` +
        ` (SELECT coalesce(json_agg(r), '[]') FROM (SELECT ${opportunity}."stage", count(*)::int AS "count"` +
        ` FROM ${opportunities.table} ${opportunity}` +
        ` WHERE ${opportunities.visible(opportunity, statement)} GROUP BY ${opportunity}."stage") r) AS "stages"`,
    ),
  );
  if (!counts) throw new Error('The statement of totals gives one row');
  return totalsOf(counts.customers, new Map(counts.stages.map(({ stage, count }) => [stage, count])));
}
