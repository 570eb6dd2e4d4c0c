import { accessLogAccess } from './access/access.access.js';
import { addressSliceAccess } from './address/address.access.js';
import { auditAccess } from './audit/audit.access.js';
import { complianceAccess } from './compliance/compliance.access.js';
import { consentSliceAccess } from './consent/consent.access.js';
import { contactSliceAccess } from './contact/contact.access.js';
import { contractSliceAccess } from './contract/contract.access.js';
import { customerSliceAccess } from './customer/customer.access.js';
import { dataSubjectAccess } from './data-subject/data-subject.access.js';
import { duplicateAccess } from './duplicate/duplicate.access.js';
import { healthAccess } from './health-score/health-score.access.js';
import { intakeAccess } from './intake/intake.access.js';
import { interactionSliceAccess } from './interaction/interaction.access.js';
import { opportunitySliceAccess } from './opportunity/opportunity.access.js';
import { paymentSliceAccess } from './payment/payment.access.js';
import { EVERYONE, STAFF } from './platform/auth/grant.js';
import { reading } from './platform/auth/operation-access.js';
import { COMMAND, Policy, type AccessPart } from './platform/auth/policy.js';
import { carrier } from './platform/auth/structures.js';
import { reportAccess } from './report/report.access.js';
import { retentionAccess } from './retention/retention.access.js';
import { subscriptionAccess } from './subscription/subscription.access.js';
import { tagSliceAccess } from './tag/tag.access.js';
import { transferAccess } from './transfer/transfer.access.js';
import { staffAccess } from './user/user.access.js';

/** What no slice owns: values, pages, what mutations answer, and the entry of gateways. */
const sharedAccess: AccessPart = {
  types: [
    carrier('Money', EVERYONE, 'amount', 'currency'),
    carrier('PageInfo', EVERYONE, 'hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'),
    carrier('UserError', STAFF, 'code', 'numericCode', 'message', 'field', 'changedFields'),
  ],
  operations: { 'Query._entities': reading(EVERYONE) },
  inputs: { MoneyInput: COMMAND },
};

/** Who may do what in the whole service. Whatever is not listed in one of these parts is nobody's. */
export const policy = new Policy([
  sharedAccess,
  auditAccess,
  staffAccess,
  customerSliceAccess,
  contactSliceAccess,
  addressSliceAccess,
  tagSliceAccess,
  duplicateAccess,
  intakeAccess,
  transferAccess,
  opportunitySliceAccess,
  contractSliceAccess,
  interactionSliceAccess,
  paymentSliceAccess,
  healthAccess,
  subscriptionAccess,
  reportAccess,
  accessLogAccess,
  consentSliceAccess,
  dataSubjectAccess,
  retentionAccess,
  complianceAccess,
]);
