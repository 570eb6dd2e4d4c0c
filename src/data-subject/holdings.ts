import { accessHolding } from '../access/access.personal.js';
import { addressHolding } from '../address/address.personal.js';
import { consentHolding } from '../consent/consent.personal.js';
import { contactHolding } from '../contact/contact.personal.js';
import { contractHolding } from '../contract/contract.personal.js';
import { assignmentHolding, customerHolding } from '../customer/customer.personal.js';
import { duplicateKeyHolding, mergeHolding } from '../duplicate/duplicate.personal.js';
import { healthScoreHolding } from '../health-score/health-score.personal.js';
import { interactionHolding } from '../interaction/interaction.personal.js';
import { opportunityHolding, stageChangeHolding } from '../opportunity/opportunity.personal.js';
import { paymentHolding } from '../payment/payment.personal.js';
import type { Holding } from '../personal-data/holding.js';
import type { RecordHolding } from '../personal-data/record-holding.js';
import { tagHolding } from '../tag/tag.personal.js';
import { importHolding } from '../transfer/transfer.personal.js';
import { answerHolding, auditHolding, eventHolding, requestHolding } from './trace.personal.js';

/** What the slices hold of people in records. */
const recordHoldings: readonly RecordHolding[] = [
  customerHolding,
  contactHolding,
  addressHolding,
  tagHolding,
  assignmentHolding,
  consentHolding,
  opportunityHolding,
  stageChangeHolding,
  contractHolding,
  paymentHolding,
  healthScoreHolding,
  interactionHolding,
];

/** Everything that is held of people; copies come after the records that they are copies of. */
export const holdings: readonly Holding[] = [
  ...recordHoldings,
  mergeHolding,
  duplicateKeyHolding,
  importHolding,
  auditHolding,
  eventHolding,
  accessHolding,
  answerHolding,
  requestHolding,
];

/** Tables that hold nothing of customers and contacts, and why. */
export const WITHOUT_SUBJECTS: Readonly<Record<string, string>> = {
  users: 'staff, of whom the identity provider and the personnel department know',
  audit_anchors: 'hashes of the audit log',
  encryption_keys: 'keys of the tenant',
  code_sequences: 'counters',
  import_queue: 'ids of imports',
  inbox_events: 'ids of events of other systems',
  retention_rules: 'settings',
  retention_runs: 'counts',
  search_grams: 'pairs of letters that triggers keep in step with the records',
  tenants: 'names of tenants',
  worker_leases: 'which server does what',
};
