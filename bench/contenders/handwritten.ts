import Fastify from 'fastify';
import pg from 'pg';

// The least that could answer: one prepared statement that makes the JSON, passed through as text. No GraphQL.
const { DATABASE_URL, POOL_SIZE, PORT, TENANT } = process.env;

/** The profile of row `c` of customers; `LIMIT`s are the page sizes that the GraphQL queries ask for. */
const PROFILE = `
  c.id, c.code, c.name, c.type, c.industry, c.level, c.grade, c.lifecycle_stage AS "lifecycleStage", c.status, c.region,
  c.website, c.phone, c.email, ${money('c.annual_revenue_amount', 'c.annual_revenue_currency')} AS "annualRevenue",
  c.credit_rating AS "creditRating", c.last_contact_at AS "lastContactAt", c.next_renewal_on AS "nextRenewalOn",
  ${money('c.lifetime_value_amount', 'c.lifetime_value_currency')} AS "lifetimeValue", c.version,
  c.created_at AS "createdAt", c.updated_at AS "updatedAt",
  (SELECT row_to_json(r) FROM (
     SELECT u.id, u.name FROM users u WHERE u.tenant_id = c.tenant_id AND u.id = c.owner_id) r) AS owner,
  ${list(`
     SELECT x.id, x.name, x.position, x.phone, x.email, x.is_primary AS "isPrimary",
            x.is_decision_maker AS "isDecisionMaker", x.influence_level AS "influenceLevel", x.status
     FROM contacts x ${ofCustomer('x')} ORDER BY x.is_primary DESC, x.name, x.id LIMIT 100`)} AS contacts,
  ${list(`
     SELECT x.id, x.name, x.type FROM tags x WHERE x.tenant_id = c.tenant_id AND x.customer_id = c.id
     ORDER BY x.name, x.id LIMIT 100`)} AS tags,
  ${nodes(`
     SELECT x.id, x.name, ${money('x.amount', 'x.currency')} AS amount, x.stage, x.probability,
            x.expected_close_on AS "expectedCloseOn"
     FROM opportunities x ${ofCustomer('x')} ORDER BY x.created_at DESC, x.id DESC LIMIT 4`)} AS opportunities,
  ${nodes(`
     SELECT x.id, x.code, x.name, x.type, x.status, ${money('x.amount', 'x.currency')} AS amount,
            x.start_date AS "startDate", x.end_date AS "endDate",
            ${nodes(`
              SELECT p.id, p.code, ${money('p.amount', 'p.currency')} AS amount, p.status, p.due_on AS "dueOn",
                     p.paid_at AS "paidAt"
              FROM payments p WHERE p.tenant_id = x.tenant_id AND p.contract_id = x.id AND p.deleted_at IS NULL
              ORDER BY p.due_on DESC NULLS LAST, p.id DESC LIMIT 6`)} AS payments
     FROM contracts x ${ofCustomer('x')} ORDER BY x.start_date DESC, x.id DESC LIMIT 2`)} AS contracts,
  ${nodes(`
     SELECT x.id, x.score_date AS "scoreDate", x.overall_score AS "overallScore", x.risk_level AS "riskLevel",
            x.churn_probability AS "churnProbability"
     FROM health_scores x WHERE x.tenant_id = c.tenant_id AND x.customer_id = c.id
     ORDER BY x.score_date DESC, x.id DESC LIMIT 12`)} AS "healthScores",
  ${nodes(`
     SELECT x.id, x.type, x.direction, x.subject, x.occurred_at AS "occurredAt",
            x.duration_minutes AS "durationMinutes", x.outcome, x.sentiment, x.importance
     FROM interactions x ${ofCustomer('x')} ORDER BY x.occurred_at DESC, x.id DESC LIMIT 10`)} AS interactions`;

const CUSTOMER = 'FROM customers c WHERE c.tenant_id = $1 AND c.id = $2 AND c.deleted_at IS NULL';
const STATEMENTS = {
  profile: `SELECT json_build_object('data', json_build_object('customer',
    (SELECT row_to_json(r) FROM (SELECT ${PROFILE} ${CUSTOMER}) r)))::text AS answer`,
  page: `SELECT json_build_object('data', json_build_object('customers', ${nodes(`
    SELECT ${PROFILE} FROM customers c
    WHERE c.tenant_id = $1 AND c.owner_id = $2 AND c.deleted_at IS NULL
    ORDER BY c.created_at DESC, c.id DESC LIMIT 20`)}))::text AS answer`,
  field: `SELECT json_build_object('data', json_build_object('customer',
    (SELECT row_to_json(r) FROM (SELECT c.name ${CUSTOMER}) r)))::text AS answer`,
};

function ofCustomer(alias: string): string {
  return `WHERE ${alias}.tenant_id = c.tenant_id AND ${alias}.customer_id = c.id AND ${alias}.deleted_at IS NULL`;
}

function money(amount: string, currency: string): string {
  return `CASE WHEN ${amount} IS NOT NULL THEN json_build_object('amount', ${amount}::text, 'currency', ${currency}) END`;
}

function list(select: string): string {
  return `(SELECT coalesce(json_agg(r), '[]') FROM (${select}) r)`;
}

function nodes(select: string): string {
  return `json_build_object('nodes', ${list(select)})`;
}

const pool = new pg.Pool({
  connectionString: DATABASE_URL,
  max: Number(POOL_SIZE),
  application_name: 'handwritten',
});
const enter = `BEGIN READ ONLY; SELECT set_config('app.tenant_id', ${pg.escapeLiteral(TENANT ?? '')}, true)`;

async function answer(name: keyof typeof STATEMENTS, key: string): Promise<string> {
  const client = await pool.connect();
  let failed = true;
  try {
    await client.query(enter);
    const { rows } = await client.query<{ answer: string }>({
      name,
      text: STATEMENTS[name],
      values: [TENANT, key],
    });
    await client.query('COMMIT');
    failed = false;
    return rows[0]?.answer ?? 'null';
  } finally {
    client.release(failed);
  }
}

const app = Fastify();
for (const name of ['profile', 'page', 'field'] as const) {
  app.post<{ Body: { key: string } }>(`/${name}`, async (request, reply) => {
    void reply.type('application/json');
    return answer(name, request.body.key);
  });
}
await app.listen({ host: '127.0.0.1', port: Number(PORT) });
