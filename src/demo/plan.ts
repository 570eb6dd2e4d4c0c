import type {
  ContractStatus,
  CustomerScale,
  CustomerType,
  LifecycleStage,
  OpportunityStage,
} from '../__generated__/resolvers-types.js';
import { CITIES, INDUSTRIES, NAMES, type City } from './vocabulary.js';
import type { Language, Random } from './random.js';

/** What a customer is going to be, before its records are made. */
export interface CustomerPlan {
  code: string;
  name: string;
  language: Language;
  type: CustomerType;
  stage: LifecycleStage;
  scale: CustomerScale;
  industry: string;
  city: City;
  currency: string;
  contacts: number;
  addresses: number;
  contracts: readonly ContractStatus[];
  /** Stages of opportunities besides those that led to the contracts. */
  otherOpportunities: readonly OpportunityStage[];
  interactions: number;
  tags: number;
  /** Where the overall health score starts and ends. */
  health: readonly [from: number, to: number];
}

const CUSTOMERS = 200;
const CHINESE_SHARE = 0.7;

/** The customer that the documentation and the playground ask for. */
const FEATURED: CustomerPlan = {
  code: 'CUST-DEMO-0001',
  name: '华辰云科技有限公司',
  language: 'zh',
  type: 'ENTERPRISE',
  stage: 'CUSTOMER',
  scale: 'LARGE',
  industry: '软件与信息技术',
  city: CITIES.zh[0] as City,
  currency: 'CNY',
  contacts: 4,
  addresses: 2,
  contracts: ['ACTIVE', 'ACTIVE', 'EXPIRED'],
  otherOpportunities: ['NEGOTIATION', 'LOST'],
  interactions: 20,
  tags: 4,
  health: [66, 84],
};

/** The plans of all customers, the featured one first. Names and codes are unique. */
export function planCustomers(random: Random): CustomerPlan[] {
  const names = new Set([FEATURED.name]);
  const plans = [FEATURED];
  while (plans.length < CUSTOMERS) {
    const language: Language = plans.length < CUSTOMERS * CHINESE_SHARE ? 'zh' : 'en';
    const city = random.pick(CITIES[language]);
    const type = language === 'zh' && random.chance(0.08) ? 'GOVERNMENT' : 'ENTERPRISE';
    const name = companyName(random, language, type, city);
    if (names.has(name)) continue;
    names.add(name);
    plans.push({ name, language, type, city, ...planBusiness(random, language, plans.length + 1) });
  }
  return plans;
}

function companyName(random: Random, language: Language, type: CustomerType, { city }: City): string {
  if (language === 'en') {
    return `${random.surname()} ${random.pick(NAMES.englishTrades)} ${random.pick(NAMES.englishForms)}`;
  }
  if (type === 'GOVERNMENT') return `${city}${random.pick(NAMES.agencies)}`;
  const brand = random.pick(NAMES.firstCharacters) + random.pick(NAMES.secondCharacters);
  return city.replace('市', '') + brand + random.pick(NAMES.trades) + random.pick(NAMES.forms);
}

function planBusiness(random: Random, language: Language, number: number) {
  const stage = random.weighted<LifecycleStage>([
    ['CUSTOMER', 6],
    ['PROSPECT', 3],
    ['CHURNED', 1],
  ]);
  const contracts = planContracts(random, stage);
  return {
    code: `CUST-DEMO-${String(number).padStart(4, '0')}`,
    stage,
    scale: random.weighted<CustomerScale>([
      ['SMALL', 4],
      ['MEDIUM', 4],
      ['LARGE', 2],
    ]),
    industry: random.pick(INDUSTRIES),
    currency: language === 'zh' ? 'CNY' : random.pick(['USD', 'EUR', 'GBP']),
    contacts: random.int(1, 4),
    addresses: random.int(1, 2),
    contracts,
    otherOpportunities: planOpportunities(random, stage, 5 - contracts.length),
    interactions: random.int(5, 20),
    tags: random.int(2, 4),
    health: planHealth(random, stage),
  };
}

function planContracts(random: Random, stage: LifecycleStage): ContractStatus[] {
  if (stage === 'PROSPECT') return random.chance(0.2) ? ['DRAFT'] : [];
  const earlier = random.some<ContractStatus>(['EXPIRED', 'TERMINATED'], random.int(0, 1));
  if (stage === 'CHURNED') return ['EXPIRED', ...earlier];
  const running: ContractStatus[] = random.chance(0.3) ? ['ACTIVE', 'ACTIVE'] : ['ACTIVE'];
  return [...running, ...earlier];
}

function planOpportunities(random: Random, stage: LifecycleStage, room: number): OpportunityStage[] {
  if (stage === 'CHURNED') return random.chance(0.5) ? ['LOST'] : [];
  const count = Math.min(room, random.int(0, 3));
  return Array.from({ length: count }, () =>
    random.pick<OpportunityStage>(['LEAD', 'QUALIFICATION', 'PROPOSAL', 'NEGOTIATION', 'LOST']),
  );
}

function planHealth(random: Random, stage: LifecycleStage): [number, number] {
  if (stage === 'CHURNED') return [random.int(60, 75), random.int(18, 38)];
  if (stage === 'PROSPECT') return [random.int(48, 60), random.int(50, 72)];
  const end = random.weighted([
    [86, 5],
    [72, 3],
    [52, 2],
    [34, 1],
  ]);
  return [random.int(58, 80), end + random.int(-5, 5)];
}
