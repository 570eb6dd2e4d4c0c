import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { holdings, WITHOUT_SUBJECTS } from '../../src/data-subject/holdings.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const sorted = (names: Iterable<string>) => [...names].sort();

describe('what is held of people', () => {
  it('is declared for every table, once: in the export, or with a reason why it is not', async () => {
    const tables = await db.asOwner<{ name: string }>(
      `SELECT relname AS name FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> 'schema_migrations'`,
    );
    const declared = [...holdings.flatMap((holding) => holding.tables), ...Object.keys(WITHOUT_SUBJECTS)];
    expect(sorted(declared)).toEqual(sorted(tables.map(({ name }) => name)));
  });

  it('names no table without subjects that refers to customers or contacts', async () => {
    const referring = await db.asOwner<{ name: string }>(
      `SELECT DISTINCT attrelid::regclass::text AS name FROM pg_attribute
       WHERE attname IN ('customer_id', 'contact_id', 'subject_id') AND attrelid::regclass::text = ANY ($1)`,
      [Object.keys(WITHOUT_SUBJECTS)],
    );
    expect(referring).toEqual([]);
  });

  it('is told in sections of different names', () => {
    const sections = holdings.map(({ section }) => section);
    expect(sorted(new Set(sections))).toEqual(sorted(sections));
  });

  it.each(holdings.flatMap(({ tables, decided }) => tables.map((table) => [table, decided] as const)))(
    'is decided for every text of %s',
    async (table, decided) => {
      // Enums and currencies are checked by the database; ids and people of ours name nobody.
      const texts = await db.asOwner<{ name: string }>(
        `SELECT a.attname AS name FROM pg_attribute AS a
         WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped
           AND a.atttypid::regtype::text IN ('text', 'text[]', 'json', 'jsonb', 'date')
           AND a.attname !~ '(_id|_by|_on|_date)$' AND a.attname <> 'tenant_id'
           AND NOT EXISTS (SELECT FROM pg_constraint AS c WHERE c.conrelid = a.attrelid AND c.contype = 'c'
                           AND c.conname IN (a.attname || '_known', a.attname || '_format'))`,
        [table],
      );
      expect(texts.map(({ name }) => name).filter((name) => !decided.includes(name))).toEqual([]);
    },
  );

  it('is decided for nothing that is not there', async () => {
    const columns = await db.asOwner<{ table: string; name: string }>(
      `SELECT table_name AS table, column_name AS name FROM information_schema.columns WHERE table_schema = 'public'`,
    );
    const unknown = holdings.flatMap(({ tables, decided }) => {
      const known = columns.filter(({ table }) => tables.includes(table)).map(({ name }) => name);
      return decided.filter((name) => !known.includes(name));
    });
    expect(unknown).toEqual([]);
  });
});
