import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

const MAX_CHARACTERS = 8_000_000;

/** The hash that names a document: SHA-256 of its text in UTF-8, in hexadecimal digits. */
export function documentHash(text: string): string {
  return hash('sha256', text, 'hex');
}

/**
 * Documents that clients sent once and may name by their hash from then on (automatic persisted queries). They are kept
 * in memory, the most recently used ones, for all tenants alike: a text holds nothing of anyone.
 */
export class PersistedDocuments {
  private readonly texts = new LRUCache<string, string>({
    maxSize: MAX_CHARACTERS,
    sizeCalculation: (text) => text.length,
  });

  /** The text of that hash, where it is still known. */
  get(name: string): string | undefined {
    return this.texts.get(name);
  }

  /** Keeps a text that was admitted. */
  keep(name: string, text: string): void {
    this.texts.set(name, text);
  }
}
