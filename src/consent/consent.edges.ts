import { contacts } from '../contact/contact.edges.js';
import { manyEdge, oneEdge } from '../platform/edges/edge.js';
import { RecordType } from '../platform/records/record-type.js';
import { users } from '../user/user.edges.js';
import { consentAccess } from './consent.access.js';
import { Consent } from './consent.entity.js';

export const consents = new RecordType('Consent', Consent, {
  access: consentAccess,
  visibility: { with: contacts, by: 'contactId' },
  subject: null,
  orderBy: [
    { property: 'effectiveAt', direction: 'DESC' },
    { property: 'id', direction: 'DESC' },
  ],
  search: { columns: [] },
  personal: { evidence: 'text' },
});

export const contactConsents = manyEdge(contacts, 'consents', consents, 'contactId');
export const consentAuthor = oneEdge(consents, 'recordedByUser', users, 'recordedBy');
