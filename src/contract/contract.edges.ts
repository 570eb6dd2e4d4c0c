import { historyOf } from '../audit/audit.edges.js';
import { customers } from '../customer/customer.edges.js';
import { opportunities } from '../opportunity/opportunity.edges.js';
import { manyEdge, oneEdge } from '../platform/edges/edge.js';
import { RecordType } from '../platform/records/record-type.js';
import { authorship } from '../user/user.edges.js';
import { contractAccess } from './contract.access.js';
import { Contract } from './contract.entity.js';

export const contracts = new RecordType('Contract', Contract, {
  access: contractAccess,
  subject: 'customerId',
  orderBy: [{ property: 'startDate', direction: 'DESC' }],
  search: { kind: 'contract', columns: ['name', 'code'], orThrough: 'customer' },
  personal: {
    amount: 'amount',
    name: 'name',
    paymentTerms: 'text',
    terminationReason: 'text',
    fileUrl: 'text',
  },
  constraints: { contracts_code_unique: ['CONTRACT_CODE_TAKEN', 'code'] },
  visibility: { with: customers, by: 'customerId' },
});

export const contractCustomer = oneEdge(contracts, 'customer', customers, 'customerId');
export const contractOpportunity = oneEdge(contracts, 'opportunity', opportunities, 'opportunityId');
export const contractAuthors = authorship(contracts);
export const customerContracts = manyEdge(customers, 'contracts', contracts, 'customerId');
export const opportunityContracts = manyEdge(opportunities, 'contracts', contracts, 'opportunityId');
export const contractHistory = historyOf(contracts);
