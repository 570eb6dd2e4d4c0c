import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestService, type TestService } from '../support/service.js';
import { ADDRESS, Arrangement, PERSONAL } from './arrangement.js';
import { expectBroken, type BrokenRule } from './rules.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

const contact =
  (changes: object = {}) =>
  async (made: Arrangement) => ({ customerId: await made.customer(), ...PERSONAL, ...changes });
const address =
  (changes: object = {}) =>
  async (made: Arrangement) => ({ customerId: await made.customer(), ...ADDRESS, ...changes });
const tag =
  (changes: object = {}) =>
  async (made: Arrangement) => ({ customerId: await made.customer(), name: '高价值', ...changes });
const PHONE = { code: 'INVALID_PHONE', zh: '电话号码格式不正确', numericCode: 40003 };
const CHARACTERS = { code: 'INVALID_CHARACTERS', zh: '包含不允许的字符' };

const broken: BrokenRule[] = [
  ['no name', 'createContact', contact({ name: '' }), { code: 'REQUIRED', field: 'name', zh: '必填' }],
  ['a telephone', 'createContact', contact({ phone: 'call me' }), { ...PHONE, field: 'phone' }],
  ['a mobile', 'createContact', contact({ mobile: '1' }), { ...PHONE, field: 'mobile' }],
  [
    'an e-mail address',
    'createContact',
    contact({ email: 'zhang@@abc.com' }),
    { code: 'INVALID_EMAIL', field: 'email', zh: '邮箱格式不正确', numericCode: 40003 },
  ],
  [
    'half a character in a list',
    'createContact',
    contact({ preferences: [{ name: '茶', value: '\udc00' }] }),
    { ...CHARACTERS, field: 'preferences.0.value' },
  ],
  [
    'too many preferences',
    'createContact',
    contact({ preferences: Array.from({ length: 51 }, () => ({ name: '茶', value: '绿' })) }),
    { code: 'TOO_MANY', field: 'preferences', zh: '最多50条' },
  ],
  [
    'an importance taken away',
    'updateContact',
    async (made) => ({ id: await made.contact(), influenceLevel: null }),
    { code: 'REQUIRED', field: 'influenceLevel', zh: '必填' },
  ],
  [
    'a contact that is there',
    'restoreContact',
    async (made) => ({ id: await made.contact() }),
    { code: 'NOT_DELETED', field: 'id', zh: '记录未被删除' },
  ],
  [
    'a country',
    'createAddress',
    address({ country: 'cn' }),
    { code: 'INVALID_FORMAT', field: 'country', zh: '格式不正确' },
  ],
  ['no street', 'createAddress', address({ street: ' ' }), { code: 'REQUIRED', field: 'street', zh: '必填' }],
  [
    'the telephone of an address',
    'createAddress',
    address({ contactPhone: '0' }),
    { ...PHONE, field: 'contactPhone' },
  ],
  [
    'a city taken away',
    'updateAddress',
    async (made) => ({ id: await made.address(), city: null }),
    { code: 'REQUIRED', field: 'city', zh: '必填' },
  ],
  ['a tag with signs', 'tagCustomer', tag({ name: '<b>VIP</b>' }), { ...CHARACTERS, field: 'name' }],
  ['a tag without name', 'tagCustomer', tag({ name: ' ' }), { code: 'REQUIRED', field: 'name', zh: '必填' }],
  ['a tag that is not there', 'untagCustomer', tag(), { code: 'NOT_FOUND', field: 'name', zh: '记录不存在' }],
];

it.each(broken)('%s is refused (%s)', async (_title, name, input, error) => {
  const made = new Arrangement(service);
  await expectBroken(made, name, await input(made), error);
});

describe('the primary contact', () => {
  async function team() {
    const made = new Arrangement(service);
    const customerId = await made.customer();
    const ids: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      ids.push(await made.contact({ customerId, name: `联系人${index}`, isPrimary: index === 0 }));
    }
    const primaries = async () => {
      const rows = await service.asOwner<{ id: string }>(
        'SELECT id FROM contacts WHERE tenant_id = $1 AND is_primary AND deleted_at IS NULL',
        [made.tenant],
      );
      return rows.map(({ id }) => id);
    };
    return { made, customerId, ids, primaries };
  }

  it('moves in one call', async () => {
    const { made, customerId, ids, primaries } = await team();
    await made.done('setPrimaryContact', 'contact', { id: ids[3]! });
    expect(await primaries()).toEqual([ids[3]]);
    const newcomer = await made.contact({ customerId, name: '新人', isPrimary: true });
    expect(await primaries()).toEqual([newcomer]);
  });

  it('is not taken back by a restored one', async () => {
    const { made, ids, primaries } = await team();
    await made.done('deleteContact', 'contact', { id: ids[0]! });
    expect(await primaries()).toEqual([]);
    await made.done('restoreContact', 'contact', { id: ids[0]! });
    expect(await primaries()).toEqual([ids[0]]);
    await made.done('deleteContact', 'contact', { id: ids[0]! });
    await made.done('setPrimaryContact', 'contact', { id: ids[1]! });
    await made.done('restoreContact', 'contact', { id: ids[0]! });
    expect(await primaries()).toEqual([ids[1]]);
  });

  it('is one after twenty calls at once', async () => {
    const { made, ids, primaries } = await team();
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        made.done('setPrimaryContact', 'contact', { id: ids[index % ids.length]! }),
      ),
    );
    expect(await primaries()).toHaveLength(1);
  });
});

describe('the default address', () => {
  const DEFAULTS = `query ($id: ID!) { customer(id: $id) { addresses { id isDefault } } }`;

  async function defaults(made: Arrangement, id: string) {
    const { customer } = await made.ask<{ customer: { addresses: { id: string; isDefault: boolean }[] } }>(
      DEFAULTS,
      { id },
    );
    return customer.addresses.filter(({ isDefault }) => isDefault).map((found) => found.id);
  }

  it('is one per kind', async () => {
    const made = new Arrangement(service);
    const customerId = await made.customer();
    const first = await made.address({ customerId, isDefault: true });
    const billing = await made.address({ customerId, type: 'BILLING', isDefault: true });
    expect((await defaults(made, customerId)).sort()).toEqual([first, billing].sort());
    const second = await made.address({ customerId, isDefault: true });
    expect((await defaults(made, customerId)).sort()).toEqual([second, billing].sort());
    await made.done('deleteAddress', 'address', { id: second });
    await made.done('updateAddress', 'address', { id: first, isDefault: true });
    await made.done('restoreAddress', 'address', { id: second });
    expect((await defaults(made, customerId)).sort()).toEqual([second, billing].sort());
    await made.done('updateAddress', 'address', { id: billing, type: 'OFFICE' });
    expect(await defaults(made, customerId)).toEqual([billing]);
  });

  it('is one after ten changes at once', async () => {
    const made = new Arrangement(service);
    const customerId = await made.customer();
    const ids = await Promise.all(Array.from({ length: 10 }, () => made.address({ customerId })));
    await Promise.all(ids.map((id) => made.done('updateAddress', 'address', { id, isDefault: true })));
    expect(await defaults(made, customerId)).toHaveLength(1);
  });
});

describe('tags', () => {
  it('are put on once, changed by their name, and taken off', async () => {
    const made = new Arrangement(service);
    const customerId = await made.customer();
    const put = (values: object) =>
      made.done<{ id: string }>('tagCustomer', 'tag', { customerId, name: '高价值', ...values });
    const [{ id }, again] = [await put({ category: '价值' }), await put({ value: '95' })];
    expect(again.id).toBe(id);
    const tags = () =>
      made.ask(`query ($id: ID!) { customer(id: $id) { tags { name category value } } }`, { id: customerId });
    expect(await tags()).toEqual({
      customer: { tags: [{ name: '高价值', category: '价值', value: '95' }] },
    });
    await made.done('untagCustomer', 'tag', { customerId, name: ' 高价值 ' });
    expect(await tags()).toEqual({ customer: { tags: [] } });
    const [entry] = await service.asOwner<{ changes: object }>(
      `SELECT changes FROM audit_entries WHERE tenant_id = $1 AND record_type = 'Tag' AND action = 'DELETE'`,
      [made.tenant],
    );
    expect(entry!.changes).toContainEqual({ field: 'value', before: '95', after: null });
  });

  it('are one after ten calls at once', async () => {
    const made = new Arrangement(service);
    const customerId = await made.customer();
    const calls = Array.from({ length: 10 }, (_, value) =>
      made.done('tagCustomer', 'tag', { customerId, name: '高价值', value: String(value) }),
    );
    expect(new Set((await Promise.all(calls)).map(({ id }) => id)).size).toBe(1);
  });
});
