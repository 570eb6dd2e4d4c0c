import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { OpenedTexts } from '../../src/platform/encryption/opened-texts.js';

const at = { table: 'contacts', column: 'phone', row: '1' };

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

it('remembers a text for those alone who ask with what it was opened by', () => {
  const texts = new OpenedTexts();
  texts.set('sealed', 'acme', at, 'key', '13800138000');
  expect(texts.get('sealed', 'acme', at, 'key')).toBe('13800138000');
  expect(texts.get('other', 'acme', at, 'key')).toBeUndefined();
  expect(texts.get('sealed', 'other', at, 'key')).toBeUndefined();
  expect(texts.get('sealed', 'acme', at)).toBeUndefined();
  for (const elsewhere of [{ table: 'customers' }, { column: 'mobile' }, { row: '2' }])
    expect(texts.get('sealed', 'acme', { ...at, ...elsewhere }, 'key')).toBeUndefined();
});

it('forgets within five minutes, however often the text is asked for, and leaves nothing behind', () => {
  const texts = new OpenedTexts();
  texts.set('sealed', 'acme', at, undefined, 'text');
  for (let minute = 1; minute < 5; minute += 1) {
    jest.advanceTimersByTime(60_000);
    expect(texts.get('sealed', 'acme', at)).toBe('text');
  }
  jest.advanceTimersByTime(60_000);
  expect(texts.get('sealed', 'acme', at)).toBeUndefined();
  expect(texts.size).toBe(0);
  expect(jest.getTimerCount()).toBe(0);
});

it('forgets those that come when it is at it no later than others', () => {
  const texts = new OpenedTexts();
  texts.set('first', 'acme', at, undefined, 'text');
  jest.advanceTimersByTime(149_000);
  texts.set('second', 'acme', at, undefined, 'text');
  jest.advanceTimersByTime(2_000);
  texts.set('third', 'acme', at, undefined, 'text');
  jest.advanceTimersByTime(298_000);
  for (const sealed of ['first', 'second']) expect(texts.get(sealed, 'acme', at)).toBeUndefined();
  jest.advanceTimersByTime(2_000);
  expect(texts.size).toBe(0);
});

it('keeps no more than it may, the latest ones, and none when it may keep none', () => {
  const [few, none] = [new OpenedTexts(10), new OpenedTexts(0)];
  for (let number = 0; number < 100; number += 1) {
    few.set(`sealed ${number}`, 'acme', at, undefined, 'text');
    none.set(`sealed ${number}`, 'acme', at, undefined, 'text');
    expect(few.size).toBeLessThanOrEqual(10);
    expect(few.get(`sealed ${Math.max(0, number - 4)}`, 'acme', at)).toBe('text');
  }
  expect(none.size).toBe(0);
});

it('keeps no long text: rows of an import, or a whole answer, would fill the memory', () => {
  const texts = new OpenedTexts();
  texts.set('x'.repeat(512), 'acme', at, undefined, 'an address');
  texts.set('x'.repeat(513), 'acme', at, undefined, 'rows');
  expect(texts.size).toBe(1);
  expect(texts.get('x'.repeat(512), 'acme', at)).toBe('an address');
  expect(texts.get('x'.repeat(513), 'acme', at)).toBeUndefined();
});
