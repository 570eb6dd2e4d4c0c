import { describe, expect, it } from '@jest/globals';
import { createHash, createHmac } from 'node:crypto';
import {
  checkLink,
  GENESIS,
  linksAfter,
  positionAfter,
  sealHash,
  START,
  type SealedEntry,
} from './chain.rules.js';

const KEY = 'a key that is long enough for the chain';
const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));
const contents = [0, 1, 2].map((minute) => ({ id: `id-${minute}`, occurred_at: at(minute), trace_id: null }));

/** The three entries, sealed and stored as they should be, the last one anchored. */
function chain(key?: string): SealedEntry[] {
  const links = linksAfter(GENESIS, contents, key);
  return links.map(({ sequence, hash }, index) => ({
    content: contents[index]!,
    sequence,
    hash,
    previousHash: links[index - 1]?.hash ?? GENESIS.hash,
    anchorHash: index === 2 ? hash : null,
  }));
}

function problemsOf(entries: readonly SealedEntry[], options: { key?: string; grace?: number } = {}) {
  let position = START;
  return entries.map((entry) => {
    const problems = checkLink(entry, position, { grace: 60_000, ...options });
    position = positionAfter(entry, position);
    return problems;
  });
}

describe('sealHash', () => {
  const text = `{"id":"id-0","occurred_at":"2026-01-01T00:00:00.000Z","previous_hash":"${'0'.repeat(64)}","seal_sequence":1}`;

  it('is the SHA-256 of canonical JSON, what is null left out', () => {
    expect(sealHash(contents[0]!, 1, GENESIS.hash)).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('is its HMAC with a key', () => {
    expect(sealHash(contents[0]!, 1, GENESIS.hash, KEY)).toBe(
      createHmac('sha256', KEY).update(text).digest('hex'),
    );
  });
});

describe('checkLink', () => {
  const [first, second, third] = chain() as [SealedEntry, SealedEntry, SealedEntry];

  it('finds nothing in a chain as it was sealed, with and without a key', () => {
    expect(problemsOf(chain())).toEqual([[], [], []]);
    expect(problemsOf(chain(KEY), { key: KEY })).toEqual([[], [], []]);
  });

  it.each<[string, SealedEntry[], string[][]]>([
    [
      'a content',
      [first, { ...second, content: { ...second.content, id: 'x' } }, third],
      [[], ['ALTERED'], []],
    ],
    [
      'a value in the place of null',
      [{ ...first, content: { ...first.content, trace_id: '' } }],
      [['ALTERED']],
    ],
    ['a hash', [first, { ...second, hash: GENESIS.hash }, third], [[], ['ALTERED'], ['BROKEN_LINK']]],
    ['no hash', [{ ...first, hash: null }, second], [['ALTERED'], ['BROKEN_LINK']]],
    ['a link', [first, { ...second, previousHash: null }], [[], ['BROKEN_LINK', 'ALTERED']]],
    ['a gap', [first, third], [[], ['MISSING']]],
    ['a missing start', [second, third], [['MISSING'], []]],
    ['a place before the first', [{ ...first, sequence: 0 }, first], [['MISNUMBERED', 'ALTERED'], []]],
    ['an anchor', [first, second, { ...third, anchorHash: first.hash }], [[], [], ['ANCHOR_MISMATCH']]],
  ])('tells %s', (_what, entries, problems) => {
    expect(problemsOf(entries)).toEqual(problems);
  });

  it('tells an entry that is older than the ones before it by more than the grace', () => {
    const late = [contents[2]!, contents[0]!];
    const links = linksAfter(GENESIS, late);
    const entries = links.map(({ sequence, hash }, index) => ({
      content: late[index]!,
      sequence,
      hash,
      previousHash: links[index - 1]?.hash ?? GENESIS.hash,
      anchorHash: null,
    }));
    expect(problemsOf(entries, { grace: 120_000 })).toEqual([[], []]);
    expect(problemsOf(entries, { grace: 119_999 })).toEqual([[], ['BACKDATED']]);
  });

  it('tells seals that were made without the key, and with another', () => {
    expect(problemsOf(chain(), { key: KEY })).toEqual(Array(3).fill(['UNKEYED']));
    expect(problemsOf(chain(`${KEY}!`), { key: KEY })).toEqual(Array(3).fill(['ALTERED']));
  });

  it('follows nothing from a time that is no instant', () => {
    const broken = { ...second, content: { ...second.content, occurred_at: Infinity } };
    expect(problemsOf([first, broken, third])).toEqual([[], ['ALTERED', 'BACKDATED'], []]);
  });
});
