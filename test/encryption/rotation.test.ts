import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encryptionCoverage } from '../../src/platform/encryption/coverage.js';
import { developmentEncryption } from '../../src/platform/encryption/keyring.js';
import { beginRotation, resealTenant, retireKeys } from '../../src/platform/encryption/rotation.js';
import { Database } from '../../src/platform/database/database.js';
import { connect } from '../../src/platform/database/connection.js';
import { entities } from '../../src/entities.js';
import { migrations } from '../../migrations/all.js';
import { onServices } from '../support/database.js';
import { insertProfiles, type Profile } from '../support/fixtures.js';
import { startTestService, type TestService } from '../support/service.js';
import { insertTraces } from '../support/traces.js';

const CUSTOMERS = onServices ? 1200 : 30;
const { keyManagement } = developmentEncryption();

let service: TestService;
let profiles: Profile[];
/** Another process, as far as keys are concerned: it has read the first key and knows of no other. */
let rotating: Database;

beforeAll(async () => {
  service = await startTestService();
  profiles = await insertProfiles(service.database, 'acme', CUSTOMERS);
  await insertTraces(service.database, 'acme', profiles[0]!);
  rotating =
    service.runtimeUrl === undefined
      ? service.database
      : new Database(
          await connect({ url: service.runtimeUrl, poolSize: 2 }, { entities, migrations }),
          developmentEncryption(),
        );
  await read(0);
}, 120_000);
afterAll(async () => {
  if (rotating !== service.database) await rotating.close();
  await service.close();
});

async function read(index: number) {
  const { data, errors } = await service.query<{ customer: Record<string, unknown> }>(
    'acme',
    `query ($id: ID!) { customer(id: $id) {
       phone email contacts { mobile wechat }
       contracts { nodes { amount { amount } outstandingAmount { amount } } } } }`,
    { id: profiles[index % profiles.length]!.customer },
  );
  return { errors, customer: data?.customer };
}

const EXPECTED = {
  errors: undefined,
  customer: {
    phone: 'acme',
    email: 'acme@customers.example',
    contacts: [{ mobile: 'acme', wechat: 'acme' }],
    contracts: { nodes: [{ amount: { amount: '1200' }, outstandingAmount: { amount: '899.75' } }] },
  },
};

const statesOf = async () =>
  service.asOwner<{ version: number; state: string }>(
    `SELECT version, state FROM encryption_keys WHERE tenant_id = 'acme' AND purpose = 'DATA' ORDER BY version`,
  );

describe('rotating a tenant’s keys', () => {
  it('fails no read and no write meanwhile, and goes on where it was interrupted', async () => {
    const state = { running: true };
    let reads = 0;
    const wrong: unknown[] = [];
    const load = (async () => {
      while (state.running) {
        const answer = await read(reads * 7);
        if (JSON.stringify(answer) !== JSON.stringify(EXPECTED)) wrong.push(answer);
        const { data } = await service.query<{ updateContact: { userErrors: unknown[] } }>(
          'acme',
          'mutation ($id: ID!, $remarks: String) { updateContact(input: { id: $id, wechat: "acme", remarks: $remarks }) { contact { wechat } userErrors { code } } }',
          { id: profiles[(reads * 11) % profiles.length]!.contact, remarks: `r${reads}` },
        );
        if (data?.updateContact.userErrors.length !== 0) wrong.push(data);
        reads += 1;
      }
    })();
    expect(await beginRotation(rotating, keyManagement, 'acme')).toBe(2);
    for await (const { table } of resealTenant(rotating, 'acme')) if (table === 'customers') break;
    const half = await encryptionCoverage(rotating, 'acme');
    expect(half.newestShare).toBeLessThan(1);
    expect(half.plaintext).toBe(0);

    // Again, as after a crash: no third key.
    expect(await beginRotation(rotating, keyManagement, 'acme')).toBe(2);
    for await (const _ of resealTenant(rotating, 'acme'));
    while (!(await retireKeys(rotating, 'acme', 0))) for await (const _ of resealTenant(rotating, 'acme'));
    state.running = false;
    await load;
    expect({ wrong, enough: reads >= (onServices ? 20 : 1) }).toEqual({ wrong: [], enough: true });
    expect(await statesOf()).toEqual([
      { version: 1, state: 'RETIRED' },
      { version: 2, state: 'ACTIVE' },
    ]);
    expect(await read(1)).toEqual(EXPECTED);
  }, 120_000);

  it('keeps an earlier key while servers may still seal under it', async () => {
    await beginRotation(rotating, keyManagement, 'acme');
    for await (const _ of resealTenant(rotating, 'acme'));
    expect(await retireKeys(rotating, 'acme', 60_000)).toBe(false);
    expect(await retireKeys(rotating, 'acme', 0)).toBe(true);
  });

  it('leaves other tenants alone', async () => {
    await insertProfiles(service.database, 'other', 1);
    expect((await encryptionCoverage(rotating, 'other')).keyVersion).toBe(1);
    expect((await encryptionCoverage(rotating, 'acme')).keyVersion).toBe(3);
  });
});
