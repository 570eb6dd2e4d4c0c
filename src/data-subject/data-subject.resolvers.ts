import type { Resolvers } from '../__generated__/resolvers-types.js';
import { contacts } from '../contact/contact.edges.js';
import { customers } from '../customer/customer.edges.js';
import { mutation } from '../mutation/mutation.js';
import { fromRow } from '../platform/edges/field-source.js';
import { badUserInput } from '../platform/errors/errors.js';
import { erasures, subjectExports } from './data-subject.edges.js';
import { eraseSubject } from './erase.service.js';
import { exportSubjectData, subjectDocumentText, wasJustMade } from './export.service.js';
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
    // Read when it is asked for, so that it is kept nowhere; by the request alone of which it was written down.
    document: async (made, _args, { database, viewer }) => {
      if (!wasJustMade(made)) {
        throw badUserInput('requestId', 'was used for an earlier export: another one gives the data again');
      }
      return subjectDocumentText(database, viewer, made);
    },
  },
  Mutation: {
    restrictProcessing: mutation('restrictProcessing', RECORDS, restrictProcessing),
    liftRestriction: mutation('liftRestriction', RECORDS, liftRestriction),
    exportSubjectData: mutation('exportSubjectData', { subjectExport: subjectExports }, exportSubjectData),
    eraseSubject: mutation('eraseSubject', { erasure: erasures, ...RECORDS }, eraseSubject),
  },
};
