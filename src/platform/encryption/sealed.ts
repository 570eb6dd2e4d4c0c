import { openValue } from './sealed-rows.js';
import type { Sealing } from './sealed-column.js';
import type { TenantKeys } from './tenant-keys.js';

/** What a sealed value shows where nobody opened it. */
const CLOSED = '[sealed]';

/** A sealed value of a row that was read, with the row whose key may be needed to open it. Shows nothing by itself. */
export class Sealed {
  constructor(
    private readonly sealing: Sealing,
    private readonly property: string,
    private readonly row: Readonly<Record<string, unknown>>,
    private readonly envelope: string,
  ) {}

  /**
   * @throws BrokenSealError, UnknownKeyError
   */
  open(keys: TenantKeys): unknown {
    return openValue(keys, this.sealing, this.property, this.row, this.envelope);
  }

  toString(): string {
    return CLOSED;
  }

  toJSON(): string {
    return CLOSED;
  }
}

/** Puts `Sealed` in the place of a read row's sealed values; changes the row. */
export function closeRow(sealing: Sealing, row: Record<string | symbol, unknown>): void {
  for (const { property } of sealing.columns.values()) {
    const value = row[property];
    if (typeof value === 'string') row[property] = new Sealed(sealing, property, row, value);
  }
}
