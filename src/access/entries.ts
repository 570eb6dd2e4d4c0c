import { randomUUID } from 'node:crypto';
import type { AccessAction, AccessChannel } from '../__generated__/resolvers-types.js';
import type { Identity } from '../platform/auth/identity.js';
import type { ReadWay, ShownRecords } from '../platform/edges/shown-records.js';
import type { AccessEntry } from './access-entry.entity.js';

/** Ids of one entry; what shows more makes several. */
const MAX_IDS = 1000;
const MAX_NAME = 200;

/** Types that tell what happened to records, or who saw them. */
const HISTORY = new Set(['AuditEntry', 'AccessEntry', 'CustomerAccess']);

const ACTIONS: Readonly<Record<ReadWay, AccessAction>> = {
  KEY: 'PROFILE_READ',
  REFERENCE: 'PROFILE_READ',
  PAGE: 'LIST_READ',
  RELATED: 'RELATED_READ',
  CHANGE: 'CHANGE_READ',
  EVENT: 'EVENT_READ',
  HISTORY: 'HISTORY_READ',
};

/** Who reads, in which request. */
export interface Reader {
  readonly identity: Identity;
  readonly requestId: string;
  readonly traceId: string;
  readonly now: Date;
}

/** What an entry tells besides who reads. */
export type Access = Pick<AccessEntry, 'action' | 'channel' | 'operation' | 'recordType'> & {
  readonly recordIds: readonly string[];
  readonly customerIds: readonly string[];
  readonly field?: string;
  readonly purpose?: string;
};

/** The entries that account for an access: one, or several when it shows more than a thousand records. */
export function entriesOf({ identity, requestId, traceId, now }: Reader, access: Access): AccessEntry[] {
  const { recordIds, customerIds, field = null, purpose = null, operation, ...rest } = access;
  const parts = Math.max(1, Math.ceil(Math.max(recordIds.length, customerIds.length) / MAX_IDS));
  return Array.from({ length: parts }, (_, part) => {
    const [from, to] = [part * MAX_IDS, (part + 1) * MAX_IDS];
    return {
      ...rest,
      tenantId: identity.tenantId,
      id: idAt(now),
      occurredAt: now,
      actorId: storable(identity.userId),
      actorRoles: [...identity.roles],
      operation: operation === null ? null : storable(operation).slice(0, MAX_NAME),
      recordIds: recordIds.slice(from, to),
      customerIds: customerIds.slice(from, to),
      field,
      purpose,
      requestId,
      traceId,
    };
  });
}

/** A UUIDv7 of the instant. What is random of it comes from Node's stock: every read makes an id. */
function idAt(instant: Date): string {
  const time = instant.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

/** The entries that account for what a request has read. */
export function entriesOfShown(
  reader: Reader,
  shown: ShownRecords,
  { channel, operation }: { readonly channel: AccessChannel; readonly operation: string | null },
): AccessEntry[] {
  return shown.accountable().flatMap(({ way, type, recordIds, subjects }) =>
    entriesOf(reader, {
      action: HISTORY.has(type.name) ? 'HISTORY_READ' : ACTIONS[way],
      channel: way === 'REFERENCE' ? 'FEDERATION' : channel,
      operation,
      recordType: type.name,
      recordIds: [...recordIds],
      customerIds: [...subjects],
    }),
  );
}

/** The text without what the database cannot store: one caller's name must not keep all entries from being written. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd');
}
