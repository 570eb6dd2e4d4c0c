import { userId, STAFF, TENANT } from './callers.js';
import { CanaryMaker, type Canary } from './canaries.js';
import { drawRow, type RowShape, type WorldRow } from './row.js';
import type { CustomerFacts, StaffFacts } from './rules.js';

/** Everything that there is, of three tenants. */
export interface World {
  readonly rows: readonly WorldRow[];
  readonly canaries: ReadonlyMap<string, Canary>;
  readonly customers: ReadonlyMap<string, CustomerFacts>;
  readonly staff: ReadonlyMap<string, StaffFacts>;
  /** Makes values that the world does not have. */
  readonly maker: CanaryMaker;
}

export const TENANTS = [TENANT, 'other', 'third'] as const;

/** Who has the customers of a tenant: a customer for each way of seeing one, or of not seeing it. */
const CUSTOMERS: readonly {
  readonly owner: string | null;
  readonly service: string | null;
  readonly region: string | null;
  readonly state?: 'removed' | 'merged';
}[] = [
  { owner: 'sales-a', service: 'csm', region: 'south' },
  { owner: 'sales-b', service: 'service', region: 'south' },
  { owner: 'sales-c', service: null, region: 'north' },
  { owner: 'sales-c', service: null, region: 'south' },
  { owner: 'manager', service: null, region: null },
  { owner: null, service: null, region: 'east' },
  { owner: 'sales-a', service: 'csm', region: 'north', state: 'removed' },
  { owner: 'sales-a', service: 'csm', region: 'north', state: 'merged' },
  { owner: 'sales-a', service: 'service', region: null },
];

/** The manager's team and region. */
const TEAM: Readonly<Record<string, object>> = {
  manager: { region: 'north' },
  'sales-a': { managerId: 'manager', region: 'south' },
  'sales-b': { managerId: 'manager', region: 'west' },
};

/** One currency for each customer, so that no sum hides what it is made of. */
const CURRENCIES = ['CNY', 'USD', 'EUR', 'JPY', 'GBP', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'HUF']
  .concat(['AUD', 'NZD', 'CAD', 'SGD', 'HKD', 'TWD', 'KRW', 'INR', 'THB', 'MYR', 'IDR', 'PHP'])
  .concat(['BRL', 'MXN', 'ZAR', 'TRY']);

/** The request in which all that the logs tell of was done. */
export const REQUEST_ID = 'before-the-drill';

/** When all of the world was made, and changed last. */
export const LONG_AGO = new Date('2026-01-02T03:04:05.678Z');

/** @param shapes the columns of every type, which say what values its rows need */
export function buildWorld(shapes: ReadonlyMap<string, RowShape>): World {
  const maker = new CanaryMaker();
  const rows: WorldRow[] = [];
  const customers = new Map<string, CustomerFacts>();
  const staff = new Map<string, StaffFacts>();
  let currency = 0;
  for (const tenant of TENANTS) {
    const draw = (type: string, values: Record<string, unknown>, customer?: string, removed = false) => {
      const shape = shapes.get(type);
      if (!shape) throw new Error(`No entity is called ${type}`);
      const row = drawRow(shape, maker, { tenant, customer, removed }, values);
      rows.push(row);
      return row.id;
    };
    for (const [name, role] of Object.entries(STAFF)) {
      const { managerId = null, region = null } = { ...TEAM[name] } as Partial<StaffFacts>;
      const id = userId(tenant, name);
      const facts = { managerId: managerId && userId(tenant, managerId), region };
      draw('User', { id, role, ...facts, capacity: 5 });
      staff.set(id, { id, tenant, ...facts });
    }
    const made: string[] = [];
    for (const { owner, service, region, state } of CUSTOMERS) {
      const removed = state !== undefined;
      const facts = {
        ownerId: owner && userId(tenant, owner),
        serviceOwnerId: service && userId(tenant, service),
        region,
      };
      const id = maker.id();
      const mergedIntoId = state === 'merged' ? made[0] : null;
      draw('Customer', { id, ...facts, mergedIntoId, type: 'ENTERPRISE', ...author(tenant) }, id, removed);
      customers.set(id, { id, tenant, ...facts, removed });
      drawChildren(draw, tenant, id, removed, CURRENCIES[currency++ % CURRENCIES.length] ?? 'CNY');
      if (state === 'merged') drawMerge(draw, maker, tenant, made[0] ?? id, id);
      made.push(id);
    }
    const jobId = draw('ImportJob', {
      status: 'COMPLETED',
      policy: 'SKIP_FAILED',
      format: 'CSV',
      createdBy: userId(tenant, 'admin'),
      creatorRoles: ['admin'],
    });
    draw('ImportError', {
      jobId,
      violations: [{ code: 'REQUIRED', field: ['name'] }],
      cells: [maker.text()],
    });
  }
  const canaries = new Map(rows.flatMap((row) => row.canaries.map((canary) => [canary.value, canary])));
  // Who sees a merge is told which customer it was that became part of another.
  for (const { values } of rows) {
    const known = canaries.get(String(values['mergedId']));
    const customer = String(values['survivorId']);
    if (known)
      canaries.set(known.value, {
        ...known,
        type: 'CustomerMerge',
        property: 'mergedId',
        customer,
        removed: false,
      });
  }
  for (const canary of outstanding(rows)) canaries.set(canary.value, canary);
  return { rows, canaries, customers, staff, maker };
}

/** What is still to be paid of the contracts: computed, and as telling as the amount. */
function outstanding(rows: readonly WorldRow[]): Canary[] {
  return rows
    .filter(({ type, values }) => type === 'Payment' && values['status'] === 'RECEIVED')
    .flatMap(({ values }) => {
      const contract = rows.find(({ id }) => id === values['contractId']);
      const amount = contract?.canaries.find(({ property }) => property === 'amount');
      if (!amount) return [];
      return [{ ...amount, value: `${Number(amount.value) - Number(values['amount'])}.0` }];
    });
}

function author(tenant: string) {
  const id = userId(tenant, 'admin');
  return { createdBy: id, updatedBy: id };
}

type Draw = (type: string, values: Record<string, unknown>, customer?: string, removed?: boolean) => string;

/** What hangs on a customer. Of a deleted one, only what was deleted with it. */
function drawChildren(
  draw: Draw,
  tenant: string,
  customerId: string,
  removed: boolean,
  currency: string,
): void {
  const by = author(tenant);
  const staffId = userId(tenant, 'admin');
  const child = (type: string, values: object = {}, gone = removed) =>
    draw(type, { customerId, ...by, ...values }, customerId, gone);
  const contactId = child('Contact', { isPrimary: true });
  child('Contact', { isPrimary: false, mobile: '13900000000', name: '王共同' });
  child('Contact', { isPrimary: false }, true);
  child('Address', { type: 'OFFICE', country: 'CN' });
  const open = child('Opportunity', {
    ...{ contactId, ownerId: staffId, currency, stage: 'PROPOSAL', probability: 50 },
    expectedCloseOn: '2026-06-15',
  });
  const won = child('Opportunity', {
    ...{ ownerId: staffId, currency, stage: 'WON', probability: 100 },
    ...{ closedAt: LONG_AGO, expectedCloseOn: '2026-01-15' },
  });
  const contractId = child('Contract', {
    ...{ opportunityId: won, currency, type: 'SERVICE', status: 'ACTIVE' },
    ...{ startDate: '2026-01-01', endDate: '2027-12-31', signedDate: '2025-12-20' },
  });
  child('Payment', { contractId, currency, status: 'RECEIVED', paidAt: LONG_AGO, dueOn: '2026-02-01' });
  child('Payment', { contractId, currency, status: 'PLANNED', dueOn: '2026-08-01' });
  const interaction = { contactId, staffId, type: 'CALL', direction: 'OUTBOUND', occurredAt: LONG_AGO };
  child('Interaction', {
    ...interaction,
    opportunityId: open,
    nextActionAt: new Date('2099-01-01T00:00:00Z'),
  });
  child('Interaction', interaction);
  if (removed) return;
  child('Tag', { type: 'MANUAL' });
  child('HealthScore', { scoreDate: '2026-03-01', riskLevel: 'LOW' });
  child('CustomerAssignment', { toUserId: staffId, assignedBy: staffId, assignedAt: LONG_AGO });
  const moved = { opportunityId: open, fromStage: 'LEAD', toStage: 'PROPOSAL', probability: 50 };
  child('OpportunityStageChange', { ...moved, changedBy: staffId, changedAt: LONG_AGO });
  const traced = { actorId: staffId, occurredAt: LONG_AGO, requestId: REQUEST_ID, traceId: 't' };
  child('AuditEntry', {
    ...traced,
    ...{ actorRoles: ['admin'], action: 'UPDATE', recordType: 'Customer', recordId: customerId },
  });
  const entryId = child('AccessEntry', {
    ...traced,
    ...{ actorRoles: ['admin'], action: 'REVEAL', channel: 'GRAPHQL', recordType: 'Contact' },
    ...{ recordIds: [contactId], customerIds: [customerId] },
  });
  child('CustomerAccess', { ...traced, id: entryId, shownCustomerId: customerId, action: 'REVEAL' });
  const agreed = { contactId, purpose: 'MARKETING', status: 'GRANTED', lawfulBasis: 'CONSENT' };
  child('Consent', { ...agreed, channel: 'WEB', recordedBy: staffId, effectiveAt: LONG_AGO });
}

function drawMerge(
  draw: Draw,
  maker: CanaryMaker,
  tenant: string,
  survivorId: string,
  mergedId: string,
): void {
  const details = { moved: {}, dropped: {}, yielded: {}, fields: [], derived: [] };
  const by = userId(tenant, 'admin');
  draw(
    'CustomerMerge',
    {
      ...{ survivorId, mergedId, mergedBy: by, mergedAt: LONG_AGO },
      details: { name: maker.text(), code: maker.text(), ...details },
    },
    survivorId,
  );
}
