import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { parseMapping } from '../../src/import/mapping.js';
import { runImport, type ImportOptions } from '../../src/import/run.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { opened } from '../support/opened.js';
import { makeImportFolder, type ImportFolder } from './files.js';

const MAPPING = parseMapping(`
version: 1
asOf: 2026-09-30
sources:
  firms:
    file: firms.csv
    key: id
    join: { places: { file: places.tsv, key: firm } }
  people: { file: people.csv.gz }
  deals: { file: deals.csv }
records:
  - into: payments
    from: deals
    when: { column: months, notEmpty: true }
    repeat: { times: { column: months }, each: { column: fee }, total: { column: paid } }
    code: { template: 'M{index:00}' }
    fields:
      contract: { template: 'C-{id}' }
      amount: share
      status: { value: RECEIVED }
      dueOn: { monthsBefore: { date: asOf, months: remaining } }
  - into: contracts
    from: deals
    when: { column: months, notEmpty: true }
    code: { template: 'C-{id}' }
    fields:
      customer: { column: firm }
      opportunity: { template: 'O-{id}' }
      name: { template: 'Deal {id}' }
      type: { value: SERVICE }
      status: { value: ACTIVE }
      amount: { product: [{ column: fee }, { column: months }] }
      startDate: asOf
      endDate: { monthsAfter: { date: asOf, months: { column: months }, days: -1 } }
  - into: opportunities
    from: deals
    code: { template: 'O-{id}' }
    fields: { customer: { column: firm }, name: { template: 'Deal {id}' }, stage: { column: stage }, amount: { column: fee } }
  - into: customers
    from: firms
    code: { column: id }
    fields: { name: { column: name }, type: { column: kind, map: { B: ENTERPRISE, C: INDIVIDUAL } }, level: { column: level } }
  - into: addresses
    from: firms
    when: { column: places.city, notEmpty: true }
    code: { column: id }
    fields: { customer: { column: id }, type: { value: OFFICE }, province: { column: city }, city: { column: city }, street: { column: street } }
  - into: contacts
    from: people
    code: { column: mail }
    fields: { customer: { column: firm }, name: { column: who }, email: { column: mail }, isPrimary: { column: first } }
  - into: tags
    from: people
    code: { value: has-people }
    when: { column: first, equals: yes }
    fields: { customer: { column: firm }, name: { value: Has people }, type: { value: AUTOMATIC }, confidence: { value: 0.5 } }
  - into: interactions
    from: people
    code: { template: 'met-{mail}' }
    fields:
      customer: { column: firm }
      contact: { column: mail }
      type: { value: MEETING }
      direction: { value: OUTBOUND }
      subject: { template: 'Met {who}' }
      occurredAt: { date: { column: met }, format: D.M.YYYY }
`);

const TABLES = [
  'customers',
  'addresses',
  'contacts',
  'tags',
  'opportunities',
  'contracts',
  'payments',
  'interactions',
];

let db: TestDatabase;
let folder: ImportFolder;
let tenant = '';
let tenants = 0;

beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

beforeEach(() => {
  tenants += 1;
  tenant = `tenant-${tenants}`;
  folder = makeImportFolder();
  folder.write(
    'firms.csv',
    '\uFEFFid,name,kind,level\nF1,"北京, 一号",B,VIP\nF2,Two,C,\n\nF3,Three,B,IMPORTANT\n',
  );
  folder.write('places.tsv', 'firm\tcity\tstreet\nF1\t北京\t长安街 1 号\nF3\tShanghai\tBund 3\n');
  writePeople(
    'Ada,a@x.example,F1,yes,6.2.2026',
    'Bob,b@x.example,F1,no,7.3.2026',
    'Cyd,c@x.example,F3,yes,1.1.2026',
  );
  folder.write('deals.csv', 'id,firm,stage,fee,months,paid\n1,F1,WON,10.50,3,30.00\n2,F2,PROPOSAL,99,,\n');
});
afterEach(() => folder.close());

function writePeople(...lines: string[]): void {
  folder.write('people.csv.gz', gzipSync(['who,mail,firm,first,met', ...lines, ''].join('\n')));
}

function run(options: Partial<ImportOptions> = {}) {
  return runImport(db.database, { mapping: MAPPING, directory: folder.path, tenantId: tenant, ...options });
}

async function contents(tenantId = tenant): Promise<Record<string, unknown[]>> {
  const tables = [...TABLES, 'opportunity_stage_changes', 'search_grams'];
  const rows = tables.map((table) =>
    db.asOwner<Record<string, unknown>>(`SELECT * FROM ${table} WHERE tenant_id = $1 ORDER BY 2, 3, 4`, [
      tenantId,
    ]),
  );
  const lists = await Promise.all(
    rows.map(async (read, place) => opened(db, tenantId, tables[place] ?? '', await read)),
  );
  return Object.fromEntries(tables.map((table, place): [string, unknown[]] => [table, lists[place] ?? []]));
}

const total = async () => Object.values(await contents()).flat().length;

describe('an import', () => {
  it('loads CSV, TSV and compressed files, joined, in the order that references need', async () => {
    const { loaded, report, counts } = await run();
    expect(report.problems).toEqual([]);
    expect(loaded).toBe(true);
    expect(Object.fromEntries([...counts].map(([kind, count]) => [kind, count.inserted]))).toEqual({
      customers: 3,
      contacts: 3,
      addresses: 2,
      tags: 2,
      opportunities: 2,
      contracts: 1,
      payments: 3,
      interactions: 3,
    });
    const { customers, addresses, payments, contracts } = await contents();
    expect(customers).toHaveLength(3);
    expect(customers).toContainEqual(
      expect.objectContaining({
        code: 'F1',
        name: '北京, 一号',
        level: 'VIP',
        grade: 'D',
        version: 1,
        created_by: 'import',
      }),
    );
    expect(customers).toContainEqual(
      expect.objectContaining({ code: 'F2', type: 'INDIVIDUAL', level: 'STANDARD' }),
    );
    expect(addresses).toContainEqual(
      expect.objectContaining({ city: '北京', street: '长安街 1 号', country: 'CN' }),
    );
    expect(contracts).toEqual([
      expect.objectContaining({
        code: 'C-1',
        amount: '31.5000',
        start_date: '2026-09-30',
        end_date: '2026-12-29',
      }),
    ]);
    expect(
      payments!
        .map((row) => [
          (row as { code: string }).code,
          (row as { amount: string }).amount,
          (row as { due_on: string }).due_on,
        ])
        .sort(),
    ).toEqual([
      ['M01', '10.5000', '2026-07-30'],
      ['M02', '10.5000', '2026-08-30'],
      ['M03', '9.0000', '2026-09-30'],
    ]);
  });

  it('keeps what customers repeat from their records, and the history of stages', async () => {
    await run();
    const { customers, opportunity_stage_changes: steps } = await contents();
    expect(customers).toContainEqual(
      expect.objectContaining({
        code: 'F1',
        last_contact_at: new Date('2026-03-07T00:00:00Z'),
        next_renewal_on: '2026-12-29',
        lifetime_value_amount: '30.0000',
        lifetime_value_currency: 'CNY',
      }),
    );
    expect(customers).toContainEqual(
      expect.objectContaining({
        code: 'F2',
        last_contact_at: null,
        next_renewal_on: null,
        lifetime_value_amount: null,
      }),
    );
    expect(steps!.map((step) => (step as { to_stage: string }).to_stage).sort()).toEqual(['PROPOSAL', 'WON']);

    folder.write('deals.csv', 'id,firm,stage,fee,months,paid\n2,F2,WON,99,,\n');
    await run();
    await run();
    expect((await contents())['opportunity_stage_changes']).toContainEqual(
      expect.objectContaining({ from_stage: 'PROPOSAL', to_stage: 'WON' }),
    );
    expect((await contents())['opportunity_stage_changes']).toHaveLength(3);
  });

  it('changes nothing when it runs again, and only what differs when a file has changed', async () => {
    await run();
    const before = await contents();
    const again = await run();
    expect(await contents()).toEqual(before);
    expect([...again.counts.values()].every(({ inserted, updated }) => inserted === 0 && updated === 0)).toBe(
      true,
    );

    folder.write('firms.csv', 'id,name,kind,level\nF1,New name,B,VIP\nF2,Two,C,\nF4,Four,C,\n');
    const changed = await run();
    expect(changed.counts.get('customers')).toEqual({ inserted: 1, updated: 1, unchanged: 1, skipped: 0 });
    const { customers } = await contents();
    expect(customers).toContainEqual(
      expect.objectContaining({ code: 'F1', name: 'New name', version: 2, updated_by: 'import' }),
    );
    expect(customers).toHaveLength(4);
  });

  it('recognises customers that were made elsewhere by their code', async () => {
    const id = '0190a000-0000-7000-8000-000000000001';
    await db.asOwner(
      `INSERT INTO customers (tenant_id, id, code, name, type, remarks) VALUES ($1, $2, 'F1', 'Old', 'ENTERPRISE', 'kept')`,
      [tenant, id],
    );
    const { counts } = await run();
    expect(counts.get('customers')).toMatchObject({ inserted: 2, updated: 1 });
    const { customers, contracts } = await contents();
    expect(customers).toContainEqual(
      expect.objectContaining({ id, code: 'F1', name: '北京, 一号', remarks: 'kept' }),
    );
    expect(contracts).toContainEqual(expect.objectContaining({ customer_id: id }));
  });

  it('gives tenants records of their own', async () => {
    await run();
    const first = await contents();
    await run({ tenantId: `${tenant}-b` });
    expect(await contents()).toEqual(first);
    const ids = new Set(
      Object.values(first)
        .flat()
        .map((row) => (row as { id?: string }).id),
    );
    const { customers } = await contents(`${tenant}-b`);
    expect(customers).toHaveLength(3);
    expect(customers!.some((row) => ids.has((row as { id: string }).id))).toBe(false);
  });

  it('writes nothing in a dry run', async () => {
    const { loaded, counts } = await run({ dryRun: true });
    expect(loaded).toBe(false);
    expect(counts.get('payments')).toMatchObject({ inserted: 3, unchanged: 0 });
    expect(await total()).toBe(0);
    await run();
    expect((await run({ dryRun: true })).counts.get('payments')).toMatchObject({ inserted: 0, unchanged: 3 });
  });

  it('leaves nothing behind when it fails in the middle', async () => {
    await db.asOwner(
      `ALTER TABLE payments ADD CONSTRAINT third_refused CHECK (code <> 'M03' OR tenant_id <> '${tenant}')`,
    );
    await expect(run()).rejects.toThrow('third_refused');
    expect(await total()).toBe(0);
  });
});
