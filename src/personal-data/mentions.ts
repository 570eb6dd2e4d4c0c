import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { indexForm } from '../platform/encryption/blind-index.js';
import { isRecordId } from '../platform/records/identifier.js';
import { ERASED, LEAST_DIGITS, type Traits } from './subject.js';

/** Letters of scripts that part words by blanks, and digits: before and behind one of these a word goes on. */
const WORD = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{N}]`;
const BEGINS_WITH_WORD = new RegExp(`^${WORD}`, 'u');
const ENDS_WITH_WORD = new RegExp(`${WORD}$`, 'u');

/** What stands between the digits of a telephone number. */
const GAP = String.raw`[\p{Zs}\t()（）./\p{Pd}]{0,4}`;
/** The part of a number that a switchboard asks for. */
const EXTENSION = /\s*(?:转|轉|分机|ext|x|#).*$/iu;

/**
 * A regular expression that finds where a text names one of the traits, in any case and, for telephone numbers, with or
 * without the country and however the digits are grouped. Undefined when there is nothing to look for.
 */
export function mentionPattern(values: readonly string[]): RegExp | undefined {
  if (values.length === 0) return undefined;
  const longestFirst = values.toSorted((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map((value) => numberPattern(value) ?? textPattern(value)).join('|'), 'giu');
}

/** Whether a text names one of the traits. */
export function mentions(text: string, pattern: RegExp | undefined): boolean {
  return pattern !== undefined && text.search(pattern) >= 0;
}

/** Takes all mentions out of a text. */
export function withoutMentions(text: string, pattern: RegExp | undefined): string {
  return pattern === undefined ? text : text.replaceAll(pattern, ERASED);
}

/** Takes all mentions out of every text within a JSON value, and what `known` says out of the objects with these ids. */
export function withoutPerson(
  value: unknown,
  pattern: RegExp | undefined,
  known: ReadonlyMap<string, Readonly<Record<string, unknown>>> = new Map(),
): unknown {
  // The digits of an id can look like a telephone number.
  if (typeof value === 'string') return isRecordId(value) ? value : withoutMentions(value, pattern);
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

/** Traits as `isTrait` compares them. */
export function traitForms(values: readonly string[]): ReadonlySet<string> {
  return new Set(values.map(traitForm));
}

/** Whether a cell of a file is one of the traits, and not just a text that names one. */
export function isTrait(cell: string, forms: ReadonlySet<string>): boolean {
  return forms.has(traitForm(cell));
}

/** All of a person's traits as one list. */
export function allOf({ names, handles }: Traits): string[] {
  return [...names, ...handles];
}

function traitForm(text: string): string {
  return numberForm(text) ?? text.trim().toLowerCase();
}

/** A telephone number as the index of sealed ones has it (E.164), or its digits when it is no possible one. */
function numberForm(text: string): string | undefined {
  const main = text.normalize('NFKC').replace(EXTENSION, '');
  const digits = main.replace(/\D/g, '');
  if (digits.length < LEAST_DIGITS || !/^[+\d\s()./\p{Pd}]+$/u.test(main)) return undefined;
  return indexForm('phone', main) ?? digits;
}

function numberPattern(value: string): string | undefined {
  const form = numberForm(value);
  if (form === undefined) return undefined;
  const { countryCallingCode, nationalNumber = form } = parsePhoneNumberFromString(form) ?? {};
  const country = countryCallingCode
    ? `(?:[(（]?(?:[+＋]|[0０]${GAP}[0０])?${GAP}${grouped(countryCallingCode)}${GAP})?(?:[(（]?[0０]${GAP})?`
    : '';
  return String.raw`(?<!\p{Nd})${country}${grouped(nationalNumber)}(?!\p{Nd})`;
}

/** The digits, narrow or wide, however they are grouped. */
function grouped(digits: string): string {
  return [...digits].map((digit) => `[${digit}${String.fromCharCode(0xff10 + Number(digit))}]`).join(GAP);
}

/** The value, but not within a longer word; of an address, not within a longer one. */
function textPattern(value: string): string {
  const [before, behind] = value.includes('@') ? ['[.+_]?', '[.]?'] : ['', ''];
  const start = BEGINS_WITH_WORD.test(value) ? `(?<!${WORD}${before})` : '';
  const end = ENDS_WITH_WORD.test(value) ? `(?!${behind}${WORD})` : '';
  return `${start}${value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}${end}`;
}
