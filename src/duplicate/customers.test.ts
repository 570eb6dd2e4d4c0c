import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { customerKeys } from './customer-keys.js';
import { customerForm, type CustomerProfile } from './customer.js';
import { compareCustomers } from './customers.js';
import { DEFAULT_THRESHOLD } from './weights.js';

const customer = (name: string, known: Partial<CustomerProfile> = {}): CustomerProfile => ({
  name,
  phones: [],
  emails: [],
  addresses: [],
  contacts: [],
  ...known,
});
/** One switchboard, written in two ways. */
const phone = { phones: ['010-62345678'] };
const samePhone = { phones: ['+86 10 6234 5678'] };
const wang = { name: '王伟', phones: ['13800138000'], emails: [] };
const tower = ['北京市朝阳区建国路88号SOHO现代城'];

type Case = [string, CustomerProfile, CustomerProfile];

describe('compareCustomers', () => {
  it.each<Case>([
    ['the place elsewhere', customer('北京阿里巴巴科技有限公司'), customer('阿里巴巴科技（北京）有限公司')],
    ['another legal form', customer('Acme Ltd.'), customer('ACME Limited')],
    ['the phone', customer('Acme Software', phone), customer('Acme Softwares GmbH', samePhone)],
    ['the phone', customer('华为', phone), customer('华为技术有限公司', samePhone)],
    [
      'the domain',
      customer('阿里巴巴网络', { website: 'https://www.alibaba.com/cn' }),
      customer('阿里巴巴网络科技', { emails: ['sales@alibaba.com'] }),
    ],
    [
      'the address',
      customer('蓝天物流', { addresses: tower }),
      customer('蓝天物流运输有限公司', { addresses: ['朝阳区建国路88号SOHO现代城', ...tower] }),
    ],
    [
      'a contact',
      customer('Blue Sky', { contacts: [wang] }),
      customer('Blue Skye Ltd', { contacts: [{ ...wang, name: 'Wang Wei' }] }),
    ],
    [
      'the number of a person',
      customer('王伟', { person: true, phones: ['13800138000'] }),
      customer('王 伟', { person: true, phones: ['+86 138 0013 8000'] }),
    ],
    [
      'the name, though phone and mailbox are others',
      customer('远航仪器有限公司', { ...phone, emails: ['a@qq.com'] }),
      customer('远航仪器股份有限公司', { phones: ['021-51234567'], emails: ['b@163.com'] }),
    ],
  ])('takes similar names for one by %s, and finds them by a key', (_, a, b) => {
    expect(compareCustomers(a, b).score).toBeGreaterThanOrEqual(DEFAULT_THRESHOLD);
    const keys = new Set(customerKeys(customerForm(a)));
    expect(customerKeys(customerForm(b)).some((key) => keys.has(key))).toBe(true);
  });

  it.each<Case>([
    ['names that begin alike', customer('华为技术有限公司'), customer('华为投资控股有限公司')],
    ['banks of two cities', customer('北京银行股份有限公司'), customer('上海银行股份有限公司')],
    ['branches of two cities', customer('平安银行北京分公司'), customer('平安银行股份有限公司上海分公司')],
    ['one switchboard', customer('蓝天物流', phone), customer('Acme Ltd', samePhone)],
    [
      'one switchboard that contacts repeat',
      customer('蓝天物流', { ...phone, contacts: [{ ...wang, ...phone }] }),
      customer('Acme Ltd', { ...samePhone, contacts: [{ name: 'Anna', emails: [], ...samePhone }] }),
    ],
    [
      'affiliates with one switchboard and domain',
      customer('华为技术有限公司', { ...phone, emails: ['a@huawei.com'], website: 'huawei.com' }),
      customer('华为投资控股有限公司', { ...samePhone, emails: ['b@huawei.com'] }),
    ],
    [
      'neighbours in a building with one reception',
      customer('蓝天物流', { ...phone, addresses: tower }),
      customer('Acme Ltd', { ...samePhone, addresses: tower }),
    ],
    ['people of one name', customer('王伟', { person: true }), customer('王伟', { person: true })],
    [
      'one letter more in the name alone',
      customer('Brightwater Logistics'),
      customer('Brightwaters Logistics'),
    ],
    ['nothing known', customer(''), customer('')],
  ])('leaves %s apart', (_, a, b) => {
    expect(compareCustomers(a, b).score).toBeLessThan(DEFAULT_THRESHOLD);
  });

  it('takes the domain of a public provider for no evidence', () => {
    const score = (...emails: [string, string]) =>
      compareCustomers(
        customer('蓝天物流', { emails: [emails[0]] }),
        customer('蓝天物流运输', { emails: [emails[1]] }),
      );
    for (const domain of ['qq.com', '163.com', 'gmail.com', 'outlook.com']) {
      const { reasons } = score(`one@${domain}`, `other@${domain}`);
      expect(reasons.filter(({ weight }) => weight > 0).map(({ field }) => field)).toEqual(['name']);
    }
    expect(score('one@bluesky.cn', 'other@bluesky.cn').reasons).toContainEqual(
      expect.objectContaining({ field: 'domain', level: 'exact' }),
    );
  });

  it('counts a mailbox that both have once, not for its domain again', () => {
    const same = { emails: ['info@bluesky.cn'] };
    const { reasons } = compareCustomers(customer('蓝天', same), customer('Blue Sky', same));
    expect(reasons.map(({ field, level }) => `${field} ${level}`)).toEqual(['email exact', 'name different']);
  });

  it('says why', () => {
    const { reasons } = compareCustomers(customer('Acme', phone), customer('Acme Ltd', samePhone));
    expect(reasons).toEqual([
      { field: 'name', level: 'exact', weight: expect.closeTo(Math.log2(0.75 / 0.000001), 6) },
      { field: 'phone', level: 'exact', weight: expect.closeTo(Math.log2(0.5 / 0.0005), 6) },
    ]);
  });

  it('is symmetric, from 0 to 1', () => {
    const few = <T>(...values: T[]) => fc.array(fc.constantFrom(...values), { maxLength: 2 });
    const name = fc.constantFrom('华为技术', '华为', 'Acme Ltd', 'Acme (Beijing)', '北京Acme', '王伟', '');
    const phones = few('010-62345678', '13800138000', '1380013800', 'none');
    const emails = few('a@acme.com', 'b@acme.com', 'a@qq.com', 'none');
    const known = fc.record({
      name,
      person: fc.boolean(),
      phones,
      emails,
      website: fc.constantFrom(null, 'acme.com', 'https://www.huawei.com'),
      addresses: few('朝阳区建国路88号', '建国路88号', '1 Main Street'),
      contacts: fc.array(fc.record({ name, phones, emails }), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(known, known, (a, b) => {
        const result = compareCustomers(a, b);
        expect(result).toEqual(compareCustomers(b, a));
        expect(result.score).toBeGreaterThanOrEqual(0);
        expect(result.score).toBeLessThanOrEqual(1);
        for (const { weight } of result.reasons) expect(Number.isFinite(weight)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
