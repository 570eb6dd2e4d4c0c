import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mask, maskEmail, maskName, maskPhone } from './mask.js';

describe('masks', () => {
  it.each([
    [maskPhone, '13812345678', '138****5678'],
    [maskPhone, '+8613812345678', '+86****5678'],
    [maskPhone, '010-8888', '0****88'],
    [maskPhone, '110', '****'],
    [maskEmail, 'zhang@abc-tech.com', 'z***@abc-tech.com'],
    [maskEmail, '@x', '***'],
    [maskEmail, 'no address', '***'],
    [maskName, '张伟', '张*'],
    [maskName, '欧阳娜娜', '欧***'],
    [maskName, 'Alexander', 'A***'],
    [maskName, '伟', '*'],
    [maskName, '', ''],
  ])('%p hides the middle of %p', (hide, value, masked) => {
    expect(hide(value)).toBe(masked);
  });

  it('never shows more than seven characters of a number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{7,20}$/), (phone) => {
        expect(maskPhone(phone).replace('****', '').length).toBeLessThanOrEqual(7);
        expect(mask(phone, 'text')).toBe('***');
      }),
    );
  });
});
