import { recordHolding } from '../personal-data/record-holding.js';
import { payments } from './payment.edges.js';

/** Code, amounts and dates stay: accounts must be kept for years. */
export const paymentHolding = recordHolding('payments', payments, {
  about: 't.customer_id = ANY(subject.customers)',
  at: 'customerId',
  mentions: ['reference', 'remarks', 'reversalReason'],
  erased: { reference: null, remarks: null, reversalReason: null },
  kept: ['code'],
});
