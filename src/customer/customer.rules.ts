import { Decimal } from 'decimal.js';
import type {
  CreateCustomerInput,
  CustomerGrade,
  CustomerType,
  LifecycleStage,
  UpdateCustomerInput,
} from '../__generated__/resolvers-types.js';
import {
  amount,
  code,
  day,
  email,
  phone,
  required,
  staffId,
  text,
  typed,
  webAddress,
  withDefault,
  type FieldRules,
} from '../mutation/fields.js';

/** What the fields of a customer may hold. */
export const CUSTOMER_FIELDS: FieldRules<UpdateCustomerInput> = {
  name: required(text(200)),
  type: withDefault(typed),
  industry: text(100),
  scale: typed,
  level: withDefault(typed),
  status: withDefault(typed),
  source: text(100),
  region: text(100),
  website: webAddress,
  phone,
  email,
  description: text(5000),
  remarks: text(5000),
  annualRevenue: amount(),
  creditRating: typed,
  acquiredOn: day,
  serviceOwnerId: staffId,
};

/** What a new customer itself may hold; contacts and addresses have rules of their own. */
export const NEW_CUSTOMER_FIELDS: FieldRules<Omit<CreateCustomerInput, 'contacts' | 'addresses' | 'force'>> =
  {
    ...CUSTOMER_FIELDS,
    code,
    ownerId: staffId,
  };

/** What may be said about a change of owner. */
export const ASSIGNMENT_FIELDS = { ownerId: staffId, reason: text(500) };

/** Whether a customer is a person, whose data may be asked for and erased, rather than an organisation. */
export function isPerson({ type }: { readonly type: CustomerType }): boolean {
  return type === 'INDIVIDUAL';
}

/** The code of the `number`-th customer of a day, such as CUST202508150001. */
export function customerCode(day: string, number: number): string {
  return `CUST${day.replaceAll('-', '')}${String(number).padStart(4, '0')}`;
}

/**
 * Where a customer stands, seen from its contracts: with one in force it is a customer, whatever it was before; a
 * customer without one has churned; a prospect without one stays a prospect.
 */
export function nextLifecycleStage(stage: LifecycleStage, hasContractInForce: boolean): LifecycleStage {
  if (hasContractInForce) return 'CUSTOMER';
  return stage === 'CUSTOMER' ? 'CHURNED' : stage;
}

/** The event that a change of the lifecycle stage is. */
export function lifecycleEvent(stage: LifecycleStage): string {
  return stage === 'CHURNED' ? 'churned' : 'converted';
}

/** From which annual spend or which potential, in CNY, a customer has a grade; the best grade first. */
export const GRADES: readonly (readonly [CustomerGrade, spend: number, potential: number])[] = [
  ['A', 500_000, 1_000_000],
  ['B', 200_000, 500_000],
  ['C', 50_000, 200_000],
];

/**
 * The grade of a customer by what it spent in a year and what it may spend, both in CNY ("CRM module design", 5.1).
 */
export function gradeOf(annualSpend: string, potential: string): CustomerGrade {
  const reached = GRADES.find(
    ([, spend, possible]) => new Decimal(annualSpend).gte(spend) || new Decimal(potential).gte(possible),
  );
  return reached?.[0] ?? 'D';
}
