import { recordHolding } from '../personal-data/record-holding.js';
import { consents } from './consent.edges.js';

/** That there was a consent must be shown even after the person was erased; what shows it names the person. */
export const consentHolding = recordHolding('consents', consents, {
  about: 't.contact_id = ANY(subject.contacts)',
  erased: { evidence: null },
  kept: [],
  whose: 'contactId',
  person: { evidence: 'text' },
});
