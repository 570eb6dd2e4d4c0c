import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { customers } from '../../src/customer/customer.edges.js';
import { serviceViewer, type Viewer } from '../../src/platform/auth/viewer.js';
import { readScope } from '../../src/platform/records/record-type.js';
import { onServices } from '../support/database.js';
import { insertTraces } from '../support/traces.js';
import { startTestService, type TestService } from '../support/service.js';
import { assignCast, STAFF, type Assigned } from './cast.js';

let service: TestService;
let cast: Assigned[];

beforeAll(async () => {
  service = await startTestService();
  cast = await assignCast(service, 'acme');
  await insertTraces(service.database, 'acme', cast[0]!);
}, 60_000);
afterAll(() => service.close());

function viewer(reach: string, userId = '', customerId?: string): Viewer {
  return { ...serviceViewer('acme'), reach: reach as Viewer['reach'], userId, customerId };
}

/** What a statement without any predicate gives. */
async function allOf(table: string, eyes: Viewer, column = 'id'): Promise<string[]> {
  const text = `SELECT ${column}::text AS id FROM ${table} ORDER BY 1`;
  return (await service.database.query<{ id: string }>(eyes, { text, values: [] })).map(({ id }) => id);
}

/** Tables of what hangs on a customer, with the cast's records in them. */
const TABLES = {
  customers: 'customer',
  contacts: 'contact',
  addresses: 'address',
  tags: 'tag',
  opportunities: 'opportunity',
  opportunity_stage_changes: 'stageChange',
  contracts: 'contract',
  payments: 'payment',
  health_scores: 'healthScore',
  interactions: 'interaction',
  customer_assignments: 'assignment',
} as const;

describe('row-level security alone', () => {
  it.each(Object.entries(TABLES))('shows of %s what each reach shows', async (table, key) => {
    const shown = async (eyes: Viewer, sees: (customer: Assigned) => boolean) =>
      expect(await allOf(table, eyes)).toEqual(
        cast
          .filter(sees)
          .map((profile) => profile[key])
          .sort(),
      );
    await shown(viewer('all'), () => true);
    await shown(
      viewer('assigned', 'anna'),
      ({ owner, service: carer }) => owner === 'anna' || carer === 'anna',
    );
    await shown(
      viewer('team', 'mona'),
      ({ owner, region }) => ['mona', 'ben'].includes(owner ?? '') || region === 'North',
    );
    const [{ customer: own } = { customer: '' }] = cast;
    await shown(viewer('customer', 'anna', own), ({ customer }) => customer === own);
    for (const nobody of [
      viewer('assigned'),
      viewer('team'),
      viewer('customer'),
      viewer('none', 'anna'),
      viewer('', 'anna'),
      viewer('ALL', 'anna'),
    ])
      await shown(nobody, () => false);
  });

  it('shows a transaction that says nothing of its reader nothing but what is nobody’s', async () => {
    const shown = await service.asOwner<{ name: string }>(
      `SELECT DISTINCT tablename AS name FROM pg_policies WHERE policyname = 'visibility' ORDER BY 1`,
    );
    for (const { name } of shown) {
      expect([name, await allOf(name, viewer('', 'anna'), 'tenant_id')]).toEqual([name, []]);
      expect(await allOf(name, viewer('all'), 'tenant_id')).not.toEqual([]);
    }
  });

  it('shows imports to who sent them, and to those who see everything', async () => {
    const [job] = await allOf('import_jobs', viewer('all'));
    expect(await allOf('import_jobs', viewer('assigned', cast[0]!.user))).toEqual([job]);
    expect(await allOf('import_jobs', viewer('assigned', 'anna'))).toEqual([]);
    expect(await allOf('import_errors', viewer('assigned', cast[0]!.user))).toHaveLength(1);
    expect(await allOf('import_errors', viewer('assigned', 'anna'))).toEqual([]);
  });

  it('shows staff to staff, and to a portal user who looks after it', async () => {
    expect(await allOf('users', viewer('assigned', 'anna'))).toEqual(await allOf('users', viewer('all')));
    expect(await allOf('users', viewer('customer', 'x', cast[1]!.customer))).toEqual(['anna', 'carl']);
  });

  it('keeps the audit log and what the service remembers from those who see a part', async () => {
    for (const table of ['audit_entries', 'outbox_events', 'idempotency_records', 'import_chunks'])
      expect([table, await allOf(table, viewer('team', 'mona'), 'tenant_id')]).toEqual([table, []]);
  });
});

describe('the rule of the statements and that of row-level security', () => {
  const staff = fc.constantFrom<string | null>(null, ...STAFF);
  const region = fc.constantFrom<string | null>(null, 'North', 'South', '');

  it('show the customers that the rule as it is written down shows', async () => {
    const world = fc.record({
      customers: fc.array(fc.record({ owner: staff, service: staff, region }), {
        minLength: cast.length,
        maxLength: cast.length,
      }),
      users: fc.array(fc.record({ manager: staff, region }), {
        minLength: STAFF.length,
        maxLength: STAFF.length,
      }),
      reader: fc.constantFrom(...STAFF, 'stranger'),
    });
    await fc.assert(
      fc.asyncProperty(world, async ({ customers: assigned, users, reader }) => {
        await arrange(assigned, users);
        const of = (id: string) => users[STAFF.findIndex((name) => name === id)];
        const own = ({ owner, service: carer }: (typeof assigned)[number]) =>
          owner === reader || carer === reader;
        const model = {
          assigned: own,
          team: (customer: (typeof assigned)[number]) =>
            own(customer) ||
            (customer.owner !== null && of(customer.owner)?.manager === reader) ||
            (customer.region !== null && customer.region === of(reader)?.region),
        };
        for (const reach of ['assigned', 'team'] as const) {
          const eyes = viewer(reach, reader);
          const expected = cast
            .filter((_, place) => model[reach](assigned[place]!))
            .map(({ customer }) => customer)
            .sort();
          expect(await allOf('customers', eyes)).toEqual(expected);
          // Row-level security off, as it were: the statement decides, in a transaction that sees everything.
          const text = `SELECT c.id FROM customers c WHERE ${customers.seen('c', readScope(eyes))} ORDER BY c.id`;
          const rows = await service.database.write(
            'acme',
            (manager) => manager.query<{ id: string }[]>(text, ['acme']),
            eyes,
          );
          expect(rows.map(({ id }) => id)).toEqual(expected);
        }
      }),
      { numRuns: onServices ? 200 : 15 },
    );
  });

  async function arrange(
    assigned: readonly { owner: string | null; service: string | null; region: string | null }[],
    users: readonly { manager: string | null; region: string | null }[],
  ) {
    await service.asOwner(
      `UPDATE customers SET owner_id = n.owner, service_owner_id = n.carer, region = n.region
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) AS n (id, owner, carer, region)
       WHERE customers.id = n.id`,
      [
        cast.map(({ customer }) => customer),
        ...(['owner', 'service', 'region'] as const).map((key) => assigned.map((row) => row[key])),
      ],
    );
    await service.asOwner(
      `UPDATE users SET manager_id = n.manager, region = n.region
       FROM unnest($1::text[], $2::text[], $3::text[]) AS n (id, manager, region) WHERE users.id = n.id`,
      [STAFF, users.map(({ manager }) => manager), users.map(({ region: place }) => place)],
    );
  }
});
