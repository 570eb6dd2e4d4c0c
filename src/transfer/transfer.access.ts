import { SELLERS } from '../customer/customer.access.js';
import { readBy, roles } from '../platform/auth/grant.js';
import { reading, writing } from '../platform/auth/operation-access.js';
import { COMMAND, type AccessPart } from '../platform/auth/policy.js';
import { carrier, pageOf, payload } from '../platform/auth/structures.js';
import { TypeAccess } from '../platform/auth/type-access.js';

const FOR_SELLERS = readBy(SELLERS);

export const importJobAccess = new TypeAccess('ImportJob', {
  readers: SELLERS,
  fields: [
    [FOR_SELLERS, 'id', 'status', 'policy', 'format', 'dryRun', 'fileName', 'total', 'processed', 'imported'],
    [FOR_SELLERS, 'failed', 'createdBy', 'createdAt', 'startedAt', 'finishedAt', 'errors'],
  ],
});

/** The cells of refused rows are what the file said, so that only those who import see them. */
export const importErrorAccess = new TypeAccess('ImportRowError', {
  readers: SELLERS,
  fields: [[FOR_SELLERS, 'row', 'line', 'userErrors']],
});

/** Calls of the HTTP routes. */
export const TRANSFER_CALLS = {
  'GET /customers/export': reading(roles('admin', 'sales_manager', 'finance', 'auditor'), 'crm:export'),
  'POST /customers/import': writing(SELLERS, 'crm:import'),
  'GET /customers/import/:id': reading(SELLERS),
  'GET /customers/import/:id/errors': reading(SELLERS),
} as const;

export const transferAccess: AccessPart = {
  types: [
    importJobAccess,
    importErrorAccess,
    ...pageOf(importJobAccess),
    ...pageOf(importErrorAccess),
    carrier('ImportRowResult', SELLERS, 'row', 'customer', 'userErrors'),
    payload('ImportCustomers', SELLERS, 'results', 'imported', 'failed'),
    payload('StartImport', SELLERS, 'job'),
    payload('CancelImport', SELLERS, 'job'),
  ],
  operations: {
    ...TRANSFER_CALLS,
    'Query.importJob': reading(SELLERS),
    'Query.importJobs': reading(SELLERS),
    'Mutation.importCustomers': writing(SELLERS, 'crm:import'),
    'Mutation.startImport': writing(SELLERS, 'crm:import'),
    'Mutation.cancelImport': writing(SELLERS, 'crm:import'),
  },
  inputs: { ImportCustomersInput: COMMAND, StartImportInput: COMMAND, CancelImportInput: COMMAND },
};
