import { Decimal } from 'decimal.js';
import type { PaymentStatus, UpdatePaymentInput } from '../__generated__/resolvers-types.js';
import type { Contract } from '../contract/contract.entity.js';
import { amount, code, day, instant, required, text, typed, type FieldRules } from '../mutation/fields.js';
import { refuse } from '../mutation/violation.js';
import type { Money } from '../platform/records/money.js';
import type { Payment } from './payment.entity.js';

/** What the fields of a payment may hold. */
export const PAYMENT_FIELDS: FieldRules<UpdatePaymentInput> = {
  code,
  amount: required(amount({ positive: true })),
  dueOn: day,
  method: typed,
  reference: text(100),
  remarks: text(5000),
};

/** What may be said about money that came in, and about money given back. */
export const RECEIPT_FIELDS = { receivedAt: instant, method: typed, reference: text(100) };
export const REVERSAL_FIELDS = { reason: required(text(500)) };

/** What was agreed or booked: fields of a payment that can be changed while it is planned only. */
const PLANNED_FIELDS = ['code', 'amount', 'currency', 'dueOn'] as const;

/**
 * @param changes the columns that get another value
 * @throws ViolationError PAYMENT_NOT_PLANNED when the change touches what was booked
 */
export function assertCanChange(status: PaymentStatus, changes: Partial<Payment>): void {
  const booked = PLANNED_FIELDS.find((field) => field in changes);
  if (booked !== undefined) assertStatus(status, 'PLANNED', booked === 'currency' ? 'amount' : booked);
}

/** @throws ViolationError PAYMENT_NOT_PLANNED or PAYMENT_NOT_RECEIVED when the payment has another status */
export function assertStatus(status: PaymentStatus, expected: 'PLANNED' | 'RECEIVED', field: string): void {
  if (status !== expected) refuse(`PAYMENT_NOT_${expected}`, [field]);
}

/**
 * @param received what was received for the contract before, in its currency
 * @throws ViolationError when the contract is in another currency, or less than the amount is outstanding
 */
export function assertCanPay(
  contract: Pick<Contract, 'amount' | 'currency'>,
  received: string,
  { amount: value, currency }: Money,
  { allowOverpayment = false } = {},
): void {
  if (currency !== contract.currency) {
    refuse('PAYMENT_CURRENCY_DIFFERS', ['amount', 'currency'], { currency: contract.currency });
  }
  const outstanding = outstandingAmount(contract.amount, received);
  if (!allowOverpayment && new Decimal(value).gt(outstanding)) {
    refuse('PAYMENT_EXCEEDS_OUTSTANDING', ['amount'], { outstanding });
  }
}

/** What is still planned after a part of it came in; null when nothing is left. */
export function remainingAmount(planned: string, received: string): string | null {
  const rest = new Decimal(planned).minus(received);
  return rest.gt(0) ? rest.toFixed() : null;
}

/** What is still to be paid: the contract's amount less what was received, never below zero. */
export function outstandingAmount(contractAmount: string, receivedAmount: string): string {
  return Decimal.max(0, new Decimal(contractAmount).minus(receivedAmount)).toFixed();
}
