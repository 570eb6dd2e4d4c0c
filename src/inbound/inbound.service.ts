import { contracts } from '../contract/contract.edges.js';
import type { Contract } from '../contract/contract.entity.js';
import { activateContract, createContract } from '../contract/contract.service.js';
import { customers } from '../customer/customer.edges.js';
import { interactions } from '../interaction/interaction.edges.js';
import { completeFollowUp, createInteraction } from '../interaction/interaction.service.js';
import { refuse } from '../mutation/violation.js';
import type { Write } from '../mutation/write.js';
import { opportunities } from '../opportunity/opportunity.edges.js';
import { statusOfStage } from '../opportunity/opportunity.rules.js';
import { closeOpportunity } from '../opportunity/opportunity.service.js';
import { payments } from '../payment/payment.edges.js';
import { createPayment, receivePayment } from '../payment/payment.service.js';
import type { RecordType } from '../platform/records/record-type.js';
import type { InboundData, InboundType } from './inbound.events.js';

type Handlers = { readonly [Type in InboundType]: (write: Write, data: InboundData<Type>) => Promise<void> };

/** What is done about each event of another system. */
export const HANDLERS: Handlers = {
  /** Puts the contract into force, adding it where we do not have it, and closes its opportunity as won. */
  'erp.contract.signed': async (
    write,
    { contractCode, customerCode, opportunityCode, signedDate, ...data },
  ) => {
    const customer = await byCode(write, customers, customerCode, 'customerCode');
    const opportunity = opportunityCode
      ? await byCode(write, opportunities, opportunityCode, 'opportunityCode')
      : undefined;
    const known = await findByCode(write, contracts, contractCode);
    const { amount, currency, ...terms } = data;
    const contract =
      known ??
      (await createContract(write, {
        ...terms,
        customerId: customer.id,
        code: contractCode,
        opportunityId: opportunity?.id,
        amount: { amount, currency },
        renewalType: 'MANUAL',
        renewalNoticeDays: 90,
      }));
    if (contract.status === 'DRAFT') await activateContract(write, { id: contract.id, signedDate });
    if (opportunity && statusOfStage(opportunity.stage) === 'OPEN') {
      await closeOpportunity(write, { id: opportunity.id, outcome: 'WON', reason: contractCode });
    }
  },

  /** Books the money, for the planned payment that is named or as one of its own; more than is outstanding, too. */
  'finance.payment.received': async (write, { contractCode, paymentCode, amount, currency, ...receipt }) => {
    const contract = await byCode(write, contracts, contractCode, 'contractCode');
    const planned = paymentCode === undefined ? undefined : await findPlanned(write, contract, paymentCode);
    if (planned && planned.currency === currency) {
      await receivePayment(write, { id: planned.id, amount, ...receipt, allowOverpayment: true });
      return;
    }
    const money = { amount, currency };
    await createPayment(write, {
      contractId: contract.id,
      amount: money,
      ...receipt,
      allowOverpayment: true,
    });
  },

  /** Marks the follow-up that the task stood for as done. */
  'oa.task.completed': async (write, { interactionId, outcome }) => {
    const interaction = await write.lock(interactions, interactionId, { field: ['interactionId'] });
    if (interaction.followUpCompletedAt === null)
      await completeFollowUp(write, { id: interactionId, outcome });
  },

  /** Keeps the completed ticket among the customer's interactions. */
  'itsm.ticket.completed': async (write, { ticketId, customerCode, subject, resolution, completedAt }) => {
    const customer = await byCode(write, customers, customerCode, 'customerCode');
    await createInteraction(write, {
      customerId: customer.id,
      type: 'OTHER',
      direction: 'INBOUND',
      subject: `${subject} (${ticketId})`,
      content: resolution,
      occurredAt: completedAt,
      importance: 'MEDIUM',
      staffId: null,
    });
  },
};

async function findByCode<T extends object>(
  { manager, tenantId, scope }: Write,
  type: RecordType<T>,
  code: string,
): Promise<T | undefined> {
  const [row] = await manager.query<T[]>(
    `SELECT ${type.selectList('record')} FROM ${type.table} AS record
     WHERE ${type.visible('record', scope)} AND record.code = $2`,
    [tenantId, code],
  );
  return row;
}

async function byCode<T extends object>(
  write: Write,
  type: RecordType<T>,
  code: string,
  field: string,
): Promise<T> {
  return (await findByCode(write, type, code)) ?? refuse('NOT_FOUND', [field]);
}

async function findPlanned({ manager, tenantId, scope }: Write, { id }: Contract, code: string) {
  const [row] = await manager.query<{ id: string; currency: string }[]>(
    `SELECT payment.id, payment.currency FROM ${payments.table} AS payment
     WHERE ${payments.visible('payment', scope)} AND contract_id = $2 AND code = $3 AND status = 'PLANNED'`,
    [tenantId, id, code],
  );
  return row;
}
