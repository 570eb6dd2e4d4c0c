import type { RestrictionReason } from '../__generated__/resolvers-types.js';

/** Why a record may only be kept (GDPR Art. 18, PIPL Art. 44). */
export const RESTRICTION_REASONS = [
  'ACCURACY_CONTESTED',
  'UNLAWFUL_PROCESSING',
  'LEGAL_CLAIMS',
  'OBJECTION_PENDING',
] as const satisfies readonly RestrictionReason[];

/** A restriction has a reason, and nothing else has. */
export const RESTRICTION_EXPLAINED = '("restricted_at" IS NULL) = ("restriction_reason" IS NULL)';
