import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestService, type TestService } from '../support/service.js';
import { People } from './people.js';
import { afterProspects, inDays, keepAfter, logged, rowsIn, runs } from './retaining.js';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

describe('retention', () => {
  it('erases people among prospects of whom nothing was heard, and no others', async () => {
    const people = new People(service);
    const quiet = await people.customer({ name: '静默 zzquiet', type: 'INDIVIDUAL' });
    const contact = await people.contact({ customerId: await people.customer(), name: '陈zzquiet' });
    await people.activeContract({
      customerId: await people.customer({ name: '有约 zzbusy', type: 'INDIVIDUAL' }),
    });
    await keepAfter(people, 1094);
    expect(await people.tablesWith('zzquiet')).toContain('customers');
    await keepAfter(people, 1096);
    expect(await people.tablesWith('zzquiet')).toEqual([]);
    expect(await people.tablesWith('zzbusy')).toContain('customers');
    const listed = await service.asOwner<{ id: string }>(
      `SELECT subject_id AS id FROM erasures WHERE tenant_id = $1 AND reason = 'RETENTION_EXPIRED'`,
      [people.tenant],
    );
    expect(listed.map(({ id }) => id).sort()).toEqual([quiet, contact].sort());
  });

  it('erases nobody whose contacts are restricted or new, who was called, or who consented since', async () => {
    const people = new People(service);
    const recently = inDays(1000);
    const [restricted, added, called, consented] = [
      await people.customer({ name: '甲zzkeep', type: 'INDIVIDUAL' }),
      await people.customer({ name: '乙zzkeep', type: 'INDIVIDUAL' }),
      await people.customer({ name: '丙zzkeep', type: 'INDIVIDUAL' }),
      await people.customer({ name: '丁zzkeep', type: 'INDIVIDUAL' }),
    ];
    const contacts = new Map<string, string>();
    for (const customerId of [restricted, added, called, consented])
      contacts.set(customerId, await people.contact({ customerId }));
    const employee = await people.contact({ customerId: await people.customer(), name: '员工zzkeep' });
    const consent = { purpose: 'MARKETING', lawfulBasis: 'CONSENT', channel: 'WEB' };
    for (const contactId of [contacts.get(consented), employee])
      await people.done('recordConsent', 'consent', { ...consent, contactId });
    await people.done('restrictProcessing', 'contact', {
      ...{ type: 'CONTACT', id: contacts.get(restricted), reason: 'LEGAL_CLAIMS' },
    });
    await service.asOwner('UPDATE contacts SET updated_at = $2 WHERE id = $1', [
      contacts.get(added),
      recently,
    ]);
    await service.asOwner('UPDATE contacts SET last_contact_at = $2 WHERE id = $1', [
      contacts.get(called),
      recently,
    ]);
    await service.asOwner('UPDATE consents SET recorded_at = $2 WHERE tenant_id = $1', [
      people.tenant,
      recently,
    ]);
    await keepAfter(people, 1100);
    expect(await rowsIn(people, 'erasures')).toBe(0);
    await people.done('liftRestriction', 'contact', { type: 'CONTACT', id: contacts.get(restricted) });
    await keepAfter(people, 2200);
    expect(await people.tablesWith('zzkeep')).toEqual([]);
  });

  it('erases nobody for whom something is done while it is at work', async () => {
    const people = new People(service);
    const [restricted, offered] = [
      await people.customer({ type: 'INDIVIDUAL' }),
      await people.customer({ type: 'INDIVIDUAL' }),
    ];
    const employee = await people.contact();
    const found = async () => {
      await people.done('restrictProcessing', 'customer', {
        ...{ type: 'CUSTOMER', id: restricted, reason: 'LEGAL_CLAIMS' },
      });
      await people.contract({ customerId: offered });
      await service.asOwner('UPDATE contacts SET last_contact_at = $2 WHERE id = $1', [
        employee,
        inDays(1000),
      ]);
    };
    await keepAfter(people, 1100, afterProspects(service, found));
    expect(await rowsIn(people, 'erasures')).toBe(0);
    expect(await runs(people)).toMatchObject({ INACTIVE_PROSPECTS: 0 });
  });

  it('erases all inactive people of a company, also where its remarks name them', async () => {
    const people = new People(service);
    const customerId = await people.customer({ remarks: '老板是欧阳zzone，会计是欧阳zztwo' });
    for (const mark of ['zzone', 'zztwo', 'zzthree'])
      await people.contact({ customerId, name: `欧阳${mark}` });
    await keepAfter(people, 1100);
    expect(await rowsIn(people, 'erasures')).toBe(3);
  });

  it('passes over whoever cannot be erased, says so, and goes on', async () => {
    const people = new People(service);
    const company = await people.customer();
    const broken = await people.contact({ customerId: company, name: '坏zzbroken' });
    await people.contact({ customerId: company, name: '好zzfine' });
    await people.customer({ name: '静zzfine', type: 'INDIVIDUAL' });
    await service.asOwner(
      `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN RAISE EXCEPTION 'no % today', OLD.name; END $$`,
    );
    await service.asOwner(
      `CREATE TRIGGER refuse BEFORE UPDATE ON contacts FOR EACH ROW WHEN (OLD.id = '${broken}') EXECUTE FUNCTION refuse()`,
    );
    logged.length = 0;
    await keepAfter(people, 1100);
    await service.asOwner('DROP FUNCTION refuse CASCADE');
    expect(await people.tablesWith('zzfine')).toEqual([]);
    const entries = logged.map((line) => JSON.parse(line) as object);
    expect(entries).toEqual([
      expect.objectContaining({
        tenant: people.tenant,
        subjectType: 'CONTACT',
        subjectId: broken,
        codes: ['P0001'],
      }),
    ]);
    expect(logged.join()).not.toContain('zzbroken');
    const [run] = await service.asOwner(
      `SELECT removed, failed, completed FROM retention_runs WHERE tenant_id = $1 AND type = 'INACTIVE_PROSPECTS'`,
      [people.tenant],
    );
    expect(run).toEqual({ removed: 2, failed: 1, completed: true });
  });
});
