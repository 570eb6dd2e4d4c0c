interface MediaRange {
  readonly range: string;
  /** How welcome it is, 0–1; 0 is not at all. */
  readonly quality: number;
}

/**
 * The type that a request's `Accept` header asks for most among those on offer (RFC 9110, 12.5.1): the most specific
 * range that covers a type says how welcome it is; of equally welcome ones the first on offer. The first also stands
 * for a header that is missing or welcomes none.
 */
export function preferredType<Type extends string>(
  accept: string | undefined,
  offered: readonly [Type, ...Type[]],
): Type {
  const ranges = (accept ?? '').split(',').map(mediaRange);
  let best = { type: offered[0], quality: 0 };
  for (const type of offered) {
    const quality = qualityOf(type, ranges);
    if (quality > best.quality) best = { type, quality };
  }
  return best.type;
}

function mediaRange(text: string): MediaRange {
  const [range = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { range, quality: quality === undefined ? 1 : Number(quality) || 0 };
}

function qualityOf(type: string, ranges: readonly MediaRange[]): number {
  const covering = [type, `${type.split('/', 1)[0] ?? ''}/*`, '*/*'];
  for (const pattern of covering) {
    const found = ranges.filter(({ range }) => range === pattern);
    // One type may come in several versions, each with a quality of its own.
    if (found.length > 0) return Math.max(...found.map(({ quality }) => quality));
  }
  return 0;
}
