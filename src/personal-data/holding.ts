import type { RunStatement } from '../platform/database/database.js';
import type { TenantKeys } from '../platform/encryption/tenant-keys.js';
import type { Write } from '../mutation/write.js';
import type { Subject } from './subject.js';

/** What a slice holds of people: what it says about one, and how it forgets one. */
export interface Holding {
  /** Member of the exported document. */
  readonly section: string;
  /** The tables that it answers for. */
  readonly tables: readonly string[];
  /** Columns of these tables that hold texts, dates or JSON, of which somebody has decided what becomes of them. */
  readonly decided: readonly string[];
  /** All that is held about the subject; left out where nothing can be told that is not told elsewhere. */
  readonly read?: (run: RunStatement, keys: TenantKeys, subject: Subject) => Promise<readonly object[]>;
  /** Erases the subject's personal data; left out where there is none. */
  readonly erase?: (write: Write, subject: Subject, erased: ErasedRecords) => Promise<void>;
}

/** Records that an erasure emptied, by id, with what was left in their properties: copies are emptied in the same way. */
export type ErasedRecords = Map<string, Readonly<Record<string, unknown>>>;
