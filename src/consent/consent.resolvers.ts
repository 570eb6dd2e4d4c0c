import type { Resolvers } from '../__generated__/resolvers-types.js';
import { recordMutation } from '../mutation/mutation.js';
import { consentAuthor, consents, contactConsents } from './consent.edges.js';
import { permittedPurposes, recordConsent, withdrawConsent } from './consent.service.js';

export const consentResolvers: Resolvers = {
  Contact: {
    consents: contactConsents.list,
    permittedPurposes: async ({ id }, _args, context) => permittedPurposes(context, id),
  },
  Consent: {
    recordedBy: consentAuthor,
  },
  Mutation: {
    recordConsent: recordMutation('recordConsent', 'consent', consents, recordConsent),
    withdrawConsent: recordMutation('withdrawConsent', 'consent', consents, withdrawConsent),
  },
};
