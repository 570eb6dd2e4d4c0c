import type { Resolvers } from '../__generated__/resolvers-types.js';
import { contacts } from '../contact/contact.edges.js';
import { customers } from '../customer/customer.edges.js';
import { mutation } from '../mutation/mutation.js';
import { fromRow } from '../platform/edges/field-source.js';
import { erasures, subjectExports } from './data-subject.edges.js';
import { eraseSubject } from './erase.service.js';
import { exportSubjectData, subjectDocumentText } from './export.service.js';
import { liftRestriction, restrictProcessing } from './restriction.service.js';
import './protection.js';

const RECORDS = { contact: contacts, customer: customers };

export const dataSubjectResolvers: Resolvers = {
  Customer: {
    processingRestricted: fromRow(customers, ['restrictedAt'], ({ restrictedAt }) => restrictedAt !== null),
  },
  Contact: {
    processingRestricted: fromRow(contacts, ['restrictedAt'], ({ restrictedAt }) => restrictedAt !== null),
  },
  SubjectExport: {
    // Read when it is asked for, so that it is kept nowhere.
    document: async (made, _args, { database, viewer }) =>
      subjectDocumentText(database, viewer, subjectExports.revive(made)),
  },
  Mutation: {
    restrictProcessing: mutation('restrictProcessing', RECORDS, restrictProcessing),
    liftRestriction: mutation('liftRestriction', RECORDS, liftRestriction),
    exportSubjectData: mutation('exportSubjectData', { subjectExport: subjectExports }, exportSubjectData),
    eraseSubject: mutation('eraseSubject', { erasure: erasures, ...RECORDS }, eraseSubject),
  },
};
