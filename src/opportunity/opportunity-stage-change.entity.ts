import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import type { OpportunityStage } from '../__generated__/resolvers-types.js';
import { EnumColumn, TenantRecord } from '../platform/database/columns.js';
import { Opportunity } from './opportunity.entity.js';

const STAGES: readonly OpportunityStage[] = [
  'LEAD',
  'QUALIFICATION',
  'PROPOSAL',
  'NEGOTIATION',
  'WON',
  'LOST',
];

/** One step of an opportunity through its stages; history, never edited. */
@Entity('opportunity_stage_changes')
@Index('opportunity_stage_changes_by_opportunity', ['tenantId', 'opportunityId', 'changedAt', 'id'])
@Check('probability_range', '"probability" BETWEEN 0 AND 100')
@ForeignKey(() => Opportunity, ['tenantId', 'opportunityId'], ['tenantId', 'id'], {
  name: 'opportunity_stage_changes_opportunity',
})
export class OpportunityStageChange extends TenantRecord {
  @Column({ type: 'uuid', name: 'opportunity_id' })
  opportunityId!: string;

  /** Null when the opportunity was made in `toStage`. */
  @EnumColumn('from_stage', STAGES, { nullable: true })
  fromStage!: OpportunityStage | null;

  @EnumColumn('to_stage', STAGES)
  toStage!: OpportunityStage;

  /** Percent, as it stood after the change. */
  @Column({ type: 'int', name: 'probability' })
  probability!: number;

  @Column({ type: 'text', name: 'reason', nullable: true })
  reason!: string | null;

  @Column({ type: 'text', name: 'changed_by', nullable: true })
  changedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'changed_at', default: () => 'now()' })
  changedAt!: Date;
}
