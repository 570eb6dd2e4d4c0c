import type { QueryRunner } from 'typeorm';
import { readConfig } from '../src/platform/config.js';
import type { IndexKind } from '../src/platform/encryption/blind-index.js';
import { encryptionOf } from '../src/platform/encryption/configured.js';
import { addKeys, readKeys } from '../src/platform/encryption/key-store.js';
import { Keyring } from '../src/platform/encryption/keyring.js';
import type { TenantKeys } from '../src/platform/encryption/tenant-keys.js';

/** A table whose values become sealed ones, as it is when its migration runs. */
export interface SealedTable {
  readonly table: string;
  /** What tells a row from the tenant's others: columns and their types. */
  readonly key: readonly (readonly [column: string, type: string])[];
  /** Whether its rows have keys of their own, under which all of these columns are sealed. */
  readonly subject: boolean;
  readonly columns: readonly SealedColumn[];
}

interface SealedColumn {
  readonly name: string;
  /** What it was, and is again when the migration is taken back, and the text of a value as it is sealed. */
  readonly type: 'text' | 'numeric(19,4)' | 'jsonb' | 'json';
  readonly index?: readonly [column: string, kind: IndexKind];
}

type Row = Readonly<Record<string, string | number | null>>;

const BATCH = 500;

const keyrings = new WeakMap<QueryRunner, Keyring>();

/** Tenants' keys, read and made in the migration's own transaction; the environment says what wraps them. */
function keyringOf(queryRunner: QueryRunner): Keyring {
  const known = keyrings.get(queryRunner);
  if (known) return known;
  const store = {
    read: (tenantId: string) => readKeys(queryRunner, tenantId),
    add: async (tenantId: string, keys: Parameters<typeof addKeys>[2]) => {
      await queryRunner.query(
        `INSERT INTO tenants (tenant_id, name) VALUES ('*', $1) ON CONFLICT DO NOTHING`,
        [tenantId],
      );
      await addKeys(queryRunner, tenantId, keys);
    },
  };
  const made = new Keyring(store, encryptionOf(readConfig().encryption));
  keyrings.set(queryRunner, made);
  return made;
}

/**
 * Lets the migration see all tenants' rows for a while: the owner is bound by row-level security as everybody is, until
 * this transaction says otherwise.
 */
export async function acrossTenants(
  queryRunner: QueryRunner,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  for (const table of tables) await queryRunner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
  await work();
  for (const table of tables) await queryRunner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
}

/** Goes through the rows of all tenants, in batches, with the tenant's keys. A table without rows needs no keys. */
async function eachBatch(
  queryRunner: QueryRunner,
  table: string,
  select: string,
  work: (keys: TenantKeys, rows: Row[]) => Promise<void>,
): Promise<void> {
  const tenants = (await queryRunner.query(`SELECT DISTINCT tenant_id FROM ${table}`)) as {
    tenant_id: string;
  }[];
  for (const { tenant_id: tenantId } of tenants) {
    const keys = await keyringOf(queryRunner).keysOf(tenantId);
    // A cursor reads the rows as they were when it was opened, whatever becomes of them meanwhile.
    await queryRunner.query(`DECLARE rows_to_seal NO SCROLL CURSOR FOR ${select} WHERE tenant_id = $1`, [
      tenantId,
    ]);
    for (;;) {
      const rows = (await queryRunner.query(`FETCH ${BATCH} FROM rows_to_seal`)) as Row[];
      if (rows.length === 0) break;
      await work(keys, rows);
    }
    await queryRunner.query('CLOSE rows_to_seal');
  }
}

/** Seals every value of the table's columns, which are text by now. */
export async function sealColumns(queryRunner: QueryRunner, sealed: SealedTable): Promise<void> {
  const { table, subject, columns } = sealed;
  await rewriteRows(queryRunner, sealed, (keys, row) => {
    const place = (column: string) => ({ table, column, row: rowName(sealed, row) });
    const subjectKey = subject ? keys.newSubjectKey(place('subject_key')) : null;
    return {
      ...(subject ? { subject_key: subjectKey } : {}),
      ...Object.fromEntries(
        columns.flatMap(({ name, index }): [string, string | null][] => {
          const value = row[name];
          const text = typeof value === 'string' ? value : null;
          const made =
            text === null
              ? null
              : subjectKey === null
                ? keys.seal(place(name), text)
                : keys.sealForSubject('subject_key', subjectKey, place(name), text);
          if (!index) return [[name, made]];
          const [indexColumn, kind] = index;
          return [
            [name, made],
            [indexColumn, text === null ? null : keys.indexOf(kind, text)],
          ];
        }),
      ),
    };
  });
}

/** Opens every value of the table's columns. */
export async function openColumns(queryRunner: QueryRunner, sealed: SealedTable): Promise<void> {
  const { table, columns } = sealed;
  await rewriteRows(queryRunner, sealed, (keys, row) => {
    const place = (column: string) => ({ table, column, row: rowName(sealed, row) });
    const subjectKey = row['subject_key'];
    return Object.fromEntries(
      columns.map(({ name }) => {
        const value = row[name];
        if (typeof value !== 'string') return [name, null];
        if (!sealed.subject) return [name, keys.open(place(name), value)];
        return [
          name,
          typeof subjectKey === 'string'
            ? keys.openForSubject('subject_key', subjectKey, place(name), value)
            : null,
        ];
      }),
    );
  });
}

async function rewriteRows(
  queryRunner: QueryRunner,
  { table, key, subject, columns }: SealedTable,
  rewrite: (keys: TenantKeys, row: Row) => Readonly<Record<string, string | null>>,
): Promise<void> {
  const read = [...key.map(([column]) => column), ...columns.map(({ name }) => name)];
  const select = `SELECT ${[...read, ...(subject ? ['subject_key'] : [])].join(', ')} FROM ${table}`;
  await eachBatch(queryRunner, table, select, async (keys, rows) => {
    const written = rows.map((row) => rewrite(keys, row));
    const names = Object.keys(written[0] ?? {});
    const lists = [...key.map(([, type]) => type), ...names.map(() => 'text')].map(
      (type, place) => `$${place + 2}::${type}[]`,
    );
    await queryRunner.query(
      `UPDATE ${table} AS row SET ${names.map((name) => `${name} = made."new ${name}"`).join(', ')}
       FROM unnest(${lists.join(', ')}) AS made (${[
         ...key.map(([column]) => `"${column}"`),
         ...names.map((name) => `"new ${name}"`),
       ].join(', ')})
       WHERE row.tenant_id = $1 AND ${key.map(([column]) => `row.${column} = made."${column}"`).join(' AND ')}`,
      [
        keys.tenantId,
        ...key.map(([column]) => rows.map((row) => row[column])),
        ...names.map((name) => written.map((row) => row[name])),
      ],
    );
  });
}

function rowName({ key }: SealedTable, row: Row): string {
  return key.map(([column]) => String(row[column])).join('/');
}

/** Hides the values of the keys by which duplicates are found; their kinds stay. */
export async function hideDuplicateKeys(queryRunner: QueryRunner): Promise<void> {
  await eachBatch(
    queryRunner,
    'duplicate_keys',
    'SELECT DISTINCT key FROM duplicate_keys',
    async (keys, rows) => {
      const plain = rows.map(({ key }) => String(key));
      const hidden = plain.map((key) => `${key.slice(0, key.indexOf(':'))}:${keys.digest('duplicate', key)}`);
      await queryRunner.query(
        `UPDATE duplicate_keys AS row SET key = made.hidden
       FROM unnest($2::text[], $3::text[]) AS made (plain, hidden)
       WHERE row.tenant_id = $1 AND row.key = made.plain COLLATE "C"`,
        [keys.tenantId, plain, hidden],
      );
    },
  );
}

/** Writes the table anew, so that no trace of former values stays in its file. */
export async function rewriteTable(
  queryRunner: QueryRunner,
  table: string,
  column: string,
  collation = '',
): Promise<void> {
  await queryRunner.query(
    `ALTER TABLE ${table} ALTER ${column} TYPE text ${collation} USING ${column} || ''`,
  );
}
