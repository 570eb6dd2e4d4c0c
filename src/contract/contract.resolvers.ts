import type { Resolvers } from '../__generated__/resolvers-types.js';
import { referenceById } from '../platform/edges/edge.js';
import { readConnection } from '../platform/edges/lists.js';
import { loadRecord } from '../platform/edges/records.js';
import { selects } from '../platform/edges/selection.js';
import { badUserInput } from '../platform/errors/errors.js';
import { assertRecordId } from '../platform/records/identifier.js';
import {
  contractAuthors,
  contractCustomer,
  contractOpportunity,
  contracts,
  customerContracts,
  opportunityContracts,
} from './contract.edges.js';

export const contractResolvers: Resolvers = {
  Query: {
    contract: async (_root, { id, code }, context) => {
      if (id != null && code != null) throw badUserInput('code', 'cannot be combined with id');
      if (code != null) return loadRecord(context, contracts, code, 'code');
      if (id == null) throw badUserInput('id', 'either id or code is required');
      assertRecordId(id, 'id');
      return loadRecord(context, contracts, id);
    },
    contracts: (_root, args, context, info) =>
      readConnection(context, contracts, args, selects(info, 'totalCount')),
  },
  Contract: {
    __resolveReference: referenceById(contracts),
    amount: ({ amount, currency }) => ({ amount, currency }),
    customer: contractCustomer,
    opportunity: contractOpportunity,
    ...contractAuthors,
  },
  Customer: {
    contracts: customerContracts.connection,
  },
  Opportunity: {
    contracts: opportunityContracts.connection,
  },
};
