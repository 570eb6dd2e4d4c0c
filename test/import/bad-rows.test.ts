import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { parseMapping, type Mapping } from '../../src/import/mapping.js';
import { runImport } from '../../src/import/run.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { makeImportFolder, type ImportFolder } from './files.js';

const CUSTOMERS = parseMapping(`
version: 1
sources:
  firms: { file: firms.csv }
records:
  - into: customers
    from: firms
    code: { column: ID }
    fields: { name: { column: Name }, type: { column: Type }, acquiredOn: { column: Since }, annualRevenueAmount: { column: Revenue }, owner: { column: Owner } }
`);
const HEADER = 'ID,Name,Type,Since,Revenue,Owner\n';

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
  tenant = `bad-${tenants}`;
  folder = makeImportFolder();
});
afterEach(() => folder.close());

async function problems(mapping: Mapping, strict = false): Promise<string[]> {
  const { report, loaded } = await runImport(db.database, {
    mapping,
    directory: folder.path,
    tenantId: tenant,
    strict,
  });
  expect(loaded).toBe(!strict || report.total === 0);
  return report.problems.map(
    ({ file, line, field, column, reason }) => `${file}:${line} ${field} [${column}] ${reason}`,
  );
}

const codes = async () =>
  (
    await db.asOwner<{ code: string }>('SELECT code FROM customers WHERE tenant_id = $1 ORDER BY 1', [tenant])
  ).map(({ code }) => code);

describe('rows that cannot be used', () => {
  it('are reported with line and column; the others are loaded', async () => {
    folder.write(
      'firms.csv',
      `${HEADER}${[
        'A,Good,ENTERPRISE,2024-02-29,1000.5,',
        'B,"Two\nlines",ENTERPRISE,,,',
        'C,Bad type,COMPANY,,,',
        'D,Bad date,ENTERPRISE,2023-02-29,,',
        'E,Bad number,ENTERPRISE,,1.00001,',
        'F,Big number,ENTERPRISE,,1e15,',
        ',No code,ENTERPRISE,,,',
        'G,,ENTERPRISE,,,',
        'H,Bad owner,ENTERPRISE,,,nobody',
        'A,Again,ENTERPRISE,,,',
        'I,Good,ENTERPRISE,,,',
        'J,Short',
        'L,"  Last ",INDIVIDUAL ,,,',
      ].join('\n')}\n`,
    );
    expect(await problems(CUSTOMERS)).toEqual([
      'firms.csv:14  [] has 2 values, the header has 6',
      'firms.csv:5 type [Type] "COMPANY" is not one of ENTERPRISE, GOVERNMENT, INDIVIDUAL',
      'firms.csv:6 acquiredOn [Since] "2023-02-29" is not a date; write YYYY-MM-DD or give its format',
      'firms.csv:7 annualRevenueAmount [Revenue] "1.00001" has more than 4 decimals; round it in the mapping',
      'firms.csv:8 annualRevenueAmount [Revenue] "1e15" has more than 15 digits before the point',
      'firms.csv:9 code [ID] is required and empty',
      'firms.csv:10 name [Name] is required and empty',
      'firms.csv:11 owner [Owner] there is no "nobody" among the users, neither in the database nor in this import',
      'firms.csv:12 code [ID] "A" was given on line 2 already',
      'firms.csv:13 name [Name] another customer has this name',
    ]);
    expect(await codes()).toEqual(['A', 'B', 'L']);
  });

  it('keep everything out when the import is strict', async () => {
    folder.write('firms.csv', `${HEADER}A,Good,ENTERPRISE,,,\nB,Bad,NONE,,,\n`);
    expect(await problems(CUSTOMERS, true)).toHaveLength(1);
    expect(await codes()).toEqual([]);
  });

  it('clash with records of the database', async () => {
    await db.asOwner(
      `INSERT INTO customers (tenant_id, id, code, name, type, deleted_at) VALUES
        ($1, gen_random_uuid(), 'X', 'Taken', 'ENTERPRISE', NULL), ($1, gen_random_uuid(), 'Y', 'Gone', 'ENTERPRISE', now())`,
      [tenant],
    );
    folder.write('firms.csv', `${HEADER}A,Taken,ENTERPRISE,,,\nY,Back,ENTERPRISE,,,\nB,Gone,ENTERPRISE,,,\n`);
    expect(await problems(CUSTOMERS)).toEqual([
      'firms.csv:2 name [Name] another customer has this name',
      'firms.csv:3 code [ID] "Y" belongs to a deleted record',
    ]);
    expect(await codes()).toEqual(['B', 'X', 'Y']);
  });

  it('take with them what refers to them, and nobody else can be referred to across customers', async () => {
    folder.write('firms.csv', 'id,type\nA,ENTERPRISE\nB,ENTERPRISE\nC,NONE\n');
    folder.write('deals.csv', 'deal,firm,contract_of\n1,A,A\n2,C,C\n3,B,A\n4,Z,Z\n');
    const mapping = parseMapping(`
version: 1
sources: { firms: { file: firms.csv }, deals: { file: deals.csv } }
records:
  - { into: customers, from: firms, code: { column: id }, fields: { name: { column: id }, type: { column: type } } }
  - { into: opportunities, from: deals, code: { column: deal }, fields: { customer: { column: firm }, name: { column: deal } } }
  - into: contracts
    from: deals
    code: { column: deal }
    fields:
      customer: { column: contract_of }
      opportunity: { column: deal }
      name: { column: deal }
      type: { value: SERVICE }
      status: { value: ACTIVE }
      amount: { value: 1 }
      startDate: { value: 2026-01-01 }
      endDate: { column: deal, map: { 1: 2025-12-31 }, default: 2026-12-31 }
`);
    expect(await problems(mapping)).toEqual([
      'firms.csv:4 type [type] "NONE" is not one of ENTERPRISE, GOVERNMENT, INDIVIDUAL',
      'deals.csv:3 customer [firm] there is no "C" among the customers, neither in the database nor in this import',
      'deals.csv:5 customer [firm] there is no "Z" among the customers, neither in the database nor in this import',
      'deals.csv:2 endDate [deal] lies before the start date',
      'deals.csv:3 customer [contract_of] there is no "C" among the customers, neither in the database nor in this import',
      'deals.csv:4 opportunity [deal] "3" belongs to another customer',
      'deals.csv:5 customer [contract_of] there is no "Z" among the customers, neither in the database nor in this import',
    ]);
  });

  it('are counted beyond the thousand that are kept', async () => {
    const lines = Array.from(
      { length: 2500 },
      (_, place) => `C${place},Name ${place},${place % 2 === 0 ? 'NONE' : 'INDIVIDUAL'},,,`,
    );
    folder.write('firms.csv', `${HEADER}${lines.join('\n')}\n`);
    const { report, counts } = await runImport(db.database, {
      mapping: CUSTOMERS,
      directory: folder.path,
      tenantId: tenant,
    });
    expect([report.total, report.problems.length]).toEqual([1250, 1000]);
    expect(counts.get('customers')).toEqual({ inserted: 1250, updated: 0, unchanged: 0, skipped: 1250 });
    expect(report.table()).toMatch(/^1250 problems:\n[^]*… and 1230 more\n$/);
    expect(report.csv().split('\n')[1]).toBe(
      'firms.csv,2,customers,type,Type,"""NONE"" is not one of ENTERPRISE, GOVERNMENT, INDIVIDUAL"',
    );
  });
});

describe('files that do not fit the mapping', () => {
  it.each([
    ['firms.csv', '', 'sources.firms.file: firms.csv is empty; its first line must name the columns'],
    ['firms.csv', 'ID,Name,Name\n', 'sources.firms.file: firms.csv has two columns named "Name"'],
    [
      'firms.csv',
      'ID,Type,Since,Revenue,Owner\n',
      'records[0].fields.name.column: there is no column "Name" (there is ID, Type, Since, Revenue, Owner)',
    ],
    ['other.csv', '', /^sources\.firms\.file: there is no file .*firms\.csv$/],
  ])('%s holding %j are refused', async (file, content, problem) => {
    folder.write(file, content);
    await expect(problems(CUSTOMERS)).rejects.toThrow(problem);
  });

  it.each([
    [
      'firms.csv',
      `${HEADER}A,Good,ENTERPRISE,,,\nB,"Open,ENTERPRISE,,,\nC,Good,ENTERPRISE,,,\n`,
      /^firms\.csv: Quote Not Closed/,
    ],
    [
      'firms.csv',
      `${HEADER}A,Good,ENTERPRISE,,,\nB,"Bad" quote,ENTERPRISE,,,\n`,
      /^firms\.csv: Invalid Closing Quote: .* line 3/,
    ],
    [
      'firms.csv.gz',
      gzipSync(`${HEADER}A,Good,ENTERPRISE,,,\n`).subarray(0, 40),
      /^firms\.csv\.gz: unexpected end of file/,
    ],
  ])('%s that breaks off or has a wrong quote loads nothing', async (file, content, problem) => {
    folder.write(file, content);
    await expect(problems({ ...CUSTOMERS, sources: { firms: { file } } })).rejects.toThrow(problem);
    expect(await codes()).toEqual([]);
  });

  it('may be in another encoding, when it is named', async () => {
    const latin1 = Buffer.from(`${HEADER}A,Café,ENTERPRISE,,,\n`, 'latin1');
    folder.write('firms.csv', latin1);
    expect(await problems(CUSTOMERS)).toEqual([expect.stringContaining("is not in the file's encoding")]);
    expect(
      await problems({ ...CUSTOMERS, sources: { firms: { file: 'firms.csv', encoding: 'latin1' } } }),
    ).toEqual([]);
    expect(await codes()).toEqual(['A']);
  });
});
