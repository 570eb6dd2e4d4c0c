import type { Holding } from '../personal-data/holding.js';
import { allOf, mentionPattern, withoutPerson } from '../personal-data/mentions.js';
import { ALL_ROWS, rewriteCopies } from '../personal-data/sealed-copies.js';
import type { Subject } from '../personal-data/subject.js';
import { IdempotencyRecord } from '../platform/idempotency/idempotency-record.entity.js';

/** What changes of records leave behind. */

const ABOUT = '(record_id = ANY($2::uuid[]) OR customer_id = ANY($3::uuid[]))';

/** Entries of the audit log have personal data masked from the beginning, and are never changed. */
export const auditHolding: Holding = {
  section: 'auditEntries',
  tables: ['audit_entries'],
  decided: ['actor_roles', 'operation', 'record_type', 'changes', 'previous_hash', 'hash'],
  read: (run, { tenantId }, { contactIds, customerIds }) =>
    run<object>({
      text: `SELECT id, occurred_at AS "occurredAt", actor_id AS "actorId", operation, action,
               record_type AS "recordType", record_id AS "recordId", record_version AS "recordVersion", changes
             FROM audit_entries WHERE tenant_id = $1 AND ${ABOUT} ORDER BY occurred_at, id`,
      values: [tenantId, contactIds, customerIds],
    }),
};

/** Events that have not been forgotten yet; an erased person's tell that something changed, and no values. */
export const eventHolding: Holding = {
  section: 'events',
  tables: ['outbox_events'],
  decided: ['type', 'record_type', 'data', 'last_error'],
  read: (run, { tenantId }, { contactIds, customerIds }) =>
    run<object>({
      text: `SELECT id, type, occurred_at AS "occurredAt", record_type AS "recordType", record_id AS "recordId",
               data, published_at AS "publishedAt"
             FROM outbox_events WHERE tenant_id = $1 AND ${ABOUT} ORDER BY sequence`,
      values: [tenantId, contactIds, customerIds],
    }),
  erase: async ({ manager, tenantId }, { contactIds, customerIds }, erased) => {
    await manager.query(
      `UPDATE outbox_events SET data = jsonb_set(data, '{changes}', '[]')
       WHERE tenant_id = $1 AND ${ABOUT} AND type NOT LIKE '%.erased'`,
      [tenantId, [...contactIds, ...erased.keys()], customerIds],
    );
  },
};

/** Answers that are kept for repeated requests: emptied as their records were. */
export const answerHolding: Holding = {
  section: 'answers',
  tables: ['idempotency_records'],
  // Key and fingerprint are hashes that go within days.
  decided: ['result', 'key', 'fingerprint'],
  erase: async (write, subject, erased) => {
    const ids = new Set([...erased.keys(), ...subject.surroundings]);
    const everything = mentionPattern(allOf(subject.all));
    // Others may have the same name, but not the same number.
    const handles = mentionPattern(subject.all.handles);
    await rewriteCopies(write, IdempotencyRecord, 'result', ALL_ROWS, (result) =>
      namesOne(result, ids) ? withoutPerson(result, everything, erased) : withoutPerson(result, handles),
    );
  },
};

/** Whether one of the ids stands anywhere in a JSON value. */
function namesOne(value: unknown, ids: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return ids.has(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((part) => namesOne(part, ids));
}

/** What was done for the subject under the law. */
export const requestHolding: Holding = {
  section: 'requests',
  tables: ['erasures', 'subject_exports'],
  // Why an erasure went against a hold must not name the person, as the schema says: it is kept.
  decided: ['hold_override'],
  read: (run, { tenantId }, { contactIds, customerIds }: Subject) =>
    run<object>({
      text: `SELECT 'EXPORT' AS request, subject_type AS "subjectType", subject_id AS "subjectId", exported_at AS at
             FROM subject_exports WHERE tenant_id = $1 AND subject_id = ANY($2::uuid[])
             UNION ALL
             SELECT 'ERASURE', subject_type, subject_id, erased_at
             FROM erasures WHERE tenant_id = $1 AND subject_id = ANY($2::uuid[])
             ORDER BY at`,
      values: [tenantId, [...contactIds, ...customerIds]],
    }),
};
