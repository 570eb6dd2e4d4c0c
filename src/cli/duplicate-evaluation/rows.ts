import { createReadStream, existsSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import type { Person } from '../../duplicate/person.js';
import {
  EvaluationError,
  MAPPED_FIELDS,
  type MappedField,
  type Mapping,
  type SingleField,
} from './mapping.js';

/** People of a file, and who each of them truly is, in the same order. */
export interface LabelledPeople {
  readonly people: readonly Person[];
  readonly entities: readonly string[];
}

/**
 * Streams a CSV file whose first line names the columns.
 *
 * @param without fields that are taken as missing, whatever the mapping says
 * @throws EvaluationError when the file is missing or damaged, lacks a column, or a row's entity cannot be told
 */
export async function readPeople(
  file: string,
  mapping: Mapping,
  without: readonly MappedField[] = [],
): Promise<LabelledPeople> {
  if (!existsSync(file)) throw new EvaluationError(`There is no file ${file}`);
  const parser = parse({ bom: true, trim: true, skip_empty_lines: true });
  // A failure reaches the parser, and with it the loop below.
  pipeline([createReadStream(file), parser]).catch(() => undefined);
  const people: Person[] = [];
  const entities: string[] = [];
  let places: Map<string, number> | undefined;
  try {
    for await (const values of parser as AsyncIterable<string[]>) {
      if (places === undefined) {
        places = new Map(values.map((name, place) => [name, place]));
        requireColumns(mapping, places, file);
        continue;
      }
      const at = placed(values, places);
      people.push(person(mapping, at, without));
      entities.push(entity(mapping, at(mapping.truth.column), people.length));
    }
  } catch (error) {
    if (error instanceof EvaluationError) throw error;
    throw new EvaluationError(`${file} cannot be read: ${(error as Error).message}`);
  }
  if (people.length < 2) throw new EvaluationError(`${file} has fewer than two rows below its header`);
  return { people, entities };
}

type Lookup = (column: string) => string;

function placed(values: readonly string[], places: ReadonlyMap<string, number>): Lookup {
  return (column) => values[places.get(column) ?? -1] ?? '';
}

function requireColumns(
  { columns, truth }: Mapping,
  places: ReadonlyMap<string, number>,
  file: string,
): void {
  const named = [...Object.values(columns).flat(), truth.column];
  const missing = named.filter((column) => !places.has(column));
  if (missing.length === 0) return;
  const there = [...places.keys()].join(', ');
  throw new EvaluationError(
    `${file} has no column ${missing.map((name) => `"${name}"`).join(', ')} (it has ${there})`,
  );
}

function person({ columns }: Mapping, at: Lookup, without: readonly MappedField[]): Person {
  const valuesOf = (field: MappedField) => (without.includes(field) ? [] : (columns[field] ?? []).map(at));
  const single = MAPPED_FIELDS.filter(
    (field): field is SingleField => field !== 'phone' && field !== 'email',
  );
  return {
    ...Object.fromEntries(single.map((field) => [field, valuesOf(field)[0]])),
    phones: valuesOf('phone'),
    emails: valuesOf('email'),
  };
}

function entity({ truth }: Mapping, value: string, row: number): string {
  const name = truth.pattern ? truth.pattern.exec(value)?.[1] : value;
  if (name) return name;
  throw new EvaluationError(`Row ${row} does not tell its entity: ${truth.column} is "${value}"`);
}
