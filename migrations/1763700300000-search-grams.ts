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

/**
 * Search by any two characters, kept by triggers; see ADR 4.
 *
 * The triggers look rows up one by one, by their whole key (LATERAL … OFFSET 0). As plain joins they would be planned by
 * statistics from before a bulk write, or by none in the embedded database, and could compare every row with every other.
 * A plan kept from when a table was small would do the same: hence EXECUTE and force_custom_plan.
 */
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
    await queryRunner.query(`
      CREATE FUNCTION keep_search_grams() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        kind text := TG_ARGV[0];
        shape text := 'SELECT tenant_id, id, ' || TG_ARGV[1] || ' AS searched FROM ';
        before text := shape || CASE TG_OP WHEN 'INSERT' THEN 'new_rows WHERE false' ELSE 'old_rows' END;
        after text := shape || CASE TG_OP WHEN 'DELETE' THEN 'old_rows WHERE false' ELSE 'new_rows' END;
        grams text := 'SELECT changed.tenant_id, $1 AS kind, gram, changed.id AS record_id
                       FROM (%s EXCEPT %s) AS changed, search_grams_of(changed.searched) AS gram';
        grams_before text := format(grams, before, after);
        grams_after text := format(grams, after, before);
      BEGIN
        IF TG_OP <> 'INSERT' THEN
          EXECUTE format('
            DELETE FROM search_grams WHERE ctid = ANY (ARRAY(
              SELECT kept.ctid
              FROM (%s EXCEPT %s) AS stale, LATERAL (
                SELECT ctid FROM search_grams
                WHERE tenant_id = stale.tenant_id AND kind = stale.kind
                  AND gram = stale.gram AND record_id = stale.record_id
                OFFSET 0
              ) AS kept
            ))', grams_before, grams_after)
          USING kind;
        END IF;
        IF TG_OP <> 'DELETE' THEN
          EXECUTE 'INSERT INTO search_grams (tenant_id, kind, gram, record_id) ' || grams_after ||
                  ' ON CONFLICT DO NOTHING'
          USING kind;
        END IF;
        RETURN NULL;
      END $$
    `);

    // Makes the grams of customers agree with their rows and contacts, given the texts that changed rows had before.
    // Locks the customers first: a transaction that adds one contact and one that removes another must not each
    // overlook what the other does.
    await queryRunner.query(`
      CREATE FUNCTION refresh_customer_grams(
        changed_tenant text, changed_ids uuid[], former_ids uuid[], former_texts text[]
      ) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan AS $$
      BEGIN
        PERFORM FROM customers
        WHERE tenant_id = changed_tenant AND id = ANY (changed_ids)
        ORDER BY id
        FOR NO KEY UPDATE;

        WITH customer AS MATERIALIZED (
          SELECT found.*
          FROM unnest(changed_ids) AS changed (id), LATERAL (
            SELECT id, concat_ws(' ', name, code) AS searched, deleted_at IS NULL AS living FROM customers
            WHERE tenant_id = changed_tenant AND customers.id = changed.id
            OFFSET 0
          ) AS found
        ), present AS (
          SELECT id, living, searched FROM customer
          UNION ALL
          SELECT customer.id, living, contact.name
          FROM customer, LATERAL (
            SELECT name FROM contacts
            WHERE tenant_id = changed_tenant AND customer_id = customer.id AND deleted_at IS NULL
            OFFSET 0
          ) AS contact
        ), former AS (
          SELECT id, false AS living, searched FROM unnest(former_ids, former_texts) AS row (id, searched)
        ), grams AS MATERIALIZED (
          SELECT DISTINCT id, living, gram
          FROM (SELECT * FROM present UNION ALL SELECT * FROM former) AS text, search_grams_of(searched) AS gram
        ), stale AS (
          SELECT id, gram FROM grams WHERE NOT living
          EXCEPT
          SELECT id, gram FROM grams WHERE living
        ), removed AS (
          DELETE FROM search_grams WHERE ctid = ANY (ARRAY(
            SELECT kept.ctid
            FROM stale, LATERAL (
              SELECT ctid FROM search_grams
              WHERE tenant_id = changed_tenant AND kind = 'customer'
                AND search_grams.gram = stale.gram AND record_id = stale.id
              OFFSET 0
            ) AS kept
          ))
        )
        INSERT INTO search_grams (tenant_id, kind, gram, record_id)
        SELECT changed_tenant, 'customer', gram, id FROM grams WHERE living
        ON CONFLICT DO NOTHING;
      END $$
    `);

    // Arguments: the customer's id and the searched text, each as an expression over a row of the table.
    await queryRunner.query(`
      CREATE FUNCTION keep_customer_grams() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        shape text := 'SELECT tenant_id, id, ' || TG_ARGV[0] || ' AS customer_id, ' || TG_ARGV[1] || ' AS searched FROM ';
        before text := shape || CASE TG_OP WHEN 'INSERT' THEN 'new_rows WHERE false' ELSE 'old_rows' END;
        after text := shape || CASE TG_OP WHEN 'DELETE' THEN 'old_rows WHERE false' ELSE 'new_rows' END;
        changed_tenant text;
        changed_ids uuid[];
        former_ids uuid[];
        former_texts text[];
      BEGIN
        FOR changed_tenant, changed_ids, former_ids, former_texts IN
          EXECUTE format('
            SELECT tenant_id, array_agg(DISTINCT customer_id),
                   array_agg(customer_id) FILTER (WHERE former), array_agg(searched) FILTER (WHERE former)
            FROM (SELECT *, true AS former FROM (%1$s EXCEPT %2$s) AS gone
                  UNION ALL
                  SELECT *, false AS former FROM (%2$s EXCEPT %1$s) AS come) AS changed
            GROUP BY tenant_id', before, after)
        LOOP
          PERFORM refresh_customer_grams(changed_tenant, changed_ids, former_ids, former_texts);
        END LOOP;
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
    await queryRunner.query(
      'DROP FUNCTION refresh_customer_grams(text, uuid[], uuid[], text[]), search_grams_of(text)',
    );
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
