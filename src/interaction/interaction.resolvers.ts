import type { Resolvers } from '../__generated__/resolvers-types.js';
import { referenceById } from '../platform/edges/edge.js';
import { readConnection } from '../platform/edges/lists.js';
import { loadRecord } from '../platform/edges/records.js';
import { selects } from '../platform/edges/selection.js';
import { assertRecordId } from '../platform/records/identifier.js';
import {
  contactInteractions,
  customerInteractions,
  interactionAuthors,
  interactionContact,
  interactionCustomer,
  interactionOpportunity,
  interactions,
  interactionStaff,
  opportunityInteractions,
} from './interaction.edges.js';

export const interactionResolvers: Resolvers = {
  Query: {
    interaction: async (_root, { id }, context) => {
      assertRecordId(id, 'id');
      return loadRecord(context, interactions, id);
    },
    interactions: (_root, args, context, info) =>
      readConnection(context, interactions, args, selects(info, 'totalCount')),
  },
  Interaction: {
    __resolveReference: referenceById(interactions),
    customer: interactionCustomer,
    contact: interactionContact,
    opportunity: interactionOpportunity,
    staff: interactionStaff,
    ...interactionAuthors,
  },
  Customer: {
    interactions: customerInteractions.connection,
  },
  Contact: {
    interactions: contactInteractions.connection,
  },
  Opportunity: {
    interactions: opportunityInteractions.connection,
  },
};
