import { recordHolding } from '../personal-data/record-holding.js';
import { ERASED } from '../personal-data/subject.js';
import { interactions } from './interaction.edges.js';

/** That there was an exchange, and when, stays; what was said goes. */
export const interactionHolding = recordHolding('interactions', interactions, {
  about: 't.contact_id = ANY(subject.contacts) OR t.customer_id = ANY(subject.customers)',
  at: 'customerId',
  mentions: ['subject', 'content', 'nextAction', 'attachments'],
  erased: { subject: ERASED, content: null, nextAction: null, attachments: [] },
  kept: [],
});
