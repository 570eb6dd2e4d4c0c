import type { RecordConsentInput, WithdrawConsentInput } from '../__generated__/resolvers-types.js';
import { instant, required, text, typed, type FieldRules } from '../mutation/fields.js';
import type { Consent } from './consent.entity.js';

/** What may be said about a grant. */
export const GRANT_FIELDS: FieldRules<Omit<RecordConsentInput, 'contactId'>> = {
  purpose: required(typed),
  lawfulBasis: required(typed),
  channel: required(typed),
  evidence: text(2000),
  grantedAt: instant,
  expiresAt: instant,
};

/** What may be said about a withdrawal. */
export const WITHDRAWAL_FIELDS: FieldRules<Omit<WithdrawConsentInput, 'contactId'>> = {
  purpose: required(typed),
  channel: required(typed),
  evidence: text(2000),
  withdrawnAt: instant,
};

/** Whether data may be processed at an instant, by the newest row for the purpose that holds by then. */
export function permits(newest: Pick<Consent, 'status' | 'expiresAt'> | undefined, at: Date): boolean {
  return newest?.status === 'GRANTED' && (newest.expiresAt === null || newest.expiresAt > at);
}
