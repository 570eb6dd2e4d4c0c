import { AUDITED } from '../audit/audit.access.js';
import type { MaskKind } from '../platform/masking/mask.js';
import {
  except,
  EVERYONE,
  grant,
  INTERNAL,
  NOBODY,
  OPEN,
  readBy,
  roles,
  STAFF,
  type Grant,
} from '../platform/auth/grant.js';
import { reading, writing } from '../platform/auth/operation-access.js';
import { COMMAND, type AccessPart } from '../platform/auth/policy.js';
import { pageOf, payload } from '../platform/auth/structures.js';
import { TypeAccess } from '../platform/auth/type-access.js';

/** Who sells: they write customers and what belongs to them. */
export const SELLERS = roles('admin', 'sales_manager', 'sales');
const MANAGERS = roles('admin', 'sales_manager');
const CLOSE_TO_CUSTOMERS = roles('admin', 'sales_manager', 'sales', 'csm', 'service');
/** Who sees how a customer is doing. */
export const HEALTH_READERS = except(STAFF, 'finance');

/**
 * How to reach somebody, outside of staff: plain for those who work with the customer, and for the customer; masked for
 * others. Whoever sees a mask cannot look for the value either.
 */
export function contactDetail(mask: MaskKind): Grant {
  return grant({
    mask,
    read: CLOSE_TO_CUSTOMERS | roles('portal'),
    masked: roles('finance', 'marketing', 'auditor'),
    filter: CLOSE_TO_CUSTOMERS,
    sort: NOBODY,
    search: NOBODY,
    aggregate: NOBODY,
    export: MANAGERS | roles('finance', 'auditor'),
    reveal: roles('finance', 'auditor'),
  });
}

/** What a customer earns and is worth: nothing for those who only serve it or write to it. */
const WORTH = grant({
  read: except(STAFF, 'service', 'marketing'),
  hidden: roles('service', 'marketing'),
});

export const customerAccess = new TypeAccess('Customer', {
  readers: EVERYONE,
  writers: SELLERS,
  fields: [
    [OPEN, 'id', 'code', 'name', 'type', 'industry', 'scale', 'region', 'website', 'owner', 'serviceOwner'],
    [OPEN, 'createdAt'],
    [contactDetail('phone'), 'phone'],
    [contactDetail('email'), 'email'],
    [WORTH, 'annualRevenue', 'creditRating', 'lifetimeValue'],
    [readBy(HEALTH_READERS), 'latestHealthScore'],
    [
      INTERNAL,
      'level',
      'grade',
      'lifecycleStage',
      'status',
      'source',
      'description',
      'remarks',
      'acquiredOn',
    ],
    [INTERNAL, 'lastContactAt', 'nextRenewalOn', 'updatedAt', 'version', 'createdBy', 'updatedBy'],
    [INTERNAL, 'assignments'],
    [AUDITED, 'history'],
  ],
  properties: {
    ownerId: 'owner',
    serviceOwnerId: 'serviceOwner',
    annualRevenueAmount: 'annualRevenue',
    annualRevenueCurrency: 'annualRevenue',
    lifetimeValueAmount: 'lifetimeValue',
    lifetimeValueCurrency: 'lifetimeValue',
    mergedIntoId: 'merges',
  },
});

export const assignmentAccess = new TypeAccess('CustomerAssignment', {
  readers: STAFF,
  fields: [[INTERNAL, 'id', 'from', 'to', 'reason', 'assignedBy', 'assignedAt']],
});

export const customerSliceAccess: AccessPart = {
  types: [
    customerAccess,
    assignmentAccess,
    ...pageOf(customerAccess),
    payload('UpdateCustomer', SELLERS, 'customer'),
    payload('DeleteCustomer', SELLERS, 'customer'),
    payload('RestoreCustomer', SELLERS, 'customer'),
    payload('AssignCustomerOwner', MANAGERS, 'customer'),
    payload('SetCustomerLevel', SELLERS, 'customer'),
  ],
  operations: {
    'Query.customer': reading(EVERYONE),
    'Query.customers': reading(EVERYONE),
    'Mutation.updateCustomer': writing(SELLERS),
    'Mutation.deleteCustomer': writing(SELLERS),
    'Mutation.restoreCustomer': writing(SELLERS),
    'Mutation.assignCustomerOwner': writing(MANAGERS),
    'Mutation.setCustomerLevel': writing(SELLERS),
  },
  inputs: {
    UpdateCustomerInput: customerAccess,
    DeleteCustomerInput: COMMAND,
    RestoreCustomerInput: COMMAND,
    AssignCustomerOwnerInput: COMMAND,
    SetCustomerLevelInput: COMMAND,
  },
};
