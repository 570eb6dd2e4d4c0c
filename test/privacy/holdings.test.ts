import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { holdings, recordHoldings, WITHOUT_SUBJECTS } from '../../src/data-subject/holdings.js';
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

  it.each(recordHoldings.map((holding) => [holding.type.table, holding] as const))(
    'is decided for every text of %s',
    async (table, { type, decided }) => {
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
      const propertyOf = (name: string) =>
        [...type.columns.values()].find(({ sql }) => sql === `"${name}"`)?.property ?? name;
      const undecided = texts.filter(
        ({ name }) => !decided.includes(name) && !decided.includes(propertyOf(name)),
      );
      expect(undecided).toEqual([]);
    },
  );
});
