import type { Address } from '../address/address.entity.js';
import type { Contact } from '../contact/contact.entity.js';
import type { Contract } from '../contract/contract.entity.js';
import type { Customer } from '../customer/customer.entity.js';
import type { HealthScore } from '../health-score/health-score.entity.js';
import type { Interaction } from '../interaction/interaction.entity.js';
import type { OpportunityStageChange } from '../opportunity/opportunity-stage-change.entity.js';
import type { Opportunity } from '../opportunity/opportunity.entity.js';
import type { Payment } from '../payment/payment.entity.js';
import type { Tag } from '../tag/tag.entity.js';
import type { User } from '../user/user.entity.js';

/** A row to insert: everything but what the loader and the table's defaults add. */
export type Row<T> = Omit<T, 'tenantId' | 'version' | 'deletedAt' | 'subjectKey'>;

/** The rows of a tenant, by concept. */
export interface DemoData {
  users: Row<User>[];
  customers: Row<Customer>[];
  contacts: Row<Contact>[];
  addresses: Row<Address>[];
  tags: Row<Tag>[];
  opportunities: Row<Opportunity>[];
  stageChanges: Row<OpportunityStageChange>[];
  contracts: Row<Contract>[];
  payments: Row<Payment>[];
  healthScores: Row<HealthScore>[];
  interactions: Row<Interaction>[];
}

/** When a row was made and last changed, and by whom. */
export function authorship(createdAt: Date, createdBy: string, updatedAt: Date = createdAt) {
  return { createdAt, updatedAt, createdBy, updatedBy: createdBy };
}
