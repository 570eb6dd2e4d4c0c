import { serviceViewer } from '../auth/viewer.js';
import type { Database } from '../database/database.js';
import { SEALED_PATTERN } from './envelope.js';
import { sealedTables } from './sealed-column.js';

/** How the values of one column are kept. */
interface ColumnCoverage {
  readonly table: string;
  readonly column: string;
  /** Values, not counting empty ones. */
  readonly values: number;
  /** Sealed under the newest key and the configured suite. */
  readonly newest: number;
  /** Sealed under an earlier key, or by another suite. */
  readonly older: number;
  /** Not sealed at all. */
  readonly plaintext: number;
}

/** How a tenant's values are kept that are to be sealed. */
export interface EncryptionCoverage {
  readonly keyVersion: number;
  readonly columns: readonly ColumnCoverage[];
  readonly values: number;
  readonly plaintext: number;
  /** Share of the values that are sealed, by whichever key: 1 when there are none. */
  readonly sealedShare: number;
  /** Share of the values that are sealed under the newest key. */
  readonly newestShare: number;
}

/** Counts, in every table with sealed columns, what is sealed and by what. Reads the tenant's rows of those tables once. */
export async function encryptionCoverage(database: Database, tenantId: string): Promise<EncryptionCoverage> {
  const keys = await database.keyring.reload(tenantId);
  const columns: ColumnCoverage[] = [];
  for (const { table, columns: sealed, subjectKey } of sealedTables()) {
    const wanted = [...sealed.values()].map(({ column, key }) => ({
      column,
      prefix: `${keys.suite.code}.${key === 'subject' && subjectKey ? 's1' : keys.keyName}.`,
    }));
    if (subjectKey) {
      wanted.push({ column: subjectKey.column, prefix: `${keys.suite.code}.${keys.keyName}.` });
    }
    const counts = wanted.map(
      ({ column, prefix }) =>
        `json_build_object('values', count(${column}),
           'newest', count(*) FILTER (WHERE starts_with(${column}, '${prefix}')),
           'plaintext', count(*) FILTER (WHERE ${column} !~ '${SEALED_PATTERN}'))`,
    );
    const [row] = await database.query<{ counts: { values: number; newest: number; plaintext: number }[] }>(
      serviceViewer(tenantId),
      {
        text: `SELECT json_build_array(${counts.join(', ')}) AS counts FROM ${table} t WHERE t."tenant_id" = $1`,
        values: [tenantId],
      },
    );
    for (const [place, { column }] of wanted.entries()) {
      const { values = 0, newest = 0, plaintext = 0 } = row?.counts[place] ?? {};
      columns.push({ table, column, values, newest, older: values - newest - plaintext, plaintext });
    }
  }
  const total = (count: 'values' | 'newest' | 'plaintext') =>
    columns.reduce((sum, column) => sum + column[count], 0);
  const [values, plaintext] = [total('values'), total('plaintext')];
  const share = (part: number) => (values === 0 ? 1 : part / values);
  return {
    keyVersion: keys.version,
    columns,
    values,
    plaintext,
    sealedShare: share(values - plaintext),
    newestShare: share(total('newest')),
  };
}
