import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { indexTenant } from '../../src/duplicate/index-tenant.js';
import { insertTraces } from '../support/traces.js';
import { startTestService, type TestService } from '../support/service.js';
import { assignCast, readersOf, type Assigned, type Reader } from './cast.js';

let service: TestService;
let cast: Assigned[];
let readers: Reader[];

beforeAll(async () => {
  service = await startTestService();
  cast = await assignCast(service, 'acme');
  readers = readersOf(cast);
  await insertTraces(service.database, 'acme', cast[2]!);
  for await (const _ of indexTenant(service.database, 'acme', { all: true }));
}, 60_000);
afterAll(() => service.close());

/** What a route answers to each reader; those whose role may not ask are left out. */
async function* answers(url: string) {
  for (const reader of readers) {
    const headers = { 'x-tenant-id': 'acme', accept: 'application/json', ...reader.headers };
    const response = await service.app.inject({ url, headers });
    if (response.statusCode === 403) continue;
    expect([reader.name, response.statusCode]).toEqual([reader.name, 200]);
    yield { reader, response, seen: cast.filter(reader.sees) };
  }
}

describe('beside the graph', () => {
  it('an export has the customers that its reader sees, whole and by pages', async () => {
    for await (const { reader, response, seen } of answers('/customers/export?format=ndjson')) {
      const codes = response.body
        .split('\n')
        .flatMap((line) => (line === '' ? [] : (JSON.parse(line) as { code: string }).code));
      expect([reader.name, codes.sort()]).toEqual([reader.name, seen.map(({ code }) => code).sort()]);
    }
    for await (const { response, seen } of answers('/customers/export?format=csv&page=1&pageSize=2'))
      expect(response.headers['x-total-count']).toBe(String(seen.length));
  });

  it('the funnel and the figures count what its reader sees', async () => {
    for await (const { reader, response, seen } of answers('/reports/funnel')) {
      const { stages } = response.json<{ stages: { stage: string; count: number }[] }>();
      const proposals = stages.find(({ stage }) => stage === 'PROPOSAL')?.count;
      expect([reader.name, proposals]).toEqual([reader.name, seen.length]);
    }
    for await (const { reader, response, seen } of answers('/metrics'))
      expect([reader.name, response.json<object>()]).toEqual([
        reader.name,
        expect.objectContaining({ customer_total: seen.length }),
      ]);
  });
});

describe('in the graph', () => {
  const read = async <Data>(query: string, { headers }: Reader, variables = {}) => {
    const { data, errors } = await service.query<Data>('acme', query, variables, headers);
    return errors ? undefined : data!;
  };

  it('duplicates are pairs of which the reader sees both', async () => {
    const query =
      '{ duplicateCustomers(threshold: 0, first: 100) { nodes { customer { id } other { id } } } }';
    for (const reader of readers) {
      type Pairs = { duplicateCustomers: { nodes: { customer: { id: string }; other: { id: string } }[] } };
      const data = await read<Pairs>(query, reader);
      if (!data) continue;
      const count = cast.filter(reader.sees).length;
      const seen = new Set(cast.filter(reader.sees).map(({ customer }) => customer));
      const named = data.duplicateCustomers.nodes.flatMap(({ customer, other }) => [customer.id, other.id]);
      expect([reader.name, named.filter((id) => !seen.has(id))]).toEqual([reader.name, []]);
      expect([reader.name, named.length / 2]).toEqual([reader.name, (count * Math.max(count - 1, 0)) / 2]);
    }
  });

  it('duplicates of one customer are those that the reader sees', async () => {
    const anna = readers.find(({ name }) => name === 'a seller')!;
    const query = 'query ($id: ID!) { duplicatesOf(customerId: $id, threshold: 0) { customer { id } } }';
    const [own, serviced] = cast;
    const data = await read<{ duplicatesOf: { customer: { id: string } }[] }>(query, anna, {
      id: own!.customer,
    });
    expect(data).toEqual({ duplicatesOf: [{ customer: { id: serviced!.customer } }] });
  });

  it('a merge can be looked at beforehand and done only with customers that are seen', async () => {
    const anna = readers.find(({ name }) => name === 'a seller')!;
    const query = `query ($input: MergeCustomersInput!) { mergePreview(input: $input) { userErrors { code } } }`;
    const merged = async (id: string) =>
      read(query, anna, { input: { survivorId: cast[0]!.customer, mergedIds: [id] } });
    expect(await merged(cast[1]!.customer)).toEqual({ mergePreview: { userErrors: [] } });
    const hidden = { mergePreview: { userErrors: [{ code: 'CUSTOMER_NOT_FOUND' }] } };
    expect(await merged(cast[2]!.customer)).toEqual(hidden);
    const mutation = `mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) { userErrors { code } } }`;
    const input = { survivorId: cast[0]!.customer, mergedIds: [cast[2]!.customer] };
    expect(await read(mutation, anna, { input })).toEqual({
      mergeCustomers: { userErrors: [{ code: 'CUSTOMER_NOT_FOUND' }] },
    });
  });

  it('imports are their sender’s', async () => {
    const query =
      '{ importJobs(first: 5) { totalCount nodes { fileName errors(first: 5) { totalCount } } } }';
    for (const reader of readers) {
      const data = await read<{ importJobs: { totalCount: number } }>(query, reader);
      if (data)
        expect([reader.name, data.importJobs.totalCount]).toEqual([
          reader.name,
          reader.sees(cast[5]!) ? 1 : 0,
        ]);
    }
    const sender = { name: 'the sender', headers: { 'x-user-id': cast[2]!.user }, sees: () => true };
    const data = await read<{ importJobs: object }>(query, sender);
    expect(data?.importJobs).toMatchObject({ totalCount: 1, nodes: [{ errors: { totalCount: 1 } }] });
  });
});
