/** Two records by their places, the lower first. */
export type Pair = readonly [number, number];

/**
 * A key that more records share than this is passed over: so common a value tells nothing, and its pairs would grow with
 * the square of it. Records that belong together share rarer keys, too.
 */
export const LARGEST_BLOCK = 60;

/**
 * Pairs of records that share a key, each once, ordered. Effort and result grow with the records: a key makes at most
 * 60 · 59 / 2 = 1,770 pairs.
 */
export function candidatePairs(keysOf: readonly (readonly string[])[]): Pair[] {
  const blocks = new Map<string, number[]>();
  keysOf.forEach((keys, record) => {
    for (const key of new Set(keys)) {
      const block = blocks.get(key);
      if (block) block.push(record);
      else blocks.set(key, [record]);
    }
  });
  const partners = keysOf.map(() => new Set<number>());
  for (const block of blocks.values()) {
    if (block.length > LARGEST_BLOCK) continue;
    block.forEach((first, place) => block.slice(place + 1).forEach((second) => partners[first]?.add(second)));
  }
  return partners.flatMap((others, first) =>
    [...others].sort((a, b) => a - b).map((second): Pair => [first, second]),
  );
}
