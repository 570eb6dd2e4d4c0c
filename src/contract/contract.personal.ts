import { recordHolding } from '../personal-data/record-holding.js';
import { ERASED } from '../personal-data/subject.js';
import { contracts } from './contract.edges.js';

/** Code, amounts and dates stay: accounts must be kept for years. */
export const contractHolding = recordHolding('contracts', contracts, {
  about: 't.customer_id = ANY(subject.customers)',
  at: 'customerId',
  mentions: ['name', 'paymentTerms', 'terminationReason'],
  erased: { name: ERASED, paymentTerms: null, terminationReason: null, fileUrl: null },
  kept: ['code', 'serviceLevel', 'amount'],
});
