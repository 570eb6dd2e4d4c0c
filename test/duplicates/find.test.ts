import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestService, type TestService } from '../support/service.js';
import { add, done, duplicatesOf } from './customers.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

const ids = async (customerId: string, threshold?: number) =>
  (await duplicatesOf(service, customerId, { threshold })).map(({ customer }) => customer.id);

describe('duplicatesOf', () => {
  it.each([
    [
      'a Chinese name with the place elsewhere',
      { name: '北京远山科技有限公司' },
      { name: '远山科技（北京）有限公司' },
    ],
    ['a Latin name with another legal form', { name: 'Acme Holdings Ltd.' }, { name: 'ACME' }],
    [
      'a similar name with the phone',
      { name: '华润置地', phone: '010-62345678' },
      { name: '华润置地发展', phone: '+86 10 6234 5678' },
    ],
    [
      'a similar name with the mailbox',
      { name: 'Globex Systems', email: 'info@globex.example' },
      { name: 'Globex System', email: 'INFO@globex.example' },
    ],
    [
      "a similar name with a contact's number",
      { name: '海天精工', contacts: [{ name: '李雷', mobile: '13911112222' }] },
      { name: '海天精工机械', contacts: [{ name: '李磊', phone: '+86 139 1111 2222' }] },
    ],
  ])('finds %s, from either side', async (_name, one, other) => {
    const [first, second] = [await add(service, one), await add(service, other)];
    expect(await ids(first)).toEqual([second]);
    expect(await ids(second)).toEqual([first]);
    expect(await ids(second.toUpperCase())).toEqual([first]);
  });

  it('does not take affiliates with one switchboard and domain as one', async () => {
    const shared = { phone: '021-58887777', website: 'https://harbour.example' };
    const first = await add(service, { name: '东方港口物流', ...shared });
    const second = await add(service, { name: '西部航空食品', ...shared });
    expect(await ids(first)).toEqual([]);
    expect(await ids(first, 0)).toContain(second);
  });

  it('tells reasons without values, in the language asked for, the strongest first', async () => {
    const values = { phone: '0755-26001234', email: 'hello@northwind.example' };
    const first = await add(service, { name: '北风贸易（深圳）有限公司', ...values });
    await add(service, { name: '深圳北风贸易', ...values });
    const [chinese] = await duplicatesOf(service, first);
    const [english] = await duplicatesOf(service, first, { language: 'en' });
    expect(chinese!.score).toBeGreaterThan(0.999);
    expect(chinese!.reasons.map(({ field, explanation }) => [field, explanation])).toEqual([
      ['NAME', '名称相同'],
      ['EMAIL', '邮箱相同'],
      ['PHONE', '电话相同'],
      ['PLACE', '名称中的地点相同'],
    ]);
    expect(english!.reasons.map(({ explanation }) => explanation)).toEqual([
      'Name: the same',
      'E-mail address: the same',
      'Telephone number: the same',
      'Place in the name: the same',
    ]);
    const weights = chinese!.reasons.map(({ weight }) => Math.abs(weight));
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });

  it('refuses a threshold that is no score, and gives nothing for what is no customer', async () => {
    const { errors } = await service.query(
      'acme',
      '{ duplicatesOf(customerId: "x", threshold: 1.5) { score } }',
    );
    expect(errors?.map(({ message }) => message)).toEqual(['threshold: must be between 0 and 1, not 1.5']);
    expect(await ids('nobody')).toEqual([]);
    expect(await ids('01900000-0000-7000-8000-000000000000')).toEqual([]);
  });

  it('never gives a customer of another tenant', async () => {
    const ours = await add(service, { name: '星河传媒有限公司' });
    const theirs = await add(service, { name: '星河传媒' }, 'other');
    expect(await ids(ours, 0)).toEqual([]);
    expect(await duplicatesOf(service, theirs, { tenant: 'acme', threshold: 0 })).toEqual([]);
    expect(await duplicatesOf(service, theirs, { tenant: 'other', threshold: 0 })).toEqual([]);
  });
});

describe('keys', () => {
  it('follow a customer that is changed, deleted and brought back', async () => {
    const first = await add(service, { name: '青山水泥有限公司' });
    const second = await add(service, { name: '长江钢铁' });
    expect(await ids(first)).toEqual([]);
    await done(service, 'updateCustomer', { id: second, name: '青山水泥集团' }, 'customer { id }');
    expect(await ids(first)).toEqual([second]);
    await done(service, 'deleteCustomer', { id: second }, 'customer { id }');
    expect(await ids(first)).toEqual([]);
    expect(await ids(second)).toEqual([]);
    await done(service, 'restoreCustomer', { id: second }, 'customer { id }');
    expect(await ids(first)).toEqual([second]);
  });

  it('follow a contact that is added, changed, deleted and brought back', async () => {
    const first = await add(service, {
      name: '白云纺织',
      contacts: [{ name: '韩梅梅', mobile: '13700001111' }],
    });
    const second = await add(service, { name: '白云纺织品进出口' });
    expect(await ids(first)).toEqual([]);
    const { contact } = await done<{ contact: { id: string } }>(
      service,
      'createContact',
      { customerId: second, name: '韩梅梅', mobile: '13700002222' },
      'contact { id }',
    );
    await done(service, 'updateContact', { id: contact.id, mobile: '13700001111' }, 'contact { id }');
    expect(await ids(first)).toEqual([second]);
    await done(service, 'deleteContact', { id: contact.id }, 'contact { id }');
    expect(await ids(first)).toEqual([]);
    await done(service, 'restoreContact', { id: contact.id }, 'contact { id }');
    expect(await ids(first)).toEqual([second]);
  });

  it('are those of visible customers alone', async () => {
    const [stale] = await service.asOwner<{ count: number }>(
      `SELECT count(*)::int AS count FROM duplicate_keys JOIN customers ON customers.tenant_id = duplicate_keys.tenant_id
         AND customers.id = customer_id WHERE deleted_at IS NOT NULL`,
    );
    expect(stale!.count).toBe(0);
  });
});

describe('createCustomer', () => {
  const create = (input: object, tenant = 'acme') =>
    service.query<{
      createCustomer: {
        customer: { id: string } | null;
        duplicates: { customer: { id: string; contacts: { name: string }[] }; score: number }[];
        userErrors: { code: string; numericCode: number; message: string; field: string[] }[];
      };
    }>(
      tenant,
      `mutation ($input: CreateCustomerInput!) {
        createCustomer(input: $input) {
          customer { id } duplicates { customer { id contacts { name } } score } userErrors { code numericCode message field }
        }
      }`,
      { input },
    );

  it('is refused with the candidates where the customer is likely there, and done with force', async () => {
    const there = await add(service, { name: '红星家具有限公司', contacts: [{ name: '王芳' }] });
    const before = await service.asOwner('SELECT count(*) FROM customers');
    const { data } = await create({ name: '红星家具' });
    expect(data?.createCustomer).toEqual({
      customer: null,
      duplicates: [{ customer: { id: there, contacts: [{ name: '王芳' }] }, score: expect.any(Number) }],
      userErrors: [
        { code: 'POSSIBLE_DUPLICATE', numericCode: 40002, message: '可能与已有客户重复', field: ['input'] },
      ],
    });
    expect(await service.asOwner('SELECT count(*) FROM customers')).toEqual(before);
    const { data: forced } = await create({ name: '红星家具', force: true });
    expect(forced?.createCustomer).toMatchObject({
      customer: { id: expect.any(String) },
      duplicates: [],
      userErrors: [],
    });
  });

  it('tells a name that is taken as that', async () => {
    await add(service, { name: '蓝天航空' });
    const { data } = await create({ name: '蓝天航空' });
    expect(data?.createCustomer).toMatchObject({
      duplicates: [],
      userErrors: [{ code: 'CUSTOMER_NAME_TAKEN', numericCode: 40002, field: ['input', 'name'] }],
    });
  });

  it('looks at contacts, and not at other tenants', async () => {
    await add(service, { name: '绿洲环保', contacts: [{ name: '赵敏', email: 'zhao@oasis.example' }] });
    const like = { name: '绿洲环保设备', contacts: [{ name: '赵女士', email: 'zhao@oasis.example' }] };
    const { data } = await create(like);
    expect(data?.createCustomer.userErrors.map(({ code }) => code)).toEqual(['POSSIBLE_DUPLICATE']);
    const { data: elsewhere } = await create(like, 'other');
    expect(elsewhere?.createCustomer.userErrors).toEqual([]);
  });
});
