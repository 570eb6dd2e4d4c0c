import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request } from 'node:http';
import { COLUMNS } from '../../src/transfer/columns.js';
import { startTestService, type TestService } from '../support/service.js';
import { csvRecords, insertCustomers } from './files.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
  await insertCustomers(service, 'acme', 2500);
  await insertCustomers(service, 'other', 3);
});
afterAll(() => service.close());

function get(parameters: Record<string, string>, headers: Record<string, string> = {}) {
  return service.app.inject({
    url: `/customers/export?${new URLSearchParams(parameters).toString()}`,
    headers: { 'x-tenant-id': 'acme', ...headers },
  });
}

const lines = (body: string) =>
  body
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string | null>);

describe('GET /customers/export', () => {
  it('is every customer of the tenant as CSV that Excel can read', async () => {
    const statements = await service.statementsOf(async () => {
      const response = await get({});
      expect(response.statusCode).toBe(200);
      expect(response.headers).toMatchObject({
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="customers.csv"',
      });
      expect([...response.rawPayload.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(response.body.split('\r\n', 1)[0]).toBe(`\uFEFF${COLUMNS.map(({ name }) => name).join(',')}`);
      const records = csvRecords(response.body);
      expect(records).toHaveLength(2500);
      expect(new Set(records.map(({ code }) => code)).size).toBe(2500);
      expect(records[0]).toMatchObject({ name: '客户2500', region: '华东', type: 'ENTERPRISE', email: '' });
    });
    // One per thousand rows.
    expect(statements).toHaveLength(3);
  });

  it('is the same rows as NDJSON', async () => {
    const response = await get({ format: 'ndjson' });
    expect(response.headers['content-type']).toBe('application/x-ndjson');
    const records = lines(response.body);
    expect(records).toHaveLength(2500);
    expect(records[0]).toMatchObject({ name: '客户2500', region: '华东', email: null });
    expect(Object.keys(records[0]!)).toEqual(COLUMNS.map(({ name }) => name));
  });

  it('takes the filter and the search of the list', async () => {
    const filter = JSON.stringify({
      region: { isNull: true },
      createdAt: { lt: '2026-01-01T00:10:00Z' },
      or: [{ code: { in: ['客户-1', '客户-2'] } }, { name: { startsWith: '客户2' } }],
    });
    const names = async (parameters: Record<string, string>) =>
      lines((await get({ format: 'ndjson', ...parameters })).body).map(({ name }) => name);
    expect(await names({ filter })).toEqual(['客户29', '客户27', '客户25', '客户23', '客户21', '客户1']);
    expect(await names({ search: '户2499' })).toEqual(['客户2499']);
    const none = await get({ search: '没有' });
    expect(csvRecords(none.body)).toEqual([]);
  });

  it('gives one page and the number of rows when asked for a page', async () => {
    const seen = new Set<string>();
    for (const [page, length] of [
      ['1', 1000],
      ['2', 1000],
      ['3', 500],
      ['4', 0],
    ] as const) {
      const response = await get({ page, pageSize: '1000' });
      expect(response.headers['x-total-count']).toBe('2500');
      const records = csvRecords(response.body);
      expect(records).toHaveLength(length);
      records.forEach(({ code }) => seen.add(code!));
    }
    expect(seen.size).toBe(2500);
    const small = await get({ pageSize: '2', format: 'ndjson' });
    expect(lines(small.body).map(({ code }) => code)).toHaveLength(2);
  });

  it.each([
    [{ format: 'pdf' }, 'format', 'must be one of csv, xlsx, ndjson'],
    [{ pageSize: '1001' }, 'pageSize', 'must be a whole number from 1 to 1000'],
    [{ page: '0' }, 'page', 'must be a whole number from 1 to 10000'],
    [{ fliter: '{}' }, 'fliter', 'is not a parameter; there are format, search, filter, page, pageSize'],
    [{ filter: '{' }, 'filter', 'is not JSON'],
    [
      { filter: '{"name":{"is":"a"}}' },
      'filter.name',
      expect.stringContaining('Field "is" is not defined by type "StringFilter"'),
    ],
    [
      { filter: '{"type":{"in":["A"]}}' },
      'filter.type.in.0',
      expect.stringContaining('does not exist in "CustomerType" enum'),
    ],
    [{ filter: '{"id":{"eq":"x"}}' }, 'filter.id.eq', 'is not an id (a UUID is expected)'],
    [{ search: 'a'.repeat(101) }, 'search', 'is longer than 100 characters'],
  ])('refuses %j', async (parameters, field, problem) => {
    const response = await get(parameters);
    expect(response.statusCode).toBe(400);
    const { code, message, details } = response.json<Record<string, unknown>>();
    expect({ code, details }).toEqual({ code: 'BAD_USER_INPUT', details: { field } });
    expect((message as string).slice(`${field}: `.length)).toEqual(problem);
  });

  it('is for staff', async () => {
    expect((await get({}, { 'x-user-roles': 'portal' })).statusCode).toBe(403);
    expect((await get({ pageSize: '1' }, { 'x-user-roles': 'auditor' })).statusCode).toBe(200);
    const other = await get({}, { 'x-tenant-id': 'other' });
    expect(csvRecords(other.body).map(({ name }) => name)).toEqual(['客户3', '客户2', '客户1']);
  });

  it('quotes what a spreadsheet would run', async () => {
    const names = ['=1+1', '+86', '-1', '@x', "'=1", 'a,"b"', 'x\r\ny', "'quoted'"];
    await service.asOwner(
      `INSERT INTO customers (tenant_id, id, code, name, type) SELECT 'formulas', gen_random_uuid(), n, name, 'ENTERPRISE'
       FROM unnest($1::text[]) WITH ORDINALITY AS given (name, n)`,
      [names],
    );
    const { body } = await get({}, { 'x-tenant-id': 'formulas' });
    const written = csvRecords(body).map(({ code, name }) => [code, name]);
    expect(Object.fromEntries(written)).toEqual({
      1: "'=1+1",
      2: "'+86",
      3: "'-1",
      4: "'@x",
      5: "''=1",
      6: 'a,"b"',
      7: 'x\r\ny',
      8: "'quoted'",
    });
  });

  it('has every customer that stays exactly once while others come, change and go', async () => {
    await insertCustomers(service, 'busy', 3000);
    const url = await service.app.listen({ port: 0, host: '127.0.0.1' });
    const response = await fetch(`${url}/customers/export?format=ndjson`, {
      headers: { 'x-tenant-id': 'busy' },
    });
    const chunks: string[] = [];
    const decoder = new TextDecoder();
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      if (chunks.length === 0) {
        await insertCustomers(service, 'busy', 50, 'new');
        await service.asOwner(
          `UPDATE customers SET deleted_at = now() WHERE tenant_id = 'busy' AND code = '客户-1'`,
        );
        await service.asOwner(
          `UPDATE customers SET name = '改' WHERE tenant_id = 'busy' AND code = '客户-2'`,
        );
      }
      chunks.push(decoder.decode(chunk, { stream: true }));
    }
    const codes = lines(chunks.join('')).map(({ code }) => code!);
    expect(new Set(codes).size).toBe(codes.length);
    const stayed = codes.filter((code) => code.startsWith('客户') && code !== '客户-1');
    expect(stayed).toHaveLength(2999);
  });

  it('stops reading when the caller goes away', async () => {
    await insertCustomers(service, 'large', 6000, 'N', 8000);
    const { port } = service.app.server.address() as { port: number };
    const statements = await service.statementsOf(async () => {
      await new Promise<void>((done) => {
        const outgoing = request(
          { port, path: '/customers/export', headers: { 'x-tenant-id': 'large' } },
          (incoming) => {
            incoming.once('data', () => {
              outgoing.destroy();
              setTimeout(done, 1000);
            });
          },
        );
        outgoing.end();
      });
    });
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.length).toBeLessThan(6);
  });
});
