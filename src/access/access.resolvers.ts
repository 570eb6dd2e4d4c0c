import type { Resolvers } from '../__generated__/resolvers-types.js';
import { fromRow } from '../platform/edges/field-source.js';
import type { ConnectionArguments } from '../platform/edges/lists.js';
import { recordPage, recordPageOf } from '../platform/edges/roots.js';
import { assertRecordId } from '../platform/records/identifier.js';
import {
  accessActor,
  accessEntries,
  accessEntry,
  customerAccesses,
  customerAccessLog,
} from './access.edges.js';
import { revealField } from './reveal.resolver.js';

const entryPage = recordPage(accessEntries);
const accessPage = recordPageOf(
  customerAccesses,
  ({ customerId, filter, ...page }: ConnectionArguments & { readonly customerId: string }) => ({
    ...page,
    filter: { and: [{ shownCustomerId: { eq: customerId } }, ...(filter ? [filter] : [])] },
  }),
);

export const accessResolvers: Resolvers = {
  Query: {
    accessLog: async (root, args, context, info) => {
      await context.accessLog.flush();
      return entryPage(root, args, context, info);
    },
    customerAccessLog: async (root, args, context, info) => {
      assertRecordId(args.customerId, 'customerId');
      await context.accessLog.flush();
      return accessPage(root, args, context, info);
    },
  },
  AccessEntry: {
    actor: accessActor,
  },
  CustomerAccess: {
    customerId: fromRow(customerAccesses, ['shownCustomerId'], ({ shownCustomerId }) => shownCustomerId),
    entry: accessEntry,
  },
  Customer: {
    accessLog: customerAccessLog,
  },
  Mutation: {
    revealField,
  },
};
