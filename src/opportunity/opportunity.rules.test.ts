import { describe, expect, it } from '@jest/globals';
import { statusOfStage } from './opportunity.rules.js';

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
