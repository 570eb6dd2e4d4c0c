import { Decimal } from 'decimal.js';

/** What is still to be paid: the contract's amount less what was received, never below zero. */
export function outstandingAmount(contractAmount: string, receivedAmount: string): string {
  return Decimal.max(0, new Decimal(contractAmount).minus(receivedAmount)).toFixed();
}
