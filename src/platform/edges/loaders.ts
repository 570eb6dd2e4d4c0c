import DataLoader from 'dataloader';

/** The DataLoaders of one request, made when first asked for. Keys keep their order; a missing key gives its fallback. */
export class Loaders {
  private readonly known = new Map<unknown, DataLoader<string, unknown>>();

  /** Forgets everything that was loaded, because it was changed. */
  clear(): void {
    this.known.clear();
  }

  /**
   * @param what tells loaders apart; the same name or plan must always come with the same `load`
   * @param load reads all keys with one statement and returns what it found by key
   * @param missing the value of a key that `load` did not find
   */
  get<V>(
    what: unknown,
    load: (keys: readonly string[]) => Promise<Map<string, V>>,
    missing: V,
  ): DataLoader<string, V> {
    const existing = this.known.get(what);
    if (existing) return existing as DataLoader<string, V>;
    const loader = new DataLoader<string, V>(async (keys) => {
      const found = await load(keys);
      return keys.map((key) => found.get(key) ?? missing);
    });
    this.known.set(what, loader);
    return loader;
  }
}
