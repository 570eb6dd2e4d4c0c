import type { QueryRunner } from 'typeorm';

/**
 * Shows the rows of a table to those who see the customer that they hang on, and to nobody else: a second policy, which
 * a row has to pass besides that of its tenant. Every migration that creates a table with a customer calls this for it.
 * Rows without a customer, and all rows where the transaction did not say who reads, are shown to nobody.
 *
 * Applied migrations rest on what this does: write another function rather than change it.
 *
 * @param column the column that names the customer
 */
export async function showByReach(
  queryRunner: QueryRunner,
  table: string,
  column = 'customer_id',
): Promise<void> {
  await showWhere(queryRunner, table, `sees_customer(${column})`);
}

/** Shows the rows of a table only to those who see all of the tenant, such as what the service keeps for itself. */
export async function showToAllSeeing(queryRunner: QueryRunner, tables: readonly string[]): Promise<void> {
  for (const table of tables) await showWhere(queryRunner, table, 'false');
}

/**
 * Shows the rows of a table to readers where the condition holds alone. A transaction that sees all of its tenant, because
 * the reach says so, or because it writes or works in the background, is no reader but `crm_app`: for it there is no such
 * policy, which would cost each statement some microseconds for each table. It applies to reading alone, which every UPDATE
 * and DELETE of a row begins with.
 */
export async function showWhere(queryRunner: QueryRunner, table: string, condition: string): Promise<void> {
  await queryRunner.query(`
    CREATE POLICY visibility ON ${table} AS RESTRICTIVE FOR SELECT TO crm_reader USING (${condition})
  `);
}
