import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolateTenants } from './tenant-isolation.js';

/** Tables whose rows follow a customer that is merged into another, whoever writes them. */
const CHILDREN = [
  'contacts',
  'addresses',
  'opportunities',
  'contracts',
  'payments',
  'interactions',
  'customer_assignments',
];

/** Where a customer's likely duplicates are looked up, and which customers became one. */
export class Duplicates1763850000000 implements MigrationInterface {
  name = 'Duplicates1763850000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE customers
        ADD merged_into_id uuid,
        ADD CONSTRAINT customers_merged_into
          FOREIGN KEY (tenant_id, merged_into_id) REFERENCES customers (tenant_id, id),
        ADD CONSTRAINT merged_is_deleted CHECK (merged_into_id IS NULL OR deleted_at IS NOT NULL);

      CREATE TABLE duplicate_keys (
        tenant_id text NOT NULL,
        key text COLLATE "C" NOT NULL,
        customer_id uuid NOT NULL,
        PRIMARY KEY (tenant_id, key, customer_id),
        CONSTRAINT duplicate_keys_customer FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id)
      );
      CREATE INDEX duplicate_keys_by_customer ON duplicate_keys (tenant_id, customer_id);

      CREATE TABLE customer_merges (
        tenant_id text NOT NULL,
        id uuid NOT NULL,
        survivor_id uuid NOT NULL,
        merged_id uuid NOT NULL,
        details jsonb NOT NULL,
        merged_by text,
        merged_at timestamptz(3) NOT NULL,
        undone_by text,
        undone_at timestamptz(3),
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT customer_merges_survivor FOREIGN KEY (tenant_id, survivor_id) REFERENCES customers (tenant_id, id),
        CONSTRAINT customer_merges_merged FOREIGN KEY (tenant_id, merged_id) REFERENCES customers (tenant_id, id)
      );
      CREATE INDEX customer_merges_by_survivor ON customer_merges (tenant_id, survivor_id, merged_at, id);
      CREATE UNIQUE INDEX customer_merges_one_at_a_time ON customer_merges (tenant_id, merged_id)
        WHERE undone_at IS NULL;
    `);
    await isolateTenants(queryRunner, ['duplicate_keys', 'customer_merges']);

    // The lock waits for a merge under way, and reads the customer as it is after it. The check of the foreign key
    // would take the same lock a moment later.
    await queryRunner.query(`
      CREATE FUNCTION follow_customer_merges() RETURNS trigger LANGUAGE plpgsql AS $function$
      DECLARE
        survivor uuid;
      BEGIN
        LOOP
          SELECT merged_into_id INTO survivor FROM customers
          WHERE tenant_id = NEW.tenant_id AND id = NEW.customer_id
          FOR KEY SHARE;
          EXIT WHEN survivor IS NULL;
          NEW.customer_id := survivor;
          IF TG_TABLE_NAME = 'contacts' THEN
            NEW.is_primary := false;
          END IF;
        END LOOP;
        RETURN NEW;
      END $function$;
    `);
    for (const table of CHILDREN) {
      await queryRunner.query(`
        CREATE TRIGGER follow_customer_merges BEFORE INSERT OR UPDATE OF customer_id ON ${table}
        FOR EACH ROW EXECUTE FUNCTION follow_customer_merges();
      `);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of CHILDREN) await queryRunner.query(`DROP TRIGGER follow_customer_merges ON ${table}`);
    await queryRunner.query(`
      DROP FUNCTION follow_customer_merges();
      DROP TABLE customer_merges, duplicate_keys;
      ALTER TABLE customers DROP CONSTRAINT merged_is_deleted, DROP CONSTRAINT customers_merged_into, DROP merged_into_id;
    `);
  }
}
