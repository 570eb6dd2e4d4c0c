import { Column, Entity, ForeignKey, Index } from 'typeorm';
import type { RiskLevel } from '../__generated__/resolvers-types.js';
import { Customer } from '../customer/customer.entity.js';
import { EnumColumn, FractionColumn, ScoreColumn, TenantRecord } from '../platform/database/columns.js';

/** What moved a score, by how much and on what evidence. */
export interface HealthFactorEntry {
  name: string;
  contribution: number;
  evidence: string;
  positive: boolean;
}

/** How a customer was doing on one day. */
@Entity('health_scores')
@Index('health_scores_date_unique', ['tenantId', 'customerId', 'scoreDate'], { unique: true })
@Index('health_scores_by_date', ['tenantId', 'scoreDate', 'id'])
@ForeignKey(() => Customer, ['tenantId', 'customerId'], ['tenantId', 'id'], {
  name: 'health_scores_customer',
})
export class HealthScore extends TenantRecord {
  @Column({ type: 'uuid', name: 'customer_id' })
  customerId!: string;

  @Column({ type: 'date', name: 'score_date' })
  scoreDate!: string;

  @ScoreColumn('overall_score')
  overallScore!: string;

  /** A part is null when there was nothing to judge it by. */
  @ScoreColumn('satisfaction_score', { nullable: true })
  satisfactionScore!: string | null;

  @ScoreColumn('activity_score', { nullable: true })
  activityScore!: string | null;

  @ScoreColumn('financial_score', { nullable: true })
  financialScore!: string | null;

  @ScoreColumn('contract_score', { nullable: true })
  contractScore!: string | null;

  @EnumColumn<RiskLevel>('risk_level', ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'])
  riskLevel!: RiskLevel;

  @FractionColumn('churn_probability', { nullable: true })
  churnProbability!: string | null;

  /** Share of the score's weight that rests on data. */
  @FractionColumn('coverage', { default: '1' })
  coverage!: string;

  @Column({ type: 'jsonb', name: 'factors', default: [] })
  factors!: HealthFactorEntry[];

  @Column({ type: 'text', array: true, name: 'recommendations', default: () => "'{}'" })
  recommendations!: string[];
}
