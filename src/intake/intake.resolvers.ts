import type { CreateCustomerInput, Resolvers } from '../__generated__/resolvers-types.js';
import { customers } from '../customer/customer.edges.js';
import type { Customer } from '../customer/customer.entity.js';
import type { Candidate } from '../duplicate/candidates.js';
import { mutation } from '../mutation/mutation.js';
import { takeInCustomer } from './intake.service.js';

const createCustomer = mutation<CreateCustomerInput, { customer: Customer }>(
  'createCustomer',
  { customer: customers },
  async (write, input) => ({ customer: await takeInCustomer(write, input) }),
);

/** How customers come in, with what belongs to them. */
export const intakeResolvers: Resolvers = {
  Mutation: {
    // A refusal brings its own duplicates.
    createCustomer: async (root, args, context, info) => {
      const payload = { duplicates: [], ...(await createCustomer(root, args, context, info)) };
      context.shown.note(
        'PAGE',
        customers,
        payload.duplicates.map(({ customer }: Candidate) => customer),
      );
      return payload;
    },
  },
};
