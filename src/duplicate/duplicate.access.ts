import { customerAccess, SELLERS } from '../customer/customer.access.js';
import { readBy } from '../platform/auth/grant.js';
import { reading, writing } from '../platform/auth/operation-access.js';
import { COMMAND, type AccessPart } from '../platform/auth/policy.js';
import { carrier, payload } from '../platform/auth/structures.js';
import { TypeAccess } from '../platform/auth/type-access.js';

const FOR_SELLERS = readBy(SELLERS);

export const customerMergeAccess = new TypeAccess('CustomerMerge', {
  readers: SELLERS,
  fields: [[FOR_SELLERS, 'id', 'mergedId', 'mergedCode', 'mergedName', 'mergedBy', 'mergedAt', 'undoneAt']],
});

customerAccess.extend([FOR_SELLERS, 'duplicates', 'merges']);

export const duplicateAccess: AccessPart = {
  types: [
    customerMergeAccess,
    carrier('DuplicateReason', SELLERS, 'field', 'explanation', 'weight'),
    carrier('DuplicateCandidate', SELLERS, 'customer', 'score', 'reasons'),
    carrier('DuplicatePair', SELLERS, 'customer', 'other', 'score', 'reasons'),
    carrier('DuplicatePairConnection', SELLERS, 'edges', 'nodes', 'pageInfo'),
    carrier('DuplicatePairEdge', SELLERS, 'cursor', 'node'),
    carrier('MergeMove', SELLERS, 'kind', 'moved', 'dropped'),
    carrier('MergeFieldValue', SELLERS, 'customerId', 'value'),
    carrier('MergedField', SELLERS, 'field', 'value', 'customerId', 'conflict', 'values'),
    carrier('MergePreview', SELLERS, 'fields', 'lifecycleStage', 'moves', 'userErrors'),
    payload('MergeCustomers', SELLERS, 'customer', 'merges', 'moves'),
    payload('UnmergeCustomers', SELLERS, 'customer', 'restored', 'keptFields'),
  ],
  operations: {
    'Query.duplicatesOf': reading(SELLERS),
    'Query.duplicateCustomers': reading(SELLERS),
    'Query.mergePreview': reading(SELLERS),
    'Mutation.mergeCustomers': writing(SELLERS),
    'Mutation.unmergeCustomers': writing(SELLERS),
  },
  inputs: {
    MergeCustomersInput: COMMAND,
    UnmergeCustomersInput: COMMAND,
    MergeFieldChoice: COMMAND,
    ExpectedCustomerVersion: COMMAND,
  },
};
