import { AUDITED } from '../audit/audit.access.js';
import { customerAccess } from '../customer/customer.access.js';
import { opportunityAccess } from '../opportunity/opportunity.access.js';
import { except, EVERYONE, grant, INTERNAL, OPEN, readBy, roles } from '../platform/auth/grant.js';
import { reading, writing } from '../platform/auth/operation-access.js';
import { COMMAND, type AccessPart } from '../platform/auth/policy.js';
import { pageOf, payload } from '../platform/auth/structures.js';
import { TypeAccess } from '../platform/auth/type-access.js';

const READERS = except(EVERYONE, 'marketing');
const WRITERS = roles('admin', 'sales_manager', 'sales', 'finance');
/** Sellers do not take contracts away. */
const REMOVERS = except(WRITERS, 'sales');

/** What is paid under a contract: nothing for those who serve the customer. */
export const CONTRACT_AMOUNT = grant({
  read: except(READERS, 'service'),
  hidden: roles('service'),
});

/** What was agreed can be revealed to them, with a purpose: how much a disturbance costs depends on it. */
const AGREED_AMOUNT = grant({ ...CONTRACT_AMOUNT, reveal: roles('service') });

export const contractAccess = new TypeAccess('Contract', {
  readers: READERS,
  writers: WRITERS,
  fields: [
    [OPEN, 'id', 'code', 'name', 'type', 'status', 'startDate', 'endDate', 'signedDate', 'renewalType'],
    [OPEN, 'paymentTerms', 'serviceLevel', 'fileUrl', 'terminatedOn', 'customer'],
    [AGREED_AMOUNT, 'amount'],
    [INTERNAL, 'renewalNoticeDays', 'terminationReason', 'createdAt', 'updatedAt', 'version', 'createdBy'],
    [INTERNAL, 'updatedBy'],
    [readBy(opportunityAccess.readers), 'opportunity'],
    [AUDITED, 'history'],
  ],
  properties: { customerId: 'customer', opportunityId: 'opportunity', currency: 'amount' },
});

customerAccess.extend([readBy(READERS), 'contracts']);
opportunityAccess.extend([readBy(READERS), 'contracts']);

export const contractSliceAccess: AccessPart = {
  types: [
    contractAccess,
    ...pageOf(contractAccess),
    payload('CreateContract', WRITERS, 'contract'),
    payload('UpdateContract', WRITERS, 'contract'),
    payload('DeleteContract', REMOVERS, 'contract'),
    payload('RestoreContract', REMOVERS, 'contract'),
    payload('ActivateContract', WRITERS, 'contract'),
    payload('TerminateContract', WRITERS, 'contract'),
  ],
  operations: {
    'Query.contract': reading(READERS),
    'Query.contracts': reading(READERS),
    'Mutation.createContract': writing(WRITERS),
    'Mutation.updateContract': writing(WRITERS),
    'Mutation.deleteContract': writing(REMOVERS),
    'Mutation.restoreContract': writing(REMOVERS),
    'Mutation.activateContract': writing(WRITERS),
    'Mutation.terminateContract': writing(WRITERS),
  },
  inputs: {
    CreateContractInput: contractAccess,
    UpdateContractInput: contractAccess,
    DeleteContractInput: COMMAND,
    RestoreContractInput: COMMAND,
    ActivateContractInput: COMMAND,
    TerminateContractInput: COMMAND,
  },
};
