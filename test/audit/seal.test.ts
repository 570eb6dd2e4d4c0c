import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GENESIS } from '../../src/audit/chain.rules.js';
import { contentColumns } from '../../src/audit/content.js';
import { sealEntries } from '../../src/audit/seal.js';
import { verifyChain } from '../../src/audit/verify.js';
import { startTestService, type TestService } from '../support/service.js';
import { entriesArbitrary, insertEntries, KEY, makeEntries } from './chains.js';

let service: TestService;
let tenant: string;
let tenants = 0;

beforeAll(async () => {
  service = await startTestService();
});
beforeEach(() => {
  tenant = `t${++tenants}`;
});
afterAll(() => service.close());

interface Seal {
  id: string;
  sequence: number;
  previous: string;
  hash: string;
}

/** The tenant's seals by time of the entries. */
const seals = () =>
  service.asOwner<Seal>(
    `SELECT id, seal_sequence AS sequence, previous_hash AS previous, hash FROM audit_entries
     WHERE tenant_id = $1 ORDER BY occurred_at, id`,
    [tenant],
  );
const anchors = () =>
  service.asOwner<{ sequence: number; hash: string }>(
    'SELECT seal_sequence AS sequence, hash FROM audit_anchors WHERE tenant_id = $1 ORDER BY 1',
    [tenant],
  );
const insert = (count: number) =>
  insertEntries(service.database, tenant, fc.sample(entriesArbitrary(count, count), 1)[0]!);

describe('sealEntries', () => {
  it('covers every column of the table but those of the seal', async () => {
    const columns = await service.asOwner<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'audit_entries'`,
    );
    expect([...contentColumns, 'seal_sequence', 'previous_hash', 'hash'].sort()).toEqual(
      columns.map(({ name }) => name).sort(),
    );
  });

  it('links what callers did in the order of time, without gaps, and anchors the end', async () => {
    await makeEntries(service, tenant, 2);
    const { sealed, head } = await sealEntries(service.database, tenant);
    const rows = await seals();
    expect(rows.length).toBeGreaterThanOrEqual(12);
    expect(sealed).toBe(rows.length);
    expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, index) => index + 1));
    expect(rows.map(({ previous }) => previous)).toEqual([
      GENESIS.hash,
      ...rows.slice(0, -1).map(({ hash }) => hash),
    ]);
    expect(new Set(rows.map(({ hash }) => hash)).size).toBe(rows.length);
    expect(head).toEqual({ sequence: rows.length, hash: rows.at(-1)!.hash });
    expect(await anchors()).toEqual([head]);
    expect(await verifyChain(service.database, tenant)).toEqual({
      tenant,
      entries: rows.length,
      sealed: rows.length,
      head,
      found: 0,
      findings: [],
    });
  });

  it('changes nothing when nothing waits', async () => {
    expect(await sealEntries(service.database, tenant)).toEqual({ sealed: 0, head: GENESIS });
    await insert(5);
    const { head } = await sealEntries(service.database, tenant);
    const before = [await seals(), await anchors()];
    expect(await sealEntries(service.database, tenant)).toEqual({ sealed: 0, head });
    expect([await seals(), await anchors()]).toEqual(before);
  });

  it('goes on from where it stopped, at most as far as it is told', async () => {
    await insert(10);
    expect(await sealEntries(service.database, tenant, { limit: 4 })).toMatchObject({ sealed: 4 });
    expect(await sealEntries(service.database, tenant, { limit: 4 })).toMatchObject({ sealed: 4 });
    expect(await sealEntries(service.database, tenant)).toMatchObject({ sealed: 2, head: { sequence: 10 } });
    expect((await anchors()).map(({ sequence }) => sequence)).toEqual([4, 8, 10]);
    expect(await verifyChain(service.database, tenant, { page: 3 })).toMatchObject({ sealed: 10, found: 0 });
  });

  it('seals many by batches of a thousand', async () => {
    await insert(2300);
    expect(await sealEntries(service.database, tenant)).toMatchObject({ sealed: 2300 });
    expect((await anchors()).map(({ sequence }) => sequence)).toEqual([1000, 2000, 2300]);
    expect(await verifyChain(service.database, tenant)).toMatchObject({ sealed: 2300, found: 0 });
  });

  it('makes one chain when many seal at once, while entries are added', async () => {
    await insert(60);
    const sealers = Array.from({ length: 8 }, async () => {
      let own = 0;
      for (let round = 0; round < 6; round += 1) {
        own += (await sealEntries(service.database, tenant, { limit: 5 })).sealed;
      }
      return own;
    });
    const [counts] = await Promise.all([Promise.all(sealers), makeEntries(service, tenant, 2)]);
    const rest = await sealEntries(service.database, tenant);
    const all = (await seals()).length;
    expect(counts.reduce((sum, count) => sum + count, rest.sealed)).toBe(all);
    expect(await verifyChain(service.database, tenant)).toMatchObject({
      entries: all,
      sealed: all,
      found: 0,
    });
  });

  it('uses the key', async () => {
    await insert(3);
    await sealEntries(service.database, tenant, { key: KEY });
    expect(await verifyChain(service.database, tenant, { key: KEY })).toMatchObject({ sealed: 3, found: 0 });
    expect(await verifyChain(service.database, tenant)).toMatchObject({ found: 3 });
  });

  it('keeps the chains of tenants apart', async () => {
    await insert(3);
    await sealEntries(service.database, tenant);
    const before = await seals();
    const mine = tenant;
    tenant = `${mine}-other`;
    await insert(2);
    await sealEntries(service.database, tenant);
    expect((await seals()).map(({ sequence }) => sequence)).toEqual([1, 2]);
    tenant = mine;
    expect(await seals()).toEqual(before);
  });

  it('never gives a place twice: where the tail is gone it goes on after the last anchor', async () => {
    await insert(6);
    await sealEntries(service.database, tenant);
    await service.asOwner('DELETE FROM audit_entries WHERE tenant_id = $1 AND seal_sequence > 2', [tenant]);
    await makeEntries(service, tenant, 1);
    await sealEntries(service.database, tenant);
    expect((await seals()).map(({ sequence }) => sequence).slice(0, 3)).toEqual([1, 2, 7]);
    const { findings } = await verifyChain(service.database, tenant);
    expect(findings).toMatchObject([
      { kind: 'MISSING', sequence: 3 },
      { kind: 'ANCHOR_WITHOUT_ENTRY', sequence: 6 },
    ]);
  });
});
