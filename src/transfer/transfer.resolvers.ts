import type { Resolvers } from '../__generated__/resolvers-types.js';
import { customers } from '../customer/customer.edges.js';
import { mutation, userError } from '../mutation/mutation.js';
import { importCustomers } from './import-customers.service.js';

const importRows = mutation('importCustomers', { outcomes: 'value' }, importCustomers);

export const transferResolvers: Resolvers = {
  Mutation: {
    importCustomers: async (root, args, context, info) => {
      const { outcomes, userErrors } = await importRows(root, args, context, info);
      const results = args.input.rows.map((_, row) => {
        const { customer = null, violations = [] } = outcomes?.[row] ?? {};
        return {
          row,
          // A repeated request gets it from storage, where instants are texts.
          customer: customer && customers.revive(customer as unknown as Record<string, unknown>),
          userErrors: outcomes
            ? violations.map((violation) => userError(violation, context))
            : userErrors.filter(({ field }) => field[1] === 'rows' && field[2] === String(row)),
        };
      });
      return {
        results,
        imported: results.filter(({ customer }) => customer !== null).length,
        failed: results.filter((result) => result.userErrors.length > 0).length,
        userErrors,
      };
    },
  },
};
