import type {
  ContractStatus,
  ContractType,
  OpportunityStage,
  PaymentMethod,
} from '../__generated__/resolvers-types.js';
import type { Contract } from '../contract/contract.entity.js';
import type { OpportunityStageChange } from '../opportunity/opportunity-stage-change.entity.js';
import type { Opportunity } from '../opportunity/opportunity.entity.js';
import type { Payment } from '../payment/payment.entity.js';
import { addDays, addMinutes, addMonths, dateOf } from './calendar.js';
import type { CustomerPlan } from './plan.js';
import type { Random } from './random.js';
import { authorship, type Row } from './rows.js';
import { CLOSE_REASONS, OPPORTUNITY_NAMES, STAGE_REASONS } from './vocabulary.js';

/** What the records of one customer have in common. */
export interface CustomerScope {
  random: Random;
  today: Date;
  plan: CustomerPlan;
  customerId: string;
  contactIds: readonly string[];
  sellerId: string;
  carerId: string;
  /** The customer's number in the tenant; codes are made of it. */
  number: string;
}

export interface Sales {
  opportunities: Row<Opportunity>[];
  stageChanges: Row<OpportunityStageChange>[];
  contracts: Row<Contract>[];
  payments: Row<Payment>[];
}

const OPEN_STAGES: readonly OpportunityStage[] = ['LEAD', 'QUALIFICATION', 'PROPOSAL', 'NEGOTIATION'];
const PROBABILITY: Readonly<Record<OpportunityStage, number>> = {
  LEAD: 10,
  QUALIFICATION: 25,
  PROPOSAL: 50,
  NEGOTIATION: 75,
  WON: 100,
  LOST: 0,
};
/** Yearly amounts by company size, in thousands. */
const YEARLY_THOUSANDS = { SMALL: [10, 80], MEDIUM: [80, 350], LARGE: [400, 2000] } as const;

/** A customer's opportunities with their histories, its contracts and their payments, each following from the former. */
export function makeSales(scope: CustomerScope): Sales {
  const { random, today, plan } = scope;
  const sales: Sales = { opportunities: [], stageChanges: [], contracts: [], payments: [] };
  for (const status of plan.contracts) {
    const contract = makeContract(scope, status, sales.contracts.length + 1);
    const won = status !== 'DRAFT';
    const decidedAt = addMinutes(contract.createdAt, -random.int(30, 600));
    contract.opportunityId = addOpportunity(scope, sales, won ? 'WON' : 'NEGOTIATION', decidedAt, contract);
    sales.contracts.push(contract);
    sales.payments.push(...makePayments(scope, contract));
  }
  for (const stage of plan.otherOpportunities) {
    const age = stage === 'LOST' ? random.int(20, 500) : random.int(2, 40);
    addOpportunity(scope, sales, stage, random.officeHour(addDays(today, -age)));
  }
  return sales;
}

/** Adds an opportunity that reached `stage` at `reachedAt`, and the way it took there. */
function addOpportunity(
  scope: CustomerScope,
  { opportunities, stageChanges }: Sales,
  stage: OpportunityStage,
  reachedAt: Date,
  contract?: Row<Contract>,
): string {
  const { random, plan, sellerId } = scope;
  const path = stagesTo(random, stage);
  const times = [reachedAt];
  for (let step = 1; step < path.length; step += 1) {
    times.unshift(random.officeHour(addDays(times[0] as Date, -random.int(8, 35))));
  }
  const createdAt = times[0] as Date;
  const id = random.id(createdAt);
  const closed = stage === 'WON' || stage === 'LOST';
  opportunities.push({
    id,
    customerId: scope.customerId,
    contactId: random.pick(scope.contactIds),
    ownerId: sellerId,
    code: `OPP-${scope.number}-${opportunities.length + 1}`,
    name: contract?.name ?? random.pick(OPPORTUNITY_NAMES[plan.language]),
    amount: contract?.amount ?? yearlyAmount(scope),
    currency: plan.currency,
    stage,
    probability: PROBABILITY[stage],
    expectedCloseOn: dateOf(addDays(reachedAt, closed ? random.int(-10, 20) : random.int(45, 120))),
    closedAt: closed ? reachedAt : null,
    closeReason: closed ? random.pick(CLOSE_REASONS[plan.language][stage]) : null,
    source: null,
    description: null,
    ...authorship(createdAt, sellerId, reachedAt),
  });
  stageChanges.push(
    ...path.map((toStage, step) => {
      const changedAt = times[step] as Date;
      return {
        id: random.id(changedAt),
        opportunityId: id,
        fromStage: path[step - 1] ?? null,
        toStage,
        probability: PROBABILITY[toStage],
        reason: step === 0 ? null : STAGE_REASONS[plan.language][toStage === 'LOST' ? 'LOST' : 'NEXT'],
        changedBy: sellerId,
        changedAt,
        createdAt: changedAt,
        updatedAt: changedAt,
      };
    }),
  );
  return id;
}

/** Every stage up to the given one; a lost opportunity may be lost at any of them. */
function stagesTo(random: Random, stage: OpportunityStage): OpportunityStage[] {
  const reached = OPEN_STAGES.indexOf(stage);
  if (reached >= 0) return OPEN_STAGES.slice(0, reached + 1);
  return [...OPEN_STAGES.slice(0, stage === 'WON' ? undefined : random.int(1, 4)), stage];
}

function yearlyAmount({ random, plan }: CustomerScope): string {
  const [min, max] = YEARLY_THOUSANDS[plan.scale];
  return `${random.int(min, max)}000.00`;
}

function makeContract(scope: CustomerScope, status: ContractStatus, place: number): Row<Contract> {
  const { random, today, plan, sellerId } = scope;
  const { start, months } = contractPeriod(scope, status);
  const signed = status === 'DRAFT' ? null : addDays(start, -random.int(3, 15));
  const createdAt = random.officeHour(signed ?? addDays(today, -random.int(1, 12)));
  const cycle = random.pick([1, 3]);
  const name = random.pick(OPPORTUNITY_NAMES[plan.language]);
  return {
    id: random.id(createdAt),
    customerId: scope.customerId,
    opportunityId: null,
    code: `CON-${scope.number}-${place}`,
    name: `${name}${plan.language === 'zh' ? '合同' : ' agreement'}`,
    type: random.weighted<ContractType>([
      ['SERVICE', 5],
      ['PURCHASE', 3],
      ['FRAMEWORK', 2],
    ]),
    status,
    amount: (Number(yearlyAmount(scope)) * (months / 12)).toFixed(2),
    currency: plan.currency,
    startDate: dateOf(start),
    endDate: dateOf(addDays(addMonths(start, months), -1)),
    signedDate: signed && dateOf(signed),
    renewalType: random.pick(['MANUAL', 'AUTOMATIC']),
    renewalNoticeDays: random.pick([30, 60, 90]),
    paymentTerms: PAYMENT_TERMS[plan.language][cycle === 1 ? 'monthly' : 'quarterly'],
    serviceLevel: random.pick(['7×24', '5×8']),
    fileUrl: null,
    terminatedOn: null,
    terminationReason: null,
    expiryNotifiedOn: null,
    ...authorship(createdAt, sellerId),
  };
}

const PAYMENT_TERMS = {
  zh: { monthly: '按月付款', quarterly: '按季付款' },
  en: { monthly: 'Paid monthly', quarterly: 'Paid quarterly' },
} as const;

function contractPeriod({ random, today }: CustomerScope, status: ContractStatus) {
  switch (status) {
    case 'ACTIVE': {
      const months = random.pick([12, 12, 24, 36]);
      return { start: addDays(today, -random.int(20, Math.min(months * 30 - 20, 550))), months };
    }
    case 'EXPIRED':
      return { start: addMonths(addDays(today, -random.int(20, 180)), -12), months: 12 };
    case 'TERMINATED':
      return { start: addDays(today, -random.int(300, 540)), months: 24 };
    case 'DRAFT':
      return { start: addDays(today, random.int(10, 60)), months: 12 };
  }
}

/** The contract's amount in equal parts: received where they were due before today, planned from then on. */
function makePayments(
  { random, today, plan, customerId }: CustomerScope,
  contract: Row<Contract>,
): Row<Payment>[] {
  if (contract.status === 'DRAFT') return [];
  const start = new Date(contract.startDate);
  const monthly = contract.paymentTerms === PAYMENT_TERMS[plan.language].monthly;
  const dueDates: Date[] = [];
  for (
    let due = start;
    dateOf(due) <= contract.endDate;
    due = addMonths(start, dueDates.length * (monthly ? 1 : 3))
  ) {
    dueDates.push(due);
  }
  const cents = Math.round(Number(contract.amount) * 100);
  const part = Math.floor(cents / dueDates.length);
  const terminatedAt = addDays(start, 200);
  const payments = dueDates.map((due, place) => {
    const received = due < today;
    const amount = place === dueDates.length - 1 ? cents - part * place : part;
    const paidAt = received ? random.officeHour(due) : null;
    return {
      id: random.id(contract.createdAt),
      contractId: contract.id,
      customerId,
      code: `PAY-${contract.code.slice('CON-'.length)}-${String(place + 1).padStart(2, '0')}`,
      amount: (amount / 100).toFixed(2),
      currency: contract.currency,
      status: received ? ('RECEIVED' as const) : ('PLANNED' as const),
      dueOn: dateOf(due),
      paidAt,
      method: received ? random.weighted(METHODS) : null,
      reference: received ? `TXN${random.digits(8)}` : null,
      remarks: null,
      partOfId: null,
      reversedAt: null,
      reversalReason: null,
      ...authorship(contract.createdAt, 'demo-finance', paidAt ?? undefined),
    };
  });
  return contract.status === 'TERMINATED'
    ? payments.filter(({ dueOn }) => dueOn < dateOf(terminatedAt))
    : payments;
}

const METHODS: readonly (readonly [PaymentMethod, number])[] = [
  ['BANK_TRANSFER', 7],
  ['ALIPAY', 1],
  ['WECHAT_PAY', 1],
  ['CHECK', 1],
];
