import { z } from 'zod';
import { TENANT_ID } from '../platform/config.js';

const code = z.string().trim().min(1).max(50);
const day = z.iso.date();
const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const amount = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^\d{1,15}(\.\d{1,4})?$/, 'must be an amount with at most 4 decimals'));
const currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .default('CNY');

const contractSigned = z.object({
  contractCode: code,
  customerCode: code,
  opportunityCode: code.optional(),
  name: z.string().trim().min(1).max(200),
  type: z.enum(['SERVICE', 'PURCHASE', 'FRAMEWORK']).default('SERVICE'),
  amount,
  currency,
  startDate: day,
  endDate: day,
  signedDate: day,
});

const paymentReceived = z.object({
  contractCode: code,
  /** The planned payment that is paid; without one, or an unknown one, a payment of its own is booked. */
  paymentCode: code.optional(),
  amount,
  currency,
  receivedAt: instant,
  method: z.enum(['BANK_TRANSFER', 'CARD', 'CASH', 'CHECK', 'ALIPAY', 'WECHAT_PAY', 'OTHER']).optional(),
  reference: z.string().max(100).optional(),
});

const taskCompleted = z.object({
  /** The interaction whose follow-up the task was. */
  interactionId: z.uuid(),
  outcome: z.enum(['SUCCESSFUL', 'FAILED', 'FOLLOW_UP_NEEDED']).optional(),
});

const ticketCompleted = z.object({
  ticketId: z.string().trim().min(1).max(100),
  customerCode: code,
  subject: z.string().trim().min(1).max(150),
  resolution: z.string().max(10_000).optional(),
  completedAt: instant,
});

/** What other systems tell us, and the data that comes with it. */
export const INBOUND_EVENTS = {
  'erp.contract.signed': contractSigned,
  'finance.payment.received': paymentReceived,
  'oa.task.completed': taskCompleted,
  'itsm.ticket.completed': ticketCompleted,
} as const;

export type InboundType = keyof typeof INBOUND_EVENTS;
export type InboundData<Type extends InboundType> = z.infer<(typeof INBOUND_EVENTS)[Type]>;

const envelope = z.object({
  eventId: z.string().min(1).max(128),
  eventType: z.enum(Object.keys(INBOUND_EVENTS) as [InboundType, ...InboundType[]]),
  source: z.string().min(1).max(64),
  traceId: z.string().max(128).nullish(),
  data: z.unknown(),
});

/** An event of another system, ready to be carried out. */
export interface InboundEvent {
  readonly tenantId: string;
  readonly id: string;
  readonly type: InboundType;
  readonly source: string;
  readonly traceId: string | undefined;
  readonly data: unknown;
}

/**
 * Reads an event: the platform's envelope, by itself with the tenant in the message header `x-tenant-id`, or as the
 * data of a CloudEvent with the extension `tenantid`.
 *
 * @throws ZodError naming what cannot be used
 */
export function readInbound(body: unknown, headers: Readonly<Record<string, unknown>> = {}): InboundEvent {
  const isCloudEvent = typeof body === 'object' && body !== null && 'specversion' in body;
  const outer = isCloudEvent ? (body as Record<string, unknown>) : {};
  const { eventId, eventType, source, traceId, data } = envelope.parse(isCloudEvent ? outer['data'] : body);
  return {
    tenantId: z
      .string()
      .regex(TENANT_ID)
      .parse(outer['tenantid'] ?? headers['x-tenant-id']),
    id: eventId,
    type: eventType,
    source,
    traceId: traceId ?? undefined,
    data: INBOUND_EVENTS[eventType].parse(data),
  };
}
