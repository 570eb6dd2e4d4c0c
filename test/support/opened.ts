import { sealedTables } from '../../src/platform/encryption/sealed-column.js';
import { openValue } from '../../src/platform/encryption/sealed-rows.js';
import type { TestDatabase } from './database.js';

type Row = Readonly<Record<string, unknown>>;

/**
 * Rows of a table, by column name, with what is sealed in them opened and the subjects' keys left out. They must have
 * what opening needs: the columns of the key, and `subject_key` where the table has one.
 */
export async function opened<T extends object>(
  { database }: Pick<TestDatabase, 'database'>,
  tenantId: string,
  table: string,
  rows: readonly T[],
): Promise<T[]> {
  const sealing = sealedTables().find((sealed) => sealed.table === table);
  if (!sealing) return [...rows];
  const keys = await database.keyring.keysOf(tenantId);
  const { columns, identity, subjectKey } = sealing;
  return rows.map((row) => {
    const { subject_key: _key, ...plain } = row as Row;
    const named = [...identity, ...(subjectKey ? [subjectKey] : [])].map(({ property, column }) => [
      property,
      (row as Row)[column],
    ]);
    const values = [...columns.values()].flatMap(({ property, column }) => {
      const value = plain[column];
      return typeof value === 'string'
        ? [[column, openValue(keys, sealing, property, Object.fromEntries(named) as Row, value)]]
        : [];
    });
    return { ...plain, ...(Object.fromEntries(values) as Row) } as T;
  });
}
