import type { HealthPeriod, HealthScoreFilter } from '../__generated__/resolvers-types.js';

const MONTHS: Readonly<Record<Exclude<HealthPeriod, 'ALL' | 'LAST_30_DAYS'>, number>> = {
  LAST_3_MONTHS: 3,
  LAST_6_MONTHS: 6,
  LAST_12_MONTHS: 12,
};

/** The first day (UTC, YYYY-MM-DD) of a period that ends today; undefined when it has no start. */
export function startOfPeriod(period: HealthPeriod, now: Date): string | undefined {
  if (period === 'ALL') return undefined;
  const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
  if (period === 'LAST_30_DAYS') {
    day.setUTCDate(day.getUTCDate() - 30);
    return day.toISOString().slice(0, 10);
  }
  const dayOfMonth = day.getUTCDate();
  day.setUTCMonth(day.getUTCMonth() - MONTHS[period]);
  // 31 March less one month is the last day of February, not 3 March.
  if (day.getUTCDate() !== dayOfMonth) day.setUTCDate(0);
  return day.toISOString().slice(0, 10);
}

/** The caller's filter, narrowed to scores of the period. */
export function withinPeriod(
  filter: HealthScoreFilter | null | undefined,
  period: HealthPeriod | null | undefined,
  now: Date,
): HealthScoreFilter | null | undefined {
  const start = startOfPeriod(period ?? 'ALL', now);
  if (start === undefined) return filter;
  const recent = { scoreDate: { gte: start } };
  return filter ? { and: [filter, recent] } : recent;
}
