import type { Place } from './envelope.js';

/** How long texts are gathered before they become the older generation, and the older one is forgotten. */
const GENERATION_MS = 150_000;

/** Opened texts that are kept when nothing else is said: about 45 MB. */
export const OPENED_TEXTS = 100_000;

/** Characters of the sealed form, at most: contact details and amounts are that short, rows of an import are not. */
const MAX_SEALED = 512;

/** A text with all that it was opened by, because it is bound to all of that. */
interface OpenedText extends Place {
  readonly tenantId: string;
  /** The wrapped key of its subject; undefined under the tenant's key. */
  readonly wrapped: string | undefined;
  readonly text: string;
}

/**
 * Texts that were opened in the last five minutes, by their sealed form: opening one costs more than all else that is
 * done for it. Who asks with another tenant, place or key than it was opened by gets nothing, and what was changed is
 * not there, so every other text is opened and checked as if nothing were remembered.
 *
 * Two generations instead of an order by use: to find a text is one look into a map, and to forget them is to drop one.
 */
export class OpenedTexts {
  private young = new Map<string, OpenedText>();
  private old = new Map<string, OpenedText>();
  private ageing: NodeJS.Timeout | undefined;

  /** @param max how many are kept; 0 keeps none */
  constructor(private readonly max: number = OPENED_TEXTS) {}

  get size(): number {
    return this.young.size + this.old.size;
  }

  get(sealed: string, tenantId: string, place: Place, wrapped?: string): string | undefined {
    if (sealed.length > MAX_SEALED) return undefined;
    const known = this.young.get(sealed) ?? this.old.get(sealed);
    const isSame =
      known?.tenantId === tenantId &&
      known.row === place.row &&
      known.column === place.column &&
      known.table === place.table &&
      known.wrapped === wrapped;
    return isSame ? known.text : undefined;
  }

  set(
    sealed: string,
    tenantId: string,
    { table, column, row }: Place,
    wrapped: string | undefined,
    text: string,
  ) {
    if (this.max === 0 || sealed.length > MAX_SEALED) return;
    if (this.young.size >= this.max / 2) this.age();
    this.young.set(sealed, { tenantId, table, column, row, wrapped, text });
    this.ageing ??= this.nextAge();
  }

  /** Goes on, even where nobody asks any more, until nothing is left. */
  private nextAge(): NodeJS.Timeout {
    return setTimeout(() => {
      this.age();
      this.ageing = this.size > 0 ? this.nextAge() : undefined;
    }, GENERATION_MS).unref();
  }

  private age(): void {
    this.old = this.young;
    this.young = new Map();
  }
}
