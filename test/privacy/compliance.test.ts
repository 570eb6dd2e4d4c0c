import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sealEntries } from '../../src/audit/seal.js';
import { createLogger } from '../../src/platform/logger.js';
import { keepRetention } from '../../src/retention/retention.task.js';
import { startTestService, type TestService } from '../support/service.js';
import { People } from './people.js';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

const REPORT = `query ($period: PeriodInput!) { complianceReport(period: $period) {
  changes { operation count } subjectExports erasures pendingErasures restrictions restrictionsLifted restricted
  consentsGranted consentsWithdrawn retention { type runs removed failed }
  accesses { action role count customers } reveals exports
  encryption { values plaintext coverage newestKey keyVersion }
  audit { entries sealed headSequence anchoredAt } } }`;

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
const NOW = { from: day(-1), to: day(1) };

async function report(people: People, period: object = NOW): Promise<Record<string, unknown>> {
  const { complianceReport } = await people.ask<{ complianceReport: Record<string, unknown> }>(REPORT, {
    period,
  });
  return complianceReport;
}

it('counts what was done in the period, and tells how things stand', async () => {
  const people = new People(service);
  const [a, b] = [await people.plainContact('zza'), await people.plainContact('zzb')];
  const consent = { contactId: a, purpose: 'ANALYTICS', channel: 'APP' };
  await people.done('recordConsent', 'consent', { ...consent, lawfulBasis: 'CONSENT' });
  await people.done('withdrawConsent', 'consent', consent);
  await people.done('exportSubjectData', 'subjectExport', { type: 'CONTACT', id: a });
  for (const id of [a, b])
    await people.done('restrictProcessing', 'contact', { type: 'CONTACT', id, reason: 'LEGAL_CLAIMS' });
  await people.done('liftRestriction', 'contact', { type: 'CONTACT', id: a });
  await people.done('eraseSubject', 'erasure', { type: 'CONTACT', id: a, reason: 'OBJECTION' });
  const logger = createLogger('silent');
  const parts = { database: service.database, timeZone: 'UTC', committed: () => undefined, logger };
  await keepRetention(parts, people.tenant, new Date());
  await sealEntries(service.database, people.tenant);
  await people.ask('query ($id: ID!) { contact(id: $id) { name customer { id } } }', { id: b });
  await people.ask(
    `mutation ($id: ID!) {
      revealField(input: { type: CONTACT, id: $id, field: MOBILE, purpose: "called back about an invoice" }) { value }
    }`,
    { id: b },
  );
  await service.app.inject({
    url: '/customers/export?format=ndjson',
    headers: { 'x-tenant-id': people.tenant },
  });

  const now = await report(people);
  expect(now).toMatchObject({
    ...{ subjectExports: 1, erasures: 1, pendingErasures: 0, restrictions: 2, restrictionsLifted: 1 },
    ...{ restricted: 1, consentsGranted: 1, consentsWithdrawn: 1 },
    ...{ reveals: 1, encryption: { plaintext: 0, coverage: 100, newestKey: 100, keyVersion: 1 } },
    accesses: expect.arrayContaining([
      { action: 'PROFILE_READ', role: 'admin', count: 1, customers: 1 },
      { action: 'REVEAL', role: 'admin', count: 1, customers: 1 },
    ]),
    changes: expect.arrayContaining([{ operation: 'createContact', count: 2 }]),
    retention: expect.arrayContaining([{ type: 'INTERACTIONS', runs: 1, removed: 0, failed: 0 }]),
  });
  expect(now['exports']).toBeGreaterThan(0);
  expect((now['encryption'] as { values: number }).values).toBeGreaterThan(3);
  const { audit } = now as { audit: { entries: number; sealed: number; headSequence: number } };
  expect(audit).toMatchObject({ sealed: audit.entries, headSequence: audit.entries });
  expect(audit.entries).toBeGreaterThan(8);

  await service.asOwner('UPDATE contacts SET erased_at = NULL WHERE id = $1', [a]);
  expect(await report(people)).toMatchObject({ pendingErasures: 1 });
  expect(await report(people, { from: '2020-01-01', to: '2020-12-31' })).toMatchObject({
    ...{ changes: [], subjectExports: 0, erasures: 0, restrictions: 0, consentsGranted: 0, retention: [] },
    ...{ accesses: [], reveals: 0, exports: 0 },
    ...{ restricted: 1, pendingErasures: 1, audit },
  });
  expect(await report(new People(service))).toMatchObject({
    ...{ changes: [], restricted: 0, pendingErasures: 0 },
    audit: { entries: 0, sealed: 0, headSequence: 0, anchoredAt: null },
  });
});

it('counts people who are several records once, and those below them', async () => {
  const people = new People(service);
  const [survivorId, other] = [
    await people.customer({ type: 'INDIVIDUAL' }),
    await people.customer({ type: 'INDIVIDUAL' }),
  ];
  await people.done('mergeCustomers', 'customer', { survivorId, mergedIds: [other] });
  await people.contact({ customerId: survivorId });
  await people.done('eraseSubject', 'erasure', { type: 'CUSTOMER', id: survivorId, reason: 'OBJECTION' });
  expect(await report(people)).toMatchObject({ erasures: 2, pendingErasures: 0 });
  await service.asOwner('UPDATE customers SET erased_at = NULL WHERE tenant_id = $1', [people.tenant]);
  await service.asOwner(
    `INSERT INTO erasures SELECT tenant_id, gen_random_uuid(), subject_type, subject_id, reason, NULL, erased_by, now()
     FROM erasures WHERE tenant_id = $1`,
    [people.tenant],
  );
  expect(await report(people)).toMatchObject({ pendingErasures: 2 });
});

it('is for admins and auditors', async () => {
  const people = new People(service);
  const asked = async (role: string) => {
    const { errors } = await service.query(people.tenant, REPORT, { period: NOW }, { 'x-user-roles': role });
    return errors?.[0]?.extensions['code'];
  };
  expect([await asked('admin'), await asked('auditor')]).toEqual([undefined, undefined]);
  for (const role of ['sales_manager', 'sales', 'finance', 'portal'])
    expect(await asked(role)).toBe('FORBIDDEN');
  const upsideDown = { period: { from: '2026-02-01', to: '2026-01-01' } };
  const { errors } = await service.query(people.tenant, REPORT, upsideDown);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', details: { field: 'period.to' } });
});
