import { compile, compileConditions, type Compiled, type Surroundings } from './expressions.js';
import { KIND_NAMES, KINDS, type Field, type Kind, type Reference } from './kinds.js';
import { MappingError, type Mapping, type RecordMapping } from './mapping.js';
import { Source, type RowProblem } from './sources.js';

/** One entry of the mapping's records, bound to its files: how rows become records of a kind. */
export interface RecordPlan {
  readonly kind: Kind;
  readonly source: Source;
  applies(values: readonly string[]): boolean;
  readonly repeat: { times: Compiled; each: Compiled | undefined; total: Compiled | undefined } | undefined;
  readonly code: Compiled;
  readonly fields: readonly { field: Field; value: Compiled }[];
  readonly references: readonly { reference: Reference; code: Compiled }[];
  /** Properties that the plan gives to a record, in the order of writing. */
  readonly properties: readonly string[];
}

/**
 * Opens the sources and binds the mapping to them. The plans come in the order of loading.
 *
 * @throws MappingError naming every file, column or value that the mapping needs and that is not there
 */
export async function makePlans(
  mapping: Mapping,
  directory: string,
  report: RowProblem,
): Promise<RecordPlan[]> {
  const sources = new Map<string, Source>();
  const problems: string[] = [];
  for (const [name, definition] of Object.entries(mapping.sources)) {
    try {
      sources.set(name, await Source.open(directory, definition, `sources.${name}`, report));
    } catch (error) {
      if (!(error instanceof MappingError)) throw error;
      problems.push(...error.problems);
    }
  }
  const plans = mapping.records.flatMap((record, position) => {
    const source = sources.get(record.from);
    return source ? [bind(record, source, mapping.asOf, `records[${position}]`, problems)] : [];
  });
  if (problems.length > 0) throw new MappingError(problems);
  const rank = ({ kind }: RecordPlan) => KIND_NAMES.indexOf(kind.name);
  return plans.sort((a, b) => rank(a) - rank(b));
}

function bind(
  record: RecordMapping,
  source: Source,
  asOf: string | undefined,
  path: string,
  problems: string[],
): RecordPlan {
  const kind = KINDS[record.into];
  const row: Surroundings = {
    columnIndex: (name) => source.columnIndex(name),
    sourceColumns: source.columns,
    asOf,
    repeats: false,
    shares: false,
    complain: (place, problem) => problems.push(`${place}: ${problem}`),
  };
  const repeat = record.repeat && {
    times: compile(record.repeat.times, `${path}.repeat.times`, row),
    each: record.repeat.each && compile(record.repeat.each, `${path}.repeat.each`, row),
    total: record.repeat.total && compile(record.repeat.total, `${path}.repeat.total`, row),
  };
  const inside = { ...row, repeats: repeat !== undefined, shares: repeat?.total !== undefined };
  const given = Object.entries(record.fields).map(([name, expression]) => ({
    name,
    value: compile(expression, `${path}.fields.${name}`, inside),
  }));
  const fields = given.flatMap(({ name, value }) => {
    const field = kind.fields.get(name);
    return field ? [{ field, value }] : [];
  });
  const references = given.flatMap(({ name, value }) => {
    const reference = kind.references.find((candidate) => candidate.field === name);
    return reference ? [{ reference, code: value }] : [];
  });
  return {
    kind,
    source,
    applies: compileConditions(record.when, `${path}.when`, row),
    repeat,
    code: compile(record.code, `${path}.code`, inside),
    fields,
    references,
    properties: [
      ...(kind.storesCode ? ['code'] : []),
      ...fields.map(({ field }) => field.name),
      ...references.map(({ reference }) => reference.property),
      // A payment has the customer of its contract.
      ...(kind.name === 'payments' ? ['customerId'] : []),
    ],
  };
}
