import type { LifecycleStage, MergeField } from '../__generated__/resolvers-types.js';
import type { Customer } from '../customer/customer.entity.js';

type Property = keyof Customer;

/** The properties that make up each field; a customer without the first of them has no value. */
export const MERGE_FIELDS: Readonly<Record<MergeField, readonly [Property, ...Property[]]>> = {
  NAME: ['name'],
  TYPE: ['type'],
  INDUSTRY: ['industry'],
  SCALE: ['scale'],
  LEVEL: ['level'],
  STATUS: ['status'],
  SOURCE: ['source'],
  REGION: ['region'],
  WEBSITE: ['website'],
  PHONE: ['phone'],
  EMAIL: ['email'],
  DESCRIPTION: ['description'],
  REMARKS: ['remarks'],
  ANNUAL_REVENUE: ['annualRevenueAmount', 'annualRevenueCurrency'],
  CREDIT_RATING: ['creditRating'],
  ACQUIRED_ON: ['acquiredOn'],
  OWNER_ID: ['ownerId'],
  SERVICE_OWNER_ID: ['serviceOwnerId'],
};

/** A field after the merge: whose value stays, and what all of the customers have. */
export interface ChosenField {
  readonly field: MergeField;
  /** Null when none of the customers has a value. */
  readonly from: Customer | null;
  /** The survivor's first; customers without a value are left out. */
  readonly values: readonly { readonly customer: Customer; readonly value: string }[];
  readonly conflict: boolean;
}

/**
 * Whose value of each field stays: that of the customer which was chosen for it, with or without a value; else the
 * survivor's; else that of the first merged customer that has one.
 */
export function chooseFields(
  survivor: Customer,
  merged: readonly Customer[],
  choices: ReadonlyMap<MergeField, string> = new Map(),
): ChosenField[] {
  const all = [survivor, ...merged];
  return (Object.keys(MERGE_FIELDS) as MergeField[]).map((field) => {
    const values = all.flatMap((customer) => {
      const value = textOf(customer, field);
      return value === null ? [] : { customer, value };
    });
    const chosen = all.find(({ id }) => id === choices.get(field));
    return {
      field,
      from: chosen ?? values[0]?.customer ?? null,
      values,
      conflict: new Set(values.map(({ value }) => value)).size > 1,
    };
  });
}

/** A customer's value of a field, for people; null when it has none. */
export function textOf(customer: Customer, field: MergeField): string | null {
  const [first, ...rest] = MERGE_FIELDS[field].map((property) => customer[property]);
  return first == null ? null : [first, ...rest].map(String).join(' ');
}

const STAGES: readonly LifecycleStage[] = ['CUSTOMER', 'CHURNED', 'PROSPECT'];

/** Where one customer stands that was known as several: a customer if any was, else churned if any had. */
export function bestStage(stages: readonly LifecycleStage[]): LifecycleStage {
  return STAGES.find((stage) => stages.includes(stage)) ?? 'PROSPECT';
}
