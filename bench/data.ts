import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

export const TENANT = 'bench';
/** Has customers with the very same ids: whoever forgot the tenant would show them. */
export const OTHER_TENANT = 'other';
export const PROJECT = fileURLToPath(new URL('..', import.meta.url));

const DATABASE = 'crm_bench';
/** The same data as it was before contact details and amounts were encrypted, and before rows had owners to keep to. */
const OPEN_DATABASE = 'crm_bench_open';
/** The last migration of the open database. */
const LAST_OPEN = 'Imports1763900000000';
const LOGIN = 'crm_bench_app';
const CUSTOMERS_PER_OWNER = 50;

const maintenanceUrl = process.env['BENCH_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';

/** The key that the subgraph's tenants' keys are wrapped with. */
export const KEY_FILE = fileURLToPath(new URL('encryption.keys', import.meta.url));

/** URL of the bench's database as its owner. */
export const ownerUrl = urlOf({});
/** URL of the bench's database as the login that row-level security binds; the subgraph uses it. */
export const runtimeUrl = urlOf({ username: LOGIN, password: LOGIN });
/** The same of the open database, which the others use. */
export const openUrl = urlOf({ username: LOGIN, password: LOGIN }, OPEN_DATABASE);

function urlOf(user: { username?: string; password?: string }, database = DATABASE): string {
  const url = new URL(maintenanceUrl);
  Object.assign(url, user, { pathname: `/${database}` });
  return url.href;
}

/** Makes the database and its data, or keeps what is there when size, tables and this file have not changed. */
export async function prepareDatabase(customers: number, say: (line: string) => void): Promise<void> {
  const wanted = `customers ${customers}, made by ${fingerprint()}`;
  if ((await currentData()) === wanted) {
    say(`database ${DATABASE}: reused (${wanted})`);
    return;
  }
  const start = performance.now();
  await dropDatabase();
  await maintain(`CREATE DATABASE ${DATABASE}`);
  database('migrate');
  while ((await lastMigration()) !== LAST_OPEN) database('rollback');
  await withClient(ownerUrl, async (client) => {
    await client.query('SET synchronous_commit = off');
    await client.query('SET row_security = off');
    await client.query("SET maintenance_work_mem = '256MB'; SET work_mem = '128MB'");
    await client.query(RECORD_ID);
    await client.query('BEGIN');
    const tables = await takeDown(client);
    await load(client, TENANT, customers);
    await load(client, OTHER_TENANT, Math.ceil(customers / 20));
    for (const definition of tables.definitions) await client.query(definition);
    await client.query('ANALYZE');
    await fillSearchGrams(client);
    for (const definition of tables.gramDefinitions) await client.query(definition);
    await client.query('COMMIT');
  });
  await maintain(`CREATE DATABASE ${OPEN_DATABASE} TEMPLATE ${DATABASE}`);
  // What is there already is encrypted on the way.
  database('migrate');
  await withClient(urlOf({}, OPEN_DATABASE), (client) => client.query('VACUUM (ANALYZE)'));
  await withClient(ownerUrl, async (client) => {
    await client.query('VACUUM (ANALYZE)');
    await client.query(`COMMENT ON DATABASE ${DATABASE} IS ${pg.escapeLiteral(wanted)}`);
  });
  say(`database ${DATABASE}: made in ${((performance.now() - start) / 1000).toFixed(0)} s (${wanted})`);
}

export async function dropDatabase(): Promise<void> {
  for (const name of [DATABASE, OPEN_DATABASE])
    await maintain(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await maintain(`DROP ROLE IF EXISTS ${LOGIN}`);
}

/** Customers and owners to ask for, spread evenly and the same in each run. */
export async function sampleKeys(count: number): Promise<{ customers: string[]; owners: string[] }> {
  return withClient(ownerUrl, async (client) => {
    const pick = async (column: string, table: string) => {
      const { rows } = await client.query<{ key: string }>(
        `SELECT ${column}::text AS key FROM ${table} WHERE tenant_id = $1 ORDER BY md5(${column}::text) LIMIT $2`,
        [TENANT, count],
      );
      return rows.map(({ key }) => key);
    };
    return { customers: await pick('id', 'customers'), owners: await pick('id', 'users') };
  });
}

async function currentData(): Promise<string | null> {
  return withClient(maintenanceUrl, async (client) => {
    const { rows } = await client.query<{ data: string | null }>(
      `SELECT shobj_description(oid, 'pg_database') AS data FROM pg_database WHERE datname = $1`,
      [DATABASE],
    );
    return rows[0]?.data ?? null;
  });
}

function fingerprint(): string {
  const folder = new URL('../migrations/', import.meta.url);
  const files = readdirSync(folder).sort();
  const hash = createHash('sha256').update(readFileSync(new URL(import.meta.url)));
  for (const file of files) hash.update(readFileSync(new URL(file, folder)));
  return hash.digest('hex').slice(0, 12);
}

function database(command: 'migrate' | 'rollback'): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', `db:${command}`], {
    cwd: PROJECT,
    env: {
      ...process.env,
      CRM_MIGRATION_DATABASE_URL: ownerUrl,
      CRM_DATABASE_URL: runtimeUrl,
      CRM_ENCRYPTION_KEY_FILE: KEY_FILE,
    },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`npm run db:${command} failed:\n${stdout}${stderr}`);
}

async function lastMigration(): Promise<string | undefined> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'SELECT name FROM schema_migrations ORDER BY id DESC LIMIT 1',
    );
    return rows[0]?.name;
  });
}

async function maintain(statement: string): Promise<void> {
  await withClient(maintenanceUrl, (client) => client.query(statement));
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

// An id shaped like the application's UUIDv7: ordered by number within its kind, the rest looks random.
const RECORD_ID = `
  CREATE FUNCTION pg_temp.record_id(kind text, number bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT (lpad(to_hex(1704067200000 + number * 60000), 12, '0') || '7' || substr(md5(kind || number::text), 1, 3)
            || '8' || substr(md5(kind || number::text), 4, 15))::uuid
  $$`;

/**
 * The rows of one tenant. Each table is written round by round (every customer's first interaction, then every
 * customer's second), so a customer's rows lie scattered over the table as they do where time has written them.
 */
async function load(client: pg.Client, tenant: string, customers: number): Promise<void> {
  const owners = Math.ceil(customers / CUSTOMERS_PER_OWNER);
  const rows = (perCustomer: number, columns: string) =>
    `SELECT ${columns} FROM (
       SELECT n, round, round * ${customers} + n AS number, pg_temp.record_id('customer', n) AS customer,
              timestamptz '2024-01-01 08:00Z' + round * interval '29 days' + n * interval '1 minute' AS at
       FROM generate_series(0, ${perCustomer - 1}) AS round, generate_series(0, ${customers - 1}) AS n) AS r`;
  const pick = (values: string, by = 'number') => {
    const list = values.split(' ');
    return `(ARRAY['${list.join("','")}'])[1 + (${by}) % ${list.length}]`;
  };
  const staff = (by: string) => `'user-' || (${by}) % ${owners}`;
  const tenantId = pg.escapeLiteral(tenant);
  const currency = `'CNY'`;

  const tables: Record<string, string> = {
    users: `(tenant_id, id, name, email, role, region)
      SELECT ${tenantId}, 'user-' || n, '员工' || n, 'user' || n || '@example.com', 'SALES', '华东'
      FROM generate_series(0, ${owners - 1}) AS n`,
    customers: `(tenant_id, id, code, name, type, industry, scale, level, grade, lifecycle_stage, status, source, region,
       website, phone, email, description, annual_revenue_amount, annual_revenue_currency, credit_rating, acquired_on,
       last_contact_at, next_renewal_on, lifetime_value_amount, lifetime_value_currency, latest_health_score,
       owner_id, service_owner_id, created_at, updated_at)
      ${rows(
        1,
        `${tenantId}, customer, 'K' || lpad(n::text, 6, '0'), ${tenantId} || '客户' || n,
         ${pick('ENTERPRISE ENTERPRISE GOVERNMENT INDIVIDUAL')}, ${pick('制造 金融 零售 医疗 教育')},
         ${pick('SMALL MEDIUM LARGE')}, ${pick('STANDARD IMPORTANT VIP STRATEGIC')}, ${pick('A B C D', 'n / 3')},
         'CUSTOMER', 'ACTIVE', ${pick('展会 官网 转介绍')}, ${pick('华东 华北 华南 西南')},
         'https://c' || n || '.example.com', '021-' || 10000000 + n, 'info@c' || n || '.example.com',
         repeat('公司简介', 10), 1000000 + n * 37.5, ${currency}, ${pick('AAA AA A BBB BB B C')}, at::date,
         at + interval '300 days', (at + interval '500 days')::date, 50000 + n * 3.25, ${currency}, 40 + n % 60,
         ${staff('n')}, ${staff('n * 7')}, at, at`,
      )}`,
    contacts: `(tenant_id, id, customer_id, name, position, department, phone, mobile, email, is_primary,
       is_decision_maker, influence_level, created_at, updated_at)
      ${rows(
        3,
        `${tenantId}, pg_temp.record_id('contact', number), customer,
         ${pick('王 李 张 刘 陈 杨 赵')} || ${pick('伟 芳 娜 敏 静', 'number / 7')} || ${pick('一 二 三', 'round')},
         ${pick('经理 总监 主管 工程师')}, ${pick('采购 技术 财务')}, '010-' || 20000000 + number,
         (13000000000 + number)::text, 'p' || number || '@example.com', round = 0, round < 2,
         ${pick('LOW MEDIUM HIGH')}, at, at`,
      )}`,
    tags: `(tenant_id, id, customer_id, name, type, category, created_at, updated_at)
      ${rows(
        3,
        `${tenantId}, pg_temp.record_id('tag', number), customer, ${pick('重点 续约 增长', 'round')},
         ${pick('MANUAL AUTOMATIC SYSTEM')}, '销售', at, at`,
      )}`,
    opportunities: `(tenant_id, id, customer_id, contact_id, owner_id, name, amount, currency, stage, probability,
       expected_close_on, source, description, created_at, updated_at)
      ${rows(
        4,
        `${tenantId}, pg_temp.record_id('opportunity', number), customer, pg_temp.record_id('contact', n),
         ${staff('n')}, ${pick('扩容项目 新购项目 升级项目 咨询项目')}, 10000 + number * 1.75, ${currency},
         ${pick('LEAD QUALIFICATION PROPOSAL NEGOTIATION WON LOST')}, number % 101, (at + interval '90 days')::date,
         '转介绍', repeat('需求说明', 10), at, at`,
      )}`,
    // Active ones end in years: none falls due while something is measured.
    contracts: `(tenant_id, id, customer_id, opportunity_id, code, name, type, status, amount, currency, start_date,
       end_date, signed_date, created_at, updated_at)
      ${rows(
        2,
        `${tenantId}, pg_temp.record_id('contract', number), customer, pg_temp.record_id('opportunity', number),
         'H' || lpad(number::text, 6, '0'), ${pick('年度服务 采购合同 框架协议')}, ${pick('SERVICE PURCHASE FRAMEWORK')},
         ${pick('ACTIVE EXPIRED', 'round')}, 60000 + number, ${currency}, at::date,
         (at + interval '1 year' * ${pick('20 1', 'round')}::int)::date, at::date, at, at`,
      )}`,
    payments: `(tenant_id, id, contract_id, customer_id, code, amount, currency, status, due_on, paid_at, method,
       created_at, updated_at)
      ${rows(
        12,
        `${tenantId}, pg_temp.record_id('payment', number), pg_temp.record_id('contract', (round % 2) * ${customers} + n),
         customer, 'P' || round / 2 + 1, 10000 + number, ${currency}, ${pick('RECEIVED RECEIVED PLANNED', 'round / 2')},
         (at + interval '30 days')::date, CASE WHEN round / 2 % 3 < 2 THEN at + interval '25 days' END,
         'BANK_TRANSFER', at, at`,
      )}`,
    health_scores: `(tenant_id, id, customer_id, score_date, overall_score, satisfaction_score, activity_score,
       financial_score, contract_score, risk_level, churn_probability, coverage, factors, recommendations, created_at,
       updated_at)
      ${rows(
        12,
        `${tenantId}, pg_temp.record_id('health score', number), customer, at::date, 40 + number % 60, 50 + number % 50,
         30 + number % 70, 60 + number % 40, 20 + number % 80, ${pick('LOW MEDIUM HIGH CRITICAL')},
         (number % 100) / 100.0, 1,
         '[{"name": "activity", "contribution": 12.5, "evidence": "4 interactions", "positive": true}]',
         ARRAY['安排回访'], at, at`,
      )}`,
    interactions: `(tenant_id, id, customer_id, contact_id, opportunity_id, staff_id, type, direction, subject, content,
       occurred_at, duration_minutes, outcome, sentiment, importance, created_at, updated_at)
      ${rows(
        10,
        `${tenantId}, pg_temp.record_id('interaction', number), customer, pg_temp.record_id('contact', n),
         pg_temp.record_id('opportunity', n), ${staff('n')}, ${pick('CALL EMAIL MEETING VISIT CHAT WECHAT')},
         ${pick('INBOUND OUTBOUND')}, ${pick('需求沟通 商务谈判 季度回访 故障跟进')}, repeat('沟通内容', 20), at,
         10 + number % 50, ${pick('SUCCESSFUL FAILED FOLLOW_UP_NEEDED')}, ${pick('NEGATIVE NEUTRAL POSITIVE')},
         ${pick('LOW MEDIUM HIGH')}, at, at`,
      )}`,
  };

  for (const [table, source] of Object.entries(tables)) await client.query(`INSERT INTO ${table} ${source}`);
}

/**
 * Takes away what makes bulk loading slow (triggers, foreign keys, indexes) and returns what puts it back, as
 * pg_restore would: in sets, with all constraints checked.
 */
async function takeDown(client: pg.Client): Promise<{ definitions: string[]; gramDefinitions: string[] }> {
  const { rows } = await client.query<{ grams: boolean; down: string; up: string }>(`
    SELECT part.* FROM (
      SELECT false AS grams, format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS down,
             format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS up,
             3 AS place
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype = 'f'
      UNION ALL
      SELECT true, format('ALTER TABLE search_grams DROP CONSTRAINT %I', conname),
             format('ALTER TABLE search_grams ADD CONSTRAINT %I %s', conname, pg_get_constraintdef(oid)), 2
      FROM pg_constraint WHERE conrelid = 'search_grams'::regclass AND contype = 'p'
      UNION ALL
      SELECT indrelid = 'search_grams'::regclass, format('DROP INDEX %s', indexrelid::regclass),
             pg_get_indexdef(indexrelid), 1
      FROM pg_index JOIN pg_class ON pg_class.oid = indrelid
      WHERE relnamespace = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
      UNION ALL
      SELECT false, format('ALTER TABLE %s DISABLE TRIGGER USER', tgrelid::regclass),
             format('ALTER TABLE %s ENABLE TRIGGER USER', tgrelid::regclass), 4
      FROM pg_trigger WHERE NOT tgisinternal GROUP BY tgrelid
    ) AS part ORDER BY place`);
  for (const { down } of rows) await client.query(down);
  const up = (grams: boolean) => rows.filter((row) => row.grams === grams).map((row) => row.up);
  return { definitions: up(false), gramDefinitions: up(true) };
}

/** What the triggers would have done; their arguments tell whose text is searched under which kind. */
async function fillSearchGrams(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ kind: string; found: string }>(`
    SELECT CASE WHEN own THEN arguments[1] ELSE 'customer' END AS kind,
           string_agg(format('SELECT tenant_id, %s AS id, %s AS searched FROM %s', CASE WHEN own THEN 'id' ELSE arguments[1] END,
                             arguments[2], tgrelid::regclass), ' UNION ALL ') AS found
    FROM pg_trigger,
         LATERAL string_to_array(replace(encode(tgargs, 'escape'), '\\000', E'\\n'), E'\\n') AS arguments,
         LATERAL (SELECT tgfoid = 'keep_search_grams'::regproc AS own) AS o
    WHERE (own OR tgfoid = 'keep_customer_grams'::regproc) AND tgname LIKE '%_on_insert'
    GROUP BY 1`);
  for (const { kind, found } of rows) {
    await client.query(
      `INSERT INTO search_grams (tenant_id, kind, gram, record_id)
       SELECT DISTINCT tenant_id, $1::text, gram, id FROM (${found}) AS rows, search_grams_of(searched) AS gram`,
      [kind],
    );
  }
}

if (import.meta.main) {
  const position = process.argv.indexOf('--customers');
  const customers = position > 0 ? Number(process.argv[position + 1]) : 20_000;
  await prepareDatabase(customers, console.log);
}
