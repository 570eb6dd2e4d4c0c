import { describe, expect, it } from '@jest/globals';
import { addressAgreement, bestAgreement, codeAgreement, dateAgreement, nameAgreement } from './agreement.js';

describe('nameAgreement', () => {
  it.each([
    ['mccarthy', 'mccarthy', 'exact'],
    ['mccarthy', 'mccarty', 'close'],
    ['mccarthy', 'doosey', 'different'],
    ['欧阳娜娜', '欧阳娜娜子', 'close'],
    ['王伟', '王芳', 'different'],
    ['王伟', '', 'missing'],
  ])('of %s and %s is %s', (a, b, level) => {
    expect(nameAgreement(a, b)).toBe(level);
    expect(nameAgreement(b, a)).toBe(level);
  });
});

describe('addressAgreement', () => {
  it.each([
    ['wallabyplace', 'wallabyplace', 'exact'],
    ['wallabyplace', 'wallabylpace', 'close'],
    ['朝阳区建国路88号', '北京市朝阳区建国路88号', 'close'],
    ['朝阳区建国路88号', '浦东新区世纪大道1号', 'different'],
    ['', '', 'missing'],
  ])('of %s and %s is %s', (a, b, level) => {
    expect(addressAgreement(a, b)).toBe(level);
  });
});

describe('codeAgreement', () => {
  it.each([
    ['2119', '2191', 'close'],
    ['2119', '211', 'close'],
    ['2119', '2911', 'different'],
    ['177', '117', 'different'],
    ['13800138000', '13800138001', 'close'],
    ['13800138000', '13800138012', 'different'],
    ['', '2119', 'missing'],
  ])('of %s and %s is %s', (a, b, level) => {
    expect(codeAgreement(a, b)).toBe(level);
  });
});

describe('dateAgreement', () => {
  it.each([
    ['19900105', '19900105', 'exact'],
    ['19900105', '19900501', 'close'],
    ['19900105', '19901005', 'close'],
    ['19900105', '19910206', 'different'],
    ['', '19900105', 'missing'],
  ])('of %s and %s is %s', (a, b, level) => {
    expect(dateAgreement(a, b)).toBe(level);
    expect(dateAgreement(b, a)).toBe(level);
  });
});

describe('bestAgreement', () => {
  it('is that of the two values that agree best', () => {
    expect(bestAgreement(codeAgreement, ['12345', '99999'], ['77777', '12354'])).toBe('close');
    expect(bestAgreement(codeAgreement, ['12345', '77777'], ['77777', '12354'])).toBe('exact');
    expect(bestAgreement(codeAgreement, ['12345'], [])).toBe('missing');
  });
});
