import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolateTenants } from './tenant-isolation.js';

/** The searched text of a row as an SQL expression, null when the row is not to be found. */
const CUSTOMER_TEXT = `CASE WHEN deleted_at IS NULL THEN concat_ws(' ', name, code) END`;
const CONTACT_TEXT = 'CASE WHEN deleted_at IS NULL THEN name END';

/** Tables whose records are found by their own text alone. */
const SEARCHED_TABLES = [
  { table: 'contacts', kind: 'contact', text: CONTACT_TEXT },
  {
    table: 'opportunities',
    kind: 'opportunity',
    text: `CASE WHEN deleted_at IS NULL THEN concat_ws(' ', name, code) END`,
  },
  {
    table: 'contracts',
    kind: 'contract',
    text: `CASE WHEN deleted_at IS NULL THEN concat_ws(' ', name, code) END`,
  },
  {
    table: 'payments',
    kind: 'payment',
    text: `CASE WHEN deleted_at IS NULL THEN concat_ws(' ', code, reference) END`,
  },
  { table: 'interactions', kind: 'interaction', text: 'CASE WHEN deleted_at IS NULL THEN subject END' },
  { table: 'tags', kind: 'tag', text: 'name' },
];

/** Search by any two characters, kept by triggers; see ADR 4. */
export class SearchGrams1763700300000 implements MigrationInterface {
  name = 'SearchGrams1763700300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE search_grams (
        tenant_id text NOT NULL,
        kind text NOT NULL,
        gram text COLLATE "C" NOT NULL,
        record_id uuid NOT NULL,
        PRIMARY KEY (tenant_id, kind, gram, record_id)
      );
      CREATE INDEX search_grams_record ON search_grams (tenant_id, kind, record_id);
    `);
    await isolateTenants(queryRunner, ['search_grams']);

    await queryRunner.query(`
      CREATE FUNCTION search_grams_of(searched text) RETURNS SETOF text
      LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 20 AS $$
        SELECT DISTINCT substr(padded, place, 2)
        FROM (SELECT lower(searched) || ' ' AS padded) AS folded,
             generate_series(1, length(padded) - 1) AS place
      $$
    `);

    // Arguments: the kind, and the searched text as an expression over a row.
    // EXECUTE, because a kept plan would serve a bulk write with what suited a single row.
    await queryRunner.query(`
      CREATE FUNCTION keep_search_grams() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        kind text := TG_ARGV[0];
        before text := 'SELECT tenant_id, id, ' || TG_ARGV[1] || ' AS searched FROM old_rows';
        after text := 'SELECT tenant_id, id, ' || TG_ARGV[1] || ' AS searched FROM new_rows';
        changed_before text := before || CASE TG_OP WHEN 'UPDATE' THEN ' EXCEPT ' || after ELSE '' END;
        changed_after text := after || CASE TG_OP WHEN 'UPDATE' THEN ' EXCEPT ' || before ELSE '' END;
      BEGIN
        IF TG_OP <> 'INSERT' THEN
          EXECUTE 'DELETE FROM search_grams AS kept USING (' || changed_before || ') AS changed
                   WHERE kept.tenant_id = changed.tenant_id AND kept.kind = $1 AND kept.record_id = changed.id'
          USING kind;
        END IF;
        IF TG_OP <> 'DELETE' THEN
          EXECUTE 'INSERT INTO search_grams (tenant_id, kind, gram, record_id)
                   SELECT changed.tenant_id, $1, gram, changed.id
                   FROM (' || changed_after || ') AS changed, search_grams_of(changed.searched) AS gram
                   ON CONFLICT DO NOTHING'
          USING kind;
        END IF;
        RETURN NULL;
      END $$
    `);

    // Locks the customers first: a transaction that adds one contact and one that removes another must not each
    // overlook what the other does. Planned anew each time for the same reason as above.
    await queryRunner.query(`
      CREATE FUNCTION refresh_customer_grams(tenant_ids text[], customer_ids uuid[]) RETURNS void
      LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan AS $$
      BEGIN
        PERFORM FROM customers AS customer
        WHERE (customer.tenant_id, customer.id) IN (SELECT * FROM unnest(tenant_ids, customer_ids))
        ORDER BY customer.tenant_id, customer.id
        FOR NO KEY UPDATE;

        WITH affected AS (
          SELECT DISTINCT * FROM unnest(tenant_ids, customer_ids) AS pair (tenant_id, id)
        ), texts AS (
          SELECT customer.tenant_id, customer.id, concat_ws(' ', customer.name, customer.code) AS searched
          FROM affected JOIN customers AS customer USING (tenant_id, id)
          WHERE customer.deleted_at IS NULL
          UNION ALL
          SELECT customer.tenant_id, customer.id, contact.name
          FROM affected JOIN customers AS customer USING (tenant_id, id)
          JOIN contacts AS contact ON contact.tenant_id = customer.tenant_id AND contact.customer_id = customer.id
          WHERE customer.deleted_at IS NULL AND contact.deleted_at IS NULL
        ), wanted AS MATERIALIZED (
          SELECT DISTINCT tenant_id, id, gram FROM texts, search_grams_of(searched) AS gram
        ), stale AS (
          SELECT kept.tenant_id, kept.record_id, kept.gram
          FROM affected
          JOIN search_grams AS kept
            ON kept.tenant_id = affected.tenant_id AND kept.kind = 'customer' AND kept.record_id = affected.id
          EXCEPT
          SELECT * FROM wanted
        ), removed AS (
          DELETE FROM search_grams AS kept USING stale
          WHERE kept.tenant_id = stale.tenant_id AND kept.kind = 'customer'
            AND kept.gram = stale.gram AND kept.record_id = stale.record_id
        )
        INSERT INTO search_grams (tenant_id, kind, gram, record_id)
        SELECT tenant_id, 'customer', gram, id FROM wanted
        ON CONFLICT DO NOTHING;
      END $$
    `);

    // Arguments: the customer's id and the searched text, each as an expression over a row of the table.
    await queryRunner.query(`
      CREATE FUNCTION keep_customer_grams() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        shape text := 'SELECT tenant_id, id, ' || TG_ARGV[0] || ' AS customer_id, ' || TG_ARGV[1] || ' AS searched FROM ';
        before text := shape || 'old_rows';
        after text := shape || 'new_rows';
        changed text := CASE TG_OP
          WHEN 'INSERT' THEN after
          WHEN 'DELETE' THEN before
          ELSE '(' || after || ' EXCEPT ' || before || ') UNION ALL (' || before || ' EXCEPT ' || after || ')'
        END;
        tenant_ids text[];
        customer_ids uuid[];
      BEGIN
        EXECUTE 'SELECT array_agg(tenant_id), array_agg(customer_id) FROM (' || changed || ') AS changed'
        INTO tenant_ids, customer_ids;
        IF customer_ids IS NOT NULL THEN
          PERFORM refresh_customer_grams(tenant_ids, customer_ids);
        END IF;
        RETURN NULL;
      END $$
    `);

    for (const { table, kind, text } of SEARCHED_TABLES) {
      await onEachChange(queryRunner, table, 'keep_search_grams', [kind, text]);
    }
    // A customer is also found by the names of its contacts.
    await onEachChange(queryRunner, 'customers', 'keep_customer_grams', ['id', CUSTOMER_TEXT]);
    await onEachChange(queryRunner, 'contacts', 'keep_customer_grams', ['customer_id', CONTACT_TEXT]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    // CASCADE takes the triggers that call the functions.
    await queryRunner.query('DROP FUNCTION keep_search_grams(), keep_customer_grams() CASCADE');
    await queryRunner.query('DROP FUNCTION refresh_customer_grams(text[], uuid[]), search_grams_of(text)');
    await queryRunner.query('DROP TABLE search_grams');
  }
}

/** Statement triggers on insert, update and delete: PostgreSQL gives the changed rows to one event at a time. */
async function onEachChange(
  queryRunner: QueryRunner,
  table: string,
  procedure: string,
  procedureArguments: readonly string[],
): Promise<void> {
  const quoted = procedureArguments.map((text) => `'${text.replaceAll("'", "''")}'`).join(', ');
  await queryRunner.query(`
    CREATE TRIGGER ${procedure}_on_insert AFTER INSERT ON ${table}
      REFERENCING NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION ${procedure}(${quoted});
    CREATE TRIGGER ${procedure}_on_update AFTER UPDATE ON ${table}
      REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION ${procedure}(${quoted});
    CREATE TRIGGER ${procedure}_on_delete AFTER DELETE ON ${table}
      REFERENCING OLD TABLE AS old_rows
      FOR EACH STATEMENT EXECUTE FUNCTION ${procedure}(${quoted});
  `);
}
