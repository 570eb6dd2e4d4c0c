import { ValueProblem } from './value-problem.js';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** Whether the text is a day of the calendar, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const match = DAY.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** The day of a date or time, as it is written. @throws ValueProblem */
export function toDay(text: string): string {
  const day = text.slice(0, 10);
  if (!isDay(day) || (text.length > 10 && !TIME.test(text))) {
    throw new ValueProblem(`"${text}" is not a date; write YYYY-MM-DD or give its format`);
  }
  return day;
}

/** A point in time in ISO form, UTC, milliseconds; a bare day is its midnight. @throws ValueProblem */
export function toInstant(text: string): string {
  const iso = withOffset(text, 'Z');
  return iso.length === 10 ? `${iso}T00:00:00.000Z` : new Date(iso).toISOString();
}

/** A date or ISO time, checked; `offset` is put where a time has none. @throws ValueProblem */
export function withOffset(text: string, offset: string): string {
  if (isDay(text)) return text;
  const match = TIME.exec(text);
  const [, day = '', hour = '', minute = '', second = '00', fraction = '0', own] = match ?? [];
  if (!isDay(day) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    throw new ValueProblem(
      `"${text}" is not a date or time; write YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ, or give its format`,
    );
  }
  const zone = (own ?? offset).replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  return `${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0')}${zone}`;
}

/** The day some months and days away. The 31st becomes the month's last day where it has no 31st. */
export function shiftDay(day: string, months: number, days: number): string {
  const match = DAY.exec(day);
  const place = Number(match?.[1]) * 12 + Number(match?.[2]) - 1 + months;
  const [year, month] = [Math.floor(place / 12), (place % 12) + 1];
  if (year < 1 || year > 9999) throw new ValueProblem(`${months} months from ${day} is out of the calendar`);
  const kept = Math.min(Number(match?.[3]), daysIn(year, month));
  if (days === 0) return `${String(year).padStart(4, '0')}-${two(String(month))}-${two(String(kept))}`;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, kept + days);
  return date.toISOString().slice(0, 10);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const TOKENS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  H: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
};

/**
 * Makes a reader of dates written like `format`, such as `M/D/YYYY H:mm`. What it returns is a day, or a local time
 * without offset when the format has an hour.
 *
 * @returns undefined when the format lacks year, month or day
 */
export function dateReader(format: string): ((text: string) => string) | undefined {
  const pattern = format
    .split(/(YYYY|MM?|DD?|HH?|mm|ss)/)
    .map((part) => TOKENS[part] ?? part.replaceAll(/[^\p{L}\p{N}]/gu, '\\$&'))
    .join('');
  if (!['<year>', '<month>', '<day>'].every((name) => pattern.split(name).length === 2)) return undefined;
  const expected = new RegExp(`^${pattern}$`);
  return (text) => {
    const { year, month, day, hour, minute, second } = expected.exec(text)?.groups ?? {};
    const date = `${year}-${two(month)}-${two(day)}`;
    if (!isDay(date)) throw new ValueProblem(`"${text}" is not a date written like ${format}`);
    return hour === undefined ? date : `${date}T${two(hour)}:${two(minute)}:${two(second)}`;
  };
}

function two(digits: string | undefined): string {
  return (digits ?? '').padStart(2, '0');
}
