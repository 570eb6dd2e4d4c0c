import { Decimal } from 'decimal.js';
import type { Compiled, Scope } from './expressions.js';
import type { RecordPlan } from './plan.js';
import type { RowProblem, SourceRow } from './sources.js';
import { ValueProblem } from './value-problem.js';
import { checkPlainText, toColumnValue, toDecimal, toInteger } from './values.js';

const CODE_LENGTH = 200;
const MOST_TIMES = 10_000;

interface DraftProblem {
  field: string;
  column: string;
  reason: string;
}

/** A record as its row gives it; what it refers to is still named by code. */
export interface Draft {
  readonly line: number;
  /** Its place among the records of its row, from 1. */
  readonly index: number;
  readonly code: string;
  /** Values by property; ids of references are added once they are known. */
  readonly values: Map<string, unknown>;
  /** Codes of the records that it refers to, by field. */
  readonly referred: ReadonlyMap<string, string>;
  readonly problems: DraftProblem[];
}

/** Streams the records that a plan makes of its source, in batches. */
export async function* draftBatches(
  plan: RecordPlan,
  report: RowProblem,
  size: number,
): AsyncGenerator<Draft[]> {
  let batch: Draft[] = [];
  for await (const row of plan.source.rows(report)) {
    if (!plan.applies(row.values)) continue;
    for (const draft of draftsOf(plan, row)) {
      batch.push(draft);
      if (batch.length < size) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

function* draftsOf(plan: RecordPlan, { line, values }: SourceRow): Generator<Draft> {
  const row: Scope = { values, index: 1, count: 1, share: '' };
  if (!plan.repeat) {
    yield draft(plan, line, row);
    return;
  }
  const problems: DraftProblem[] = [];
  const shares = sharesOf(plan.repeat, row, problems);
  if (problems.length > 0) {
    yield { line, index: 1, code: '', values: new Map(), referred: new Map(), problems };
    return;
  }
  for (const [place, share] of shares.entries()) {
    yield draft(plan, line, { values, index: place + 1, count: shares.length, share });
  }
}

/** The amount of each repetition: `each`, and in the last one what is left of `total`. */
function sharesOf(
  { times, each, total }: NonNullable<RecordPlan['repeat']>,
  row: Scope,
  problems: DraftProblem[],
): string[] {
  const count = attempt(times, row, 'repeat.times', problems, (text) => {
    const number = toInteger(text);
    if (number < 0 || number > MOST_TIMES) {
      throw new ValueProblem(`"${text}" is not between 0 and ${MOST_TIMES}`);
    }
    return number;
  });
  if (!each || !total) return new Array<string>(count ?? 0).fill('');
  const one = attempt(each, row, 'repeat.each', problems, toDecimal) ?? new Decimal(0);
  const all = attempt(total, row, 'repeat.total', problems, toDecimal) ?? new Decimal(0);
  const last = all.minus(one.times((count ?? 0) - 1));
  return Array.from({ length: count ?? 0 }, (_, place) => (place + 1 === count ? last : one).toFixed());
}

function draft(plan: RecordPlan, line: number, scope: Scope): Draft {
  const problems: DraftProblem[] = [];
  const values = new Map<string, unknown>();
  const referred = new Map<string, string>();
  const code = attempt(plan.code, scope, 'code', problems, checkCode) ?? '';
  if (plan.kind.storesCode) values.set('code', code);
  for (const { field, value } of plan.fields) {
    values.set(
      field.name,
      attempt(value, scope, field.name, problems, (text) => toColumnValue(field, text)),
    );
  }
  for (const { reference, code: referredCode } of plan.references) {
    attempt(referredCode, scope, reference.field, problems, (text) => {
      if (text !== '') referred.set(reference.field, text);
      else if (reference.required) throw new ValueProblem('is required and empty');
    });
  }
  if (problems.length === 0) {
    const problem = plan.kind.problem?.(values);
    if (problem) problems.push({ ...problem, column: columnsOf(plan, problem.field) });
  }
  return { line, index: scope.index, code, values, referred, problems };
}

/** The columns that a field's expression reads, for the report. */
export function columnsOf(plan: RecordPlan, field: string): string {
  const expression =
    plan.fields.find((candidate) => candidate.field.name === field)?.value ??
    plan.references.find(({ reference }) => reference.field === field)?.code ??
    plan.code;
  return expression.columns.join(', ');
}

function checkCode(text: string): string {
  if (text === '') throw new ValueProblem('is required and empty');
  return checkPlainText(text, CODE_LENGTH);
}

function attempt<T>(
  expression: Compiled,
  scope: Scope,
  field: string,
  problems: DraftProblem[],
  use: (text: string) => T,
): T | undefined {
  try {
    return use(expression.evaluate(scope));
  } catch (error) {
    if (!(error instanceof ValueProblem)) throw error;
    problems.push({ field, column: expression.columns.join(', '), reason: error.message });
    return undefined;
  }
}
