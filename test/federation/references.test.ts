import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertProfiles, type Profile } from '../support/fixtures.js';
import { startTestService, type TestService } from '../support/service.js';

/** A key by which gateways may ask for a type, and a field that only the stored record can answer. */
interface KeyedType {
  type: string;
  key: string;
  ids: keyof Profile;
  field: string;
  malformed: unknown[];
}

const uuidKey = (type: string, ids: keyof Profile, field: string): KeyedType => ({
  type,
  key: 'id',
  ids,
  field,
  malformed: ['', 'nobody', `${'0'.repeat(8)}-0000`, "' OR true --", 'a\0b', 7, null],
});
const textKey = (type: string, key: string, ids: keyof Profile, field: string): KeyedType => ({
  type,
  key,
  ids,
  field,
  malformed: ['', 'x'.repeat(10_000), "' OR true --", 'a\0b', '\u{1F600}', 7, null],
});

const KEYED_TYPES = [
  uuidKey('Customer', 'customer', 'name'),
  textKey('Customer', 'code', 'code', 'name'),
  uuidKey('CustomerAssignment', 'assignment', 'reason'),
  uuidKey('Contact', 'contact', 'name'),
  uuidKey('Address', 'address', 'city'),
  uuidKey('Tag', 'tag', 'name'),
  uuidKey('Opportunity', 'opportunity', 'name'),
  uuidKey('OpportunityStageChange', 'stageChange', 'reason'),
  uuidKey('Contract', 'contract', 'name'),
  uuidKey('Payment', 'payment', 'code'),
  uuidKey('HealthScore', 'healthScore', 'scoreDate'),
  uuidKey('Interaction', 'interaction', 'subject'),
  textKey('User', 'id', 'user', 'name'),
];

type Entity = Record<string, unknown> | null;

let service: TestService;
let ours: Profile[];
let theirs: Profile[];

beforeAll(async () => {
  service = await startTestService();
  ours = await insertProfiles(service.database, 'acme', 100);
  theirs = await insertProfiles(service.database, 'globex', 2);
});
afterAll(() => service.close());

function resolve({ type, key, field }: KeyedType, keys: unknown[]) {
  return service.query<{ _entities: Entity[] }>(
    'acme',
    `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { __typename ... on ${type} { ${key} ${field} } }
    }`,
    { representations: keys.map((value) => ({ __typename: type, [key]: value })) },
  );
}

it('covers every keyed type of the schema', async () => {
  const { data } = await service.query<{ __type: { possibleTypes: { name: string }[] } }>(
    'acme',
    '{ __type(name: "_Entity") { possibleTypes { name } } }',
  );
  const keyed = data!.__type.possibleTypes.map(({ name }) => name);
  expect([...new Set(KEYED_TYPES.map(({ type }) => type))].sort()).toEqual(keyed.sort());
});

describe.each(KEYED_TYPES)('a reference to $type by $key', (keyed) => {
  it('gives the record', async () => {
    const { data, errors } = await resolve(keyed, [ours[0]![keyed.ids]]);
    expect(errors).toBeUndefined();
    expect(data?._entities).toEqual([
      {
        __typename: keyed.type,
        [keyed.key]: ours[0]![keyed.ids],
        [keyed.field]: expect.stringMatching(keyed.field === 'scoreDate' ? /^2026/ : /acme/),
      },
    ]);
  });

  it('gives null for what does not exist', async () => {
    const { data, errors } = await resolve(keyed, ['01900000-0000-7000-8000-000000000000']);
    expect(errors).toBeUndefined();
    expect(data?._entities).toEqual([null]);
  });

  it('gives null for what cannot be a key, beside a record', async () => {
    const { data, errors } = await resolve(keyed, [...keyed.malformed, ours[0]![keyed.ids]]);
    expect(errors).toBeUndefined();
    expect(data?._entities).toEqual([
      ...keyed.malformed.map(() => null),
      expect.objectContaining({ __typename: keyed.type }),
    ]);
  });

  it("gives null for another tenant's record", async () => {
    const { data, errors } = await resolve(keyed, [theirs[0]![keyed.ids], theirs[1]![keyed.ids]]);
    expect(errors).toBeUndefined();
    expect(data?._entities).toEqual([null, null]);
  });

  it('keeps the order of 100 references, and answers them with one statement', async () => {
    const keys = ours.map((profile) => profile[keyed.ids]).reverse();
    const statements = await service.statementsOf(async () => {
      const { data, errors } = await resolve(keyed, keys);
      expect(errors).toBeUndefined();
      expect(data?._entities.map((entity) => entity?.[keyed.key])).toEqual(keys);
    });
    expect(statements).toHaveLength(1);
  });
});

describe('mixed references', () => {
  const QUERY = /* GraphQL */ `
    query ($representations: [_Any!]!) {
      _entities(representations: $representations) {
        __typename
        ... on Customer {
          id
        }
        ... on Contact {
          id
        }
        ... on User {
          id
        }
      }
    }
  `;

  it('keep their order across types, keys and repetitions, one statement for each key', async () => {
    const [first, second] = ours as [Profile, Profile];
    const representations = [
      { __typename: 'Contact', id: second.contact },
      { __typename: 'Customer', code: first.code },
      { __typename: 'User', id: first.user },
      { __typename: 'Customer', id: theirs[0]!.customer },
      { __typename: 'Customer', id: second.customer },
      { __typename: 'Customer', code: first.code },
    ];
    const statements = await service.statementsOf(async () => {
      const { data, errors } = await service.query<{ _entities: Entity[] }>('acme', QUERY, {
        representations,
      });
      expect(errors).toBeUndefined();
      expect(data?._entities.map((entity) => entity?.['id'])).toEqual([
        second.contact,
        first.customer,
        first.user,
        undefined,
        second.customer,
        first.customer,
      ]);
    });
    expect(statements).toHaveLength(4);
  });

  it('with both keys of a customer give the record', async () => {
    const { customer, code } = ours[0]!;
    const { data } = await service.query<{ _entities: Entity[] }>('acme', QUERY, {
      representations: [{ __typename: 'Customer', id: customer, code }, { __typename: 'Customer' }],
    });
    expect(data?._entities.map((entity) => entity?.['id'])).toEqual([customer, undefined]);
  });
});

describe('a representation that is none of an entity', () => {
  it.each([
    ['an unknown type', { __typename: 'Nothing', id: 'x' }],
    ['a type that is no entity', { __typename: 'Money', amount: '1' }],
    ['an input type', { __typename: 'CustomerFilter', id: 'x' }],
    ['a name of every object', { __typename: 'constructor', id: 'x' }],
    ['no type', { id: 'x' }],
    ['a type that is no text', { __typename: 7, id: 'x' }],
    ['a text', 'Customer'],
    ['a list', ['Customer']],
  ])('is refused: %s', async (_name, representation) => {
    const valid = { __typename: 'Tag', id: '01890000-0000-7000-8000-000000000000' };
    const { errors } = await service.query(
      'acme',
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }',
      { representations: [valid, representation] },
    );
    expect(errors?.map(({ message, extensions }) => [extensions['code'], message])).toEqual([
      ['BAD_USER_INPUT', 'representations[1].__typename: names no entity of this subgraph'],
    ]);
  });
});
