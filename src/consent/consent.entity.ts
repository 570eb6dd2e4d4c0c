import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type {
  ConsentChannel,
  ConsentPurpose,
  ConsentStatus,
  LawfulBasis,
} from '../__generated__/resolvers-types.js';
import { Contact } from '../contact/contact.entity.js';
import { EnumColumn } from '../platform/database/columns.js';

/**
 * What a person agreed to, or no longer does. Rows are added and never changed, so that they show what held when; only
 * the evidence goes when the person is erased.
 */
@Entity('consents')
@Index('consents_by_contact', ['tenantId', 'contactId', 'effectiveAt', 'id'])
@Index('consents_by_time', ['tenantId', 'recordedAt', 'id'])
@Check('basis_of_grant', `("status" = 'GRANTED') = ("lawful_basis" IS NOT NULL)`)
@ForeignKey(() => Contact, ['tenantId', 'contactId'], ['tenantId', 'id'], { name: 'consents_contact' })
export class Consent {
  @PrimaryColumn({ type: 'text', name: 'tenant_id' })
  tenantId!: string;

  /** A UUIDv7, so that rows of one instant sort by their order. */
  @PrimaryColumn({ type: 'uuid', name: 'id' })
  id!: string;

  @Column({ type: 'uuid', name: 'contact_id' })
  contactId!: string;

  @EnumColumn<ConsentPurpose>('purpose', [
    'SERVICE',
    'MARKETING',
    'ANALYTICS',
    'PROFILING',
    'SHARING',
    'CROSS_BORDER_TRANSFER',
  ])
  purpose!: ConsentPurpose;

  @EnumColumn<ConsentStatus>('status', ['GRANTED', 'WITHDRAWN'])
  status!: ConsentStatus;

  /** Null for a withdrawal, which needs none. */
  @EnumColumn<LawfulBasis>(
    'lawful_basis',
    [
      'CONSENT',
      'CONTRACT',
      'LEGAL_OBLIGATION',
      'VITAL_INTERESTS',
      'PUBLIC_INTEREST',
      'LEGITIMATE_INTERESTS',
      'DISCLOSED_BY_SUBJECT',
    ],
    { nullable: true },
  )
  lawfulBasis!: LawfulBasis | null;

  @EnumColumn<ConsentChannel>('channel', [
    'WEB',
    'APP',
    'EMAIL',
    'PHONE',
    'WECHAT',
    'PAPER',
    'IN_PERSON',
    'OTHER',
  ])
  channel!: ConsentChannel;

  /** What shows it: where a form or recording is kept, or the words used. */
  @Column({ type: 'text', name: 'evidence', nullable: true })
  evidence!: string | null;

  /** From when it holds: when the person granted or withdrew it. */
  @Column({ type: 'timestamptz', precision: 3, name: 'effective_at' })
  effectiveAt!: Date;

  /** Null for a grant that holds until it is withdrawn, and for withdrawals. */
  @Column({ type: 'timestamptz', precision: 3, name: 'expires_at', nullable: true })
  expiresAt!: Date | null;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy!: string;

  @CreateDateColumn({ type: 'timestamptz', precision: 3, name: 'recorded_at', default: () => 'now()' })
  recordedAt!: Date;
}
