import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';
import { parseDocument } from 'yaml';
import { isDay } from './dates.js';
import { KINDS, type KindName } from './kinds.js';
import schema from './mapping.schema.json' with { type: 'json' };

export type Scalar = string | number | boolean | null;

/** Values that need no column: the mapping's day, and what a repeated record knows about itself. */
export type NamedValue = 'asOf' | 'index' | 'count' | 'remaining' | 'share';

export interface MonthShift {
  date: Expression;
  months: Expression;
  days?: number;
}

/** Exactly one of the first nine is there; `map` and `default` go with any of them. */
export interface ExpressionObject {
  column?: string;
  value?: Scalar;
  template?: string;
  number?: Expression;
  date?: Expression;
  product?: Expression[];
  remainder?: [Expression, Expression];
  monthsBefore?: MonthShift;
  monthsAfter?: MonthShift;

  decimal?: '.' | ',';
  thousands?: string;
  round?: number;
  format?: string;
  offset?: string;
  map?: Record<string, Scalar>;
  default?: Scalar;
}

export type Expression = NamedValue | ExpressionObject;

export interface Condition {
  column: string;
  equals?: Scalar;
  in?: Scalar[];
  empty?: true;
  notEmpty?: true;
}

export interface FileDefinition {
  file: string;
  key?: string;
  delimiter?: string;
  encoding?: string;
}

export interface SourceDefinition extends FileDefinition {
  join?: Record<string, FileDefinition & { key: string; required?: boolean }>;
}

export interface RecordMapping {
  into: KindName;
  from: string;
  when?: Condition | Condition[];
  repeat?: { times: Expression; each?: Expression; total?: Expression };
  code: Expression;
  fields: Record<string, Expression>;
}

export interface Mapping {
  version: 1;
  description?: string;
  asOf?: string;
  sources: Record<string, SourceDefinition>;
  records: RecordMapping[];
}

/** What is wrong with a mapping, one line each, with the place in the mapping. */
export class MappingError extends Error {
  override name = 'MappingError';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

const validate = new Ajv({
  allErrors: true,
  allowUnionTypes: true,
  strictRequired: false,
  strictTypes: false,
}).compile<Mapping>(schema);

/** @throws MappingError when the file cannot be read or does not say what it should */
export function readMapping(path: string): Mapping {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new MappingError([`${path} cannot be read: ${(error as Error).message}`]);
  }
  return parseMapping(text);
}

/** @throws MappingError */
export function parseMapping(text: string): Mapping {
  const document = parseDocument(text);
  const [syntax] = document.errors;
  if (syntax) throw new MappingError([`not valid YAML: ${syntax.message}`]);
  const mapping: unknown = document.toJS();
  if (!validate(mapping)) throw new MappingError(describe(validate.errors ?? []));
  const problems = meaningProblems(mapping);
  if (problems.length > 0) throw new MappingError(problems);
  return mapping;
}

/** What a schema cannot say: names that must exist elsewhere. Columns are checked once the files are open. */
function meaningProblems(mapping: Mapping): string[] {
  const problems: string[] = [];
  if (mapping.asOf !== undefined && !isDay(mapping.asOf)) problems.push('asOf: is not a day of the calendar');
  mapping.records.forEach((record, position) => {
    const at = `records[${position}]`;
    if (!Object.hasOwn(mapping.sources, record.from)) {
      problems.push(
        `${at}.from: there is no source "${record.from}" (there is ${Object.keys(mapping.sources).join(', ')})`,
      );
    }
    const { fields, references } = KINDS[record.into];
    const known = [...fields.keys(), ...references.map(({ field }) => field)];
    for (const field of Object.keys(record.fields)) {
      if (!known.includes(field)) {
        problems.push(
          `${at}.fields.${field}: ${record.into} have no such field; they have ${known.join(', ')}`,
        );
      }
    }
    const required = [
      ...[...fields.values()].filter((field) => field.required),
      ...references.filter((reference) => reference.required).map(({ field }) => ({ name: field })),
    ];
    for (const { name } of required) {
      if (!Object.hasOwn(record.fields, name))
        problems.push(`${at}.fields: ${record.into} need the field "${name}"`);
    }
  });
  return problems;
}

function describe(errors: readonly ErrorObject[]): string[] {
  const choices = new Set(
    errors.filter(({ keyword }) => keyword === 'oneOf').map(({ instancePath }) => instancePath),
  );
  const lines = errors
    .filter(({ keyword, schemaPath }) => keyword !== 'if' && !/\/oneOf\/\d+\//.test(schemaPath))
    .map((error) => `${place(error.instancePath)}: ${explain(error)}`);
  return choices.size === 0 && lines.length === 0 ? ['is not a mapping'] : [...new Set(lines)];
}

function place(pointer: string): string {
  if (pointer === '') return 'mapping';
  return pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((path, part) => (/^\d+$/.test(part) ? `${path}[${part}]` : path ? `${path}.${part}` : part), '');
}

function explain({ keyword, params, message, instancePath }: ErrorObject): string {
  const details = params as Record<string, unknown>;
  switch (keyword) {
    case 'additionalProperties':
      return `has an unknown property "${String(details['additionalProperty'])}"`;
    case 'required':
      return `needs the property "${String(details['missingProperty'])}"`;
    case 'enum':
      return `must be one of ${(details['allowedValues'] as string[]).join(', ')}`;
    case 'const':
      return `must be ${JSON.stringify(details['allowedValue'])}`;
    case 'dependencies':
      return `"${String(details['property'])}" goes only with "${String(details['missingProperty'])}"`;
    case 'oneOf':
      return /\/when(\/\d+)?$/.test(instancePath)
        ? 'must have exactly one of equals, in, empty, notEmpty'
        : 'must have exactly one of column, value, template, number, date, product, remainder, monthsBefore, monthsAfter';
    default:
      return message ?? keyword;
  }
}
