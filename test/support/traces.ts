import { v7 as uuidv7 } from 'uuid';
import { AuditAnchor } from '../../src/audit/audit-anchor.entity.js';
import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import { InboxEvent } from '../../src/outbox/inbox-event.entity.js';
import { CustomerMerge } from '../../src/duplicate/customer-merge.entity.js';
import { DuplicateKey } from '../../src/duplicate/duplicate-key.entity.js';
import { OutboxEvent } from '../../src/outbox/outbox-event.entity.js';
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
  { customer, user }: Profile,
  mark = tenantId,
): Promise<void> {
  const now = new Date('2026-04-02T00:00:00Z');
  const record = { tenantId, id: uuidv7(), recordType: 'Customer', recordId: customer, customerId: customer };
  await database.write(tenantId, async (manager) => {
    await manager.insert(Tenant, { tenantId, name: mark });
    await manager.insert(WorkerLease, { tenantId, task: mark, holder: uuidv7(), heldUntil: now });
    await manager.insert(CodeSequence, { tenantId, name: mark, last: 1 });
    await manager.insert(IdempotencyRecord, {
      tenantId,
      key: mark,
      fingerprint: mark,
      result: { mark },
      expiresAt: now,
    });
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
    await manager.insert(OutboxEvent, {
      ...record,
      type: 'crm.customer.updated',
      data: { mark },
      occurredAt: now,
    });
    await manager.insert(DuplicateKey, { tenantId, key: mark, customerId: customer });
    await manager.insert(CustomerMerge, {
      tenantId,
      id: uuidv7(),
      survivorId: customer,
      mergedId: customer,
      details: { name: mark, code: mark, moved: {}, dropped: {}, yielded: {}, fields: [], derived: [] },
      mergedBy: mark,
      mergedAt: now,
    });
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
    await manager.insert(ImportChunk, { tenantId, jobId, number: 0, rows });
    await manager.insert(ImportError, {
      tenantId,
      id: uuidv7(),
      jobId,
      row: 1,
      line: 2,
      violations: [{ code: 'REQUIRED', field: ['name'] }],
      cells: [mark],
    });
    await manager.insert(ImportQueueEntry, { tenantId, owner: mark, jobId });
  });
}
