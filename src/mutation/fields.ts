import { Decimal } from 'decimal.js';
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { UserErrorCode } from '../__generated__/resolvers-types.js';
import { isDay, isInstant } from '../platform/records/day.js';
import { ViolationError, type Violation } from './violation.js';

type Problem = readonly [code: UserErrorCode, params?: Violation['params']];

/** What one field of an input may hold. */
export interface FieldRule {
  /** Whether a new record must have a value; a change can then not take it away. */
  readonly required: boolean;
  /** Whether the record has a value of its own when none is given; a change cannot take it away. */
  readonly hasDefault?: boolean;
  /** The value as it is kept, or what is wrong with it. Not asked about null. */
  readonly check: (
    value: unknown,
  ) =>
    | { readonly value: unknown }
    | { readonly problem: Problem }
    | { readonly violations: readonly Violation[] };
}

const good = (value: unknown) => ({ value });
const bad = (...problem: Problem) => ({ problem });

/** Whether neither the database nor a person stumbles over the text: control characters and half characters. */
function isReadable(text: string): boolean {
  // Lines and tabs are fine.
  return text.isWellFormed() && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text);
}

/** Text of at most `max` characters, without white space around it; empty text counts as none. */
export function text(max: number, also: (text: string) => Problem | undefined = () => undefined): FieldRule {
  return {
    required: false,
    check: (value) => {
      const trimmed = String(value).trim();
      if (trimmed === '') return good(null);
      if (!isReadable(trimmed)) return bad('INVALID_CHARACTERS');
      if ([...trimmed].length > max) return bad('TOO_LONG', { max });
      const problem = also(trimmed);
      return problem ? { problem } : good(trimmed);
    },
  };
}

/** The same, but there must be a value. */
export function required(rule: FieldRule): FieldRule {
  return { ...rule, required: true };
}

/** The same, but without a value the record keeps its default. */
export function withDefault(rule: FieldRule): FieldRule {
  return { ...rule, hasDefault: true };
}

/** A telephone number that can exist, as libphonenumber knows them; Chinese where it names no country. */
export const phone = text(30, (number) =>
  parsePhoneNumberFromString(number, 'CN')?.isPossible() ? undefined : ['INVALID_PHONE'],
);

const EMAIL = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\.-][^\s@<>(),;:"[\]\\]*\.[^\s@<>(),;:"[\]\\.]{2,}$/u;

/** An e-mail address: one local part, one domain with a dot. */
export const email = text(254, (address) => (EMAIL.test(address) ? undefined : ['INVALID_EMAIL']));

/** A web address of http or https. */
export const webAddress = text(500, (address) =>
  !/\s/.test(address) && URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)
    ? undefined
    : ['INVALID_FORMAT'],
);

/** A code that people give: letters of any script, digits and `- _ . / #`. */
export const code = text(50, (given) =>
  /^[\p{L}\p{N}._/#-]+$/u.test(given) ? undefined : ['INVALID_CHARACTERS'],
);

/** A label: letters of any script, digits, blanks and `- _ . & + %`; nothing else ("no special characters"). */
export const label = text(100, (given) =>
  /^[\p{L}\p{N} ._&+%-]+$/u.test(given) ? undefined : ['INVALID_CHARACTERS'],
);

/** A whole number between the two. */
export function wholeNumber(min: number, max: number): FieldRule {
  return {
    required: false,
    check: (value) =>
      typeof value === 'number' && value >= min && value <= max
        ? good(value)
        : bad('OUT_OF_RANGE', { min, max }),
  };
}

/** An amount of money that is not negative; `positive` asks for more than zero. */
export function amount({ positive = false } = {}): FieldRule {
  return {
    required: false,
    check: (value) => {
      const { amount: given } = value as { amount: string };
      const number = new Decimal(given);
      if (positive && number.lte(0)) return bad('NOT_POSITIVE');
      return number.lt(0) ? bad('OUT_OF_RANGE', { min: 0, max: '∞' }) : good(value);
    },
  };
}

/** A value whose type alone says what it may be: enums, flags, ids of records. */
export const typed: FieldRule = { required: false, check: good };

/** The years that the database can hold and people can mean. */
const YEARS = { min: '0001-01-01', max: '9999-12-31' };

/** A calendar day. */
export const day: FieldRule = {
  required: false,
  check: (value) => (isDay(String(value)) ? good(value) : bad('OUT_OF_RANGE', YEARS)),
};

/** An instant. */
export const instant: FieldRule = {
  required: false,
  check: (value) => (isInstant((value as Date).toISOString()) ? good(value) : bad('OUT_OF_RANGE', YEARS)),
};

/** The identity provider's id of a member of staff. Whether there is one, the database knows. */
export const staffId: FieldRule = {
  required: false,
  check: (value) => (isReadable(String(value)) ? good(value) : bad('NOT_FOUND')),
};

/** A list of at most `max` inputs, each of which keeps to the rules. */
export function listOf<Item extends object>(max: number, rules: FieldRules<Item>): FieldRule {
  return {
    required: false,
    hasDefault: true,
    check: (value) => {
      const items = value as readonly Item[];
      if (items.length > max) return bad('TOO_MANY', { max });
      const checked = items.map((item, index) => tryFields(item, rules, 'new', [index]));
      const violations = checked.flatMap((result) => ('violations' in result ? result.violations : []));
      return violations.length > 0
        ? { violations }
        : good(checked.map((result) => ('values' in result ? result.values : undefined)));
    },
  };
}

/** Checks every input of a list that stands at `place`. */
export function tryEach<Input extends object>(
  inputs: readonly Input[],
  rules: FieldRules<Input>,
  place: Violation['field'],
): { readonly values: CheckedFields<Input>[]; readonly violations: Violation[] } {
  const checked = inputs.map((input, index) => tryFields(input, rules, 'new', [...place, index]));
  return {
    values: checked.flatMap((result) => ('values' in result ? [result.values] : [])),
    violations: checked.flatMap((result) => ('violations' in result ? result.violations : [])),
  };
}

/** A rule for every field of the input but those that only say which record is meant. */
export type FieldRules<Input> = Readonly<Record<keyof Omit<Input, 'id' | 'expectedVersion'>, FieldRule>>;

/**
 * Checks all fields of an input and returns those that were given, as they are kept. Missing fields of a change stay
 * as they are; missing fields of a new record must not be required ones.
 *
 * @param place where the input stands in that of the mutation
 * @throws ViolationError with every field that is wrong
 */
export function checkFields<Input extends object>(
  input: Input,
  rules: FieldRules<Input>,
  kind: 'new' | 'change',
  place: Violation['field'] = [],
): CheckedFields<Input> {
  const result = tryFields(input, rules, kind, place);
  if ('violations' in result) throw new ViolationError(result.violations);
  return result.values;
}

/** The fields that were given, as they are kept. */
export type CheckedFields<Input> = { [Key in keyof Input]: Exclude<Input[Key], undefined> };

/** The same without throwing: the fields, or what is wrong with them. */
export function tryFields<Input extends object>(
  input: Input,
  rules: FieldRules<Input>,
  kind: 'new' | 'change',
  place: Violation['field'],
): { readonly values: CheckedFields<Input> } | { readonly violations: readonly Violation[] } {
  const violations: Violation[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, rule] of Object.entries<FieldRule>(rules)) {
    const given = (input as Record<string, unknown>)[name];
    if (given === undefined && (kind === 'change' || !rule.required)) continue;
    if (given === null && kind === 'new' && rule.hasDefault) continue;
    const checked = given === undefined || given === null ? good(null) : rule.check(given);
    const field = [...place, name];
    if ('violations' in checked) {
      violations.push(
        ...checked.violations.map((inner) => ({ ...inner, field: [...field, ...inner.field] })),
      );
    } else if ('problem' in checked) {
      const [problem, params] = checked.problem;
      violations.push({ code: problem, field, params });
    } else if (checked.value === null && (rule.required || rule.hasDefault)) {
      violations.push({ code: 'REQUIRED', field });
    } else {
      values[name] = checked.value;
    }
  }
  return violations.length > 0 ? { violations } : { values: values as CheckedFields<Input> };
}
