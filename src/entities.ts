import { AccessEntry } from './access/access-entry.entity.js';
import { CustomerAccess } from './access/customer-access.entity.js';
import { AuditAnchor } from './audit/audit-anchor.entity.js';
import { AuditEntry } from './audit/audit-entry.entity.js';
import { Address } from './address/address.entity.js';
import { Consent } from './consent/consent.entity.js';
import { Contact } from './contact/contact.entity.js';
import { Contract } from './contract/contract.entity.js';
import { CustomerAssignment } from './customer/customer-assignment.entity.js';
import { Customer } from './customer/customer.entity.js';
import { Erasure } from './data-subject/erasure.entity.js';
import { SubjectExport } from './data-subject/subject-export.entity.js';
import { CustomerMerge } from './duplicate/customer-merge.entity.js';
import { DuplicateKey } from './duplicate/duplicate-key.entity.js';
import { HealthScore } from './health-score/health-score.entity.js';
import { Interaction } from './interaction/interaction.entity.js';
import { OpportunityStageChange } from './opportunity/opportunity-stage-change.entity.js';
import { Opportunity } from './opportunity/opportunity.entity.js';
import { InboxEvent } from './outbox/inbox-event.entity.js';
import { OutboxEvent } from './outbox/outbox-event.entity.js';
import { Payment } from './payment/payment.entity.js';
import { SearchGram } from './platform/database/search-gram.entity.js';
import { EncryptionKey } from './platform/encryption/encryption-key.entity.js';
import { IdempotencyRecord } from './platform/idempotency/idempotency-record.entity.js';
import { CodeSequence } from './platform/records/code-sequence.entity.js';
import { Tenant } from './platform/tenancy/tenant.entity.js';
import { WorkerLease } from './platform/tenancy/worker-lease.entity.js';
import { RetentionRule } from './retention/retention-rule.entity.js';
import { RetentionRun } from './retention/retention-run.entity.js';
import { Tag } from './tag/tag.entity.js';
import { ImportChunk } from './transfer/import-chunk.entity.js';
import { ImportError } from './transfer/import-error.entity.js';
import { ImportJob } from './transfer/import-job.entity.js';
import { ImportQueueEntry } from './transfer/import-queue-entry.entity.js';
import { User } from './user/user.entity.js';

/** Every table of the service, in an order in which rows can be inserted. */
export const entities = [
  User,
  Customer,
  CustomerAssignment,
  Contact,
  Address,
  Tag,
  Opportunity,
  OpportunityStageChange,
  Contract,
  Payment,
  HealthScore,
  Interaction,
  CustomerMerge,
  DuplicateKey,
  SearchGram,
  Tenant,
  EncryptionKey,
  WorkerLease,
  CodeSequence,
  IdempotencyRecord,
  AuditEntry,
  AuditAnchor,
  AccessEntry,
  CustomerAccess,
  OutboxEvent,
  InboxEvent,
  ImportJob,
  ImportChunk,
  ImportError,
  ImportQueueEntry,
  Consent,
  Erasure,
  SubjectExport,
  RetentionRule,
  RetentionRun,
];
