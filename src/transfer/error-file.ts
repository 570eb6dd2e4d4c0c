import { messageOf } from '../mutation/messages.js';
import type { Viewer } from '../platform/auth/viewer.js';
import type { Database } from '../platform/database/database.js';
import { listStatement, type ListRow } from '../platform/edges/list-statement.js';
import { openRow } from '../platform/encryption/sealed-rows.js';
import type { Language } from '../platform/language.js';
import { encodeCursor } from '../platform/pagination/cursor.js';
import { orderTerms } from '../platform/pagination/order.js';
import { IMPORTED_COLUMNS } from './columns.js';
import { BYTE_ORDER_MARK, csvLine } from './csv-text.js';
import { ERROR_COLUMNS } from './header.js';
import { ImportError } from './import-error.entity.js';
import { importErrors } from './import.edges.js';

const BATCH = 1000;
const TERMS = orderTerms(importErrors, undefined);

/** The refused rows of an import as CSV, as they came, with what is wrong with each: corrected, it can be sent again. */
export async function* errorFile(
  database: Database,
  { viewer, jobId }: { readonly viewer: Viewer; readonly jobId: string },
  language: Language,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine([...ERROR_COLUMNS, ...IMPORTED_COLUMNS.map(({ name }) => name)]);
  let after: string | undefined;
  for (;;) {
    const page = { size: BATCH, offset: 0, after, before: undefined, backward: false };
    const request = { terms: TERMS, page, withCount: false, withMore: false };
    const parents = { foreignKey: 'jobId', ids: [jobId] };
    const read = await database.query<ListRow<ImportError>>(
      viewer,
      listStatement(viewer, importErrors, request, parents),
    );
    const rows = read.filter((row) => (row as { id: string | null }).id !== null);
    if (rows.length > 0) {
      const keys = await database.keyring.keysOf(viewer.tenantId);
      yield rows.map((row) => errorLine(openRow<ImportError>(keys, ImportError, row), language)).join('');
    }
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = encodeCursor(TERMS, last);
  }
}

function errorLine({ line, violations, cells }: ImportError, language: Language): string {
  const errors = violations.map(
    (violation) => `${violation.field.join('.')}: ${messageOf(violation, language)}`,
  );
  return csvLine([
    String(line),
    errors.join('; '),
    ...IMPORTED_COLUMNS.map((_, place) => cells[place] ?? null),
  ]);
}
