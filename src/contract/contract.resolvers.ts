import type { Resolvers } from '../__generated__/resolvers-types.js';
import { fromRow } from '../platform/edges/field-source.js';
import { recordByIdOrCode, recordPage, referenceById } from '../platform/edges/roots.js';
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
    contract: recordByIdOrCode(contracts),
    contracts: recordPage(contracts),
  },
  Contract: {
    __resolveReference: referenceById(contracts),
    amount: fromRow(contracts, ['amount', 'currency'], ({ amount, currency }) => ({ amount, currency })),
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
