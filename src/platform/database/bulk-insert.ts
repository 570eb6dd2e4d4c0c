import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';

type Column = EntityMetadata['columns'][number];

/** Rows per statement: few round trips, and no statement of many megabytes. */
const CHUNK = 1000;

/**
 * Inserts many rows with one statement per thousand, the columns cast to the table's types by the database.
 *
 * All rows have the properties of the first; columns that none has get their defaults.
 */
export async function bulkInsert<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly Partial<T>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const { tableName, columns } = manager.dataSource.getMetadata(entity);
  const given = columns.filter(({ propertyName }) => propertyName in first);
  const insert = insertText(tableName, given);
  for (let start = 0; start < rows.length; start += CHUNK) {
    await manager.query(insert, [recordsOf(rows.slice(start, start + CHUNK), given)]);
  }
}

/**
 * Inserts rows, which need not have the same properties: columns that a row leaves out get their defaults. Rows that
 * repeat a unique value are left out; the others come back as the select list `returning` gives them, in any order.
 */
export async function bulkInsertNew<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly Partial<T>[],
  returning: string,
): Promise<T[]> {
  const { tableName, columns } = manager.dataSource.getMetadata(entity);
  const used = columns.filter(({ propertyName }) => rows.some((row) => row[propertyName] !== undefined));
  // Null stands for "no value" except where the column has a default: those rows need a statement without the column.
  const groups = Map.groupBy(rows, (row) =>
    used
      .filter((column) => column.default !== undefined && row[column.propertyName] === undefined)
      .map(({ databaseName }) => databaseName)
      .join(' '),
  );
  const inserted: T[] = [];
  for (const [without, members] of groups) {
    const lacking = new Set(without.split(' '));
    const given = used.filter(({ databaseName }) => !lacking.has(databaseName));
    const insert = `${insertText(tableName, given)} ON CONFLICT DO NOTHING RETURNING ${returning}`;
    for (let start = 0; start < members.length; start += CHUNK) {
      const records = recordsOf(members.slice(start, start + CHUNK), given);
      inserted.push(...(await manager.query<T[]>(insert, [records])));
    }
  }
  return inserted;
}

function insertText(table: string, columns: readonly Column[]): string {
  const names = columns.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  return `
    INSERT INTO "${table}" (${names})
    SELECT ${names} FROM json_populate_recordset(NULL::"${table}", $1)`;
}

function recordsOf<T extends ObjectLiteral>(rows: readonly Partial<T>[], columns: readonly Column[]): string {
  return JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(
        columns.map(({ databaseName, propertyName }) => [databaseName, row[propertyName] as unknown]),
      ),
    ),
  );
}
