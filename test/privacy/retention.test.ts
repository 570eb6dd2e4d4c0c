import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keepRetention } from '../../src/retention/retention.task.js';
import { done, mutate } from '../mutations/mutate.js';
import { startTestService, type TestService } from '../support/service.js';
import { People } from './people.js';
import { afterProspects, inDays, keepAfter, partsOf, rowsIn, runs } from './retaining.js';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

/** Writes down, as the server does, that somebody saw customers so many days ago. */
async function seen(people: People, days: number, customerIds: readonly string[]): Promise<void> {
  await service.asOwner(
    `WITH entry AS (
       INSERT INTO access_log (tenant_id, id, occurred_at, actor_id, actor_roles, action, channel, record_type,
         record_ids, customer_ids, request_id, trace_id)
       VALUES ($1, gen_random_uuid(), now() - make_interval(days => $2), 'a', '{admin}', 'LIST_READ', 'GRAPHQL',
         'Customer', '{}', $3::uuid[], 'r', 't')
       RETURNING *)
     INSERT INTO customer_accesses (tenant_id, customer_id, occurred_at, entry_id, actor_id, action)
     SELECT tenant_id, shown, occurred_at, id, actor_id, action FROM entry, unnest(customer_ids) AS shown`,
    [people.tenant, days, customerIds],
  );
}

describe('retention', () => {
  it('lets go what was deleted long enough ago, with its parts, and nothing that others refer to', async () => {
    const people = new People(service);
    const gone = await people.customer();
    const contactId = await people.contact({ customerId: gone });
    const consent = { contactId, purpose: 'SERVICE', lawfulBasis: 'CONTRACT', channel: 'PAPER' };
    await people.done('recordConsent', 'consent', consent);
    await people.opportunity({ customerId: gone, contactId });
    await people.done('tagCustomer', 'tag', { customerId: gone, name: '旧' });
    await people.done('deleteCustomer', 'customer', { id: gone });
    const kept = await people.customer();
    const named = await people.contact({ customerId: kept });
    await people.interaction({ customerId: kept, contactId: named });
    await people.done('deleteContact', 'contact', { id: named });
    await keepAfter(people, 89);
    expect(await rowsIn(people, 'customers')).toBe(2);
    await keepAfter(people, 91);
    const left = ['customers', 'contacts', 'opportunities', 'opportunity_stage_changes', 'consents', 'tags'];
    expect(await Promise.all(left.map((table) => rowsIn(people, table)))).toEqual([1, 1, 0, 0, 0, 0]);
    expect(await runs(people)).toMatchObject({ DELETED_RECORDS: 3, INTERACTIONS: 0 });
  });

  it('keeps what is restricted, and money that moved', async () => {
    const people = new People(service);
    const [restricted, contactId] = [await people.customer(), await people.contact()];
    await people.done('restrictProcessing', 'contact', {
      type: 'CONTACT',
      id: contactId,
      reason: 'LEGAL_CLAIMS',
    });
    const contractId = await people.activeContract({ customerId: await people.customer() });
    await people.interaction({ customerId: restricted, occurredAt: inDays(-400) });
    await service.asOwner(
      `UPDATE customers SET restricted_at = now(), restriction_reason = 'LEGAL_CLAIMS' WHERE id = $1`,
      [restricted],
    );
    for (const table of ['contacts', 'contracts'])
      await service.asOwner(
        `UPDATE ${table} SET deleted_at = now() - interval '400 days' WHERE tenant_id = $1`,
        [people.tenant],
      );
    await keepAfter(people, 2000);
    const rows = await service.asOwner(
      `SELECT (SELECT count(*)::int FROM contacts WHERE id = $1) AS contacts,
         (SELECT count(*)::int FROM contracts WHERE id = $2) AS contracts,
         (SELECT count(*)::int FROM interactions WHERE customer_id = $3) AS interactions`,
      [contactId, contractId, restricted],
    );
    expect(rows).toEqual([{ contacts: 1, contracts: 1, interactions: 1 }]);
  });

  it('lets go old interactions, files of imports and events; a batch more than one is no obstacle', async () => {
    const people = new People(service);
    const customerId = await people.customer();
    const id = await people.interaction({ customerId, occurredAt: inDays(-30) });
    await people.interaction({ customerId, occurredAt: inDays(-30), nextActionAt: inDays(4000) });
    await service.asOwner(
      `INSERT INTO interactions (tenant_id, id, customer_id, type, direction, subject, occurred_at)
       SELECT tenant_id, gen_random_uuid(), customer_id, type, direction, subject, occurred_at
       FROM interactions, generate_series(1, 600) WHERE id = $1`,
      [id],
    );
    await people.upload(['甲,,,']);
    await service.asOwner(`UPDATE outbox_events SET published_at = now() WHERE tenant_id = $1`, [
      people.tenant,
    ]);
    const events = await rowsIn(people, 'outbox_events');
    await keepAfter(people, 1);
    expect(await rowsIn(people, 'interactions')).toBe(602);
    await keepAfter(people, 2000);
    const left = await Promise.all(
      ['interactions', 'import_jobs', 'import_chunks', 'outbox_events'].map((table) => rowsIn(people, table)),
    );
    expect(left).toEqual([1, 0, 0, 0]);
    expect(await runs(people)).toEqual({
      ...{ INTERACTIONS: 601, IMPORT_FILES: 1, PUBLISHED_EVENTS: events, DELETED_RECORDS: 0 },
      INACTIVE_PROSPECTS: 0,
      ACCESS_LOG: 0,
    });
  });

  it('lets go old accesses, and none of the last six months whatever the server asks for', async () => {
    const people = new People(service);
    const customerId = await people.customer();
    for (const days of [400, 300, 100]) await seen(people, days, [customerId]);
    const old = async () => {
      const [row] = await service.asOwner<{ entries: number; ways: number }>(
        `SELECT (SELECT count(*)::int FROM access_log WHERE tenant_id = $1 AND request_id = 'r') AS entries,
           (SELECT count(*)::int FROM customer_accesses WHERE tenant_id = $1 AND actor_id = 'a') AS ways`,
        [people.tenant],
      );
      return row;
    };
    await keepAfter(people, 0);
    expect(await old()).toEqual({ entries: 2, ways: 2 });
    await service.database.write(people.tenant, (manager) =>
      manager.query(`SELECT forget_accesses(now() + interval '1 year', 500)`),
    );
    expect(await old()).toEqual({ entries: 1, ways: 1 });
    const removal = (manager: EntityManager) => manager.query('DELETE FROM access_log');
    await expect(service.database.write(people.tenant, removal)).rejects.toThrow('permission denied');
  });

  it('lets go an access together with all customers that it showed', async () => {
    const people = new People(service);
    const shown = Array.from({ length: 20 }, () => randomUUID());
    for (const days of [300, 400]) await seen(people, days, shown);
    const forget = () =>
      service.database.write(people.tenant, (manager) =>
        manager.query('SELECT forget_accesses(now(), 1) AS gone'),
      );
    expect(await forget()).toEqual([{ gone: 1 }]);
    const [left] = await service.asOwner<{ age: number }>(
      `SELECT extract(day FROM now() - occurred_at)::int AS age FROM access_log WHERE tenant_id = $1`,
      [people.tenant],
    );
    expect([left?.age, await rowsIn(people, 'customer_accesses')]).toEqual([300, 20]);
    expect([await forget(), await rowsIn(people, 'customer_accesses')]).toEqual([[{ gone: 1 }], 0]);
  });

  it('writes down what went before it was stopped or failed, and goes on at the next turn', async () => {
    const people = new People(service);
    await people.customer({ name: '甲zzstop', type: 'INDIVIDUAL' });
    await people.interaction({ customerId: await people.customer(), occurredAt: inDays(-90) });
    const kept = () =>
      service.asOwner(
        `SELECT type, removed, completed FROM retention_runs WHERE tenant_id = $1 AND removed > 0
         ORDER BY completed, type`,
        [people.tenant],
      );
    let asked = 0;
    const parts = partsOf(people);
    // The first step removes the interaction; the second one, which would find none, is not taken.
    await keepRetention(parts, people.tenant, inDays(1100), () => Promise.resolve((asked += 1) === 1));
    expect(await kept()).toEqual([{ type: 'INTERACTIONS', removed: 1, completed: false }]);
    const failing = afterProspects(service, () => Promise.reject(new Error('planned')));
    await expect(keepAfter(people, 1100, failing)).rejects.toThrow('INACTIVE_PROSPECTS');
    expect(await rowsIn(people, 'retention_runs')).toBe(6);
    await keepAfter(people, 1100);
    expect(await kept()).toEqual([
      { type: 'INTERACTIONS', removed: 1, completed: false },
      { type: 'INACTIVE_PROSPECTS', removed: 1, completed: true },
    ]);
    expect(await rowsIn(people, 'retention_runs')).toBe(7);
  });

  it('looks through each type once a day, and not while another server does', async () => {
    const people = new People(service);
    await people.customer();
    const parts = partsOf(people);
    await keepRetention(parts, people.tenant, new Date(), () => Promise.resolve(false));
    expect(await rowsIn(people, 'retention_runs')).toBe(0);
    await keepAfter(people, 0);
    await keepAfter(people, 0.5);
    expect(await rowsIn(people, 'retention_runs')).toBe(6);
    await keepAfter(people, 1.1);
    expect(await rowsIn(people, 'retention_runs')).toBe(12);
  });
});

describe('retention rules', () => {
  const RULES = '{ retentionRules { type keepDays defaultDays minimumDays basis lastRunAt } }';
  const set = (people: People, keepDays: number) =>
    done<{ rule: object }>(
      service,
      people.tenant,
      'setRetentionRule',
      { type: 'INTERACTIONS', keepDays },
      'rule { type keepDays minimumDays }',
    );

  it('hold for a tenant as it sets them, and not below what is needed', async () => {
    const people = new People(service);
    await people.interaction({ occurredAt: inDays(-90) });
    await Promise.all([set(people, 400), set(people, 400)]);
    expect(await set(people, 60)).toMatchObject({ rule: { keepDays: 60, minimumDays: 30 } });
    for (const [keepDays, code] of [
      [29, 'BELOW_RETENTION_MINIMUM'],
      [-1, 'BELOW_RETENTION_MINIMUM'],
      [36_501, 'OUT_OF_RANGE'],
    ] as const)
      expect(await people.refused('setRetentionRule', { type: 'INTERACTIONS', keepDays })).toMatchObject([
        { code, field: ['input', 'keepDays'] },
      ]);
    await keepAfter(people, 0);
    expect(await rowsIn(people, 'interactions')).toBe(0);
    const { retentionRules } = await people.ask<{ retentionRules: object[] }>(RULES);
    expect(retentionRules).toHaveLength(6);
    expect(retentionRules[0]).toMatchObject({ type: 'INTERACTIONS', keepDays: 60, defaultDays: 1095 });
    expect(retentionRules[0]).not.toMatchObject({ lastRunAt: null });
    const stranger = await new People(service).ask<{ retentionRules: object[] }>(RULES);
    expect(stranger.retentionRules[0]).toMatchObject({ keepDays: 1095, lastRunAt: null });
  });

  it('are read by admins and auditors, and set by admins', async () => {
    const people = new People(service);
    const asked = async (role: string) => {
      const { errors } = await service.query(people.tenant, RULES, {}, { 'x-user-roles': role });
      return errors?.[0]?.extensions['code'];
    };
    expect([await asked('auditor'), await asked('sales'), await asked('portal')]).toEqual([
      undefined,
      'FORBIDDEN',
      'FORBIDDEN',
    ]);
    const input = { type: 'INTERACTIONS', keepDays: 400 };
    for (const role of ['auditor', 'sales_manager', 'portal']) {
      const headers = { 'x-user-roles': role };
      const sent = await mutate(service, people.tenant, 'setRetentionRule', input, 'rule { type }', headers);
      expect(sent.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });
});
