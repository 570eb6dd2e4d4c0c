import type { QueryRunner } from 'typeorm';

/**
 * Confines a new table to the tenant that the transaction named, for everybody including the table's owner, and
 * lets the server's group role use it. Every migration that creates a table calls this for it.
 *
 * The sub-select makes the setting be read once a statement. Without a tenant it is null and matches no row.
 *
 * Applied migrations rest on what this does: write another function rather than change it.
 */
export async function isolateTenants(queryRunner: QueryRunner, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    await queryRunner.query(`
      ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
      ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
      CREATE POLICY tenant_isolation ON ${table}
        USING (tenant_id = (SELECT nullif(current_setting('app.tenant_id', true), '')))
        WITH CHECK (tenant_id = (SELECT nullif(current_setting('app.tenant_id', true), '')));
      GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO crm_app;
    `);
  }
}

/**
 * Confines a table like `isolateTenants`, and lets the server add rows but never delete or change them, except for the
 * columns named.
 */
export async function isolateAppendOnly(
  queryRunner: QueryRunner,
  table: string,
  changeable: readonly string[] = [],
): Promise<void> {
  const update = changeable.length > 0 ? `, UPDATE (${changeable.join(', ')})` : '';
  await queryRunner.query(`
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY tenant_isolation ON ${table}
      USING (tenant_id = (SELECT nullif(current_setting('app.tenant_id', true), '')))
      WITH CHECK (tenant_id = (SELECT nullif(current_setting('app.tenant_id', true), '')));
    GRANT SELECT, INSERT${update} ON ${table} TO crm_app;
  `);
}
