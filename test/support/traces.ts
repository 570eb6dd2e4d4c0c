import { v7 as uuidv7 } from 'uuid';
import { AccessEntry } from '../../src/access/access-entry.entity.js';
import { CustomerAccess } from '../../src/access/customer-access.entity.js';
import { Consent } from '../../src/consent/consent.entity.js';
import { Erasure } from '../../src/data-subject/erasure.entity.js';
import { SubjectExport } from '../../src/data-subject/subject-export.entity.js';
import { RetentionRule } from '../../src/retention/retention-rule.entity.js';
import { RetentionRun } from '../../src/retention/retention-run.entity.js';
import { AuditAnchor } from '../../src/audit/audit-anchor.entity.js';
import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import { InboxEvent } from '../../src/outbox/inbox-event.entity.js';
import { CustomerMerge } from '../../src/duplicate/customer-merge.entity.js';
import { DuplicateKey } from '../../src/duplicate/duplicate-key.entity.js';
import { OutboxEvent } from '../../src/outbox/outbox-event.entity.js';
import { sealRow } from '../../src/platform/encryption/sealed-rows.js';
import { bulkInsert } from '../../src/platform/database/bulk-insert.js';
import type { Database } from '../../src/platform/database/database.js';
import { IdempotencyRecord } from '../../src/platform/idempotency/idempotency-record.entity.js';
import { CodeSequence } from '../../src/platform/records/code-sequence.entity.js';
import { Tenant } from '../../src/platform/tenancy/tenant.entity.js';
import { WorkerLease } from '../../src/platform/tenancy/worker-lease.entity.js';
import { ImportChunk } from '../../src/transfer/import-chunk.entity.js';
import { ImportError } from '../../src/transfer/import-error.entity.js';
import { ImportJob } from '../../src/transfer/import-job.entity.js';
import { ImportQueueEntry } from '../../src/transfer/import-queue-entry.entity.js';
import type { Profile } from './fixtures.js';

/** Inserts what changes of a customer leave behind: one row into each table that is not a record people edit. */
export async function insertTraces(
  database: Database,
  tenantId: string,
  { customer, contact, user }: Profile,
  mark = tenantId,
): Promise<void> {
  const now = new Date('2026-04-02T00:00:00Z');
  const record = { tenantId, id: uuidv7(), recordType: 'Customer', recordId: customer, customerId: customer };
  await database.writeSealed(tenantId, async (manager, keys) => {
    const insertSealed = <T extends object>(entity: new () => T, row: Partial<T>) =>
      bulkInsert<T>(manager, entity, [sealRow<T>(keys, entity, row)]);
    await manager.insert(Tenant, { tenantId, name: mark });
    await manager.insert(WorkerLease, { tenantId, task: mark, holder: uuidv7(), heldUntil: now });
    await manager.insert(CodeSequence, { tenantId, name: mark, last: 1 });
    const request = { tenantId, key: mark, fingerprint: mark, result: { mark }, expiresAt: now };
    await insertSealed(IdempotencyRecord, request);
    await manager.insert(AuditEntry, {
      ...record,
      occurredAt: now,
      actorId: user,
      actorRoles: [mark],
      operation: mark,
      action: 'UPDATE',
      changes: [{ field: 'remarks', before: null, after: mark }],
      requestId: mark,
      traceId: mark,
    });
    await manager.insert(AuditAnchor, { tenantId, sealSequence: 1, hash: mark });
    const access = {
      tenantId,
      id: uuidv7(),
      occurredAt: now,
      actorId: user,
      action: 'PROFILE_READ' as const,
    };
    await manager.insert(AccessEntry, {
      ...access,
      actorRoles: [mark],
      channel: 'GRAPHQL',
      operation: mark,
      recordType: 'Customer',
      recordIds: [customer],
      customerIds: [customer],
      purpose: mark,
      requestId: mark,
      traceId: mark,
    });
    await manager.insert(CustomerAccess, { ...access, shownCustomerId: customer });
    await manager.insert(OutboxEvent, {
      ...record,
      type: 'crm.customer.updated',
      data: { mark },
      occurredAt: now,
    });
    await manager.insert(DuplicateKey, { tenantId, key: mark, customerId: customer });
    const merge = {
      tenantId,
      id: uuidv7(),
      survivorId: customer,
      mergedId: customer,
      details: { name: mark, code: mark, moved: {}, dropped: {}, yielded: {}, fields: [], derived: [] },
      mergedBy: mark,
      mergedAt: now,
    };
    await insertSealed(CustomerMerge, merge);
    await manager.insert(InboxEvent, { tenantId, source: mark, id: mark, type: mark });
    const jobId = uuidv7();
    await manager.insert(ImportJob, {
      tenantId,
      id: jobId,
      status: 'COMPLETED',
      policy: 'SKIP_FAILED',
      format: 'CSV',
      fileName: mark,
      createdBy: user,
      creatorRoles: [mark],
    });
    const rows = [{ row: 1, line: 2, cells: [mark], repeats: [] }];
    const chunk = { tenantId, jobId, number: 0, rows };
    await insertSealed(ImportChunk, chunk);
    await insertSealed(ImportError, {
      tenantId,
      id: uuidv7(),
      jobId,
      row: 1,
      line: 2,
      violations: [{ code: 'REQUIRED', field: ['name'] }],
      cells: [mark],
    });
    await manager.insert(ImportQueueEntry, { tenantId, owner: mark, jobId });
    await manager.insert(Consent, {
      ...{ tenantId, id: uuidv7(), contactId: contact, purpose: 'MARKETING', status: 'GRANTED' },
      ...{ lawfulBasis: 'CONSENT', channel: 'WEB', evidence: mark, effectiveAt: now, recordedBy: user },
    });
    const subject = { tenantId, subjectType: 'CONTACT', subjectId: contact } as const;
    await manager.insert(Erasure, {
      ...{ ...subject, id: uuidv7(), reason: 'OBJECTION', holdOverride: mark, erasedBy: user, erasedAt: now },
    });
    await manager.insert(SubjectExport, { ...subject, id: uuidv7(), exportedBy: user, exportedAt: now });
    await manager.insert(RetentionRule, { tenantId, id: uuidv7(), type: 'IMPORT_FILES', keepDays: 7 });
    await manager.insert(RetentionRun, {
      ...{
        tenantId,
        id: uuidv7(),
        type: 'IMPORT_FILES',
        cutoff: now,
        startedAt: now,
        finishedAt: now,
        removed: 1,
        failed: 0,
        completed: true,
      },
    });
  });
}
