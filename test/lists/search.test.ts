import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { serviceViewer } from '../../src/platform/auth/viewer.js';
import { Contact } from '../../src/contact/contact.entity.js';
import { Contract } from '../../src/contract/contract.entity.js';
import { Customer } from '../../src/customer/customer.entity.js';
import { Interaction } from '../../src/interaction/interaction.entity.js';
import { Tag } from '../../src/tag/tag.entity.js';
import { sealRow } from '../../src/platform/encryption/sealed-rows.js';
import { startTestService, type TestService } from '../support/service.js';

let service: TestService;
const ids = new Map<string, string>();

async function insertCustomer(code: string, name: string, contacts: readonly string[] = []): Promise<string> {
  const id = uuidv7();
  ids.set(code, id);
  await service.database.write('acme', async (manager) => {
    await manager.insert(Customer, { tenantId: 'acme', id, code, name, type: 'ENTERPRISE' });
    for (const contact of contacts) {
      await manager.insert(Contact, { tenantId: 'acme', id: uuidv7(), customerId: id, name: contact });
    }
  });
  return id;
}

beforeAll(async () => {
  service = await startTestService();
  await insertCustomer('C-1', '上海云帆科技有限公司', ['王小明', 'Anna Schmidt']);
  await insertCustomer('C-2', '北京云杉教育', ['李云']);
  await insertCustomer('C-3', 'Blue River Ltd', ['云飞']);
  await insertCustomer('K_100%', '100% Natural\\Food');
  await insertCustomer('K-100', '1000 Natural Food');
  await insertCustomer('E-1', 'ÉCOLE ΟΔΟΣ İzmir 😀子');
  const customerId = ids.get('C-1')!;
  await service.database.writeSealed('acme', async (manager, keys) => {
    const own = { tenantId: 'acme', customerId };
    const contract: Partial<Contract> = {
      ...own,
      id: uuidv7(),
      code: 'CT-77',
      name: '年度维保',
      type: 'SERVICE',
      status: 'ACTIVE',
      amount: '1',
      currency: 'CNY',
      startDate: '2026-01-01',
      endDate: '2026-12-31',
      renewalType: 'MANUAL',
    };
    await manager.insert(Contract, sealRow(keys, Contract, contract));
    await manager.insert(Tag, { ...own, id: uuidv7(), name: '高价值' });
    await manager.insert(Interaction, {
      ...own,
      id: uuidv7(),
      type: 'CALL',
      direction: 'INBOUND',
      subject: '报价沟通',
      occurredAt: new Date(),
    });
  });
});
afterAll(() => service.close());

async function found(search: string): Promise<string[]> {
  const { data, errors } = await service.query<{
    customers: { totalCount: number; nodes: { code: string }[] };
  }>(
    'acme',
    'query ($search: String) { customers(search: $search, orderBy: [{ field: CODE }]) { totalCount nodes { code } } }',
    { search },
  );
  expect(errors).toBeUndefined();
  expect(data!.customers.totalCount).toBe(data!.customers.nodes.length);
  return data!.customers.nodes.map(({ code }) => code);
}

const ALL = ['C-1', 'C-2', 'C-3', 'E-1', 'K-100', 'K_100%'];

describe('search of customers', () => {
  it.each([
    ['two Chinese characters of the name', '云帆', ['C-1']],
    ['two Chinese characters of a contact', '小明', ['C-1']],
    ['one character, in names and contacts', '云', ['C-1', 'C-2', 'C-3']],
    ['the last character alone', '育', ['C-2']],
    ['three characters that must stand together', '云科技', []],
    ['a whole name', '上海云帆科技有限公司', ['C-1']],
    ['part of the code', 'c-2', ['C-2']],
    ['Latin letters in any case', 'bLuE rIvEr', ['C-3']],
    ['a contact in any case', 'SCHMIDT', ['C-1']],
    ['letters with accents', 'école', ['E-1']],
    ['a word that ends in sigma', 'ΟΔΟΣ', ['E-1']],
    ['a dotted capital i', 'İzmir', ['E-1']],
    ['a character outside the basic plane', '😀', ['E-1']],
    ['a pair with such a character', '😀子', ['E-1']],
    ['% as itself', '100%', ['K_100%']],
    ['% alone', '%', ['K_100%']],
    ['_ as itself', 'K_1', ['K_100%']],
    ['_ alone', '_', ['K_100%']],
    ['a backslash as itself', '\\', ['K_100%']],
    ['a backslash in a word', 'natural\\food', ['K_100%']],
    ['an apostrophe', "o'clock", []],
    ['several words in any order', 'food 100%', ['K_100%']],
    ['words in name and contact', '云帆 schmidt', ['C-1']],
    ['words apart by ideographic space', '　云杉　教育　', ['C-2']],
    ['words of which one is missing', '云帆 nothing', []],
    ['white space only', ' 　 ', ALL],
    ['nothing', '', ALL],
  ])('finds %s', async (_name, search, codes) => {
    expect(await found(search)).toEqual(codes);
  });

  it('refuses more than five words and more than a hundred characters', async () => {
    const messages = ['a b c d e f', 'x'.repeat(101)].map(async (search) => {
      const { errors } = await service.query(
        'acme',
        'query ($search: String) { customers(search: $search) { totalCount } }',
        { search },
      );
      return errors?.map(({ message, extensions }) => [extensions['code'], message]);
    });
    expect(await Promise.all(messages)).toEqual([
      [['BAD_USER_INPUT', 'search: has more than 5 words']],
      [['BAD_USER_INPUT', 'search: is longer than 100 characters']],
    ]);
    expect(await found('a b c d e')).toEqual([]);
  });
});

describe('search of what belongs to a customer', () => {
  it.each([
    ['contracts by their name', 'contracts', '维保', 1],
    ['contracts by their code', 'contracts', 'ct-77', 1],
    ['contracts by the customer', 'contracts', '云帆', 1],
    ["contracts by the customer's contact", 'contracts', '小明', 1],
    ['contracts, none', 'contracts', '云杉', 0],
    ['tags by their name', 'tags', '价值', 1],
    ['interactions by their subject', 'interactions', '报价', 1],
    ['contacts by their name, with their colleagues', 'contacts', '小明', 2],
    ['contacts by the customer', 'contacts', '云帆', 2],
  ])('finds %s', async (_name, field, search, count) => {
    const { data } = await service.query<Record<string, { totalCount: number }>>(
      'acme',
      `query ($search: String) { ${field}(search: $search) { totalCount } }`,
      { search },
    );
    expect(data?.[field]?.totalCount).toBe(count);
  });
});

describe('search after a change', () => {
  it('finds a renamed customer by the new name only', async () => {
    const id = await insertCustomer('R-1', '旧名公司');
    expect(await found('旧名')).toEqual(['R-1']);
    await service.database.write('acme', (m) =>
      m.update(Customer, { tenantId: 'acme', id }, { name: '新称公司' }),
    );
    expect([await found('旧名'), await found('新称'), await found('公司 R-1')]).toEqual([
      [],
      ['R-1'],
      ['R-1'],
    ]);
  });

  it('no longer finds a customer by a contact that was deleted, renamed or restored', async () => {
    const customerId = await insertCustomer('R-2', '甲公司', ['赵钱']);
    const change = (values: object) =>
      service.database.write('acme', (m) => m.update(Contact, { tenantId: 'acme', customerId }, values));
    expect(await found('赵钱')).toEqual(['R-2']);
    await change({ deletedAt: new Date() });
    expect([await found('赵钱'), await found('赵')]).toEqual([[], []]);
    await change({ deletedAt: null });
    expect(await found('赵钱')).toEqual(['R-2']);
    await change({ name: '孙李' });
    expect([await found('赵钱'), await found('孙李')]).toEqual([[], ['R-2']]);
    await service.database.write('acme', (m) => m.delete(Contact, { tenantId: 'acme', customerId }));
    expect(await found('孙李')).toEqual([]);
  });

  it('keeps a text that name and contact share when one of them goes', async () => {
    const customerId = await insertCustomer('R-3', '周吴公司', ['周吴']);
    await service.database.write('acme', (m) => m.delete(Contact, { tenantId: 'acme', customerId }));
    expect(await found('周吴')).toEqual(['R-3']);
  });

  it('does not find a deleted customer, nor its records by it', async () => {
    const id = await insertCustomer('R-4', '郑王公司', ['冯陈']);
    await service.database.write('acme', (m) => m.softDelete(Customer, { tenantId: 'acme', id }));
    expect([await found('郑王'), await found('冯陈')]).toEqual([[], []]);
    const grams = await service.asOwner(
      `SELECT FROM search_grams WHERE kind = 'customer' AND record_id = $1 AND gram = '郑王'`,
      [id],
    );
    expect(grams).toEqual([]);
  });
});

describe('search in a large table', () => {
  interface Plan {
    'Node Type': string;
    'Index Name'?: string;
    'Relation Name'?: string;
    'Index Cond'?: string;
    Plans?: Plan[];
  }
  const flat = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(flat)];

  beforeAll(async () => {
    await service.asOwner(
      `INSERT INTO customers (tenant_id, id, code, name, type)
       SELECT 'acme', gen_random_uuid(), 'L-' || n, '客户 ' || chr(20000 + n) || chr(25000 + n % 900) || ' ' || n, 'ENTERPRISE'
       FROM generate_series(1, 3000) AS n`,
    );
    await service.asOwner('ANALYZE');
  }, 60_000);

  it.each([
    ['two characters', `${String.fromCodePoint(20_500)}${String.fromCodePoint(25_500)}`, /gram.* = /],
    ['one character', String.fromCodePoint(20_500), /gram.* >= .*gram.* < /],
    ['a contact of two characters', '小明', /gram.* = /],
  ])('of %s reads the grams by their primary key, as the runtime role', async (_name, search, condition) => {
    const [statement] = await service.statementsOf(async () => {
      expect(await found(search)).toHaveLength(1);
    });
    const rows = await service.database.read(serviceViewer('acme'), (run) =>
      run<{ 'QUERY PLAN': [{ Plan: Plan }] }>({
        ...statement!,
        text: `EXPLAIN (FORMAT JSON) ${statement!.text}`,
      }),
    );
    const nodes = flat(rows[0]!['QUERY PLAN'][0].Plan);
    const grams = nodes.filter((node) => node['Index Name'] === 'search_grams_pkey');
    expect(grams.length).toBeGreaterThan(0);
    for (const node of grams) expect(node['Index Cond']).toMatch(condition);
    const scanned = nodes
      .filter((node) => node['Node Type'] === 'Seq Scan')
      .map((node) => node['Relation Name']);
    expect(scanned).not.toContain('search_grams');
    expect(scanned).not.toContain('customers');
  });
});
