import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { insertAuditEntries } from '../../src/audit/audit.js';
import type { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import type { Database } from '../../src/platform/database/database.js';
import { registerTenant } from '../../src/platform/tenancy/registry.js';
import { mutate } from '../mutations/mutate.js';
import type { TestService } from '../support/service.js';

export const KEY = 'a key that only the server and the auditor have';

type NewEntry = Omit<AuditEntry, 'tenantId' | 'sealSequence' | 'previousHash' | 'hash'>;

/** Texts as callers may send them; PostgreSQL keeps no NUL. */
const text = fc.string({ unit: fc.oneof(fc.constantFrom('客', 'é', '"', '\\', '🙂', ','), fc.string()) });

/** What an entry may say, but for its time. */
const said: fc.Arbitrary<Omit<NewEntry, 'occurredAt' | 'id'>> = fc.record({
  actorId: text,
  actorRoles: fc.array(text, { maxLength: 3 }),
  operation: text,
  action: fc.constantFrom('CREATE', 'UPDATE', 'DELETE', 'RESTORE'),
  recordType: text,
  recordId: fc.uuid(),
  recordVersion: fc.option(fc.integer({ min: 1, max: 99 })),
  customerId: fc.option(fc.uuid()),
  changes: fc.array(fc.record({ field: text, before: fc.option(text), after: fc.option(text) }), {
    maxLength: 3,
  }),
  requestId: fc.option(text),
  traceId: fc.option(text),
});

/** Entries of any content, a minute after one another. */
export function entriesArbitrary(minLength: number, maxLength: number): fc.Arbitrary<NewEntry[]> {
  return fc.array(said, { minLength, maxLength }).map((all) =>
    all.map((entry, index) => ({
      ...entry,
      id: uuidv7(),
      occurredAt: new Date(Date.UTC(2026, 0, 1) + index * 60_000),
    })),
  );
}

export async function insertEntries(
  database: Database,
  tenantId: string,
  entries: readonly NewEntry[],
): Promise<void> {
  await registerTenant(database, tenantId);
  await database.write(tenantId, (manager) =>
    insertAuditEntries(
      manager,
      entries.map((entry) => ({ ...entry, tenantId })),
    ),
  );
}

/** Makes entries by what callers do: customers with contacts, changed, deleted and restored. */
export async function makeEntries(service: TestService, tenant: string, customers: number): Promise<void> {
  const send = async (name: string, input: object) => {
    const { payload, errors } = await mutate(service, tenant, name, input, 'customer { id }');
    if (errors ?? payload.userErrors.length > 0) throw new Error(JSON.stringify({ payload, errors }));
    return (payload['customer'] as { id: string }).id;
  };
  for (let index = 0; index < customers; index += 1) {
    const contacts = [{ name: '张总', mobile: '13800138000', isPrimary: true }, { name: '李工' }];
    const id = await send('createCustomer', { name: `客户 ${index}`, contacts });
    await send('updateCustomer', { id, industry: '软件', level: 'VIP' });
    await send('deleteCustomer', { id });
    await send('restoreCustomer', { id });
  }
}
