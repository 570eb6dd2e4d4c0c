import { ADDRESS, CONTRACT, FAR_AWAY, INTERACTION, PERSONAL, type Arrangement } from './arrangement.js';

type Input = Record<string, unknown>;

/** One mutation, and what it can be sent with. */
export interface Case {
  /** The payload's field that has the record. */
  readonly field: string;
  /** Makes what the mutation needs; returns an input that succeeds. */
  readonly arrange: (made: Arrangement) => Promise<Input>;
  /** A change of the input that makes it another one. */
  readonly other: Input;
  /** The input's field that names a record of the tenant, and the error when there is none. */
  readonly names: readonly [field: string, code: 'NOT_FOUND' | 'CUSTOMER_NOT_FOUND'];
}

const ID = ['id', 'NOT_FOUND'] as const;
const CUSTOMER = ['id', 'CUSTOMER_NOT_FOUND'] as const;
const OF_CUSTOMER = ['customerId', 'CUSTOMER_NOT_FOUND'] as const;

/** A case whose input is the id of a record that is made first. */
function on(
  field: string,
  make: (made: Arrangement) => Promise<string>,
  change: Input,
  other: Input,
  names: Case['names'] = ID,
): Case {
  return { field, arrange: async (made) => ({ id: await make(made), ...change }), other, names };
}

/** A case whose record is made and deleted first. */
function deleted(
  field: string,
  make: (made: Arrangement) => Promise<string>,
  other: Input,
  names?: Case['names'],
): Case {
  const remove = `delete${field[0]!.toUpperCase()}${field.slice(1)}`;
  return on(
    field,
    async (made) => {
      const id = await make(made);
      await made.done(remove, field, { id });
      return id;
    },
    {},
    other,
    names,
  );
}

const customer = (made: Arrangement) => made.customer();
const contact = (made: Arrangement) => made.contact();
const address = (made: Arrangement) => made.address();
const opportunity = (made: Arrangement) => made.opportunity();
const contract = (made: Arrangement) => made.contract();
const payment = (made: Arrangement) => made.payment();
const received = (made: Arrangement) => made.payment({ receivedAt: '2026-02-01T00:00:00Z' });
const interaction = (made: Arrangement) => made.interaction();
const followUp = (made: Arrangement) => made.interaction({ nextActionAt: FAR_AWAY });

/** A new record below a customer that is made first. */
function below(field: string, values: Input): Case {
  return {
    field,
    arrange: async (made) => ({ customerId: await made.customer(), ...values }),
    other: { ...values, remarks: undefined, ...(field === 'tag' ? { value: 'x' } : NAMED[field]) },
    names: OF_CUSTOMER,
  };
}

const NAMED: Readonly<Record<string, Input>> = {
  contact: { name: '关云长' },
  address: { city: '绵阳' },
  opportunity: { name: 'CRM' },
  contract: { name: 'CRM' },
  interaction: { subject: 'CRM' },
};

/** Another id than any record has. */
const OTHER_ID = { id: '01890000-0000-7000-8000-000000000000' };

export const CASES: Readonly<Record<string, Case>> = {
  createCustomer: {
    field: 'customer',
    arrange: async (made) => ({
      name: '蜀汉集团',
      phone: PERSONAL.phone,
      email: PERSONAL.email,
      ownerId: await made.user(),
      contacts: [{ ...PERSONAL, isPrimary: true }],
      addresses: [ADDRESS],
    }),
    other: { name: '曹魏集团' },
    names: ['ownerId', 'NOT_FOUND'],
  },
  updateCustomer: on(
    'customer',
    customer,
    { name: '蜀汉集团', phone: PERSONAL.mobile, annualRevenue: { amount: '5.50' } },
    { name: '曹魏集团' },
    CUSTOMER,
  ),
  deleteCustomer: on(
    'customer',
    async (made) => {
      const customerId = await made.customer();
      await made.contact({ customerId });
      await made.address({ customerId });
      return customerId;
    },
    {},
    { expectedVersion: 1 },
    CUSTOMER,
  ),
  restoreCustomer: deleted('customer', customer, OTHER_ID, CUSTOMER),
  assignCustomerOwner: {
    field: 'customer',
    arrange: async (made) => ({ id: await made.customer(), ownerId: await made.user(), reason: '片区调整' }),
    other: { reason: '离职交接' },
    names: CUSTOMER,
  },
  setCustomerLevel: on('customer', customer, { level: 'VIP' }, { level: 'STRATEGIC' }, CUSTOMER),

  createContact: below('contact', { ...PERSONAL, remarks: '喜欢下棋' }),
  updateContact: on('contact', contact, { ...PERSONAL, mobile: '13987654321' }, { name: '关云长' }),
  deleteContact: on('contact', contact, {}, { expectedVersion: 1 }),
  restoreContact: deleted('contact', contact, OTHER_ID),
  setPrimaryContact: on('contact', contact, {}, OTHER_ID),

  createAddress: below('address', { ...ADDRESS, isDefault: true }),
  updateAddress: on('address', address, { street: '锦里2号', isDefault: true }, { city: '绵阳' }),
  deleteAddress: on('address', address, {}, { expectedVersion: 1 }),
  restoreAddress: deleted('address', address, OTHER_ID),

  tagCustomer: below('tag', { name: '高价值', category: '价值' }),
  untagCustomer: {
    field: 'tag',
    arrange: async (made) => {
      const customerId = await made.customer();
      await made.done('tagCustomer', 'tag', { customerId, name: '高价值' });
      return { customerId, name: '高价值' };
    },
    other: { name: '流失' },
    names: OF_CUSTOMER,
  },

  createOpportunity: below('opportunity', { name: 'ERP', code: 'OPP-1', amount: { amount: '600000' } }),
  updateOpportunity: on('opportunity', opportunity, { name: 'ERP 二期' }, { name: 'ERP 三期' }),
  deleteOpportunity: on('opportunity', opportunity, {}, { expectedVersion: 1 }),
  restoreOpportunity: deleted('opportunity', opportunity, OTHER_ID),
  advanceOpportunity: on('opportunity', opportunity, { reason: '已立项' }, { stage: 'PROPOSAL' }),
  closeOpportunity: on(
    'opportunity',
    opportunity,
    { outcome: 'LOST', reason: '价格' },
    { outcome: 'LOST', reason: '预算' },
  ),

  createContract: below('contract', { ...CONTRACT, code: 'C-100' }),
  updateContract: on('contract', contract, { amount: { amount: '2000' } }, { amount: { amount: '3000' } }),
  deleteContract: on('contract', contract, {}, { expectedVersion: 1 }),
  restoreContract: deleted('contract', contract, OTHER_ID),
  activateContract: on('contract', contract, { signedDate: '2026-01-01' }, { signedDate: '2026-01-02' }),
  terminateContract: on(
    'contract',
    (made) => made.activeContract(),
    { reason: '预算取消' },
    { reason: '迁移' },
  ),

  createPayment: {
    field: 'payment',
    arrange: async (made) => ({ contractId: await made.activeContract(), amount: { amount: '400' } }),
    other: { amount: { amount: '300' } },
    names: ['contractId', 'NOT_FOUND'],
  },
  updatePayment: on('payment', payment, { amount: { amount: '500' } }, { amount: { amount: '600' } }),
  deletePayment: on('payment', payment, {}, { expectedVersion: 1 }),
  restorePayment: deleted('payment', payment, OTHER_ID),
  receivePayment: on('payment', payment, { amount: '150.5' }, { amount: '150' }),
  reversePayment: on('payment', received, { reason: '退款' }, { reason: '误记' }),

  createInteraction: below('interaction', { ...INTERACTION, nextActionAt: FAR_AWAY }),
  updateInteraction: on('interaction', interaction, { subject: '二次回访' }, { subject: '三次回访' }),
  deleteInteraction: on('interaction', interaction, {}, { expectedVersion: 1 }),
  restoreInteraction: deleted('interaction', interaction, OTHER_ID),
  scheduleFollowUp: on(
    'interaction',
    interaction,
    { nextActionAt: FAR_AWAY },
    { nextActionAt: '2098-01-01T00:00:00Z' },
  ),
  completeFollowUp: on('interaction', followUp, {}, { outcome: 'SUCCESSFUL' }),
};
