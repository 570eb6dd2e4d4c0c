import type { EntityManager } from 'typeorm';
import { bulkInsert } from '../platform/database/bulk-insert.js';
import { OutboxEvent } from './outbox-event.entity.js';

/** What a transaction says about an event; the outbox keeps the rest. */
export type NewEvent = Pick<
  OutboxEvent,
  'tenantId' | 'id' | 'type' | 'recordType' | 'recordId' | 'customerId' | 'data' | 'traceId' | 'occurredAt'
>;

/** Leaves events for the relay, in the transaction of what they tell about, in this order. */
export async function insertEvents(manager: EntityManager, events: readonly NewEvent[]): Promise<void> {
  await bulkInsert(manager, OutboxEvent, events);
}
