import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  acrossTenants,
  hideDuplicateKeys,
  openColumns,
  rewriteTable,
  sealColumns,
  type SealedTable,
} from './sealed-columns.js';
import { isolateTenants } from './tenant-isolation.js';

const ID = [['id', 'uuid']] as const;

const TABLES: readonly SealedTable[] = [
  {
    table: 'customers',
    key: ID,
    subject: true,
    columns: [
      { name: 'phone', type: 'text', index: ['phone_index', 'phone'] },
      { name: 'email', type: 'text', index: ['email_index', 'email'] },
    ],
  },
  {
    table: 'contacts',
    key: ID,
    subject: true,
    columns: [
      { name: 'phone', type: 'text', index: ['phone_index', 'phone'] },
      { name: 'mobile', type: 'text', index: ['mobile_index', 'phone'] },
      { name: 'email', type: 'text', index: ['email_index', 'email'] },
      { name: 'wechat', type: 'text' },
    ],
  },
  { table: 'contracts', key: ID, subject: false, columns: [{ name: 'amount', type: 'numeric(19,4)' }] },
  { table: 'customer_merges', key: ID, subject: false, columns: [{ name: 'details', type: 'jsonb' }] },
  {
    table: 'idempotency_records',
    key: [['key', 'text']],
    subject: false,
    columns: [{ name: 'result', type: 'jsonb' }],
  },
  {
    table: 'import_chunks',
    key: [
      ['job_id', 'uuid'],
      ['number', 'integer'],
    ],
    subject: false,
    columns: [{ name: 'rows', type: 'json' }],
  },
  { table: 'import_errors', key: ID, subject: false, columns: [{ name: 'cells', type: 'jsonb' }] },
];

const SEALED = '^[as]\\.[ts][1-9][0-9]*\\.[A-Za-z0-9_-]{64,}$';
const TOUCHED = [
  ...TABLES.map(({ table }) => table),
  'duplicate_keys',
  'outbox_events',
  'encryption_keys',
  'tenants',
];

/**
 * Contact details, contract amounts, and whatever repeats them are sealed. What is there already is sealed on the way,
 * by the keys of the environment; the tables are written anew, so that their files hold nothing of it.
 */
export class Encryption1764100000000 implements MigrationInterface {
  name = 'Encryption1764100000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE encryption_keys (
        tenant_id text NOT NULL,
        purpose text NOT NULL,
        version integer NOT NULL,
        wrapped text NOT NULL,
        kek text NOT NULL,
        state text NOT NULL DEFAULT 'ACTIVE',
        retired_at timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, purpose, version),
        CONSTRAINT purpose_known CHECK (purpose IN ('DATA', 'INDEX')),
        CONSTRAINT state_known CHECK (state IN ('ACTIVE', 'OPENING', 'RETIRED'))
      );
      ALTER TABLE contracts DROP CONSTRAINT amount_positive;
      ALTER TABLE customers ADD subject_key text, ADD phone_index text, ADD email_index text;
      ALTER TABLE contacts ADD subject_key text, ADD phone_index text, ADD mobile_index text, ADD email_index text;
    `);
    await isolateTenants(queryRunner, ['encryption_keys']);
    // What a key sealed cannot be opened without it: rotation retires keys, and nobody deletes them.
    await queryRunner.query('REVOKE DELETE ON encryption_keys FROM crm_app');
    await acrossTenants(queryRunner, TOUCHED, async () => {
      for (const sealed of TABLES) {
        const { table, columns } = sealed;
        for (const { name, type } of columns) {
          if (type !== 'text') await queryRunner.query(`ALTER TABLE ${table} ALTER ${name} TYPE text`);
        }
        await sealColumns(queryRunner, sealed);
        await rewriteTable(queryRunner, table, columns[0]?.name ?? '');
        for (const { name } of columns) {
          await queryRunner.query(
            `ALTER TABLE ${table} ADD CONSTRAINT ${name}_sealed CHECK (${name} ~ '${SEALED}')`,
          );
        }
      }
      await hideDuplicateKeys(queryRunner);
      await rewriteTable(queryRunner, 'duplicate_keys', 'key', 'COLLATE "C"');
      await queryRunner.query(MASK_EVENTS);
      await rewriteTable(queryRunner, 'outbox_events', 'type');
    });
    await queryRunner.query(`
      CREATE INDEX customers_by_phone ON customers (tenant_id, phone_index);
      CREATE INDEX customers_by_email ON customers (tenant_id, email_index);
      CREATE INDEX contacts_by_phone ON contacts (tenant_id, phone_index);
      CREATE INDEX contacts_by_mobile ON contacts (tenant_id, mobile_index);
      CREATE INDEX contacts_by_email ON contacts (tenant_id, email_index);
    `);
  }

  /** Opens everything again. Keys of duplicates cannot be had back: `npm run duplicates:index -- --all` makes them anew. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await acrossTenants(queryRunner, TOUCHED, async () => {
      for (const sealed of TABLES) {
        const { table, columns } = sealed;
        for (const { name } of columns) {
          await queryRunner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}_sealed`);
        }
        await openColumns(queryRunner, sealed);
        for (const { name, type } of columns) {
          if (type !== 'text') {
            await queryRunner.query(`ALTER TABLE ${table} ALTER ${name} TYPE ${type} USING ${name}::${type}`);
          }
        }
      }
      await queryRunner.query('DELETE FROM duplicate_keys');
    });
    await queryRunner.query(`
      ALTER TABLE contacts DROP subject_key, DROP phone_index, DROP mobile_index, DROP email_index;
      ALTER TABLE customers DROP subject_key, DROP phone_index, DROP email_index;
      ALTER TABLE contracts
        ADD CONSTRAINT amount_positive CHECK (amount > 0 OR (status = 'DRAFT' AND amount = 0));
      DROP TABLE encryption_keys;
    `);
  }
}

/** Amounts of contracts in events that were kept; as the changes of newer events show them. */
const MASK_EVENTS = `
  UPDATE outbox_events SET data = jsonb_set(data, '{changes}', (
    SELECT jsonb_agg(CASE WHEN change->>'field' = 'amount' THEN jsonb_build_object(
        'field', 'amount',
        'before', CASE WHEN change->>'before' IS NOT NULL THEN '***' END,
        'after', CASE WHEN change->>'after' IS NOT NULL THEN '***' END) ELSE change END ORDER BY place)
    FROM jsonb_array_elements(data->'changes') WITH ORDINALITY AS changes (change, place)))
  WHERE record_type = 'Contract' AND data->'changes' @> '[{"field": "amount"}]'`;
