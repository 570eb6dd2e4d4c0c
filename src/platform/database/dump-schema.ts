import type pg from 'pg';

const TABLES = `
  SELECT c.relname AS name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced,
    (SELECT string_agg(format(E'  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
              CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END,
              coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')), E',\\n' ORDER BY a.attnum)
     FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
     WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
    (SELECT string_agg(privilege_type, ', ' ORDER BY privilege_type)
     FROM aclexplode(c.relacl) g WHERE g.grantee = 'crm_app'::regrole) AS granted
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`;

/** Definitions beside the tables, one per row, in an order that does not depend on when they were made. */
const DEFINITIONS = [
  `SELECT format('ALTER TABLE %s ADD CONSTRAINT %I %s;', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS sql
   FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid <> 0 AND contype <> 'n'
   ORDER BY conrelid::regclass::text, conname`,
  `SELECT indexdef || ';' AS sql FROM pg_indexes i WHERE schemaname = 'public'
     AND NOT EXISTS (SELECT FROM pg_constraint WHERE conname = i.indexname AND conindid <> 0 AND contype IN ('p', 'u'))
   ORDER BY tablename, indexname`,
  `SELECT format('CREATE POLICY %I ON %s AS %s FOR %s USING (%s)%s;', policyname, tablename, permissive, cmd, qual,
     ' WITH CHECK (' || with_check || ')') AS sql
   FROM pg_policies WHERE schemaname = 'public' ORDER BY tablename, policyname`,
  `SELECT trim(trailing E'\\n' FROM pg_get_functiondef(oid)) || ';' AS sql
   FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prokind = 'f' ORDER BY proname`,
  `SELECT pg_get_triggerdef(t.oid) || ';' AS sql FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
   WHERE c.relnamespace = 'public'::regnamespace AND NOT tgisinternal ORDER BY c.relname, tgname`,
];

interface Table {
  name: string;
  enabled: boolean;
  forced: boolean;
  columns: string;
  granted: string | null;
}

/** The schema as SQL text that depends on nothing but the schema: what two databases have in common, or not. */
export async function dumpSchema(pool: pg.Pool): Promise<string> {
  const tables = await pool.query<Table>(TABLES);
  const parts = tables.rows.map(describeTable);
  for (const query of DEFINITIONS) {
    const { rows } = await pool.query<{ sql: string }>(query);
    parts.push(rows.map(({ sql }) => sql).join('\n'));
  }
  return `${parts.join('\n\n')}\n`;
}

function describeTable({ name, columns, enabled, forced, granted }: Table): string {
  const lines = [`CREATE TABLE ${name} (\n${columns}\n);`];
  if (enabled) lines.push(`ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY;`);
  if (forced) lines.push(`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY;`);
  if (granted !== null) lines.push(`GRANT ${granted} ON ${name} TO crm_app;`);
  return lines.join('\n');
}
