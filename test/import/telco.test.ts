import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readMapping } from '../../src/import/mapping.js';
import { runImport } from '../../src/import/run.js';
import { PROFILE_QUERY } from '../../src/playground/profile-query.js';
import { startApolloGateway, startHiveGateway } from '../federation/both-gateways.js';
import { onServices } from '../support/database.js';
import { startTestService, type TestService } from '../support/service.js';
import { makeImportFolder, type ImportFolder } from './files.js';
import { inventedLines } from './telco-files.js';

/** The real files where they lie beside the project; elsewhere, files of the same columns with invented customers. */
const DATA = resolve(import.meta.dirname, '../../../shared/data/telco-dev');
const linesOf = existsSync(DATA)
  ? (file: string) => readFileSync(join(DATA, file), 'utf8').trimEnd().split('\n')
  : inventedLines;
const SNAPSHOT = resolve(import.meta.dirname, '../../schema.snapshot.graphql');
/** All customers on a server; the embedded database gets a sample. */
const CUSTOMERS = Math.min(onServices ? Infinity : 150, linesOf('services.csv').length - 1);

describe('the Telco mapping', () => {
  const mapping = readMapping(resolve(import.meta.dirname, '../../examples/telco/mapping.yml'));
  let service: TestService;
  let folder: ImportFolder;

  beforeAll(async () => {
    service = await startTestService();
    folder = makeImportFolder();
    for (const file of ['demographics.csv', 'location.csv', 'services.csv', 'status.csv']) {
      folder.write(
        file,
        linesOf(file)
          .slice(0, CUSTOMERS + 1)
          .join('\n'),
      );
    }
  });
  afterAll(async () => {
    folder.close();
    await service.close();
  });

  const importAll = () => runImport(service.database, { mapping, directory: folder.path, tenantId: 'telco' });

  it('loads every customer, without a problem', async () => {
    const { report, counts } = await importAll();
    expect(report.problems).toEqual([]);
    expect(counts.get('customers')).toMatchObject({ inserted: CUSTOMERS });
    expect(counts.get('contracts')).toMatchObject({ inserted: CUSTOMERS });
  }, 300_000);

  it('has payments that sum to the total charges, one for each month', async () => {
    const rows = await service.asOwner<{ code: string; months: number; paid: string; value: string }>(
      `SELECT customer.code, count(*)::int AS months, sum(payment.amount)::text AS paid, max(customer.lifetime_value_amount)::text AS value
       FROM payments AS payment JOIN customers AS customer ON customer.tenant_id = payment.tenant_id AND customer.id = payment.customer_id
       WHERE payment.tenant_id = 'telco' AND payment.status = 'RECEIVED' AND payment.currency = 'USD' GROUP BY customer.code`,
    );
    const [header = '', ...lines] = readFileSync(join(folder.path, 'services.csv'), 'utf8')
      .trimEnd()
      .split('\n');
    const [months, charges] = ['Tenure in Months', 'Total Charges'].map((name) =>
      header.split(',').indexOf(name),
    );
    const expected = lines
      .map((line) => line.split(','))
      .map((row) => [row[0], Number(row[months!]), row[charges!]]);
    const found = new Map(rows.map((row) => [row.code, row]));
    expect(found.size).toBe(expected.length);
    for (const [code, tenure, total] of expected) {
      const row = found.get(String(code));
      expect([code, row?.months, Number(row?.paid), row?.value]).toEqual([
        code,
        tenure,
        Number(total),
        row?.paid,
      ]);
    }
  });

  it('has a contract in force on the day for each of them', async () => {
    const [facts] = await service.asOwner(
      `SELECT count(*)::int AS contracts, count(DISTINCT customer_id)::int AS customers FROM contracts
       WHERE tenant_id = 'telco' AND status = 'ACTIVE' AND date '2026-09-30' BETWEEN start_date AND end_date AND amount ~ '^[as][.]t1[.]'`,
    );
    expect(facts).toEqual({ contracts: CUSTOMERS, customers: CUSTOMERS });
  });

  it('reads nothing that tells who left', () => {
    const text = JSON.stringify(mapping.records);
    for (const label of [
      'Customer Status',
      'Churn Label',
      'Churn Value',
      'Churn Score',
      'Churn Category',
      'Churn Reason',
      'CLTV',
    ]) {
      expect(text).not.toContain(label);
    }
  });

  it('changes nothing the second time', async () => {
    const { counts } = await importAll();
    for (const { inserted, updated, skipped } of counts.values()) {
      expect([inserted, updated, skipped]).toEqual([0, 0, 0]);
    }
    expect(counts.get('customers')?.unchanged).toBe(CUSTOMERS);
  }, 300_000);

  it('gives the profile of any of them through both gateways', async () => {
    const url = `${await service.app.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
    const subgraphs = [{ name: 'crm', url, sdl: readFileSync(SNAPSHOT, 'utf8') }];
    const codes = linesOf('services.csv').map((line) => line.split(',')[0]!);
    const headers = { 'x-tenant-id': 'telco' };
    for (const start of [startApolloGateway, startHiveGateway]) {
      const gateway = await start(subgraphs);
      try {
        for (const code of [codes[1]!, codes[CUSTOMERS >> 1]!, codes[CUSTOMERS]!]) {
          const direct = await service.query('telco', PROFILE_QUERY, { code });
          const { data, errors } = await gateway.ask(headers, PROFILE_QUERY, { code });
          expect(errors).toBeUndefined();
          expect(data).toMatchObject({ customer: { code, contracts: { totalCount: 1 } } });
          expect(data).toEqual(direct.data);
        }
      } finally {
        await gateway.stop();
      }
    }
  }, 60_000);
});
