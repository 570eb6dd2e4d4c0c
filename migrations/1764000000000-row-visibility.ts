import type { MigrationInterface, QueryRunner } from 'typeorm';
import { showByReach, showToAllSeeing, showWhere } from './row-visibility.js';

const READER = `(SELECT nullif(current_setting('app.user_id', true), ''))`;
const REACH = `(SELECT current_setting('app.reach', true))`;

/** What hangs on a customer is shown with it. */
const CHILDREN = [
  'contacts',
  'addresses',
  'tags',
  'opportunities',
  'contracts',
  'payments',
  'health_scores',
  'interactions',
  'customer_assignments',
  // Otherwise they would tell which hidden customers have a telephone number.
  'duplicate_keys',
];

/** What only those see who see everything. */
const RESERVED = [
  // The audit log is for admins and auditors.
  'audit_entries',
  // Read by the relay alone; subscribers are asked for anew whether they see the customer.
  'outbox_events',
  // Answers that were given, personal data included; read by writing transactions alone.
  'idempotency_records',
  // Rows of uploaded files, read by the import alone.
  'import_chunks',
];

/**
 * Who belongs to whose team, and a second policy on what belongs to customers: row-level security hides what the
 * statements hide, should one of them forget to. See ADR 16.
 *
 * Without such a policy stay tables that hold nothing of a customer: tenants, worker_leases, code_sequences,
 * inbox_events, import_queue, audit_anchors; and search_grams, pairs of characters that mean nothing without the record.
 */
export class RowVisibility1764000000000 implements MigrationInterface {
  name = 'RowVisibility1764000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE users
        ADD manager_id text,
        ADD CONSTRAINT users_manager FOREIGN KEY (tenant_id, manager_id) REFERENCES users (tenant_id, id);
      CREATE INDEX users_by_manager ON users (tenant_id, manager_id, name, id);
    `);

    // Functions, and not sub-selects: policies that look into each other's tables would be refused as endless.
    // The first one is the rule that decides over everything else. An unknown reach shows nothing.
    await queryRunner.query(`
      CREATE FUNCTION reaches_customer(customer uuid, owner text, carer text, area text) RETURNS boolean
      LANGUAGE plpgsql STABLE PARALLEL SAFE COST 100 AS $$
      DECLARE
        reader text := nullif(current_setting('app.user_id', true), '');
      BEGIN
        CASE current_setting('app.reach', true)
          WHEN 'assigned' THEN RETURN owner = reader OR carer = reader;
          WHEN 'team' THEN
            IF owner = reader OR carer = reader THEN RETURN true; END IF;
            IF EXISTS (SELECT FROM users
              WHERE tenant_id = current_setting('app.tenant_id', true) AND id = owner AND manager_id = reader)
            THEN RETURN true; END IF;
            RETURN area = (SELECT region FROM users
              WHERE tenant_id = current_setting('app.tenant_id', true) AND id = reader);
          WHEN 'customer' THEN RETURN customer = nullif(current_setting('app.customer_id', true), '')::uuid;
          ELSE RETURN false;
        END CASE;
      END $$;

      CREATE FUNCTION sees_customer(customer uuid) RETURNS boolean
      LANGUAGE plpgsql STABLE PARALLEL SAFE COST 1000 AS $$
      BEGIN
        RETURN EXISTS (SELECT FROM customers
          WHERE tenant_id = current_setting('app.tenant_id', true) AND id = customer);
      END $$;

      CREATE FUNCTION sees_opportunity(opportunity uuid) RETURNS boolean
      LANGUAGE plpgsql STABLE PARALLEL SAFE COST 1000 AS $$
      BEGIN
        RETURN EXISTS (SELECT FROM opportunities
          WHERE tenant_id = current_setting('app.tenant_id', true) AND id = opportunity);
      END $$;

      CREATE FUNCTION looks_after_reader(staff text) RETURNS boolean
      LANGUAGE plpgsql STABLE PARALLEL SAFE COST 1000 AS $$
      BEGIN
        RETURN EXISTS (SELECT FROM customers
          WHERE tenant_id = current_setting('app.tenant_id', true)
            AND id = nullif(current_setting('app.customer_id', true), '')::uuid
            AND staff IN (owner_id, service_owner_id));
      END $$;
    `);

    await showWhere(queryRunner, 'customers', 'reaches_customer(id, owner_id, service_owner_id, region)');
    for (const table of CHILDREN) await showByReach(queryRunner, table);
    await showByReach(queryRunner, 'customer_merges', 'survivor_id');
    await showWhere(queryRunner, 'opportunity_stage_changes', 'sees_opportunity(opportunity_id)');
    // Staff know each other; a customer knows who looks after it.
    await showWhere(
      queryRunner,
      'users',
      `CASE ${REACH} WHEN 'assigned' THEN true WHEN 'team' THEN true WHEN 'customer' THEN looks_after_reader(id) ELSE false END`,
    );
    // Files hold customers that are nobody's yet: they are shown to who sent them.
    await showWhere(queryRunner, 'import_jobs', `created_by = ${READER}`);
    await showWhere(
      queryRunner,
      'import_errors',
      `EXISTS (SELECT FROM import_jobs j WHERE j.tenant_id = import_errors.tenant_id AND j.id = import_errors.job_id)`,
    );
    await showToAllSeeing(queryRunner, RESERVED);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const tables = [
      ...[...CHILDREN, ...RESERVED, 'customers', 'customer_merges', 'opportunity_stage_changes', 'users'],
      ...['import_errors', 'import_jobs'],
    ];
    for (const table of tables) await queryRunner.query(`DROP POLICY visibility ON ${table}`);
    await queryRunner.query(`
      DROP FUNCTION sees_customer(uuid);
      DROP FUNCTION reaches_customer(uuid, text, text, text);
      DROP FUNCTION sees_opportunity(uuid);
      DROP FUNCTION looks_after_reader(text);
      ALTER TABLE users DROP CONSTRAINT users_manager, DROP manager_id;
    `);
  }
}
