import { recordHolding } from '../personal-data/record-holding.js';
import { ERASED } from '../personal-data/subject.js';
import { contacts } from './contact.edges.js';

export const contactHolding = recordHolding('contacts', contacts, {
  about: 't.id = ANY(subject.contacts)',
  at: 'customerId',
  mentions: ['remarks'],
  erased: {
    name: ERASED,
    position: null,
    department: null,
    phone: null,
    mobile: null,
    email: null,
    wechat: null,
    birthday: null,
    preferredChannel: null,
    preferences: [],
    remarks: null,
    erasedAt: null,
  },
  kept: [],
  person: {
    name: 'name',
    position: 'text',
    department: 'text',
    phone: 'phone',
    mobile: 'phone',
    email: 'email',
    wechat: 'text',
    birthday: 'text',
    preferredChannel: 'text',
    preferences: 'text',
    remarks: 'text',
  },
});
