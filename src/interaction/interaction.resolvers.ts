import type { Resolvers } from '../__generated__/resolvers-types.js';
import { recordById, recordPage, referenceById } from '../platform/edges/roots.js';
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
    interaction: recordById(interactions),
    interactions: recordPage(interactions),
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
