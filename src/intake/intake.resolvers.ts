import type { Resolvers } from '../__generated__/resolvers-types.js';
import { customers } from '../customer/customer.edges.js';
import { recordMutation } from '../mutation/mutation.js';
import { takeInCustomer } from './intake.service.js';

/** How customers come in, with what belongs to them. */
export const intakeResolvers: Resolvers = {
  Mutation: {
    createCustomer: recordMutation('createCustomer', 'customer', customers, takeInCustomer),
  },
};
