import type { CustomerGrade, CustomerLevel, CustomerScale } from '../__generated__/resolvers-types.js';
import type { Address } from '../address/address.entity.js';
import type { Contact } from '../contact/contact.entity.js';
import type { Customer } from '../customer/customer.entity.js';
import type { HealthScore } from '../health-score/health-score.entity.js';
import type { Interaction } from '../interaction/interaction.entity.js';
import { addDays, addMonths, dateOf, latest } from './calendar.js';
import { authorship, type Row } from './rows.js';
import type { CustomerScope, Sales } from './sales.js';
import { POSITIONS, SOURCES, STREETS } from './vocabulary.js';

/** What has happened with a customer; its own columns repeat some of it. */
export interface CustomerHistory extends Sales {
  healthScores: readonly Row<HealthScore>[];
  interactions: readonly Row<Interaction>[];
}

/** Roughly, and only to compare spending with the thresholds of grades, which are in CNY. */
const CNY_RATE: Readonly<Record<string, number>> = { CNY: 1, USD: 7, EUR: 8, GBP: 9 };

export function makeCustomer(scope: CustomerScope, createdAt: Date, history: CustomerHistory): Row<Customer> {
  const { random, plan, number, sellerId } = scope;
  const { contracts, payments, healthScores, interactions } = history;
  const lastContactAt = latest(interactions.map(({ occurredAt }) => occurredAt));
  const grade = gradeOf(history);
  const domain = `company-${number}.example.com`;
  const [acquiredOn = null] = contracts.flatMap(({ signedDate }) => signedDate ?? []).sort();
  const [nextRenewalOn = null] = contracts
    .filter(({ status }) => status === 'ACTIVE')
    .map(({ endDate }) => endDate)
    .sort();
  const received = payments.filter(({ status }) => status === 'RECEIVED');
  return {
    id: scope.customerId,
    code: plan.code,
    name: plan.name,
    type: plan.type,
    industry: plan.industry,
    scale: plan.scale,
    level: levelOf(grade, plan.scale),
    grade,
    lifecycleStage: plan.stage,
    status: plan.stage === 'CHURNED' ? 'INACTIVE' : 'ACTIVE',
    source: random.pick(SOURCES),
    region: plan.city.region,
    website: `https://www.${domain}`,
    phone: `${plan.city.areaCode} 5550 ${number}`,
    email: `info@${domain}`,
    description: describe(scope),
    remarks: null,
    annualRevenueAmount: `${random.int(3, 90) * { SMALL: 1, MEDIUM: 10, LARGE: 100 }[plan.scale]}00000.00`,
    annualRevenueCurrency: plan.currency,
    creditRating: random.pick(['AAA', 'AA', 'A', 'BBB', 'BB']),
    acquiredOn,
    lastContactAt,
    nextRenewalOn,
    lifetimeValueAmount: received.length > 0 ? sum(received.map(({ amount }) => amount)).toFixed(2) : null,
    lifetimeValueCurrency: plan.currency,
    latestHealthScore: healthScores.at(-1)?.overallScore ?? null,
    ownerId: sellerId,
    serviceOwnerId: plan.stage === 'PROSPECT' ? null : scope.carerId,
    mergedIntoId: null,
    restrictedAt: null,
    restrictionReason: null,
    erasedAt: null,
    ...authorship(createdAt, sellerId, lastContactAt ?? createdAt),
  };
}

/** People give the higher levels to those who buy most. */
function levelOf(grade: CustomerGrade, scale: CustomerScale): CustomerLevel {
  if (grade === 'A') return scale === 'LARGE' ? 'STRATEGIC' : 'VIP';
  return grade === 'B' ? 'IMPORTANT' : 'STANDARD';
}

function describe({ plan: { language, industry, city, name } }: CustomerScope): string {
  return language === 'zh'
    ? `${name}总部位于${city.city}，主营${industry}相关业务。`
    : `${name} is based in ${city.city}, ${city.province}.`;
}

/** Grade by what the contracts in force bring a year and by what the open opportunities may bring, in CNY. */
function gradeOf({ contracts, opportunities }: Sales): CustomerGrade {
  const spend = sum(
    contracts
      .filter(({ status }) => status === 'ACTIVE')
      .map(({ amount, currency, startDate, endDate }) => {
        const years = (Date.parse(endDate) - Date.parse(startDate)) / (365 * 86_400_000);
        return (Number(amount) * (CNY_RATE[currency] ?? 1)) / Math.max(1, Math.round(years));
      }),
  );
  const potential = sum(
    opportunities
      .filter(({ closedAt }) => closedAt === null)
      .map(({ amount, currency }) => Number(amount) * (CNY_RATE[currency] ?? 1)),
  );
  if (spend >= 500_000 || potential >= 1_000_000) return 'A';
  if (spend >= 200_000 || potential >= 500_000) return 'B';
  return spend >= 50_000 || potential >= 200_000 ? 'C' : 'D';
}

export function makeContacts(scope: Omit<CustomerScope, 'contactIds'>, createdAt: Date): Row<Contact>[] {
  const { random, plan, number, sellerId } = scope;
  const { language } = plan;
  return random.some(POSITIONS[language], plan.contacts).map(([position, department, decides], place) => ({
    id: random.id(createdAt),
    customerId: scope.customerId,
    name: random.person(language),
    position,
    department,
    phone: `${plan.city.areaCode} 5550 ${number}-${place + 1}`,
    mobile:
      language === 'zh' ? `1380000${random.digits(4)}` : `${plan.city.areaCode} 555 01${random.digits(2)}`,
    email: `contact${place + 1}@company-${number}.example.com`,
    wechat: language === 'zh' ? `demo_${number}_${place + 1}` : null,
    isPrimary: place === 0,
    isDecisionMaker: decides,
    influenceLevel: decides ? 'HIGH' : random.pick(['MEDIUM', 'LOW']),
    status: place > 0 && random.chance(0.08) ? 'INACTIVE' : 'ACTIVE',
    birthday: dateOf(addDays(addMonths(createdAt, -12 * random.int(28, 55)), random.int(0, 364))),
    preferredChannel: random.pick(language === 'zh' ? ['微信', '电话', '邮件'] : ['Email', 'Phone']),
    preferences: [{ name: 'language', value: language === 'zh' ? 'zh-CN' : 'en' }],
    remarks: null,
    lastContactAt: null,
    restrictedAt: null,
    restrictionReason: null,
    erasedAt: null,
    ...authorship(createdAt, sellerId),
  }));
}

export function makeAddresses(
  { random, plan, customerId, sellerId }: CustomerScope,
  createdAt: Date,
  [primary]: readonly Row<Contact>[],
): Row<Address>[] {
  const { language, city } = plan;
  return (['OFFICE', 'BILLING'] as const).slice(0, plan.addresses).map((type, place) => {
    const house = random.int(1, 999);
    const street = random.pick(STREETS[language]);
    return {
      id: random.id(createdAt),
      customerId,
      type,
      country: city.country,
      province: city.province,
      city: city.city,
      district: random.pick(city.districts),
      street: language === 'zh' ? `${street}${house}号` : `${house} ${street}`,
      postalCode: random.digits(6),
      isDefault: place === 0,
      contactName: primary?.name ?? null,
      contactPhone: primary?.mobile ?? null,
      ...authorship(createdAt, sellerId),
    };
  });
}

function sum(amounts: readonly (string | number)[]): number {
  const cents = amounts.reduce<number>((total, amount) => total + Math.round(Number(amount) * 100), 0);
  return cents / 100;
}
