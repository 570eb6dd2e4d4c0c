import { recordHolding } from '../personal-data/record-holding.js';
import { ERASED } from '../personal-data/subject.js';
import { customerAssignments, customers } from './customer.edges.js';

/** Names of customers are unique, those of erased ones as well. */
export const customerHolding = recordHolding('customers', customers, {
  about: 't.id = ANY(subject.customers)',
  at: 'id',
  mentions: ['description', 'remarks'],
  erased: {
    name: `${ERASED} {id}`,
    website: null,
    phone: null,
    email: null,
    description: null,
    remarks: null,
    annualRevenueAmount: null,
    creditRating: null,
    erasedAt: null,
  },
  kept: ['code', 'industry', 'source', 'region'],
});

export const assignmentHolding = recordHolding('assignments', customerAssignments, {
  about: 't.customer_id = ANY(subject.customers)',
  at: 'customerId',
  mentions: ['reason'],
  erased: { reason: null },
  kept: [],
});
