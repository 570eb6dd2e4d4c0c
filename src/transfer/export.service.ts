import { customers } from '../customer/customer.edges.js';
import { Customer } from '../customer/customer.entity.js';
import type { Viewer } from '../platform/auth/viewer.js';
import type { Database } from '../platform/database/database.js';
import { openRow } from '../platform/encryption/sealed-rows.js';
import { listStatement, type ListRow } from '../platform/edges/list-statement.js';
import type { FilterInput } from '../platform/filter/filter.js';
import { encodeCursor } from '../platform/pagination/cursor.js';
import { orderTerms } from '../platform/pagination/order.js';

/** Rows of one read: a page at most, and what an export holds in memory. */
export const MAX_EXPORT_PAGE = 1000;

/** Which customers are exported; as in the list of customers. */
export interface Selection {
  readonly filter?: FilterInput;
  readonly search?: string;
}

interface Source {
  readonly database: Database;
  readonly viewer: Viewer;
}

interface Window {
  readonly size: number;
  readonly offset?: number;
  readonly after?: string;
}

const TERMS = orderTerms(customers, undefined);

/** All selected customers, newest first, in batches that are read one by one: each customer that stays is there once. */
export async function* exportedCustomers(source: Source, selection: Selection): AsyncGenerator<Customer[]> {
  let after: string | undefined;
  for (;;) {
    const { rows } = await readWindow(source, selection, { size: MAX_EXPORT_PAGE, after }, false);
    yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < MAX_EXPORT_PAGE) return;
    after = encodeCursor(TERMS, last);
  }
}

/** One page of the selected customers, and how many there are on all pages. */
export async function readExportPage(
  source: Source,
  selection: Selection,
  window: Pick<Window, 'size' | 'offset'>,
): Promise<{ rows: Customer[]; count: number }> {
  return readWindow(source, selection, window, true);
}

/** How many customers are selected. */
export async function countExported(source: Source, selection: Selection): Promise<number> {
  return (await readWindow(source, selection, { size: 0 }, true)).count;
}

async function readWindow(
  { database, viewer }: Source,
  { filter, search }: Selection,
  { size, offset = 0, after }: Window,
  withCount: boolean,
): Promise<{ rows: Customer[]; count: number }> {
  const page = { size, offset, after, before: undefined, backward: false };
  // Restricted customers are only kept.
  const usable = { ...filter, restrictedAt: { isNull: true } };
  const request = { filter: usable, search, terms: TERMS, page, withCount, withMore: false };
  const rows = await database.query<ListRow<Customer>>(viewer, listStatement(viewer, customers, request));
  const keys = await database.keyring.keysOf(viewer.tenantId);
  return {
    rows: rows
      .filter((row) => (row as { id: string | null }).id !== null)
      .map((row) => openRow<Customer>(keys, Customer, row)),
    count: rows[0]?.listCount ?? 0,
  };
}
