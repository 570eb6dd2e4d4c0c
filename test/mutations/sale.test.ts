import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestService, type TestService } from '../support/service.js';
import { done as sent } from './mutate.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

const done = (name: string, input: object, selection: string) =>
  sent(service, 'acme', name, input, selection);

describe('a sale', () => {
  it('goes from a prospect to a customer that pays, and to one that is lost', async () => {
    const { customer } = await done(
      'createCustomer',
      {
        name: 'ABC科技有限公司',
        phone: '010-12345678',
        contacts: [{ name: '张总', mobile: '13800138000', email: 'zhang@abc-tech.com', isPrimary: true }],
        addresses: [{ type: 'OFFICE', province: '北京', city: '北京', street: '朝阳区' }],
      },
      'customer { id code lifecycleStage grade contacts { id isPrimary } addresses { street } }',
    );
    expect(customer).toMatchObject({
      code: expect.stringMatching(/^CUST\d{8}0001$/),
      lifecycleStage: 'PROSPECT',
      grade: 'D',
      contacts: [{ isPrimary: true }],
      addresses: [{ street: '朝阳区' }],
    });
    const { id: customerId, contacts } = customer as { id: string; contacts: { id: string }[] };

    const { opportunity } = await done(
      'createOpportunity',
      { customerId, contactId: contacts[0]!.id, name: 'ERP', amount: { amount: '600000' } },
      'opportunity { id probability customer { grade } }',
    );
    expect(opportunity).toMatchObject({ probability: 10, customer: { grade: 'B' } });
    const { id: opportunityId } = opportunity as { id: string };
    await done('advanceOpportunity', { id: opportunityId, stage: 'PROPOSAL' }, 'opportunity { id }');
    const { opportunity: won } = await done(
      'closeOpportunity',
      { id: opportunityId, outcome: 'WON' },
      'opportunity { status probability stageHistory { fromStage toStage } }',
    );
    expect(won).toEqual({
      status: 'WON',
      probability: 100,
      stageHistory: [
        { fromStage: null, toStage: 'LEAD' },
        { fromStage: 'LEAD', toStage: 'PROPOSAL' },
        { fromStage: 'PROPOSAL', toStage: 'WON' },
      ],
    });

    const { contract } = await done(
      'createContract',
      {
        customerId,
        opportunityId,
        code: 'C-1',
        name: 'ERP',
        type: 'SERVICE',
        amount: { amount: '1000' },
        startDate: '2026-01-01',
        endDate: '2099-12-31',
      },
      'contract { id status }',
    );
    const { id: contractId } = contract as { id: string };
    const { contract: active } = await done(
      'activateContract',
      { id: contractId, signedDate: '2026-01-01' },
      'contract { status customer { lifecycleStage nextRenewalOn } }',
    );
    expect(active).toEqual({
      status: 'ACTIVE',
      customer: { lifecycleStage: 'CUSTOMER', nextRenewalOn: '2099-12-31' },
    });

    const { payment: planned } = await done(
      'createPayment',
      { contractId, amount: { amount: '600' }, dueOn: '2026-02-01' },
      'payment { id code status }',
    );
    expect(planned).toMatchObject({ code: 'P001', status: 'PLANNED' });
    const received = await done(
      'receivePayment',
      { id: (planned as { id: string }).id, amount: '200.5' },
      `payment { code status amount { amount } contract { outstandingAmount { amount } } customer { lifetimeValue { amount } } }
       remaining { status amount { amount } }`,
    );
    expect(received).toMatchObject({
      payment: {
        code: 'P001-1',
        status: 'RECEIVED',
        amount: { amount: '200.5' },
        contract: { outstandingAmount: { amount: '799.5' } },
        customer: { lifetimeValue: { amount: '200.5' } },
      },
      remaining: { status: 'PLANNED', amount: { amount: '399.5' } },
    });

    const { contract: ended } = await done(
      'terminateContract',
      { id: contractId, reason: '预算取消' },
      'contract { status customer { lifecycleStage nextRenewalOn } }',
    );
    expect(ended).toEqual({
      status: 'TERMINATED',
      customer: { lifecycleStage: 'CHURNED', nextRenewalOn: null },
    });
    const events = await service.asOwner<{ type: string }>(
      'SELECT type FROM outbox_events ORDER BY sequence',
    );
    expect(events.map(({ type }) => type)).toEqual([
      'crm.customer.created',
      'crm.contact.created',
      'crm.address.created',
      'crm.opportunity.created',
      'crm.opportunity.stage_changed',
      'crm.opportunity.closed',
      'crm.contract.created',
      'crm.contract.activated',
      'crm.customer.converted',
      'crm.payment.created',
      'crm.payment.received',
      'crm.payment.updated',
      'crm.contract.terminated',
      'crm.customer.churned',
    ]);
  });
});
