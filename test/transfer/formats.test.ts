import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buffer } from 'node:stream/consumers';
import { deflateRawSync } from 'node:zlib';
import yazl from 'yazl';
import { Customer } from '../../src/customer/customer.entity.js';
import { sealRow } from '../../src/platform/encryption/sealed-rows.js';
import { opened } from '../support/opened.js';
import { startTestService, type TestService } from '../support/service.js';
import { csvRecords, importFile, upload } from './files.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function exported(tenant: string, format: string) {
  return service.app.inject({
    url: `/customers/export?format=${format}`,
    headers: { 'x-tenant-id': tenant },
  });
}

async function insertVaried(tenant: string): Promise<void> {
  await service.asOwner(
    `INSERT INTO users (tenant_id, id, name, role) SELECT owner, 'lee', 'Lee', 'SALES'
     FROM unnest(ARRAY[$1, $1 || '-csv', $1 || '-ndjson', $1 || '-xlsx']) AS owner`,
    [tenant],
  );
  await service.asOwner(
    `INSERT INTO customers (tenant_id, id, code, name, type, industry, level, remarks, annual_revenue_amount,
       annual_revenue_currency, credit_rating, acquired_on, owner_id)
     VALUES ($1, gen_random_uuid(), 'A', '=甲 & <乙>', 'GOVERNMENT', '电力', 'VIP', $2, 123456789012345.6789,
       'USD', 'AAA', '2026-01-31', 'lee'),
       ($1, gen_random_uuid(), 'B', '''-quoted', 'ENTERPRISE', NULL, 'STANDARD', NULL, 12.5, 'CNY', NULL, NULL, NULL),
       ($1, gen_random_uuid(), '007', 'x, "y"', 'INDIVIDUAL', NULL, 'STANDARD', NULL, NULL, 'CNY', NULL, NULL, NULL)`,
    [tenant, 'two\nlines\tand a tab'],
  );
  const [row] = await service.asOwner<{ id: string }>(
    `SELECT id FROM customers WHERE tenant_id = $1 AND code = 'A'`,
    [tenant],
  );
  const { id = '' } = row ?? {};
  await service.database.writeSealed(tenant, (manager, keys) =>
    manager.update(
      Customer,
      { tenantId: tenant, id },
      sealRow(keys, Customer, { phone: '+86 10 12345678' }, { id }),
    ),
  );
}

async function contentOf(tenant: string) {
  const rows = await service.asOwner<{ id: string }>(
    `SELECT id, subject_key, code, name, type, industry, level, phone, remarks, annual_revenue_amount, annual_revenue_currency,
       credit_rating, acquired_on::text, owner_id FROM customers WHERE tenant_id = $1 ORDER BY code`,
    [tenant],
  );
  return (await opened(service, tenant, 'customers', rows)).map(({ id: _, ...content }) => content);
}

/** A workbook as other programs write it. */
async function workbook(parts: Record<string, string>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, xml] of Object.entries(parts)) zip.addBuffer(Buffer.from(xml), name);
  zip.end();
  return buffer(zip.outputStream);
}

const BOOK = {
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="r1" Target="/xl/worksheets/first.xml"/><Relationship Id="r2" Target="x.xml"/></Relationships>',
  'xl/workbook.xml':
    '<x:workbook xmlns:x="s" xmlns:r="r"><x:sheets><x:sheet name="客户" r:id="r1"/><x:sheet r:id="r2"/></x:sheets></x:workbook>',
};

describe.each(['csv', 'ndjson', 'xlsx'])('an export as %s', (format) => {
  it('is an import of the same customers elsewhere', async () => {
    const tenant = `round-${format}`;
    await insertVaried(tenant);
    const { rawPayload, headers } = await exported(tenant, format);
    const other = `${tenant}-${format}`;
    const job = await importFile(
      service,
      other,
      rawPayload,
      {},
      {
        'content-type': headers['content-type'] as string,
      },
    );
    expect(job).toMatchObject({ status: 'COMPLETED', total: 3, imported: 3, failed: 0 });
    expect(await contentOf(other)).toEqual(await contentOf(tenant));
  });
});

describe('a workbook of another program', () => {
  it('is read with shared texts, days as numbers, gaps and blank rows', async () => {
    const body = await workbook({
      'xl/worksheets/first.xml': `<worksheet><sheetData>
        <row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t>电话</t></is></c></row>
        <row r="3"/>
        <row r="5"><c r="A5" t="s"><v>2</v></c><c r="C5"><v>46053</v></c><c r="D5"><v>1.38E10</v></c></row>
        <row r="6"><c r="A6" t="str"><f>1+1</f><v>乙</v></c><c r="C6" t="str"><v>2026-02-01</v></c></row>
        <row r="7"><c r="D7"><v>1</v></c></row>
      </sheetData></worksheet>`,
      'xl/sharedStrings.xml':
        '<sst><si><t>name</t></si><si><t>acquiredOn</t></si><si><r><t>甲</t></r><r><t>方</t></r><rPh><t>jia</t></rPh></si></sst>',
      ...BOOK,
    });
    const tenant = 'foreign';
    const columns = await upload(service, tenant, body, { format: 'xlsx' });
    expect(columns.answer).toMatchObject({ code: 'BAD_USER_INPUT', details: { field: 'file', line: 2 } });
    expect(columns.answer['message']).toMatch(/^file: line 2: unknown column ""/);
    const filled = await workbook({
      'xl/worksheets/first.xml': `<worksheet><sheetData>
        <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t>line</t></is></c>
          <c r="C2" t="inlineStr"><is><t>电话</t></is></c></row>
        <row r="3"/>
        <row r="5"><c r="A5" t="s"><v>2</v></c><c r="B5"><v>46053</v></c><c r="C5"><v>1.38E10</v></c></row>
        <row r="6"><c r="A6" t="str"><f>1+1</f><v>乙</v></c><c r="B6" t="str"><v>2026-02-01</v></c></row>
        <row r="7"><c r="C7"><v>1</v></c></row>
      </sheetData></worksheet>`,
      'xl/sharedStrings.xml':
        '<sst><si><t>name</t></si><si><t>acquiredOn</t></si><si><r><t>甲</t></r><r><t>方</t></r><rPh><t>jia</t></rPh></si></sst>',
      ...BOOK,
    });
    const job = await importFile(service, tenant, filled, {}, { 'content-type': XLSX });
    expect(job).toMatchObject({ total: 3, imported: 2, failed: 1 });
    const rows = await service.asOwner(
      'SELECT id, subject_key, name, acquired_on::text AS day, phone FROM customers WHERE tenant_id = $1 ORDER BY day',
      [tenant],
    );
    expect(await opened(service, tenant, 'customers', rows)).toMatchObject([
      { name: '甲方', day: '2026-01-31', phone: '13800000000' },
      { name: '乙', day: '2026-02-01', phone: null },
    ]);
    const errors = await service.app.inject({ url: job.errorsUrl, headers: { 'x-tenant-id': tenant } });
    expect(csvRecords(errors.body)).toMatchObject([{ line: '7', phone: '1' }]);
  });
});

describe('a CSV file of Chinese Excel', () => {
  it('is read in its encoding, and refused when that is not said', async () => {
    // 客户名称, 甲乙 in GB 18030.
    const body = Buffer.from('bfcdbba7c3fbb3c60d0abcd7d2d20d0a', 'hex');
    const { status, answer } = await upload(service, 'gbk', body);
    expect([status, answer['message']]).toEqual([
      400,
      'file: is not utf-8 text; save it as UTF-8, or name its encoding',
    ]);
    expect(await importFile(service, 'gbk', body, { encoding: 'gb18030' })).toMatchObject({ imported: 1 });
    expect(await contentOf('gbk')).toMatchObject([{ name: '甲乙' }]);
  });
});

describe('a file that cannot be read', () => {
  const tooLong = `name\n"${'x'.repeat(1_000_001)}"\n`;
  const damaged = Buffer.concat([Buffer.from('PK\u0003\u0004'), deflateRawSync(Buffer.from('nothing'))]);

  it.each([
    ['an empty one', 'text/csv', '', 'has no rows', undefined],
    ['a header alone', 'text/csv', 'name,code\n', 'has no rows', undefined],
    [
      'an unknown column',
      'text/csv',
      'name,shoe size\nA,43\n',
      /^line 1: unknown column "shoe size"; there are code, name/,
      1,
    ],
    ['a column twice', 'text/csv', 'name,客户名称\nA,B\n', 'line 1: column "客户名称" is there twice', 1],
    ['no names', 'text/csv', 'code\nA\n', 'line 1: there is no column "name"', 1],
    [
      'a quote in the wrong place',
      'text/csv',
      'name,code\nA,1\nB,2"3\n',
      /^line 3: Invalid Opening Quote/,
      3,
    ],
    [
      'a quote without end',
      'text/csv',
      'name,code\nA,"1\n',
      /^line \d: Quote Not Closed/,
      expect.any(Number),
    ],
    ['too many values', 'text/csv', 'name,code\nA,1\nB,2,3\n', 'line 3: has 3 values, the header has 2', 3],
    [
      'a huge row',
      'text/csv',
      tooLong,
      /^line \d: a row has more than 1000000 characters/,
      expect.any(Number),
    ],
    ['no JSON', 'application/x-ndjson', '{"name":"A"}\n{"name":\n', 'line 2: is not JSON', 2],
    ['no object', 'application/x-ndjson', '[1]', 'line 1: is not a JSON object', 1],
    ['an unknown property', 'application/x-ndjson', '{"nam":"A"}', 'line 1: unknown column "nam"', 1],
    [
      'a nested value',
      'application/x-ndjson',
      '{"name":{}}',
      'line 1: "name" must be text, a number or null',
      1,
    ],
    ['a huge line', 'application/x-ndjson', 'x'.repeat(1_000_002), /^line 1: a row has more/, 1],
    ['no workbook', XLSX, 'name\nA\n', 'is not an XLSX workbook', undefined],
    ['a damaged workbook', XLSX, damaged, 'is not an XLSX workbook', undefined],
  ])('is refused: %s', async (_what, contentType, body, problem, line) => {
    const { status, answer } = await upload(service, 'bad', body, {}, { 'content-type': contentType });
    expect([status, answer]).toEqual([
      400,
      expect.objectContaining({
        code: 'BAD_USER_INPUT',
        details: line === undefined ? { field: 'file' } : { field: 'file', line },
      }),
    ]);
    const message = (answer['message'] as string).slice('file: '.length);
    if (typeof problem === 'string') expect(message).toBe(problem);
    else expect(message).toMatch(problem);
    const left = await service.asOwner(
      `SELECT 'job' FROM import_jobs WHERE tenant_id = 'bad' UNION ALL SELECT 'entry' FROM import_queue WHERE owner = 'bad'`,
    );
    expect(left).toEqual([]);
  });

  it('is refused: a workbook without sheet, or with damaged XML', async () => {
    const missing = await workbook(BOOK);
    const broken = await workbook({ ...BOOK, 'xl/worksheets/first.xml': '<worksheet><row></worksheet>' });
    const messages = [];
    for (const body of [missing, broken]) {
      const { answer } = await upload(service, 'bad', body, {}, { 'content-type': XLSX });
      messages.push(answer['message']);
    }
    expect(messages).toEqual([
      'file: is not an XLSX workbook: xl/worksheets/first.xml is missing',
      expect.stringMatching(/^file: is a damaged workbook: /),
    ]);
  });

  it('is refused: more rows than an import takes, a format nobody knows, a wrong parameter', async () => {
    const many = `name\n${Array.from({ length: 100_001 }, (_, index) => `N${index}`).join('\n')}`;
    const rows = await upload(service, 'bad', many);
    expect(rows.answer).toMatchObject({
      message: 'file: line 100002: a file may have 100000 rows at most',
    });
    const format = await upload(service, 'bad', 'name\nA', {}, { 'content-type': 'text/plain' });
    expect([format.status, format.answer['code']]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    const policy = await upload(service, 'bad', 'name\nA', { policy: 'MAYBE' });
    expect(policy.answer).toMatchObject({ message: 'policy: must be one of REJECT_ALL, SKIP_FAILED' });
  });

  it('keeps characters that the database does not know out of it', async () => {
    const body = '{"name":"A\\u0000"}\n{"name":"B\\ud800"}\n';
    const job = await importFile(service, 'odd', body, { format: 'ndjson' });
    expect(job).toMatchObject({ status: 'COMPLETED', imported: 1, failed: 1 });
    expect(await contentOf('odd')).toMatchObject([{ name: 'B\uFFFD' }]);
  });
});
