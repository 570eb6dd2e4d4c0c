/** An event as it is published: a CloudEvent (1.0, structured JSON) whose data is the platform's event envelope. */
export interface CrmEvent {
  readonly specversion: '1.0';
  readonly id: string;
  readonly type: string;
  readonly source: 'crm';
  readonly time: string;
  /** Type and id of the record, such as `Customer/0190…`. */
  readonly subject: string;
  readonly datacontenttype: 'application/json';
  /** Extension: whose event it is. */
  readonly tenantid: string;
  /** Extension: events of one record come in the order of this number. */
  readonly sequence: string;
  readonly data: EventEnvelope;
}

/** The envelope that all systems of the platform know ("CRM cell", 6.1). */
interface EventEnvelope {
  readonly eventId: string;
  readonly eventType: string;
  readonly timestamp: string;
  readonly source: string;
  readonly traceId: string | null;
  readonly data: EventData;
}

/** What happened to which record. */
interface EventData {
  readonly id: string;
  readonly recordType: string;
  /** The customer that the record belongs to, or is. */
  readonly customerId: string | null;
  /** The record's version after the change; null for records that count none. */
  readonly version: number | null;
  /** The fields that changed; personal data is masked. */
  readonly changes: readonly {
    readonly field: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

/** A row of the outbox as the relay reads it. */
export interface WaitingEvent {
  readonly id: string;
  readonly sequence: string;
  readonly type: string;
  readonly recordType: string;
  readonly recordId: string;
  readonly customerId: string | null;
  readonly data: Pick<EventData, 'version' | 'changes'>;
  readonly traceId: string | null;
  readonly occurredAt: Date;
  readonly attempts: number;
}

/** The event that a row of the outbox stands for. */
export function eventOf(tenantId: string, row: WaitingEvent): CrmEvent {
  const { id, sequence, type, recordType, recordId, customerId, traceId, data } = row;
  const time = row.occurredAt.toISOString();
  return {
    specversion: '1.0',
    id,
    type,
    source: 'crm',
    time,
    subject: `${recordType}/${recordId}`,
    datacontenttype: 'application/json',
    tenantid: tenantId,
    sequence,
    data: {
      eventId: id,
      eventType: type,
      timestamp: time,
      source: 'crm',
      traceId,
      data: { id: recordId, recordType, customerId, version: data.version, changes: data.changes },
    },
  };
}
