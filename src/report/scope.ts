import type { PeriodInput } from '../__generated__/resolvers-types.js';
import type { StatementBuilder } from '../platform/database/statement-builder.js';
import type { ReadContext } from '../platform/edges/read-context.js';
import { badUserInput } from '../platform/errors/errors.js';
import { timeZoneNamed, type TimeZone } from '../platform/records/time-zone.js';
import { assertPeriod } from './period.rules.js';

/** What a report needs of a request: whose data, from where, and what "now" means. */
export type ReportContext = Pick<ReadContext, 'database' | 'viewer' | 'now'>;

/** Which opportunities a report is about. */
export interface ReportScope {
  readonly period: PeriodInput;
  readonly ownerId?: string | null;
  readonly zone: TimeZone;
}

/**
 * The scope that a GraphQL field's arguments stand for.
 *
 * @throws GraphQLError BAD_USER_INPUT naming the argument that cannot be used
 */
export function scopeOf(args: {
  period: PeriodInput;
  ownerId?: string | null;
  timezone: string;
}): ReportScope {
  assertPeriod(args.period, 'period.');
  return { ...args, zone: timeZoneNamed(args.timezone, 'timezone') };
}

/**
 * The condition that rows of `alias` are the owner's; empty without an owner.
 *
 * @throws GraphQLError BAD_USER_INPUT when `ownerId` cannot be an id
 */
export function ownedBy(statement: StatementBuilder, alias: string, ownerId?: string | null): string {
  if (ownerId == null) return '';
  if (ownerId.includes('\0')) throw badUserInput('ownerId', 'contains a NUL character');
  return ` AND ${alias}."owner_id" = ${statement.param(ownerId, 'text')}`;
}

/**
 * The columns of a `CurrencySum` over opportunities that are grouped by currency. The product with 0.01 is exact, so that
 * rounding happens once, at the end.
 */
export const CURRENCY_SUM =
  `"currency", count(*)::int AS "count", trim_scale(sum("amount"))::text AS "amount",` +
  ` trim_scale(round(sum("amount" * "probability" * 0.01), 4))::text AS "weighted"`;
