import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

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
  const names = given.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  const insert = `
    INSERT INTO "${tableName}" (${names})
    SELECT ${names} FROM json_populate_recordset(NULL::"${tableName}", $1)`;
  for (let start = 0; start < rows.length; start += CHUNK) {
    const records = rows
      .slice(start, start + CHUNK)
      .map((row) =>
        Object.fromEntries(
          given.map(({ databaseName, propertyName }) => [databaseName, row[propertyName] as unknown]),
        ),
      );
    await manager.query(insert, [JSON.stringify(records)]);
  }
}
