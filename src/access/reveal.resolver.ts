import type { MutationResolvers } from '../__generated__/resolvers-types.js';
import { userError } from '../mutation/mutation.js';
import { assertLoginFor } from '../mutation/step-up.js';
import { transact } from '../mutation/transact.js';
import { ViolationError } from '../mutation/violation.js';
import { forbidden } from '../platform/errors/errors.js';
import { isRevealedTo, revealable } from './reveal.rules.js';
import { revealValue } from './reveal.service.js';

/**
 * Resolver of `revealField`. A repeated request is a reveal of its own: the value is kept nowhere, so it is not among
 * the answers that request ids give again.
 */
export const revealField: MutationResolvers['revealField'] = async (_root, { input }, context) => {
  const wanted = revealable(input.type, input.field);
  if (wanted && !isRevealedTo(wanted, context.viewer.roles))
    throw forbidden('Your roles may not have this field revealed');
  assertLoginFor('revealField', context);
  try {
    const value = await transact(context.workplace(), 'revealField', undefined, (write) =>
      revealValue(write, input, context, context.revealsPerHour),
    );
    return { value, userErrors: [] };
  } catch (error) {
    if (!(error instanceof ViolationError)) throw error;
    return { value: null, userErrors: error.violations.map((violation) => userError(violation, context)) };
  }
};
