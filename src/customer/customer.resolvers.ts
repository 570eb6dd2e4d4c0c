import type { Resolvers } from '../__generated__/resolvers-types.js';
import { fromRow, openedFields } from '../platform/edges/field-source.js';
import { loadReference, recordByIdOrCode, recordPage, referenceById } from '../platform/edges/roots.js';
import { recordMutation } from '../mutation/mutation.js';
import { money } from '../platform/records/money.js';
import {
  assignmentAuthor,
  assignmentFrom,
  assignmentTo,
  customerAssignmentHistory,
  customerAssignments,
  customerAuthors,
  customerHistory,
  customerOwner,
  customers,
  customerServiceOwner,
  userCustomers,
} from './customer.edges.js';
import {
  assignOwner,
  deleteCustomer,
  restoreCustomer,
  setLevel,
  updateCustomer,
} from './customer.service.js';

export const customerResolvers: Resolvers = {
  Query: {
    customer: recordByIdOrCode(customers),
    customers: recordPage(customers),
  },
  Customer: {
    __resolveReference: async (reference, context, info) =>
      'code' in reference
        ? loadReference(context, customers, reference.code, info, 'code')
        : loadReference(context, customers, reference.id, info),
    ...openedFields(customers, ['phone', 'email']),
    annualRevenue: fromRow(customers, ['annualRevenueAmount', 'annualRevenueCurrency'], (row) =>
      money(row.annualRevenueAmount, row.annualRevenueCurrency),
    ),
    lifetimeValue: fromRow(customers, ['lifetimeValueAmount', 'lifetimeValueCurrency'], (row) =>
      money(row.lifetimeValueAmount, row.lifetimeValueCurrency),
    ),
    owner: customerOwner,
    serviceOwner: customerServiceOwner,
    assignments: customerAssignmentHistory.list,
    history: customerHistory,
    ...customerAuthors,
  },
  CustomerAssignment: {
    __resolveReference: referenceById(customerAssignments),
    from: assignmentFrom,
    to: assignmentTo,
    assignedBy: assignmentAuthor,
  },
  User: {
    customers: userCustomers.connection,
  },
  Mutation: {
    updateCustomer: recordMutation('updateCustomer', 'customer', customers, updateCustomer),
    deleteCustomer: recordMutation('deleteCustomer', 'customer', customers, deleteCustomer),
    restoreCustomer: recordMutation('restoreCustomer', 'customer', customers, restoreCustomer),
    assignCustomerOwner: recordMutation('assignCustomerOwner', 'customer', customers, assignOwner),
    setCustomerLevel: recordMutation('setCustomerLevel', 'customer', customers, setLevel),
  },
};
