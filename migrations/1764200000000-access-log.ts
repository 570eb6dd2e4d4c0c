import type { MigrationInterface, QueryRunner } from 'typeorm';
import { showToAllSeeing } from './row-visibility.js';
import { isolateAppendOnly } from './tenant-isolation.js';

const ACTIONS = `'PROFILE_READ', 'LIST_READ', 'RELATED_READ', 'CHANGE_READ', 'EVENT_READ', 'HISTORY_READ', 'REVEAL', 'EXPORT'`;

/** Who has read which customers. */
export class AccessLog1764200000000 implements MigrationInterface {
  name = 'AccessLog1764200000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE access_log (
        tenant_id text NOT NULL,
        id uuid NOT NULL,
        occurred_at timestamptz(3) NOT NULL,
        actor_id text NOT NULL,
        actor_roles text[] NOT NULL,
        action text NOT NULL,
        channel text NOT NULL,
        operation text,
        record_type text NOT NULL,
        record_ids text[] NOT NULL,
        customer_ids uuid[] NOT NULL,
        field text,
        purpose text,
        request_id text NOT NULL,
        trace_id text NOT NULL,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT action_known CHECK (action IN (${ACTIONS})),
        CONSTRAINT channel_known CHECK (channel IN ('GRAPHQL', 'FEDERATION', 'SUBSCRIPTION', 'HTTP'))
      );
      CREATE INDEX access_log_by_time ON access_log (tenant_id, occurred_at, id);
      CREATE INDEX access_log_by_actor ON access_log (tenant_id, actor_id, occurred_at, id);

      CREATE TABLE customer_accesses (
        tenant_id text NOT NULL,
        customer_id uuid NOT NULL,
        occurred_at timestamptz(3) NOT NULL,
        entry_id uuid NOT NULL,
        actor_id text NOT NULL,
        action text NOT NULL,
        PRIMARY KEY (tenant_id, customer_id, occurred_at, entry_id),
        CONSTRAINT action_known CHECK (action IN (${ACTIONS}))
      );
    `);
    const tables = ['access_log', 'customer_accesses'];
    for (const table of tables) await isolateAppendOnly(queryRunner, table);
    // Who reads what is for admins and auditors.
    await showToAllSeeing(queryRunner, tables);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE customer_accesses, access_log');
  }
}
