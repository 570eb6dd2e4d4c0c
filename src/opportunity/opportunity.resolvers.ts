import type { Resolvers } from '../__generated__/resolvers-types.js';
import { fromRow } from '../platform/edges/field-source.js';
import { recordById, recordPage, referenceById } from '../platform/edges/roots.js';
import { money } from '../platform/records/money.js';
import { statusOfStage } from './opportunity.rules.js';
import {
  customerOpportunities,
  opportunities,
  opportunityAuthors,
  opportunityContact,
  opportunityCustomer,
  opportunityOwner,
  opportunityStageHistory,
  stageChangeAuthor,
  stageChanges,
} from './opportunity.edges.js';

export const opportunityResolvers: Resolvers = {
  Query: {
    opportunity: recordById(opportunities),
    opportunities: recordPage(opportunities),
  },
  Opportunity: {
    __resolveReference: referenceById(opportunities),
    amount: fromRow(opportunities, ['amount', 'currency'], ({ amount, currency }) => money(amount, currency)),
    status: fromRow(opportunities, ['stage'], ({ stage }) => statusOfStage(stage)),
    customer: opportunityCustomer,
    contact: opportunityContact,
    owner: opportunityOwner,
    stageHistory: opportunityStageHistory.list,
    ...opportunityAuthors,
  },
  OpportunityStageChange: {
    __resolveReference: referenceById(stageChanges),
    changedBy: stageChangeAuthor,
  },
  Customer: {
    opportunities: customerOpportunities.connection,
  },
};
