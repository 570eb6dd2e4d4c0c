import { parseArgs } from 'node:util';
import { DEFAULT_THRESHOLD } from '../duplicate/weights.js';
import { evaluate, type Evaluation, type Quality } from './duplicate-evaluation/evaluate.js';
import {
  EvaluationError,
  MAPPED_FIELDS,
  readEvaluationMapping,
  type MappedField,
} from './duplicate-evaluation/mapping.js';
import { readPeople } from './duplicate-evaluation/rows.js';

const USAGE = `Usage: npm run duplicates:evaluate -- --file FILE --mapping MAPPING [--threshold T] [--without FIELD]… [--json]

  --file FILE        CSV of people whose duplicates are known; the first line names the columns
  --mapping MAPPING  which column is what; see docs/duplicates.md and examples/febrl/mapping.yaml
  --threshold T      score from which a pair is a duplicate, above 0, up to 1; ${DEFAULT_THRESHOLD} when left out
  --without FIELD    takes a field as missing; may be repeated
  --json             prints the figures as JSON
`;

/** The command line cannot be followed. */
class UsageError extends Error {
  override name = 'UsageError';
}

function readArguments() {
  const { file, mapping, threshold, without, json } = parseCommandLine();
  if (file === undefined || mapping === undefined) throw new UsageError('--file and --mapping are needed');
  const score = threshold === undefined ? DEFAULT_THRESHOLD : Number(threshold);
  if (!(score > 0 && score <= 1)) throw new UsageError('--threshold: must be a number above 0, up to 1');
  const unknown = without.find((field) => !isField(field));
  if (unknown !== undefined)
    throw new UsageError(`--without: there is no field "${unknown}" (there is ${MAPPED_FIELDS.join(', ')})`);
  return { file, mapping, threshold: score, without: without.filter(isField), json };
}

function isField(name: string): name is MappedField {
  return (MAPPED_FIELDS as readonly string[]).includes(name);
}

function parseCommandLine() {
  try {
    return parseArgs({
      options: {
        file: { type: 'string' },
        mapping: { type: 'string' },
        threshold: { type: 'string' },
        without: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function table(evaluation: Evaluation): string {
  const quality = ({ pairs, precision, recall, f1 }: Quality) =>
    `${String(pairs).padStart(9)} pairs, precision ${share(precision)}, recall ${share(recall)}, F1 ${share(f1)}`;
  const { candidates, pairCompleteness, reductionRatio } = evaluation;
  return [
    `records    ${String(evaluation.records).padStart(9)}, of one entity ${evaluation.truePairs} pairs`,
    `candidates ${String(candidates).padStart(9)} pairs, pair completeness ${share(pairCompleteness)}, reduction ratio ${share(reductionRatio)}`,
    `found      ${quality(evaluation.found)} (score ${evaluation.threshold} and above)`,
    `grouped    ${quality(evaluation.grouped)} (largest group ${evaluation.largestGroup})`,
    `${evaluation.seconds.toFixed(1)} s\n`,
  ].join('\n');
}

function share(value: number): string {
  return value.toFixed(4);
}

try {
  const options = readArguments();
  const mapping = readEvaluationMapping(options.mapping);
  const people = await readPeople(options.file, mapping, options.without);
  const evaluation = evaluate(people, options.threshold);
  process.stdout.write(options.json ? `${JSON.stringify(evaluation, undefined, 2)}\n` : table(evaluation));
} catch (error) {
  if (error instanceof UsageError) process.stderr.write(`${error.message}\n\n${USAGE}`);
  else if (error instanceof EvaluationError) process.stderr.write(`${error.message}\n`);
  else throw error;
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
