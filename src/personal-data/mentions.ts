import { ERASED, type Traits } from './subject.js';

/** Telephone numbers with this many digits are found however they are grouped. */
const LEAST_DIGITS = 7;

/**
 * A regular expression, for PostgreSQL and JavaScript alike, that finds where a text names one of the traits, in any
 * case and, for telephone numbers, however the digits are grouped. Undefined when there is nothing to look for.
 */
export function mentionPattern(values: readonly string[]): string | undefined {
  if (values.length === 0) return undefined;
  const longestFirst = values.toSorted((a, b) => b.length - a.length);
  return longestFirst.map((value) => (isNumber(value) ? grouped(value) : escaped(value))).join('|');
}

/** Takes all mentions out of a text. */
export function withoutMentions(text: string, pattern: string | undefined): string {
  return pattern === undefined ? text : text.replaceAll(new RegExp(pattern, 'giu'), ERASED);
}

/** Takes all mentions out of every text within a JSON value, and what `known` says out of the objects with these ids. */
export function withoutPerson(
  value: unknown,
  pattern: string | undefined,
  known: ReadonlyMap<string, Readonly<Record<string, unknown>>> = new Map(),
): unknown {
  if (typeof value === 'string') return withoutMentions(value, pattern);
  if (Array.isArray(value)) return value.map((item) => withoutPerson(item, pattern, known));
  if (typeof value !== 'object' || value === null) return value;
  const { id } = value as { id?: unknown };
  const placeholders = typeof id === 'string' ? known.get(id) : undefined;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      placeholders && name in placeholders ? placeholders[name] : withoutPerson(part, pattern, known),
    ]),
  );
}

/** Whether a cell of a file is one of the traits, and not just a text that names one. */
export function isTrait(cell: string, values: readonly string[]): boolean {
  const [text, digits] = [cell.trim().toLowerCase(), digitsOf(cell)];
  return values.some(
    (value) => value.toLowerCase() === text || (isNumber(value) && digitsOf(value) === digits),
  );
}

/** All of a person's traits as one list. */
export function allOf({ names, handles }: Traits): string[] {
  return [...names, ...handles];
}

function isNumber(value: string): boolean {
  return /^\+?[\d\s()./-]+$/.test(value) && digitsOf(value).length >= LEAST_DIGITS;
}

function digitsOf(value: string): string {
  return value.replace(/\D/g, '');
}

function grouped(number: string): string {
  return [...digitsOf(number)].join('[ ()./-]{0,2}');
}

/** Escaped so that both dialects read it, with the flag `u` of JavaScript, too. */
function escaped(value: string): string {
  return value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
