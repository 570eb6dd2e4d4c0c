import { describe, expect, it } from '@jest/globals';
import { frequencyBits, valueShares } from './frequency.js';

describe('frequencyBits', () => {
  const shares = valueShares([...Array.from({ length: 6 }, () => '王伟'), '欧阳娜娜', 'x', '', '']);

  it.each([
    ['common', '王伟', 0.375, -1],
    ['rare', '欧阳娜娜', 0.25, 1],
    ['rarer than shares can tell', '欧阳娜娜', 1, 3],
    ['far too common', '王伟', 0.001, -3],
    ['never seen', '李', 0.1, 0],
  ])('of a value that is %s (%s, u %d) is %d', (_, value, u, bits) => {
    expect(frequencyBits(shares, value, u)).toBeCloseTo(bits, 10);
  });
});
