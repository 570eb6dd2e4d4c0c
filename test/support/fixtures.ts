import { v7 as uuidv7 } from 'uuid';
import { sealRow } from '../../src/platform/encryption/sealed-rows.js';
import type { Database } from '../../src/platform/database/database.js';
import { Address } from '../../src/address/address.entity.js';
import { Contact } from '../../src/contact/contact.entity.js';
import { Contract } from '../../src/contract/contract.entity.js';
import { Customer } from '../../src/customer/customer.entity.js';
import { CustomerAssignment } from '../../src/customer/customer-assignment.entity.js';
import { HealthScore } from '../../src/health-score/health-score.entity.js';
import { Interaction } from '../../src/interaction/interaction.entity.js';
import { OpportunityStageChange } from '../../src/opportunity/opportunity-stage-change.entity.js';
import { Opportunity } from '../../src/opportunity/opportunity.entity.js';
import { Payment } from '../../src/payment/payment.entity.js';
import { Tag } from '../../src/tag/tag.entity.js';
import { User } from '../../src/user/user.entity.js';

/** The ids of one customer and of one record of each kind below it. */
export interface Profile {
  user: string;
  customer: string;
  code: string;
  assignment: string;
  contact: string;
  address: string;
  tag: string;
  opportunity: string;
  stageChange: string;
  contract: string;
  payment: string;
  healthScore: string;
  interaction: string;
}

/**
 * Inserts customers with one record of each kind. Every text carries `mark`, so that a value found in an answer tells
 * whose it is.
 */
export async function insertProfiles(
  database: Database,
  tenantId: string,
  count: number,
  mark = tenantId,
): Promise<Profile[]> {
  const profiles = Array.from({ length: count }, (_, index) => profileIds(mark, index));
  const rowsOf = (row: (ids: Profile, index: number) => object) =>
    profiles.map((ids, index) => ({ tenantId, ...row(ids, index) }));
  await database.writeSealed(tenantId, async (manager, keys) => {
    const sealedRowsOf = <T extends object>(
      entity: abstract new () => T,
      row: (ids: Profile, index: number) => Partial<T>,
    ) => profiles.map((ids, index) => sealRow<T>(keys, entity, { tenantId, ...row(ids, index) }));
    await manager.insert(
      User,
      rowsOf((p) => ({
        id: p.user,
        name: `User ${mark}`,
        email: `${mark}@users.example`,
        role: 'SALES',
        industries: [mark],
      })),
    );
    await manager.insert(
      Customer,
      sealedRowsOf(Customer, (p, i) => ({
        id: p.customer,
        code: p.code,
        name: `客户公司 ${mark} ${i}`,
        type: 'ENTERPRISE',
        industry: `Industry ${mark}`,
        source: mark,
        region: mark,
        website: `https://${mark}.example`,
        phone: mark,
        email: `${mark}@customers.example`,
        description: mark,
        remarks: mark,
        annualRevenueAmount: '1000000.50',
        lifetimeValueAmount: '500',
        ownerId: p.user,
        serviceOwnerId: p.user,
        createdBy: p.user,
        updatedBy: p.user,
      })),
    );
    await manager.insert(
      CustomerAssignment,
      rowsOf((p) => ({
        id: p.assignment,
        customerId: p.customer,
        toUserId: p.user,
        reason: mark,
        assignedBy: p.user,
        assignedAt: new Date('2026-01-02T03:04:05.678Z'),
      })),
    );
    await manager.insert(
      Contact,
      sealedRowsOf(Contact, (p, i) => ({
        id: p.contact,
        customerId: p.customer,
        name: `张伟 ${mark} ${i}`,
        position: mark,
        department: mark,
        phone: mark,
        mobile: mark,
        email: `${mark}@contacts.example`,
        wechat: mark,
        isPrimary: true,
        isDecisionMaker: true,
        preferences: [{ name: 'language', value: mark }],
        remarks: mark,
        createdBy: p.user,
      })),
    );
    await manager.insert(
      Address,
      rowsOf((p) => ({
        id: p.address,
        customerId: p.customer,
        type: 'OFFICE',
        province: mark,
        city: mark,
        district: mark,
        street: mark,
        contactName: mark,
        contactPhone: mark,
        isDefault: true,
      })),
    );
    await manager.insert(
      Tag,
      rowsOf((p) => ({
        id: p.tag,
        customerId: p.customer,
        name: `Tag ${mark}`,
        type: 'MANUAL',
        category: mark,
        value: mark,
        createdBy: p.user,
      })),
    );
    await manager.insert(
      Opportunity,
      rowsOf((p, i) => ({
        id: p.opportunity,
        customerId: p.customer,
        contactId: p.contact,
        ownerId: p.user,
        code: `OPP-${mark}-${i}`,
        name: `Opportunity ${mark}`,
        amount: '2500',
        currency: 'CNY',
        stage: 'PROPOSAL',
        probability: 50,
        source: mark,
        description: mark,
        closeReason: mark,
        createdBy: p.user,
      })),
    );
    await manager.insert(
      OpportunityStageChange,
      rowsOf((p) => ({
        id: p.stageChange,
        opportunityId: p.opportunity,
        fromStage: 'LEAD',
        toStage: 'PROPOSAL',
        probability: 50,
        reason: mark,
        changedBy: p.user,
        changedAt: new Date('2026-01-02T03:04:05.678Z'),
      })),
    );
    await manager.insert(
      Contract,
      sealedRowsOf(Contract, (p, i) => ({
        id: p.contract,
        customerId: p.customer,
        opportunityId: p.opportunity,
        code: `CON-${mark}-${i}`,
        name: `Contract ${mark}`,
        type: 'SERVICE',
        status: 'ACTIVE',
        amount: '1200',
        currency: 'CNY',
        startDate: '2026-01-01',
        endDate: '2026-12-31',
        signedDate: '2025-12-20',
        renewalType: 'MANUAL',
        paymentTerms: mark,
        serviceLevel: mark,
        fileUrl: `https://${mark}.example/contract.pdf`,
        createdBy: p.user,
      })),
    );
    await manager.insert(
      Payment,
      rowsOf((p) => ({
        id: p.payment,
        contractId: p.contract,
        customerId: p.customer,
        code: `PAY-${mark}`,
        amount: '300.25',
        currency: 'CNY',
        status: 'RECEIVED',
        dueOn: '2026-02-01',
        paidAt: new Date('2026-02-01T08:00:00Z'),
        reference: mark,
        remarks: mark,
        createdBy: p.user,
      })),
    );
    await manager.insert(
      HealthScore,
      rowsOf((p) => ({
        id: p.healthScore,
        customerId: p.customer,
        scoreDate: '2026-03-01',
        overallScore: '82.5',
        satisfactionScore: '88',
        riskLevel: 'LOW',
        churnProbability: '0.085',
        factors: [{ name: mark, contribution: 1.5, evidence: mark, positive: true }],
        recommendations: [mark],
      })),
    );
    await manager.insert(
      Interaction,
      rowsOf((p) => ({
        id: p.interaction,
        customerId: p.customer,
        contactId: p.contact,
        opportunityId: p.opportunity,
        staffId: p.user,
        type: 'CALL',
        direction: 'OUTBOUND',
        subject: `Call ${mark}`,
        content: mark,
        occurredAt: new Date('2026-04-01T02:00:00Z'),
        nextAction: mark,
        importance: 'MEDIUM',
        attachments: [{ name: mark, url: `https://${mark}.example/a`, contentType: 'text/plain', size: 1 }],
        createdBy: p.user,
      })),
    );
  });
  return profiles;
}

function profileIds(mark: string, index: number): Profile {
  const names = [
    'customer',
    'assignment',
    'contact',
    'address',
    'tag',
    'opportunity',
    'stageChange',
    'contract',
    'payment',
    'healthScore',
    'interaction',
  ] as const;
  const ids = Object.fromEntries(names.map((name) => [name, uuidv7()])) as Record<
    (typeof names)[number],
    string
  >;
  return { ...ids, user: `user-${mark}-${index}`, code: `CUST-${mark}-${index}` };
}
