import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, isLeafType, isObjectType, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { PORTAL, roles, viewOf } from '../../src/platform/auth/grant.js';
import { ROLES, type Role } from '../../src/platform/auth/identity.js';
import { mask } from '../../src/platform/masking/mask.js';
import { policy } from '../../src/policy.js';
import { buildSchema } from '../../src/schema.js';
import { done } from '../mutations/mutate.js';
import { insertProfiles, type Profile } from '../support/fixtures.js';
import { startTestService, type TestService } from '../support/service.js';

const schema = buildSchema();
type Record_ = Readonly<Record<string, unknown>>;

/** Types that a root field gives by id, with where the fixture keeps the id. */
const TYPES: readonly (readonly [type: string, root: string, id: keyof Profile])[] = [
  ['Customer', 'customer', 'customer'],
  ['Contact', 'contact', 'contact'],
  ['Address', 'address', 'address'],
  ['Tag', 'tag', 'tag'],
  ['Opportunity', 'opportunity', 'opportunity'],
  ['Contract', 'contract', 'contract'],
  ['Payment', 'payment', 'payment'],
  ['Interaction', 'interaction', 'interaction'],
  ['HealthScore', 'healthScore', 'healthScore'],
  ['User', 'user', 'user'],
];

let service: TestService;
let profile: Profile;
const baseline = new Map<string, Record_>();

beforeAll(async () => {
  service = await startTestService();
  const [inserted] = await insertProfiles(service.database, 'acme', 1);
  profile = inserted!;
  await done(
    service,
    'acme',
    'updateContact',
    { id: profile.contact, phone: '021-5550-1234', mobile: '13800135678', email: 'zhang@abc-tech.com' },
    'contact { id }',
  );
  await done(
    service,
    'acme',
    'updateCustomer',
    { id: profile.customer, phone: '13912345678', email: 'info@abc-tech.com', creditRating: 'A' },
    'customer { id }',
  );
  await service.database.write('acme', (manager) =>
    manager.query('UPDATE customers SET latest_health_score = 80'),
  );
  for (const [type, root, id] of TYPES) {
    const { data } = await ask('admin', type, root, profile[id], fieldsOf(type));
    baseline.set(type, data!);
  }
});
afterAll(() => service.close());

function objectOf(type: string): GraphQLObjectType {
  const object = schema.getType(type);
  if (!isObjectType(object)) throw new Error(`${type} is no object type`);
  return object;
}

function fieldsOf(type: string): GraphQLField<unknown, unknown>[] {
  return Object.values(objectOf(type).getFields());
}

/** The field with as little as can be selected of what it gives. */
function selection({ name, type }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return name;
  // Grows with each read.
  if (name === 'accessLog') return `${name} { __typename }`;
  if ('totalCount' in named.getFields()) return `${name} { totalCount }`;
  if ('id' in named.getFields()) return `${name} { id }`;
  const leaves = Object.values(named.getFields()).filter((field) => isLeafType(getNamedType(field.type)));
  return leaves.length > 0
    ? `${name} { ${leaves.map((leaf) => leaf.name).join(' ')} }`
    : `${name} { __typename }`;
}

function headersOf(role: Role): Record<string, string> {
  return { 'x-user-id': profile.user, 'x-user-roles': role, 'x-customer-id': profile.customer };
}

async function ask(
  role: Role,
  type: string,
  root: string,
  id: string,
  fields: readonly GraphQLField<unknown, unknown>[],
) {
  const selected = fields.map(selection).join(' ');
  const query =
    root === '_entities'
      ? `query ($id: ID!, $type: String!) { record: _entities(representations: [{ __typename: $type, id: $id }]) { ... on ${type} { ${selected} } } }`
      : `query ($id: ID!) { record: ${root}(id: $id) { ${selected} } }`;
  const text = query.replaceAll('$type: String!', '').replace('__typename: $type', `__typename: "${type}"`);
  const answer = await service.query<{ record: Record_ | Record_[] | null }>(
    'acme',
    text,
    { id },
    headersOf(role),
  );
  const { record } = answer.data ?? {};
  return { ...answer, data: Array.isArray(record) ? (record[0] as Record_ | null) : record };
}

function mayCall(role: Role, root: string): boolean {
  return (policy.operations.get(`Query.${root}`)!.roles & roles(role)) !== 0;
}

const CASES = ROLES.flatMap((role) => TYPES.map(([type, root, id]) => ({ role, type, root, id })));

describe.each(['root', '_entities'] as const)('through %s', (entry) => {
  it.each(CASES)('$role reads of $type what the policy says', async ({ role, type, root, id }) => {
    const bits = roles(role);
    const access = policy.types.get(type)!;
    const fields = fieldsOf(type).filter(
      // Portals may not even name other fields; tested below.
      ({ name }) => bits !== PORTAL || (access.grantOf(name).read & PORTAL) !== 0,
    );
    if (fields.length === 0) return;
    const field = entry === 'root' ? root : entry;
    const { data, errors = [], status } = await ask(role, type, field, profile[id], fields);
    if (!mayCall(role, field) || (access.readers & bits) === 0) {
      expect(data ?? null).toBeNull();
      expect(errors[0]?.extensions['code']).toBe('FORBIDDEN');
      expect(status).toBe(bits === PORTAL && entry === 'root' ? 403 : 200);
      return;
    }
    const refused = new Set<unknown>();
    for (const { path = [], extensions } of errors) {
      expect(extensions['code']).toBe('FORBIDDEN');
      refused.add(path.at(-1));
    }
    for (const { name } of fields) {
      const was = baseline.get(type)![name];
      const grant = access.grantOf(name);
      const view = viewOf(grant, bits);
      const expected =
        view === 'plain' ? was : view === 'masked' && was !== null ? mask(was as string, grant.mask) : null;
      expect({ [name]: data![name], refused: refused.has(name) }).toEqual({
        [name]: expected,
        refused: view === 'denied',
      });
    }
  });
});

it('shows the masks that the documents give as examples', async () => {
  const { data } = await service.query(
    'acme',
    '{ contacts { nodes { mobile email } } }',
    {},
    headersOf('auditor'),
  );
  expect(data).toEqual({ contacts: { nodes: [{ mobile: '138****5678', email: 'z***@abc-tech.com' }] } });
});

it('gives the best view of several roles', async () => {
  const { data } = await service.query(
    'acme',
    '{ contacts { nodes { mobile } } }',
    {},
    { ...headersOf('finance'), 'x-user-roles': 'finance,csm' },
  );
  expect(data).toEqual({ contacts: { nodes: [{ mobile: '13800135678' }] } });
});

describe('portals', () => {
  const portal = (query: string) => service.query('acme', query, {}, headersOf('portal'));

  it('are refused whatever is not tagged, by name and as a whole', async () => {
    for (const [type, root] of TYPES) {
      const outside = fieldsOf(type).filter(
        ({ name }) => (policy.types.get(type)!.grantOf(name).read & PORTAL) === 0,
      );
      if (outside.length === 0) continue;
      const { status, data, errors } = await portal(
        `query { customers { nodes { id } } ${root}(id: "${profile.customer}") { ${outside.map(selection).join(' ')} } }`,
      );
      expect(data ?? null).toBeNull();
      expect(status).toBe(403);
      const { code, details } = errors![0]!.extensions as { code: string; details: { fields: string[] } };
      expect(code).toBe('FORBIDDEN');
      expect(details.fields).toEqual(expect.arrayContaining(outside.map(({ name }) => `${type}.${name}`)));
    }
  });

  it.each([
    '{ __schema { types { name } } }',
    '{ __type(name: "Customer") { name } }',
    '{ _service { sdl } }',
  ])('are not told the schema by %s', async (query) => {
    expect((await portal(query)).status).toBe(403);
  });

  it('write nothing, also where a mutation is but one of several fields', async () => {
    const before = await service.query<{ customers: { totalCount: number } }>(
      'acme',
      '{ customers { totalCount } }',
    );
    const { status } = await portal(
      'mutation { createCustomer(input: { name: "Not by a portal" }) { userErrors { code } } }',
    );
    expect(status).toBe(403);
    const after = await service.query('acme', '{ customers { totalCount } }');
    expect(after.data).toEqual(before.data);
  });

  it('read their own customer', async () => {
    const { data, errors } = await portal(
      '{ customers { nodes { name contacts { mobile } contracts { nodes { amount { amount } payments { totalCount } } } owner { name } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ customers: { nodes: [{ contacts: [{ mobile: '13800135678' }] }] } });
  });
});

describe('what would give a value away', () => {
  it.each([
    [
      'finance',
      '{ customers(filter: { latestHealthScore: { gt: 50 } }) { totalCount } }',
      'filter.latestHealthScore',
    ],
    [
      'service',
      '{ customers(filter: { not: { creditRating: { eq: A } } }) { totalCount } }',
      'filter.not.creditRating',
    ],
    [
      'finance',
      '{ contacts(filter: { or: [{ customer: { latestHealthScore: { gt: 50 } } }] }) { totalCount } }',
      'filter.or[0].customer.latestHealthScore',
    ],
    ['marketing', '{ customers(filter: { contracts: { some: {} } }) { totalCount } }', 'filter.contracts'],
    [
      'service',
      '{ customers(orderBy: [{ field: ANNUAL_REVENUE_AMOUNT }]) { nodes { id } } }',
      'orderBy.annualRevenueAmount',
    ],
    [
      'service',
      '{ users { nodes { customers(orderBy: [{ field: LIFETIME_VALUE_AMOUNT }]) { nodes { id } } } } }',
      'orderBy.lifetimeValueAmount',
    ],
  ] as const)('is not asked about: %s %s', async (role, query, field) => {
    // What others asked before must not help.
    expect((await service.query('acme', query, {}, headersOf('admin'))).errors).toBeUndefined();
    const { errors } = await service.query('acme', query, {}, headersOf(role));
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', details: { field } } }]);
  });
});

describe('exports', () => {
  const lines = async (role: Role, query = '') => {
    const { statusCode, body } = await service.app.inject({
      url: `/customers/export?format=ndjson${query}`,
      headers: { 'x-tenant-id': 'acme', ...headersOf(role) },
    });
    return { statusCode, body };
  };

  it('mask and leave out what the role does not read', async () => {
    expect(JSON.parse((await lines('sales_manager')).body)).toMatchObject({
      phone: '13912345678',
      creditRating: 'A',
    });
    expect(JSON.parse((await lines('finance')).body)).toMatchObject({
      phone: '139****5678',
      email: 'i***@abc-tech.com',
      annualRevenueAmount: '1000000.5',
      latestHealthScore: null,
    });
  });

  it('are not filtered by what the role does not read', async () => {
    const filter = encodeURIComponent('{"latestHealthScore":{"gt":50}}');
    const { statusCode, body } = await lines('finance', `&filter=${filter}`);
    expect(statusCode).toBe(403);
    expect(JSON.parse(body)).toMatchObject({
      code: 'FORBIDDEN',
      details: { field: 'filter.latestHealthScore' },
    });
  });

  it.each(['sales', 'csm', 'service', 'marketing', 'portal'] as const)('are not for %s', async (role) => {
    expect((await lines(role)).statusCode).toBe(403);
  });
});
