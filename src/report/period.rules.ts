import type { PeriodInput } from '../__generated__/resolvers-types.js';
import { badUserInput } from '../platform/errors/errors.js';
import { isDay } from '../platform/records/day.js';

const MAX_YEARS = 5;
/** How many days the period has that is meant when none is given. */
const USUAL_DAYS = 365;

/**
 * @param path of the argument that holds the period, up to the names of its ends, such as `period.`
 * @throws GraphQLError BAD_USER_INPUT naming the end that is no day, lies before the start or makes the period
 *   longer than 5 years
 */
export function assertPeriod({ from, to }: PeriodInput, path: string): void {
  assertDay(from, `${path}from`);
  assertDay(to, `${path}to`);
  if (to < from) throw badUserInput(`${path}to`, `must not be before ${path}from`);
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  if (years > MAX_YEARS || (years === MAX_YEARS && to.slice(4) >= from.slice(4)))
    throw badUserInput(`${path}to`, `makes the period longer than ${MAX_YEARS} years`);
}

/** @throws GraphQLError BAD_USER_INPUT when the argument `field` is no calendar day */
export function assertDay(day: string, field: string): void {
  if (!isDay(day)) throw badUserInput(field, 'is not a day of the years 0001–9999 (YYYY-MM-DD)');
}

/** The first of the 365 days that end with `lastDay`. */
export function usualStart(lastDay: string): string {
  const first = new Date(`${lastDay}T00:00:00Z`);
  first.setUTCDate(first.getUTCDate() - (USUAL_DAYS - 1));
  return first.toISOString().slice(0, 10);
}

/** The first days of the months that a period touches, oldest first. */
export function monthsOf({ from, to }: PeriodInput): string[] {
  const [first, last] = [monthNumber(from), monthNumber(to)];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const [year, month] = [Math.floor((first + index) / 12), ((first + index) % 12) + 1];
    return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
  });
}

/** Months since January of the year 0. */
function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}
