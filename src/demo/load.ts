import type { ObjectLiteral } from 'typeorm';
import { Address } from '../address/address.entity.js';
import { Contact } from '../contact/contact.entity.js';
import { Contract } from '../contract/contract.entity.js';
import { Customer } from '../customer/customer.entity.js';
import { indexCustomers } from '../duplicate/key-index.js';
import { HealthScore } from '../health-score/health-score.entity.js';
import { Interaction } from '../interaction/interaction.entity.js';
import { OpportunityStageChange } from '../opportunity/opportunity-stage-change.entity.js';
import { Opportunity } from '../opportunity/opportunity.entity.js';
import { Payment } from '../payment/payment.entity.js';
import { bulkInsert } from '../platform/database/bulk-insert.js';
import { serviceViewer } from '../platform/auth/viewer.js';
import type { Database } from '../platform/database/database.js';
import { sealRow } from '../platform/encryption/sealed-rows.js';
import { registerTenant } from '../platform/tenancy/registry.js';
import { Tag } from '../tag/tag.entity.js';
import { User } from '../user/user.entity.js';
import { makeDemoData } from './data.js';
import type { DemoData } from './rows.js';

/** In an order in which rows can be inserted. */
const TABLES: readonly (readonly [keyof DemoData, new () => ObjectLiteral])[] = [
  ['users', User],
  ['customers', Customer],
  ['contacts', Contact],
  ['addresses', Address],
  ['tags', Tag],
  ['opportunities', Opportunity],
  ['stageChanges', OpportunityStageChange],
  ['contracts', Contract],
  ['payments', Payment],
  ['healthScores', HealthScore],
  ['interactions', Interaction],
];

/** Fills the tenant with the demo data of that day, in one transaction, unless it has customers; how many rows were added. */
export async function loadDemo(database: Database, tenantId: string, now: Date): Promise<number> {
  const [customer] = await database.read(serviceViewer(tenantId), (run) =>
    run({ text: 'SELECT FROM customers WHERE tenant_id = $1 LIMIT 1', values: [tenantId] }),
  );
  if (customer) return 0;
  await registerTenant(database, tenantId);
  const data = makeDemoData(now);
  let count = 0;
  await database.writeSealed(tenantId, async (manager, keys) => {
    for (const [name, entity] of TABLES) {
      const rows = data[name].map((row) => sealRow<ObjectLiteral>(keys, entity, { tenantId, ...row }));
      await bulkInsert(manager, entity, rows);
      count += rows.length;
    }
    await indexCustomers(
      manager,
      keys,
      data.customers.map(({ id }) => id),
    );
  });
  return count;
}
