import { recordHolding } from '../personal-data/record-holding.js';
import { ERASED } from '../personal-data/subject.js';
import { opportunities, stageChanges } from './opportunity.edges.js';

/** Amounts, stages and dates stay for the reports. */
export const opportunityHolding = recordHolding('opportunities', opportunities, {
  about: 't.customer_id = ANY(subject.customers)',
  refers: 'contactId',
  at: 'customerId',
  mentions: ['name', 'closeReason', 'description'],
  erased: { name: ERASED, closeReason: null, description: null },
  kept: ['code', 'source'],
});

export const stageChangeHolding = recordHolding('stageChanges', stageChanges, {
  about: `EXISTS (SELECT FROM opportunities AS o WHERE o.tenant_id = $1 AND o.id = t.opportunity_id
            AND o.customer_id = ANY(subject.customers))`,
  erased: { reason: null },
  kept: [],
});
