import { describe, expect, it } from '@jest/globals';
import { pageOf, type PageArguments } from './page-arguments.js';

describe('page arguments', () => {
  it.each<[PageArguments, Partial<ReturnType<typeof pageOf>>]>([
    [{}, { size: 20, backward: false, offset: 0, after: undefined, before: undefined }],
    [
      { first: null, last: null, after: null, before: null, offset: null },
      { size: 20, backward: false, offset: 0 },
    ],
    [{ first: 0 }, { size: 0, backward: false }],
    [{ last: 0 }, { size: 0, backward: true }],
    [
      { first: 100, offset: 10_000 },
      { size: 100, offset: 10_000 },
    ],
    [
      { last: 3, before: 'b', after: 'a' },
      { size: 3, backward: true, before: 'b', after: 'a' },
    ],
  ])('%j are a page', (args, page) => {
    expect(pageOf(args)).toMatchObject(page);
  });

  it.each<[PageArguments, string]>([
    [{ first: 1, last: 1 }, 'last: cannot be combined with first'],
    [{ first: 101 }, 'first: must be between 0 and 100, not 101'],
    [{ last: -1 }, 'last: must be between 0 and 100, not -1'],
    [{ offset: 10_001 }, 'offset: must be between 0 and 10000, not 10001'],
    [{ offset: 0, after: 'a' }, 'offset: cannot be combined with after, before or last'],
    [{ offset: 1, before: 'b' }, 'offset: cannot be combined with after, before or last'],
    [{ offset: 1, last: 1 }, 'offset: cannot be combined with after, before or last'],
  ])('%j are refused', (args, message) => {
    expect(() => pageOf(args)).toThrow(message);
  });
});
