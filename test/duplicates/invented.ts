import { v7 as uuidv7 } from 'uuid';
import { sealRow } from '../../src/platform/encryption/sealed-rows.js';
import { Address } from '../../src/address/address.entity.js';
import { Contact } from '../../src/contact/contact.entity.js';
import { Customer } from '../../src/customer/customer.entity.js';
import { indexTenant } from '../../src/duplicate/index-tenant.js';
import { bulkInsert } from '../../src/platform/database/bulk-insert.js';
import type { Database } from '../../src/platform/database/database.js';

interface Invented {
  name: string;
  type: 'ENTERPRISE' | 'INDIVIDUAL';
  phone: string | null;
  email: string | null;
  website: string | null;
  street: string;
  contact: { name: string; mobile: string; email: string | null };
}

const LETTERS = Array.from(
  '华远宏盛天泽恒信瑞丰嘉和博雅明德正源启航卓越锦程鸿图中联東方海纳川流安泰永兴广厦新辰星耀云帆智汇',
);
const TRADES = [
  '科技',
  '贸易',
  '物流',
  '电子',
  '食品',
  '医药',
  '建材',
  '传媒',
  '环保',
  '纺织',
  '机械',
  '软件',
];
const PLACES = ['北京', '上海', '深圳', '广州', '杭州', '成都', '武汉', '南京'];
const SYLLABLES = [
  'bran',
  'vel',
  'tor',
  'mar',
  'kin',
  'sol',
  'dex',
  'lum',
  'pax',
  'ryn',
  'zeb',
  'fol',
  'gar',
  'hux',
];
const SURNAMES = Array.from('王李张刘陈杨赵黄周吴');

/** Numbers in [0, 1), the same in each run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** How a planted copy differs from its original. The last kind has nothing but a slip, which nobody could know for one. */
const SPOIL: readonly ((one: Invented) => Partial<Invented>)[] = [
  ({ name }) => ({ name: elsewhere(name), phone: null, email: null, website: null }),
  ({ name, phone }) => ({
    name: bare(name),
    phone: phone && `+86 ${phone.replace(/^0/, '')}`,
    website: null,
  }),
  ({ name }) => ({ name: slip(name), email: null, website: null }),
  ({ name }) => ({ name: `${bare(name)}发展`, phone: null, email: null, website: null }),
  ({ name }) => ({ name: slip(name), phone: null, email: null }),
  ({ name }) => ({
    name: slip(name),
    phone: null,
    email: null,
    website: null,
    street: '另一条路9号',
  }),
];

const bare = (name: string) => name.replace(/有限公司$| (Ltd|GmbH)$/u, '');
const elsewhere = (name: string) =>
  /^\p{Script=Han}/u.test(name)
    ? `${bare(name).slice(2)}（${name.slice(0, 2)}）股份有限公司`
    : `${bare(name)} Limited`;

/** A letter that no invented name has, in the middle of the name. */
function slip(name: string): string {
  const [letters, isHan] = [[...name], /^\p{Script=Han}/u.test(name)];
  return letters.toSpliced(3, isHan ? 1 : 0, isHan ? '甫' : 'q').join('');
}

/** Customers, and copies of the first of them as somebody else would have written them down. */
export function inventCustomers(
  count: number,
  copies: number,
): { customers: Invented[]; copies: Invented[] } {
  const random = randomNumbers(20_260_101);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  const digits = (length: number) => Array.from({ length }, () => Math.floor(random() * 10)).join('');
  const names = new Set<string>();
  const name = (): string => {
    const made =
      random() < 0.7
        ? `${pick(PLACES)}${pick(LETTERS)}${pick(LETTERS)}${pick(LETTERS)}${pick(TRADES)}有限公司`
        : `${pick(SYLLABLES)}${pick(SYLLABLES)}${pick(SYLLABLES)} ${pick(['Systems', 'Foods', 'Trading'])} ${pick(['Ltd', 'GmbH'])}`;
    return names.has(made) ? name() : (names.add(made), made);
  };
  // Every tenth has the switchboard of the one before it, as affiliates and tenants of one building do.
  let switchboard = '';
  const customers = Array.from({ length: count }, (_, index): Invented => {
    if (index % 10 !== 9) switchboard = `010-6${digits(7)}`;
    const mailbox = `c${index}x${digits(3)}`;
    return {
      name: name(),
      type: 'ENTERPRISE',
      phone: index < copies || random() < 0.8 ? switchboard : null,
      email: random() < 0.6 ? `info@${mailbox}.example` : null,
      website: index < copies || random() < 0.6 ? `https://www.${mailbox}.example` : null,
      street: `${pick(LETTERS)}${pick(LETTERS)}路${Math.ceil(random() * 900)}号`,
      contact: { name: `${pick(SURNAMES)}${pick(LETTERS)}`, mobile: `139${digits(8)}`, email: null },
    };
  });
  const spoilt = customers.slice(0, copies).map((one, index) => {
    // One in ten has nothing but a slip.
    const kind = index % 10 === 9 ? SPOIL.length - 1 : index % (SPOIL.length - 1);
    const copy = { ...one, contact: { ...one.contact, name: '前台' }, ...SPOIL[kind]!(one) };
    return kind === 3 ? copy : { ...copy, contact: { ...copy.contact, mobile: `138${digits(8)}` } };
  });
  return { customers, copies: spoilt };
}

/** Adds customers with contact, address and keys; their ids, in order. */
export async function insertInvented(
  database: Database,
  tenantId: string,
  invented: readonly Invented[],
): Promise<string[]> {
  const ids = invented.map(() => uuidv7());
  const withIds = invented.map((one, index) => ({ ...one, id: ids[index]! }));
  await database.writeSealed(tenantId, async (manager, keys) => {
    await bulkInsert(
      manager,
      Customer,
      withIds.map(({ id, street: _, contact: __, ...fields }, index) =>
        sealRow<Customer>(keys, Customer, { tenantId, id, code: `${id}-${index}`, ...fields }),
      ),
    );
    await bulkInsert(
      manager,
      Contact,
      withIds.map(({ id, contact }) =>
        sealRow<Contact>(keys, Contact, { tenantId, id: uuidv7(), customerId: id, ...contact }),
      ),
    );
    await bulkInsert(
      manager,
      Address,
      withIds.map(({ id, street }) => ({
        tenantId,
        id: uuidv7(),
        customerId: id,
        type: 'OFFICE' as const,
        province: '北京',
        city: '北京',
        street,
      })),
    );
  });
  for await (const _ of indexTenant(database, tenantId)) continue;
  return ids;
}
