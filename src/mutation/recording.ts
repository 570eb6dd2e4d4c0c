import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { AuditAction } from '../__generated__/resolvers-types.js';
import { insertAuditEntries } from '../audit/audit.js';
import type { FieldChange } from '../audit/audit-entry.entity.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { insertEvents } from '../outbox/outbox.js';

/** Who changes records, and under which circumstances. */
export interface Author {
  readonly tenantId: string;
  readonly id: string;
  readonly roles: readonly string[];
  /** What of the tenant's records the author sees: others are not there for them to change. */
  readonly viewer: Viewer;
  /** The instant that "now" means throughout the operation. */
  readonly now: Date;
  /** The IANA zone whose calendar days the business counts by. */
  readonly timeZone: string;
  readonly requestId?: string;
  readonly traceId?: string;
}

/** What was done to one record. */
export interface Change {
  readonly type: { readonly name: string };
  readonly action: AuditAction;
  /** The event's last word, such as `stage_changed`; none for what happens along with another record. */
  readonly event?: string;
  /** The record after the change. */
  readonly row: Readonly<Record<string, unknown>>;
  readonly changes: FieldChange[];
}

/** The word that the event of a change ends with, unless the operation has one of its own. */
export const EVENTS: Readonly<Record<AuditAction, string>> = {
  CREATE: 'created',
  UPDATE: 'updated',
  DELETE: 'deleted',
  RESTORE: 'restored',
};

/** Adds an audit entry for each change, and an event for each that has one, in their order. */
export async function keepChanges(
  manager: EntityManager,
  author: Author,
  operation: string,
  changes: readonly Change[],
): Promise<void> {
  await insertAuditEntries(
    manager,
    changes.map((change) => auditEntry(author, operation, change)),
  );
  await insertEvents(
    manager,
    changes.flatMap((change) => (change.event === undefined ? [] : event(author, change, change.event))),
  );
}

function auditEntry(author: Author, operation: string, { type, action, row, changes }: Change) {
  const { tenantId, id: actorId, roles, now, requestId = null, traceId = null } = author;
  return {
    tenantId,
    id: uuidv7(),
    occurredAt: now,
    actorId,
    actorRoles: [...roles],
    operation,
    action,
    recordType: type.name,
    recordId: idOf(row),
    recordVersion: versionOf(row),
    customerId: customerOf(type, row),
    changes,
    requestId,
    traceId,
  };
}

function event(author: Author, { type, row, changes }: Change, name: string) {
  const { tenantId, now, traceId = null } = author;
  const customerId = customerOf(type, row);
  return {
    tenantId,
    id: uuidv7(),
    type: eventType(type.name, name),
    recordType: type.name,
    recordId: idOf(row),
    customerId,
    data: { id: idOf(row), customerId, version: versionOf(row), changes },
    traceId,
    occurredAt: now,
  };
}

/** `Customer` and `created` make `crm.customer.created`. */
function eventType(recordType: string, name: string): string {
  return `crm.${recordType.replace(/(?<=[a-z])[A-Z]/g, '_$&').toLowerCase()}.${name}`;
}

export function idOf(row: object): string {
  return (row as { id: string }).id;
}

/** Null for records that count no versions. */
function versionOf(row: Change['row']): number | null {
  return (row['version'] as number | undefined) ?? null;
}

/** The customer that a record is part of, or is. */
function customerOf(type: Change['type'], row: Change['row']): string | null {
  if (type.name === 'Customer') return idOf(row);
  return typeof row['customerId'] === 'string' ? row['customerId'] : null;
}
