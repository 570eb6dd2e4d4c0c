import { addDays, addMonths, latest, startOfDay } from './calendar.js';
import { makeAddresses, makeContacts, makeCustomer } from './customers.js';
import { makeHealthScores } from './health.js';
import { makeInteractions } from './interactions.js';
import { planCustomers } from './plan.js';
import { Random } from './random.js';
import type { DemoData } from './rows.js';
import { makeSales } from './sales.js';
import { carerOf, sellerOf, staff } from './staff.js';
import { DEMO_CUSTOMER_ID, PROFILE_VARIABLES } from '../playground/profile-query.js';
import { makeTags } from './tags.js';

/**
 * A tenant of 200 customers with two years of history that ends on the day of `now` (UTC). Two calls on one day give
 * the same rows, down to their ids.
 */
export function makeDemoData(now: Date): DemoData {
  const today = startOfDay(now);
  const random = new Random();
  const beginning = addMonths(today, -36);
  const data: DemoData = {
    users: staff(beginning),
    customers: [],
    contacts: [],
    addresses: [],
    tags: [],
    opportunities: [],
    stageChanges: [],
    contracts: [],
    payments: [],
    healthScores: [],
    interactions: [],
  };
  for (const plan of planCustomers(random)) {
    // Known a while before the two years begin, so that nothing precedes its customer.
    const createdAt = random.officeHour(addDays(beginning, random.int(0, 330)));
    const { region } = plan.city;
    const id = random.id(createdAt);
    const known = {
      random,
      today,
      plan,
      customerId: plan.code === PROFILE_VARIABLES.code ? DEMO_CUSTOMER_ID : id,
      sellerId: sellerOf(region),
      carerId: carerOf(region),
      number: plan.code.slice(-4),
    };
    const contacts = makeContacts(known, createdAt);
    const scope = { ...known, contactIds: contacts.map(({ id }) => id) };
    const sales = makeSales(scope);
    const history = {
      ...sales,
      healthScores: makeHealthScores(scope),
      interactions: makeInteractions(scope, sales.opportunities),
    };
    for (const contact of contacts) {
      const theirs = history.interactions.filter(({ contactId }) => contactId === contact.id);
      contact.lastContactAt = latest(theirs.map(({ occurredAt }) => occurredAt));
    }
    const customer = makeCustomer(scope, createdAt, history);
    data.customers.push(customer);
    data.contacts.push(...contacts);
    data.addresses.push(...makeAddresses(scope, createdAt, contacts));
    data.tags.push(...makeTags(scope, customer));
    data.opportunities.push(...sales.opportunities);
    data.stageChanges.push(...sales.stageChanges);
    data.contracts.push(...sales.contracts);
    data.payments.push(...sales.payments);
    data.healthScores.push(...history.healthScores);
    data.interactions.push(...history.interactions);
  }
  return data;
}
