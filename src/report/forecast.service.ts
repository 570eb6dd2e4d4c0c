import type { SalesForecast } from '../__generated__/resolvers-types.js';
import { opportunities } from '../opportunity/opportunity.edges.js';
import type { SqlStatement } from '../platform/database/database.js';
import { StatementBuilder } from '../platform/database/statement-builder.js';
import { forecastOf, type ForecastSum } from './forecast.rules.js';
import { monthsOf } from './period.rules.js';
import { CURRENCY_SUM, ownedBy, type ReportContext, type ReportScope } from './scope.js';

/** Adds up open opportunities by the month of their expected close, and won ones by the month of their close. */
export async function readForecast(context: ReportContext, scope: ReportScope): Promise<SalesForecast> {
  const months = monthsOf(scope.period);
  const statement = forecastStatement(context, scope, months);
  return forecastOf(months, await context.database.query<ForecastSum>(context.viewer, statement));
}

function forecastStatement(
  { viewer, now }: ReportContext,
  { period, ownerId, zone }: ReportScope,
  months: readonly string[],
): SqlStatement {
  const statement = new StatementBuilder(viewer);
  const [open, won] = [statement.alias(), statement.alias()];
  const today = zone.dayOf(now);
  const from = statement.param(period.from, 'date');
  const to = statement.param(period.to, 'date');
  const past = statement.param(period.from < today ? period.from : today, 'date');
  // A month begins and ends at instants of the time zone; those at the ends of the period are cut off by it.
  const starts = [period.from, ...months.slice(1)].map((day) => zone.startOf(day));
  const ends = [...starts.slice(1), zone.startOf(period.to, 1)];
  const spans = [
    statement.param(months, 'text[]'),
    statement.param(starts, 'timestamptz[]'),
    statement.param(ends, 'timestamptz[]'),
  ];
  return statement.build(
    `SELECT CASE WHEN ${open}."expected_close_on" IS NULL THEN 'UNDATED'` +
      ` WHEN ${open}."expected_close_on" < ${from} THEN 'OVERDUE' ELSE 'OPEN' END AS "part",` +
      ` CASE WHEN ${open}."expected_close_on" >= ${from}` +
      ` THEN to_char(${open}."expected_close_on", 'YYYY-MM-"01"') END AS "month", ${CURRENCY_SUM}` +
      ` FROM ${opportunities.table} ${open} WHERE ${opportunities.visible(open, statement)}` +
      ` AND ${open}."stage" NOT IN ('WON', 'LOST') AND (${open}."expected_close_on" IS NULL` +
      ` OR ${open}."expected_close_on" < ${past} OR ${open}."expected_close_on" BETWEEN ${from} AND ${to})` +
      `${ownedBy(statement, open, ownerId)} GROUP BY "part", "month", "currency"` +
      ` UNION ALL SELECT 'WON', m."month", ${CURRENCY_SUM} FROM ${opportunities.table} ${won}` +
      ` JOIN unnest(${spans.join(', ')}) AS m("month", "start", "end")` +
      ` ON ${won}."closed_at" >= m."start" AND ${won}."closed_at" < m."end"` +
      ` WHERE ${opportunities.visible(won, statement)} AND ${won}."stage" = 'WON'` +
      `${ownedBy(statement, won, ownerId)} GROUP BY m."month", ${won}."currency" ORDER BY "currency"`,
  );
}
