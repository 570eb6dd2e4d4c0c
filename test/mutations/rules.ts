import { expect } from '@jest/globals';
import type { Arrangement } from './arrangement.js';

/** An input that breaks one rule, and what callers are told about it. */
export type BrokenRule = readonly [
  title: string,
  mutation: string,
  input: (made: Arrangement) => Promise<object>,
  error: {
    readonly code: string;
    readonly field: string;
    readonly zh: string;
    readonly numericCode?: number;
  },
];

/** Sends the input in both languages: it is refused with that one error, and changes nothing. */
export async function expectBroken(
  made: Arrangement,
  name: string,
  input: object,
  { code, field, zh, numericCode }: BrokenRule[3],
): Promise<void> {
  const told = { code, numericCode: numericCode ?? null, field: ['input', ...field.split('.')] };
  expect(await made.refused(name, input)).toMatchObject([{ ...told, message: zh }]);
  const english = await made.refused(name, input, { 'accept-language': 'en' });
  expect(english).toMatchObject([{ ...told, message: expect.stringMatching(/^[A-Z][^{}\u4e00-\u9fff]+$/) }]);
}
