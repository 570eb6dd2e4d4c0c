import type { Resolvers } from '../__generated__/resolvers-types.js';
import { fromRow } from '../platform/edges/field-source.js';
import { recordMutation } from '../mutation/mutation.js';
import { recordByIdOrCode, recordPage, referenceById } from '../platform/edges/roots.js';
import {
  contractAuthors,
  contractHistory,
  contractCustomer,
  contractOpportunity,
  contracts,
  customerContracts,
  opportunityContracts,
} from './contract.edges.js';
import {
  activateContract,
  createContract,
  deleteContract,
  restoreContract,
  terminateContract,
  updateContract,
} from './contract.service.js';

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
    history: contractHistory,
    ...contractAuthors,
  },
  Mutation: {
    createContract: recordMutation('createContract', 'contract', contracts, createContract),
    updateContract: recordMutation('updateContract', 'contract', contracts, updateContract),
    deleteContract: recordMutation('deleteContract', 'contract', contracts, deleteContract),
    restoreContract: recordMutation('restoreContract', 'contract', contracts, restoreContract),
    activateContract: recordMutation('activateContract', 'contract', contracts, activateContract),
    terminateContract: recordMutation('terminateContract', 'contract', contracts, terminateContract),
  },
  Customer: {
    contracts: customerContracts.connection,
  },
  Opportunity: {
    contracts: opportunityContracts.connection,
  },
};
