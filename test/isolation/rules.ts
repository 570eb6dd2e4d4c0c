/**
 * Who may see what, as the requirements say it, told a second time: the product's own policy is never asked here.
 * Roles are written by letter, so that a line of this file can be held against a line of the requirements.
 */
const LETTERS = {
  admin: 'A',
  sales_manager: 'M',
  sales: 'S',
  csm: 'C',
  service: 'V',
  finance: 'F',
  marketing: 'K',
  auditor: 'U',
  portal: 'P',
} as const;

export type RoleName = keyof typeof LETTERS;

/** Somebody who asks. */
export interface Caller {
  /** What the drill calls them. */
  readonly name: string;
  readonly tenant: string;
  readonly userId: string;
  readonly roles: readonly RoleName[];
  /** The customer that a portal user is. */
  readonly customerId?: string;
}

/** What decides who sees a customer. */
export interface CustomerFacts {
  readonly id: string;
  readonly tenant: string;
  readonly ownerId: string | null;
  readonly serviceOwnerId: string | null;
  readonly region: string | null;
  readonly removed: boolean;
}

/** What a member of staff is to others. */
export interface StaffFacts {
  readonly id: string;
  readonly tenant: string;
  readonly managerId: string | null;
  readonly region: string | null;
}

/** What is known of a value that can be told from all others. */
export interface Origin {
  readonly tenant: string;
  readonly type: string;
  readonly property: string;
  /** The record's id. */
  readonly record: string;
  /** The customer on which the record hangs; undefined for what belongs to the tenant as a whole. */
  readonly customer?: string;
  /** Whether the record was deleted. */
  readonly removed: boolean;
}

/** Roles that see every customer of the tenant. */
const EVERYTHING = 'AUFK';
/** Roles that see the customers that are assigned to them. */
const ASSIGNED = 'SCVM';

/** Everybody who works for the tenant. */
const STAFF = 'AMSCVFKU';

/** Types that not everybody sees; of the others, everybody who sees the customer sees them. */
const TYPE_READERS: Readonly<Record<string, string>> = {
  Opportunity: 'AMSCKU',
  OpportunityStageChange: 'AMSCKU',
  Interaction: 'AMSCVKU',
  Payment: 'AMSCFUP',
  Contract: 'AMSCVFUP',
  HealthScore: 'AMSCVKU',
  Tag: STAFF,
  CustomerAssignment: STAFF,
  AuditEntry: 'AU',
  AccessEntry: 'AU',
  CustomerAccess: 'AU',
  Consent: STAFF,
  CustomerMerge: 'AMS',
  ImportJob: 'AMS',
  ImportError: 'AMS',
};

const CONTACT_DETAILS = 'AMSCVP';
const CONTRACT_MONEY = 'AMSCFUP';
const CUSTOMER_MONEY = 'AMSCFU';

/** Properties that not everybody reads who sees the record. */
const PROPERTY_READERS: Readonly<Record<string, string>> = {
  'Contact.phone': CONTACT_DETAILS,
  'Contact.mobile': CONTACT_DETAILS,
  'Contact.email': CONTACT_DETAILS,
  'Contact.wechat': CONTACT_DETAILS,
  'Customer.phone': CONTACT_DETAILS,
  'Customer.email': CONTACT_DETAILS,
  'Contract.amount': CONTRACT_MONEY,
  'Payment.amount': CONTRACT_MONEY,
  'Customer.annualRevenueAmount': CUSTOMER_MONEY,
  'Customer.lifetimeValueAmount': CUSTOMER_MONEY,
  'Customer.creditRating': CUSTOMER_MONEY,
  'Customer.latestHealthScore': 'AMSCVKU',
  'Address.contactPhone': CONTACT_DETAILS,
};

/** What staff writes for staff: customers do not read it of themselves. */
const INTERNAL = new Set([
  ...['Customer.source', 'Customer.description', 'Customer.remarks', 'Contact.preferredChannel'],
  ...['Contact.remarks', 'Payment.remarks', 'Payment.reversalReason', 'Contract.terminationReason'],
  ...['User.region', 'User.industries'],
]);

/** Sums of opportunities are shown to some who do not see the opportunities. */
const SUMMED: Readonly<Record<string, string>> = { 'Opportunity.amount': 'AMSCKUF' };

/** Roles to which contact details are shown one at a time, though masked elsewhere; and amounts of contracts. */
const REVEALED = 'FU';
const AMOUNT_REVEALED = 'V';

/** Roles that may take customers away as a file. */
const EXPORTERS = 'AMFU';

function anyOf({ roles }: Pick<Caller, 'roles'>, letters: string): boolean {
  return roles.some((role) => letters.includes(LETTERS[role]));
}

/** Whether the caller sees the customer, and so what hangs on it. */
function seesCustomer(
  caller: Caller,
  customer: CustomerFacts,
  staff: ReadonlyMap<string, StaffFacts>,
): boolean {
  if (customer.tenant !== caller.tenant || customer.removed) return false;
  if (anyOf(caller, EVERYTHING)) return true;
  const assigned = [customer.ownerId, customer.serviceOwnerId].includes(caller.userId);
  if (anyOf(caller, ASSIGNED) && assigned) return true;
  if (anyOf(caller, 'M')) {
    const owner = customer.ownerId === null ? undefined : staff.get(customer.ownerId);
    const self = staff.get(caller.userId);
    if (owner?.managerId === caller.userId) return true;
    if (self?.region != null && customer.region === self.region) return true;
  }
  return anyOf(caller, 'P') && caller.customerId === customer.id;
}

/** Whom a caller sees: of customers, and of staff. */
export interface Sight {
  readonly customer: (id: string) => boolean;
  readonly colleague: (id: string) => boolean;
}

/** What the caller sees, of these customers and this staff. */
export function sightOf(
  caller: Caller,
  customers: ReadonlyMap<string, CustomerFacts>,
  staff: ReadonlyMap<string, StaffFacts>,
): Sight {
  const seen = [...customers.values()].filter((customer) => seesCustomer(caller, customer, staff));
  const ids = new Set(seen.map(({ id }) => id));
  // Customers know those who look after them, and nobody else.
  const known = new Set(seen.flatMap(({ ownerId, serviceOwnerId }) => [ownerId, serviceOwnerId]));
  return {
    customer: (id) => ids.has(id),
    colleague: (id) => anyOf(caller, STAFF) || known.has(id),
  };
}

/** Whether the caller reads a value as it is: not masked, not hidden. */
export function readsPlain(caller: Caller, origin: Origin, sight: Sight): boolean {
  if (origin.tenant !== caller.tenant || origin.removed || caller.roles.length === 0) return false;
  if (origin.customer !== undefined && !sight.customer(origin.customer)) return false;
  if (origin.type === 'User' && !sight.colleague(origin.record)) return false;
  const property = `${origin.type}.${origin.property}`;
  const summed = SUMMED[property];
  if (summed !== undefined) return anyOf(caller, summed);
  if (!readsType(caller, origin.type)) return false;
  if (INTERNAL.has(property)) return anyOf(caller, STAFF);
  const ofProperty = PROPERTY_READERS[property];
  return ofProperty === undefined || anyOf(caller, ofProperty);
}

/** Whether the caller may see records of the type at all. */
export function readsType(caller: Pick<Caller, 'roles'>, type: string): boolean {
  // Who does not see the whole tenant sees their own imports only; those of the world are an admin's.
  if (type.startsWith('Import') && !anyOf(caller, EVERYTHING)) return false;
  return anyOf(caller, TYPE_READERS[type] ?? Object.values(LETTERS).join(''));
}

/** Whether the caller is shown the value when they ask for it alone. */
export function mayReveal(caller: Caller, origin: Origin, sight: Sight): boolean {
  const property = `${origin.type}.${origin.property}`;
  const isAmount = property === 'Contract.amount';
  const isDetail = PROPERTY_READERS[property] === CONTACT_DETAILS && origin.type !== 'Address';
  if (origin.tenant !== caller.tenant || origin.removed || !(isAmount || isDetail)) return false;
  const allowed = anyOf(caller, isAmount ? AMOUNT_REVEALED : REVEALED);
  return allowed && origin.customer !== undefined && sight.customer(origin.customer);
}

/** Whether the caller may be given all that is held of a person, what was deleted included. */
export function mayExportSubjects(caller: Pick<Caller, 'roles'>): boolean {
  return anyOf(caller, 'A');
}

export function mayExport(caller: Pick<Caller, 'roles'>): boolean {
  return anyOf(caller, EXPORTERS);
}
