import { TENANT } from './data.ts';

/** What is measured: a customer's whole profile, the profiles of a page of 20 customers, one field of one customer. */
export const QUERIES = ['profile', 'page', 'field'] as const;
/** What the subgraph alone is asked: the profiles of 100 customers, as a list and as a gateway refers to them. */
export const OWN_QUERIES = ['hundred', 'entities'] as const;
type CommonQuery = (typeof QUERIES)[number];
export type Query = CommonQuery | (typeof OWN_QUERIES)[number];

/**
 * The request body that asks a contender for the customer `key`; for a page, the owner; for a hundred customers, their
 * ids, joined by commas.
 */
export type Ask = (query: Query, key: string) => { path: string; body: string };

const SCALARS = `id code name type industry level grade lifecycleStage status region website phone email creditRating
  lastContactAt nextRenewalOn version createdAt updatedAt`;
const CONTACT = 'id name position phone email isPrimary isDecisionMaker influenceLevel status';
const TAG = 'id name type';
const SCORE = 'id scoreDate overallScore riskLevel churnProbability';
const INTERACTION = 'id type direction subject occurredAt durationMinutes outcome sentiment importance';

const SUBGRAPH_PROFILE = `fragment Profile on Customer {
  ${SCALARS} annualRevenue { amount currency } lifetimeValue { amount currency } owner { id name }
  contacts { ${CONTACT} }
  tags { ${TAG} }
  opportunities(first: 4) { nodes { id name amount { amount currency } stage probability expectedCloseOn } }
  contracts(first: 2) { nodes {
    id code name type status amount { amount currency } startDate endDate
    payments(first: 6) { nodes { id code amount { amount currency } status dueOn paidAt } }
  } }
  healthScores(first: 12) { nodes { ${SCORE} } }
  interactions(first: 10) { nodes { ${INTERACTION} } }
}`;

const SUBGRAPH: Record<CommonQuery, string> = {
  profile: `query Profile($key: ID!) { customer(id: $key) { ...Profile } } ${SUBGRAPH_PROFILE}`,
  page: `query Page($key: ID!) {
    customers(first: 20, filter: { ownerId: { eq: $key } }) { nodes { ...Profile } }
  } ${SUBGRAPH_PROFILE}`,
  field: 'query Field($key: ID!) { customer(id: $key) { name } }',
};

// The same fields in PostGraphile's names. Its lists show deleted rows unless told not to.
const KEPT = 'condition: { deletedAt: null }';
const POSTGRAPHILE_PROFILE = `fragment Profile on Customer {
  ${SCALARS.replace(/\bid\b/, 'id: rowId')} annualRevenueAmount annualRevenueCurrency
  lifetimeValueAmount lifetimeValueCurrency
  owner: userByTenantIdAndOwnerId { id: rowId name }
  contacts: contactsByTenantIdAndCustomerIdList(first: 100, ${KEPT}, orderBy: [IS_PRIMARY_DESC, NAME_ASC, ROW_ID_ASC]) {
    ${CONTACT.replace(/\bid\b/, 'id: rowId')}
  }
  tags: tagsByTenantIdAndCustomerIdList(first: 100, orderBy: [NAME_ASC, ROW_ID_ASC]) { ${TAG.replace(/\bid\b/, 'id: rowId')} }
  opportunities: opportunitiesByTenantIdAndCustomerId(first: 4, ${KEPT}, orderBy: [CREATED_AT_DESC, ROW_ID_DESC]) {
    nodes { id: rowId name amount currency stage probability expectedCloseOn }
  }
  contracts: contractsByTenantIdAndCustomerId(first: 2, ${KEPT}, orderBy: [START_DATE_DESC, ROW_ID_DESC]) { nodes {
    id: rowId code name type status amount currency startDate endDate
    payments: paymentsByTenantIdAndContractId(first: 6, ${KEPT}, orderBy: [DUE_ON_DESC, ROW_ID_DESC]) {
      nodes { id: rowId code amount currency status dueOn paidAt }
    }
  } }
  healthScores: healthScoresByTenantIdAndCustomerId(first: 12, orderBy: [SCORE_DATE_DESC, ROW_ID_DESC]) {
    nodes { ${SCORE.replace(/\bid\b/, 'id: rowId')} }
  }
  interactions: interactionsByTenantIdAndCustomerId(first: 10, ${KEPT}, orderBy: [OCCURRED_AT_DESC, ROW_ID_DESC]) {
    nodes { ${INTERACTION.replace(/\bid\b/, 'id: rowId')} }
  }
}`;
const BY_ID = `customerByTenantIdAndRowId(tenantId: "${TENANT}", rowId: $key)`;

const POSTGRAPHILE: Record<CommonQuery, string> = {
  profile: `query Profile($key: UUID!) { customer: ${BY_ID} { ...Profile } } ${POSTGRAPHILE_PROFILE}`,
  page: `query Page($key: String!) {
    customers: allCustomers(
      first: 20, condition: { tenantId: "${TENANT}", ownerId: $key, deletedAt: null }, orderBy: [CREATED_AT_DESC, ROW_ID_DESC]
    ) { nodes { ...Profile } }
  } ${POSTGRAPHILE_PROFILE}`,
  field: `query Field($key: UUID!) { customer: ${BY_ID} { name } }`,
};

const OWN: Record<(typeof OWN_QUERIES)[number], string> = {
  hundred: `query Hundred($ids: [ID!]) {
    customers(first: 100, filter: { id: { in: $ids } }) { nodes { ...Profile } }
  } ${SUBGRAPH_PROFILE}`,
  entities: `query Entities($representations: [_Any!]!) {
    _entities(representations: $representations) { ...Profile }
  } ${SUBGRAPH_PROFILE}`,
};

const request = (query: string, variables: object) => ({
  path: '/graphql',
  body: JSON.stringify({ query, variables }),
});

export const askSubgraph: Ask = (query, key) => {
  if (query !== 'hundred' && query !== 'entities') return request(SUBGRAPH[query], { key });
  const ids = key.split(',');
  return query === 'hundred'
    ? request(OWN.hundred, { ids })
    : request(OWN.entities, { representations: ids.map((id) => ({ __typename: 'Customer', id })) });
};
export const askPostgraphile: Ask = (query, key) => request(POSTGRAPHILE[query as CommonQuery], { key });
export const askHandwritten: Ask = (query, key) => ({ path: `/${query}`, body: JSON.stringify({ key }) });

const NUMBER = /^-?\d+(\.\d+)?$/;
const NUMERIC = new Set([
  'amount',
  'overallScore',
  'churnProbability',
  'version',
  'probability',
  'durationMinutes',
]);

/** An answer in a form that is equal when the facts are: order of keys, decimals, time zones and wrappers do not count. */
export function normalise(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => normalise(item));
  if (typeof value === 'object' && value !== null) return normaliseObject(value as Record<string, unknown>);
  if (typeof value === 'string' && key.endsWith('At')) return new Date(value).toISOString();
  if (typeof value === 'string' && NUMERIC.has(key) && NUMBER.test(value)) return Number(value);
  return value;
}

function normaliseObject(object: Record<string, unknown>): unknown {
  if (Object.keys(object).join() === 'nodes') return normalise(object['nodes']);
  const facts: [string, unknown][] = [];
  for (const [key, value] of Object.entries(object)) {
    // Money is an object here, two fields there.
    const base = /^(.+)Amount$/.exec(key)?.[1];
    if (base !== undefined) facts.push([base, `${Number(value)} ${String(object[`${base}Currency`])}`]);
    else if (isMoney(value)) facts.push([key, `${Number(value.amount)} ${value.currency}`]);
    else if (key === 'amount') facts.push([key, `${Number(value)} ${String(object['currency'])}`]);
    else if (key !== 'currency' && !key.endsWith('Currency')) facts.push([key, normalise(value, key)]);
  }
  return Object.fromEntries(facts.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isMoney(value: unknown): value is { amount: string; currency: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'amount' in value &&
    'currency' in value &&
    !('id' in value)
  );
}
