import type { GraphQLResolveInfo } from 'graphql';
import { customers } from '../customer/customer.edges.js';
import type { Customer } from '../customer/customer.entity.js';
import { manyEdge, oneEdge } from '../platform/edges/edge.js';
import type { ConnectionArguments } from '../platform/edges/lists.js';
import type { ReadContext } from '../platform/edges/read-context.js';
import { RecordType } from '../platform/records/record-type.js';
import { seenByAllSeeing } from '../platform/records/visibility.js';
import { users } from '../user/user.edges.js';
import { accessEntryAccess, customerAccessAccess } from './access.access.js';
import { AccessEntry } from './access-entry.entity.js';
import { CustomerAccess } from './customer-access.entity.js';

export const accessEntries = new RecordType('AccessEntry', AccessEntry, {
  access: accessEntryAccess,
  visibility: seenByAllSeeing,
  subject: null,
  orderBy: [{ property: 'occurredAt', direction: 'DESC' }],
  search: { columns: [] },
});

export const customerAccesses = new RecordType('CustomerAccess', CustomerAccess, {
  access: customerAccessAccess,
  visibility: seenByAllSeeing,
  subject: 'shownCustomerId',
  orderBy: [{ property: 'occurredAt', direction: 'DESC' }],
  search: { columns: [] },
});

export const accessActor = oneEdge(accessEntries, 'actor', users, 'actorId');
export const accessEntry = oneEdge(customerAccesses, 'entry', accessEntries, 'id');
const accessesOfCustomer = manyEdge(customers, 'accessLog', customerAccesses, 'shownCustomerId');

/** Resolver of `Customer.accessLog`. Reading it is accounted for, too. */
export function customerAccessLog(
  customer: Customer,
  args: ConnectionArguments,
  context: ReadContext,
  info: GraphQLResolveInfo,
) {
  context.shown.note('HISTORY', customers, [customer]);
  return accessesOfCustomer.connection(customer, args, context, info);
}
