import { candidatePairs, type Pair } from './blocking.js';
import { groupPairs, type ScoredPair } from './clusters.js';
import { judgePeople, learnPeople } from './people.js';
import { personKeys } from './person-keys.js';
import { personForm, type Person, type PersonField } from './person.js';
import { DEFAULT_THRESHOLD, type Verdict } from './weights.js';

/** People are named by their places in the list. */
export interface Duplicates {
  /** What was compared. */
  readonly candidates: readonly Pair[];
  /** Candidates that score as much as the threshold. */
  readonly pairs: readonly (ScoredPair & Verdict<PersonField>)[];
  /** The pairs gathered; people without a duplicate are in none. */
  readonly groups: readonly (readonly number[])[];
}

/** Finds who is listed twice or more often. The same people give the same answer. */
export function findDuplicates(people: readonly Person[], threshold = DEFAULT_THRESHOLD): Duplicates {
  const forms = people.map(personForm);
  const candidates = candidatePairs(forms.map(personKeys));
  const model = learnPeople(forms, candidates);
  const judge = (first: number, second: number): Verdict<PersonField> => {
    const [a, b] = [forms[first], forms[second]];
    if (!a || !b) throw new RangeError(`There is no pair ${first}, ${second}`);
    return judgePeople(model, a, b);
  };
  const pairs = candidates
    .map((pair) => ({ pair, ...judge(...pair) }))
    .filter(({ score }) => score >= threshold);
  return { candidates, pairs, groups: groupPairs(pairs, (first, second) => judge(first, second).score) };
}
