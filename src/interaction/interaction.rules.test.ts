import { describe, expect, it } from '@jest/globals';
import { assertPendingFollowUp, pendingBefore } from './interaction.rules.js';

const AT = new Date('2026-03-01T08:00:00.000Z');

describe('assertPendingFollowUp', () => {
  it.each([
    [AT, null, undefined],
    [null, null, 'id: NO_FOLLOW_UP'],
    [null, AT, 'id: NO_FOLLOW_UP'],
    [AT, AT, 'id: FOLLOW_UP_COMPLETED'],
  ])('due %p, completed %p: %p', (nextActionAt, followUpCompletedAt, problem) => {
    const assert = () => assertPendingFollowUp({ nextActionAt, followUpCompletedAt });
    if (problem === undefined) expect(assert).not.toThrow();
    else expect(assert).toThrow(problem);
  });
});

describe('pendingBefore', () => {
  it("keeps the caller's filter beside its own", () => {
    const filter = { subject: { contains: '回访' } };
    expect(pendingBefore(filter, AT)).toEqual({
      and: [filter, { nextActionAt: { lt: AT }, followUpCompletedAt: { isNull: true } }],
    });
    expect(pendingBefore(null, null)).toEqual({
      and: [{}, { nextActionAt: { isNull: false }, followUpCompletedAt: { isNull: true } }],
    });
  });
});
