import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import type {
  Importance,
  InteractionDirection,
  InteractionOutcome,
  InteractionType,
  Sentiment,
} from '../__generated__/resolvers-types.js';
import { Contact } from '../contact/contact.entity.js';
import { Customer } from '../customer/customer.entity.js';
import { Opportunity } from '../opportunity/opportunity.entity.js';
import { EnumColumn, VersionedRecord } from '../platform/database/columns.js';
import { User } from '../user/user.entity.js';

/** A file that belongs to an interaction; the file itself is kept elsewhere. */
export interface AttachmentEntry {
  name: string;
  url: string;
  contentType?: string | null;
  /** Bytes. */
  size?: number | null;
}

/** An exchange with a customer. A follow-up is an interaction with `nextActionAt`. */
@Entity('interactions')
@Index('interactions_by_time', ['tenantId', 'occurredAt', 'id'])
@Index('interactions_by_customer', ['tenantId', 'customerId', 'occurredAt', 'id'])
@Index('interactions_by_contact', ['tenantId', 'contactId', 'occurredAt', 'id'])
@Index('interactions_by_opportunity', ['tenantId', 'opportunityId', 'occurredAt', 'id'])
@Index('interactions_by_staff', ['tenantId', 'staffId', 'occurredAt', 'id'])
@Index('interactions_pending_follow_ups', ['tenantId', 'nextActionAt', 'id'], {
  where: '"next_action_at" IS NOT NULL AND "follow_up_completed_at" IS NULL AND "deleted_at" IS NULL',
})
@Check('duration_minutes_range', '"duration_minutes" >= 0')
@ForeignKey(() => Customer, ['tenantId', 'customerId'], ['tenantId', 'id'], { name: 'interactions_customer' })
@ForeignKey(() => Contact, ['tenantId', 'contactId'], ['tenantId', 'id'], { name: 'interactions_contact' })
@ForeignKey(() => Opportunity, ['tenantId', 'opportunityId'], ['tenantId', 'id'], {
  name: 'interactions_opportunity',
})
@ForeignKey(() => User, ['tenantId', 'staffId'], ['tenantId', 'id'], { name: 'interactions_staff' })
export class Interaction extends VersionedRecord {
  @Column({ type: 'uuid', name: 'customer_id' })
  customerId!: string;

  @Column({ type: 'uuid', name: 'contact_id', nullable: true })
  contactId!: string | null;

  @Column({ type: 'uuid', name: 'opportunity_id', nullable: true })
  opportunityId!: string | null;

  @Column({ type: 'text', name: 'staff_id', nullable: true })
  staffId!: string | null;

  @EnumColumn<InteractionType>('type', ['CALL', 'EMAIL', 'MEETING', 'VISIT', 'CHAT', 'WECHAT', 'OTHER'])
  type!: InteractionType;

  @EnumColumn<InteractionDirection>('direction', ['INBOUND', 'OUTBOUND'])
  direction!: InteractionDirection;

  @Column({ type: 'text', name: 'subject' })
  subject!: string;

  @Column({ type: 'text', name: 'content', nullable: true })
  content!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'occurred_at' })
  occurredAt!: Date;

  @Column({ type: 'int', name: 'duration_minutes', nullable: true })
  durationMinutes!: number | null;

  @EnumColumn<InteractionOutcome>('outcome', ['SUCCESSFUL', 'FAILED', 'FOLLOW_UP_NEEDED'], { nullable: true })
  outcome!: InteractionOutcome | null;

  @Column({ type: 'text', name: 'next_action', nullable: true })
  nextAction!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'next_action_at', nullable: true })
  nextActionAt!: Date | null;

  /** Null while the next action is still to be done. */
  @Column({ type: 'timestamptz', precision: 3, name: 'follow_up_completed_at', nullable: true })
  followUpCompletedAt!: Date | null;

  @EnumColumn<Sentiment>('sentiment', ['NEGATIVE', 'NEUTRAL', 'POSITIVE'], { nullable: true })
  sentiment!: Sentiment | null;

  @EnumColumn<Importance>('importance', ['LOW', 'MEDIUM', 'HIGH'], { default: 'MEDIUM' })
  importance!: Importance;

  @Column({ type: 'jsonb', name: 'attachments', default: [] })
  attachments!: AttachmentEntry[];
}
