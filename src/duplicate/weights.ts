/**
 * The decision model of record linkage: I. P. Fellegi and A. B. Sunter, "A Theory for Record Linkage", JASA 64 (1969).
 * Each field of two records agrees at some level. How much more often that level occurs between records of one entity
 * (m) than between others (u) is the field's evidence, log2(m/u) in bits; the bits add up, fields being taken as
 * independent.
 */

/** How two values agree, best first. A missing value is no level: it tells nothing. */
export const LEVELS = ['exact', 'close', 'different'] as const;
export type Level = (typeof LEVELS)[number];
export type Agreement = Level | 'missing';

/** How often each level occurs, as probabilities that sum to 1. */
export type Rates = Readonly<Record<Level, number>>;

/** What is known of a field: its levels between records of one entity (m) and of two (u). */
export interface FieldModel {
  readonly m: Rates;
  readonly u: Rates;
}

export interface Model<Field extends string> {
  /** Probability that two records taken at random are one entity; above 0, below 1. */
  readonly prior: number;
  readonly fields: Readonly<Record<Field, FieldModel>>;
}

/** Why a score is what it is: evidence for (above 0) or against (below 0) one entity, in bits. */
export interface Reason<Field extends string> {
  readonly field: Field;
  readonly level: Level;
  readonly weight: number;
}

export interface Verdict<Field extends string> {
  /** 0–1, in the manner of a probability that the two are one; at `DEFAULT_THRESHOLD` and above, take them as one. */
  readonly score: number;
  /** Strongest first. */
  readonly reasons: readonly Reason<Field>[];
}

/**
 * Scores from here on are duplicates. As the fields of a record are not quite independent, sums of bits are bolder than
 * they should be; an even chance (0.5) would find more that is wrong.
 */
export const DEFAULT_THRESHOLD = 0.9;

/** A field's model from its rates of exact and close agreement; the rest differs. */
export function field(m: readonly [number, number], u: readonly [number, number]): FieldModel {
  return {
    m: { exact: m[0], close: m[1], different: 1 - m[0] - m[1] },
    u: { exact: u[0], close: u[1], different: 1 - u[0] - u[1] },
  };
}

/** Evidence of one field at one level in bits. */
export function weightOf({ m, u }: FieldModel, level: Level): number {
  return Math.log2(m[level] / u[level]);
}

/** 0–1 from the evidence of all fields and what is to be expected without any. */
export function scoreOf(prior: number, bits: number): number {
  return 1 / (1 + ((1 - prior) / prior) * 2 ** -bits);
}

/** The verdict on two records from the evidence of their fields. */
export function verdict<Field extends string>(
  prior: number,
  evidence: readonly Reason<Field>[],
): Verdict<Field> {
  const bits = evidence.reduce((sum, { weight }) => sum + weight, 0);
  const reasons = [...evidence].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return { score: scoreOf(prior, bits), reasons };
}
