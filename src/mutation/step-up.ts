import type { Mutation } from '../__generated__/resolvers-types.js';
import { assertSteppedUp, type StepUpSettings } from '../platform/auth/step-up.js';
import type { Identity } from '../platform/auth/identity.js';

/** A mutation by its name, or a route beside GraphQL by method and path as the HTTP contract writes them. */
export type Operation = Exclude<keyof Mutation, '__typename'> | `${'GET' | 'POST'} /${string}`;

/**
 * Whether an operation needs a recent strong login: what deletes, merges or takes a merge back, changes contracts,
 * exports, reveals, or settles what becomes of people's data. Assigning a customer is not among them: it changes who
 * sees the customer, but it is the daily work of managers, and undone as easily. Keys are changed by commands of the
 * operator, and roles by the identity provider. Nobody has decided about an operation that is not here, and it is
 * refused.
 */
export const STEP_UP = {
  createAddress: false,
  updateAddress: false,
  deleteAddress: true,
  restoreAddress: false,
  createContact: false,
  updateContact: false,
  deleteContact: true,
  restoreContact: false,
  setPrimaryContact: false,
  createContract: false,
  updateContract: true,
  deleteContract: true,
  restoreContract: true,
  activateContract: true,
  terminateContract: true,
  createCustomer: false,
  updateCustomer: false,
  deleteCustomer: true,
  restoreCustomer: false,
  assignCustomerOwner: false,
  setCustomerLevel: false,
  mergeCustomers: true,
  unmergeCustomers: true,
  createInteraction: false,
  updateInteraction: false,
  deleteInteraction: true,
  restoreInteraction: false,
  scheduleFollowUp: false,
  completeFollowUp: false,
  createOpportunity: false,
  updateOpportunity: false,
  deleteOpportunity: true,
  restoreOpportunity: false,
  advanceOpportunity: false,
  closeOpportunity: false,
  createPayment: false,
  updatePayment: false,
  deletePayment: true,
  restorePayment: false,
  receivePayment: false,
  reversePayment: false,
  tagCustomer: false,
  untagCustomer: false,
  revealField: true,
  recordConsent: false,
  withdrawConsent: false,
  restrictProcessing: true,
  liftRestriction: true,
  exportSubjectData: true,
  eraseSubject: true,
  setRetentionRule: true,
  importCustomers: false,
  startImport: false,
  cancelImport: false,
  'GET /customers/export': true,
  'POST /customers/import': false,
  'GET /customers/import/{id}': false,
  'GET /customers/import/{id}/errors': false,
  'GET /data-subjects/{type}/{id}/export': true,
  'GET /reports/funnel': false,
  'GET /metrics': false,
} as const satisfies Readonly<Record<Operation, boolean>>;

/**
 * Asks for the login that an operation needs.
 *
 * @throws GraphQLError INSUFFICIENT_USER_AUTHENTICATION when it is too old or too weak
 * @throws Error for an operation about which nobody has decided
 */
export function assertLoginFor(
  operation: string,
  { identity, stepUp }: { readonly identity: Identity; readonly stepUp: StepUpSettings },
): void {
  const needed = (STEP_UP as Readonly<Record<string, boolean | undefined>>)[operation];
  if (needed === undefined) throw new Error(`Nobody has decided whether ${operation} needs a recent login`);
  if (needed) assertSteppedUp(identity, stepUp);
}
