import { describe, expect, it } from '@jest/globals';
import type { OpportunityStage } from '../__generated__/resolvers-types.js';
import { assertCanMove, assertOpen, stageAfter, STAGES, statusOfStage } from './opportunity.rules.js';

const ALL: OpportunityStage[] = ['LEAD', 'QUALIFICATION', 'PROPOSAL', 'NEGOTIATION', 'WON', 'LOST'];

/** For each stage, a sign per stage in the order above: whether a deal may go there. */
const MOVES: Readonly<Record<OpportunityStage, string>> = {
  LEAD: '·✓✓✓·✓',
  QUALIFICATION: '✓·✓✓·✓',
  PROPOSAL: '·✓·✓✓✓',
  NEGOTIATION: '··✓·✓✓',
  WON: '······',
  LOST: '·✓····',
};

describe('statusOfStage', () => {
  it.each([
    ['LEAD', 'OPEN'],
    ['QUALIFICATION', 'OPEN'],
    ['PROPOSAL', 'OPEN'],
    ['NEGOTIATION', 'OPEN'],
    ['WON', 'WON'],
    ['LOST', 'LOST'],
  ] as const)('%s is %s', (stage, status) => {
    expect(statusOfStage(stage)).toBe(status);
  });
});

describe('assertCanMove', () => {
  const moves = ALL.flatMap((from) =>
    ALL.map((to, place) => [from, to, [...MOVES[from]][place] === '✓'] as const),
  );

  it.each(moves.filter(([, , allowed]) => allowed))('lets %s become %s', (from, to) => {
    expect(() => assertCanMove(from, to, 'stage')).not.toThrow();
  });

  it.each(moves.filter(([, , allowed]) => !allowed))('does not let %s become %s', (from, to) => {
    expect(() => assertCanMove(from, to, 'stage')).toThrow('stage: STAGE_CHANGE_NOT_ALLOWED');
  });
});

describe('assertOpen', () => {
  it.each(ALL)('of %s asks its status', (stage) => {
    const open = () => assertOpen(stage, 'id');
    if (statusOfStage(stage) === 'OPEN') expect(open).not.toThrow();
    else expect(open).toThrow('id: OPPORTUNITY_CLOSED');
  });
});

describe('stageAfter', () => {
  it.each([
    ['LEAD', 'QUALIFICATION'],
    ['QUALIFICATION', 'PROPOSAL'],
    ['PROPOSAL', 'NEGOTIATION'],
    ['NEGOTIATION', undefined],
    ['WON', undefined],
    ['LOST', undefined],
  ] as const)('%s is %p', (stage, next) => {
    expect(stageAfter(stage)).toBe(next);
  });
});

it('a deal is the more probable the further it is', () => {
  expect(ALL.map((stage) => STAGES[stage].probability)).toEqual([10, 25, 50, 75, 100, 0]);
});
