import { describe, expect, it } from '@jest/globals';
import { languageOf } from './language.js';

describe('languageOf', () => {
  it.each([
    [undefined, 'zh-CN'],
    ['', 'zh-CN'],
    ['*', 'zh-CN'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['fr-FR, en;q=0.5', 'en'],
    ['en;q=0.4, zh-TW;q=0.6', 'zh-CN'],
    ['en;q=0', 'zh-CN'],
    ['de', 'zh-CN'],
  ])('of %p is %p', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
