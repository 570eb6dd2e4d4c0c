import type { Pair } from './blocking.js';
import { estimate } from './estimate.js';
import { frequencyBits, valueShares, type ValueShares } from './frequency.js';
import { comparePersonForms, PERSON_FIELDS, type PersonField, type PersonForm } from './person.js';
import {
  field,
  verdict,
  weightOf,
  type FieldModel,
  type Model,
  type Reason,
  type Verdict,
} from './weights.js';

/** Fields whose common values say less than rare ones. */
const NAMING_FIELDS = ['givenName', 'familyName', 'name', 'city'] as const;
type NamingField = (typeof NAMING_FIELDS)[number];

/** What pairs of people are judged by. */
export interface PeopleModel extends Model<PersonField> {
  readonly shares: Readonly<Record<NamingField, ValueShares>>;
}

/**
 * What is believed before any record is seen: how carefully people's data are kept (m), and how common values are (u).
 * Round figures; a file of some hundred people with duplicates replaces them by its own.
 */
const FIELDS: Readonly<Record<PersonField, FieldModel>> = {
  givenName: field([0.75, 0.15], [0.01, 0.01]),
  familyName: field([0.75, 0.15], [0.02, 0.01]),
  // Straight is as good as crosswise for two people, and the rule for one.
  nameOrder: field([0.95, 0], [0.5, 0]),
  name: field([0.75, 0.15], [0.0005, 0.001]),
  birthday: field([0.9, 0.05], [0.00005, 0.002]),
  identityNumber: field([0.9, 0.05], [0.000001, 0.00001]),
  // People have several, or change them: another one tells little.
  phone: field([0.65, 0.05], [0.00001, 0.0001]),
  email: field([0.65, 0.05], [0.00001, 0.00001]),
  houseNumber: field([0.75, 0.05], [0.02, 0.03]),
  street: field([0.65, 0.15], [0.001, 0.01]),
  locality: field([0.65, 0.15], [0.002, 0.01]),
  addressOrder: field([0.95, 0], [0.5, 0]),
  city: field([0.8, 0.1], [0.03, 0.01]),
  postcode: field([0.75, 0.1], [0.002, 0.01]),
  region: field([0.9, 0.02], [0.15, 0.02]),
};

/** One pair in a thousand: in a list of a thousand people, half of them twice. */
const PRIOR = 0.001;

/** Pairs to estimate u from: enough to see what happens once in ten thousand, and done in a second. */
const RANDOM_PAIRS = 100_000;

/**
 * Fits the model to people whose duplicates are not known.
 *
 * @param candidates pairs that may be duplicates: all that share a key
 */
export function learnPeople(people: readonly PersonForm[], candidates: readonly Pair[]): PeopleModel {
  const shares = Object.fromEntries(
    NAMING_FIELDS.map((name) => [name, valueShares(people.map((person) => person[name]))]),
  ) as PeopleModel['shares'];
  const allPairs = (people.length * (people.length - 1)) / 2;
  const given = { prior: PRIOR, fields: FIELDS };
  const compared = ([first, second]: Pair) => {
    const [a, b] = [people[first], people[second]];
    return a && b ? [comparePersonForms(a, b)] : [];
  };
  const model = estimate(given, {
    candidates: candidates.flatMap(compared),
    random: spreadPairs(people.length).flatMap(compared),
    allPairs,
  });
  return { ...model, shares };
}

/** All pairs of a few records; of many, each with others at distances all over the file. Always the same ones. */
function spreadPairs(count: number): Pair[] {
  const furthest = Math.floor(count / 2);
  const distances = Math.min(furthest, Math.ceil(RANDOM_PAIRS / count));
  return Array.from({ length: distances }, (_, place) => {
    const distance = Math.ceil(((place + 1) * furthest) / distances);
    return Array.from({ length: count }, (__, first): Pair => [first, (first + distance) % count]);
  }).flat();
}

/** Judges whether two people are one; the same whichever comes first. */
export function judgePeople(model: PeopleModel, a: PersonForm, b: PersonForm): Verdict<PersonField> {
  const agreements = comparePersonForms(a, b);
  const evidence = PERSON_FIELDS.flatMap((name): Reason<PersonField>[] => {
    const level = agreements[name];
    if (level === 'missing') return [];
    const fieldModel = model.fields[name];
    return [{ field: name, level, weight: weightOf(fieldModel, level) + rarity(model, name, a, b) }];
  });
  return verdict(model.prior, evidence);
}

function rarity(model: PeopleModel, name: PersonField, a: PersonForm, b: PersonForm): number {
  if (!isNaming(name) || a[name] !== b[name]) return 0;
  return frequencyBits(model.shares[name], a[name], model.fields[name].u.exact);
}

function isNaming(name: PersonField): name is NamingField {
  return (NAMING_FIELDS as readonly string[]).includes(name);
}
