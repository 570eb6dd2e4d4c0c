import { Decimal } from 'decimal.js';
import { toDay, toInstant } from './dates.js';
import type { Field } from './kinds.js';
import { ValueProblem } from './value-problem.js';

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;
const TRUE = ['true', 'yes', 'y', '1'];
const FALSE = ['false', 'no', 'n', '0'];

/** A number as a file writes it, with a point. @throws ValueProblem */
export function toDecimal(text: string): Decimal {
  if (!NUMBER.test(text))
    throw new ValueProblem(text === '' ? 'a number is missing' : `"${text}" is not a number`);
  return new Decimal(text);
}

/** A whole number that JavaScript and the database hold. @throws ValueProblem */
export function toInteger(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const value = toDecimal(text);
  if (!value.isInteger() || value.abs().gt(2_147_483_647)) {
    throw new ValueProblem(`"${text}" is not a whole number`);
  }
  return value.toNumber();
}

/**
 * The text as the field's column takes it. Empty text becomes null, or the column's default where null is not allowed.
 *
 * @throws ValueProblem when the text does not fit the field
 */
export function toColumnValue(field: Field, text: string): string | number | boolean | null {
  const given = text === '' ? field.fallback : text;
  if (text === '' && field.nullable) return null;
  if (given === undefined) throw new ValueProblem('is required and empty');
  const value = convert(field, given);
  if (field.range && (Number(value) < field.range[0] || Number(value) > field.range[1])) {
    throw new ValueProblem(`"${excerpt(given)}" is not between ${field.range[0]} and ${field.range[1]}`);
  }
  return value;
}

function convert(field: Field, text: string): string | number | boolean {
  switch (field.type) {
    case 'text':
      return checkText(field, text);
    case 'integer':
      return toInteger(text);
    case 'numeric':
      return checkNumeric(field, text);
    case 'boolean':
      if (TRUE.includes(text.toLowerCase())) return true;
      if (FALSE.includes(text.toLowerCase())) return false;
      throw new ValueProblem(`"${excerpt(text)}" is neither true nor false`);
    case 'date':
      return toDay(text);
    case 'timestamptz':
      return toInstant(text);
  }
}

function checkText({ name, values, maxLength }: Field, text: string): string {
  if (values && !values.includes(text)) {
    throw new ValueProblem(`"${excerpt(text)}" is not one of ${values.join(', ')}`);
  }
  if (name.toLowerCase().endsWith('currency') && !/^[A-Z]{3}$/.test(text)) {
    throw new ValueProblem(`"${excerpt(text)}" is not a currency code such as CNY`);
  }
  if (name === 'country' && !/^[A-Z]{2}$/.test(text)) {
    throw new ValueProblem(`"${excerpt(text)}" is not a two-letter country code such as CN`);
  }
  return checkPlainText(text, maxLength);
}

/** @throws ValueProblem when the text is too long or holds characters that did not come from a text */
export function checkPlainText(text: string, maxLength: number): string {
  if (text.length > maxLength)
    throw new ValueProblem(`has ${text.length} characters, ${maxLength} are allowed`);
  if (text.includes('\0')) throw new ValueProblem('holds a zero byte');
  if (text.includes('\uFFFD')) {
    throw new ValueProblem(
      `"${excerpt(text)}" is not in the file's encoding; name it in the source (encoding)`,
    );
  }
  return text;
}

function checkNumeric({ digits: { precision, scale } }: Field, text: string): string {
  const value = toDecimal(text);
  if (value.decimalPlaces() > scale) {
    throw new ValueProblem(`"${excerpt(text)}" has more than ${scale} decimals; round it in the mapping`);
  }
  if (!value.isZero() && value.e >= precision - scale) {
    throw new ValueProblem(`"${excerpt(text)}" has more than ${precision - scale} digits before the point`);
  }
  return value.toFixed();
}

function excerpt(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
