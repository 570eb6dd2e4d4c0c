import type { Resolvers } from '../__generated__/resolvers-types.js';
import { recordMutation } from '../mutation/mutation.js';
import { openedFields } from '../platform/edges/field-source.js';
import { recordById, recordPage, referenceById } from '../platform/edges/roots.js';
import {
  contactAuthors,
  contactHistory,
  contactCustomer,
  contacts,
  customerContacts,
} from './contact.edges.js';
import {
  createContact,
  deleteContact,
  restoreContact,
  setPrimaryContact,
  updateContact,
} from './contact.service.js';

export const contactResolvers: Resolvers = {
  Query: {
    contact: recordById(contacts),
    contacts: recordPage(contacts),
  },
  Contact: {
    __resolveReference: referenceById(contacts),
    ...openedFields(contacts, ['phone', 'mobile', 'email', 'wechat']),
    customer: contactCustomer,
    history: contactHistory,
    ...contactAuthors,
  },
  Customer: {
    contacts: customerContacts.list,
  },
  Mutation: {
    createContact: recordMutation('createContact', 'contact', contacts, createContact),
    updateContact: recordMutation('updateContact', 'contact', contacts, updateContact),
    deleteContact: recordMutation('deleteContact', 'contact', contacts, deleteContact),
    restoreContact: recordMutation('restoreContact', 'contact', contacts, restoreContact),
    setPrimaryContact: recordMutation('setPrimaryContact', 'contact', contacts, setPrimaryContact),
  },
};
