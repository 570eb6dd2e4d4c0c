import { insufficientUserAuthentication } from '../errors/errors.js';
import { CLOCK_TOLERANCE_SECONDS, type Identity } from './identity.js';

/** What a login must be like for sensitive operations. */
export interface StepUpSettings {
  /** How long ago, in seconds, the person may have logged in. */
  readonly maxAgeSeconds: number;
  /** Authentication methods (RFC 8176) of which one must have been used. */
  readonly methods: readonly string[];
  /** Authentication contexts (claim `acr`) that will do instead, as identity providers name theirs. */
  readonly contexts: readonly string[];
}

/**
 * Methods that are a second factor or biometric, as RFC 8176 names them. A message by telephone (`sms`, `tel`), a
 * password, a PIN and questions are not among them.
 */
export const STRONG_METHODS = ['mfa', 'otp', 'hwk', 'swk', 'sc', 'fpt', 'face', 'iris', 'retina', 'vbm'];

/** What a login lacks; nothing when it is recent and strong. A login in the future is no recent one. */
function lacking(
  { authenticatedAt, authenticationMethods, authenticationContext }: Identity,
  { maxAgeSeconds, methods, contexts }: StepUpSettings,
  now: Date,
): ('auth_time' | 'amr')[] {
  const age = authenticatedAt === undefined ? Infinity : now.getTime() / 1000 - authenticatedAt;
  const recent = age <= maxAgeSeconds && age >= -CLOCK_TOLERANCE_SECONDS;
  const strong =
    authenticationMethods.some((method) => methods.includes(method)) ||
    (authenticationContext !== undefined && contexts.includes(authenticationContext));
  return [...(recent ? [] : (['auth_time'] as const)), ...(strong ? [] : (['amr'] as const))];
}

/**
 * Asks that the caller has logged in recently and strongly (RFC 9470).
 *
 * @throws GraphQLError INSUFFICIENT_USER_AUTHENTICATION with a challenge that says what login is needed
 */
export function assertSteppedUp(identity: Identity, settings: StepUpSettings, now = new Date()): void {
  const missing = lacking(identity, settings, now);
  if (missing.length > 0) throw insufficientUserAuthentication({ ...settings, missing });
}
