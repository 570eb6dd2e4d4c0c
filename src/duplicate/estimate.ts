import {
  LEVELS,
  scoreOf,
  weightOf,
  type Agreement,
  type FieldModel,
  type Model,
  type Rates,
} from './weights.js';

/** Rounds of expectation and maximisation; the rates stand still to three digits long before. */
const ROUNDS = 15;
/** The given m-rates count like this many pairs that were seen, so that a handful of duplicates does not overturn them. */
const PAIRS_BEHIND_M = 20;
/** As many for the u-rates and the prior, which are small: in a short list nothing that is rare can be seen. */
const PAIRS_BEHIND_U = 10_000;

type Pattern<Field extends string> = Readonly<Record<Field, Agreement>>;

interface Counted<Field extends string> {
  readonly pattern: Pattern<Field>;
  readonly pairs: number;
}

/** What a model is estimated from. */
export interface Sample<Field extends string> {
  /** Pairs that may be duplicates: all candidates. */
  readonly candidates: readonly Pattern<Field>[];
  /** Pairs taken at random, of which hardly any is a duplicate. */
  readonly random: readonly Pattern<Field>[];
  /** All pairs that the records could form. */
  readonly allPairs: number;
}

/**
 * Fits a model to records of which nobody says which belong together, by expectation maximisation: m from the
 * candidates, u from pairs taken at random, each pair counting as far as the model of the round before takes it for a
 * duplicate (or not). The given model is the beginning, and remains what is believed of fields that occur too seldom.
 *
 * Source: W. E. Winkler, "Using the EM Algorithm for Weight Computation in the Fellegi-Sunter Model of Record Linkage",
 * 1988; u from random pairs as in A. Linacre et al., "Splink", IJPDS 7 (2022).
 */
export function estimate<Field extends string>(given: Model<Field>, sample: Sample<Field>): Model<Field> {
  const names = Object.keys(given.fields) as Field[];
  const candidates = counted(names, sample.candidates);
  const random = counted(names, sample.random);
  let model = given;
  for (let round = 0; round < ROUNDS; round += 1) {
    const one = candidates.map((entry) => entry.pairs * probability(model, names, entry.pattern));
    const two = random.map((entry) => entry.pairs * (1 - probability(model, names, entry.pattern)));
    const fieldModel = (field: Field): FieldModel => ({
      m: rates(field, candidates, one, given.fields[field].m, PAIRS_BEHIND_M),
      u: rates(field, random, two, given.fields[field].u, PAIRS_BEHIND_U),
    });
    const duplicates = one.reduce((sum, weight) => sum + weight, given.prior * PAIRS_BEHIND_U);
    model = {
      prior: duplicates / (sample.allPairs + PAIRS_BEHIND_U),
      fields: Object.fromEntries(names.map((field) => [field, fieldModel(field)])) as Model<Field>['fields'],
    };
  }
  return model;
}

/** Equal patterns together: there are far fewer of them than pairs. */
function counted<Field extends string>(
  names: readonly Field[],
  patterns: readonly Pattern<Field>[],
): Counted<Field>[] {
  const counts = new Map<string, { pattern: Pattern<Field>; pairs: number }>();
  for (const pattern of patterns) {
    const key = names.map((name) => pattern[name]).join();
    const entry = counts.get(key);
    if (entry) entry.pairs += 1;
    else counts.set(key, { pattern, pairs: 1 });
  }
  return [...counts.values()];
}

function probability<Field extends string>(
  model: Model<Field>,
  names: readonly Field[],
  pattern: Pattern<Field>,
): number {
  let bits = 0;
  for (const name of names) {
    const level = pattern[name];
    if (level !== 'missing') bits += weightOf(model.fields[name], level);
  }
  return scoreOf(model.prior, bits);
}

/** Share of each level among the pairs that have the field, weighted; the given rates join in as `strength` pairs. */
function rates<Field extends string>(
  field: Field,
  entries: readonly Counted<Field>[],
  weights: readonly number[],
  given: Rates,
  strength: number,
): Rates {
  const sums: Record<Agreement, number> = {
    exact: given.exact * strength,
    close: given.close * strength,
    different: given.different * strength,
    missing: 0,
  };
  entries.forEach(({ pattern }, place) => (sums[pattern[field]] += weights[place] ?? 0));
  const total = LEVELS.reduce((sum, level) => sum + sums[level], 0);
  return { exact: sums.exact / total, close: sums.close / total, different: sums.different / total };
}
