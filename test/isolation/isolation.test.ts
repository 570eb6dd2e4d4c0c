import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { onServices } from '../support/database.js';
import { drill, untriedBy, type DrillReport } from './drill.js';
import { setStage, type Stage } from './stage.js';

/** A tenth of what `npm run drill:isolation` tries, and half of the pairs that it compares. */
const [COUNT, PAIRS] = onServices ? [2_000, 1_000] : [120, 40];
/** Who asks on the embedded database. */
const SOME = ['sales-a', 'finance', 'marketing', 'portal'];

let stage: Stage;
let report: DrillReport;

beforeAll(async () => {
  stage = await setStage();
  const callers = stage.callers.filter(({ name }) => onServices || SOME.includes(name));
  report = await drill(stage, { seed: 20_261_121, count: COUNT, pairs: PAIRS, callers });
}, 900_000);
afterAll(() => stage.close());

it('tells nobody what they may not see', () => {
  expect(report.findings).toEqual([]);
  expect(report.leaks).toBe(0);
});

it('was tried by attempts that work and find what is there', () => {
  expect(report.attempts).toBeGreaterThanOrEqual(COUNT);
  expect(report.pairs).toBeGreaterThanOrEqual(PAIRS);
  expect(report.answered / report.attempts).toBeGreaterThan(0.2);
  expect(report.withOwnData / report.attempts).toBeGreaterThan(0.1);
});

if (onServices) {
  it('leaves no field, argument, input field or sort key untried', () => {
    expect(untriedBy(stage, { seed: 1, count: 12_000 })).toEqual([]);
  }, 120_000);
}
