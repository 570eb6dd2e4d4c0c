import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { auditEntries } from '../../src/audit/audit.edges.js';
import type { Link } from '../../src/audit/chain.rules.js';
import { contentColumns } from '../../src/audit/content.js';
import { sealEntries } from '../../src/audit/seal.js';
import { verifyChain, type FindingKind, type VerifyOptions } from '../../src/audit/verify.js';
import { onServices } from '../support/database.js';
import { startTestService, type TestService } from '../support/service.js';
import { entriesArbitrary, insertEntries, KEY, makeEntries } from './chains.js';
import { Tampering } from './tampering.js';

/** Cases of each kind of tampering, every one of which must be found; fewer in the embedded suite, which is quick. */
const CASES = onServices ? 100 : 8;
/** Entries of the chains that are tampered with: sealed by sevens, so that one in seven is anchored. */
const SIZE = 30;
const BATCH = 7;

let service: TestService;
let plain: Tampering;
let keyed: Tampering;
/** The heads as an operator noted them elsewhere. */
let noted: Link[];

/** Makes a chain by real mutations and by entries of any content, and gives the heads it had. */
async function makeChain(tenant: string, key?: string): Promise<Link[]> {
  await makeEntries(service, tenant, 3);
  const [{ count }] = (await service.asOwner<{ count: number }>(
    'SELECT count(*)::int AS count FROM audit_entries WHERE tenant_id = $1',
    [tenant],
  )) as [{ count: number }];
  await insertEntries(
    service.database,
    tenant,
    fc.sample(entriesArbitrary(SIZE - count, SIZE - count), 1)[0]!,
  );
  const heads: Link[] = [];
  for (let left = SIZE; left > 0; left -= BATCH) {
    heads.push((await sealEntries(service.database, tenant, { key, limit: BATCH })).head);
  }
  return heads;
}

beforeAll(async () => {
  service = await startTestService();
  noted = await makeChain('plain');
  await makeChain('keyed', KEY);
  plain = await Tampering.of(service, 'plain');
  keyed = await Tampering.of(service, 'keyed');
}, 60_000);
afterAll(() => service.close());

interface Drill<T> {
  readonly cases: fc.Arbitrary<T>;
  readonly tamper: (chain: Tampering, value: T) => Promise<unknown>;
  /** What the tampering is found as: at least one of these. */
  readonly as: readonly FindingKind[];
  readonly chain?: () => Tampering;
  readonly options?: () => VerifyOptions;
}

/** Tampers in as many ways as there are cases, verifies after each, and puts everything back. */
async function drill<T>({ cases, tamper, as, chain = () => plain, options = () => ({}) }: Drill<T>) {
  const victim = chain();
  let found = 0;
  await fc.assert(
    fc.asyncProperty(cases, async (value) => {
      try {
        await tamper(victim, value);
        const { findings } = await verifyChain(service.database, victim.tenant, options());
        const kinds = findings.map(({ kind }) => kind);
        expect(kinds.filter((kind) => as.includes(kind))).not.toEqual([]);
        found += 1;
      } finally {
        await victim.undo();
      }
    }),
    { numRuns: CASES },
  );
  expect(found).toBe(CASES);
  await victim.vacuum();
  // What was put back is what there was: the next drill starts from an untouched chain.
  const untouched = await verifyChain(service.database, victim.tenant, options());
  expect(untouched).toMatchObject({ entries: SIZE, sealed: SIZE, found: 0 });
}

const place = fc.integer({ min: 1, max: SIZE });
const twoPlaces = fc.uniqueArray(place, { minLength: 2, maxLength: 2 }) as fc.Arbitrary<[number, number]>;
const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
const external = () => ({ anchors: noted });

/** Values of a column, by its type. */
const VALUES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  uuid: fc.uuid(),
  text: fc.string(),
  integer: fc.integer(),
  timestamptz: fc.date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-01-01') }),
  jsonb: fc
    .jsonValue()
    .map((value) => JSON.stringify(value))
    .filter((text) => !text.includes('\\u')),
  'text[]': fc.array(fc.string()),
};

describe('an untouched chain', () => {
  it('has no findings', async () => {
    let chains = 0;
    await fc.assert(
      fc.asyncProperty(
        entriesArbitrary(1, 25),
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 1, max: 10 }),
        fc.option(fc.constant(KEY), { nil: undefined }),
        async (entries, limit, page, key) => {
          const tenant = `untouched-${++chains}`;
          await insertEntries(service.database, tenant, entries);
          const anchors: Link[] = [];
          for (let sealed = 0; sealed < entries.length;) {
            const result = await sealEntries(service.database, tenant, { key, limit });
            anchors.push(result.head);
            sealed += result.sealed;
          }
          const { sealed, found } = await verifyChain(service.database, tenant, { key, page, anchors });
          expect({ sealed, found }).toEqual({ sealed: entries.length, found: 0 });
        },
      ),
      { numRuns: CASES },
    );
    expect(chains).toBe(CASES);
  }, 60_000);
});

describe('an edited entry is found', () => {
  const columns = [...auditEntries.columns.values()]
    .map(({ sql, type, nullable }) => ({ name: sql.slice(1, -1), type, nullable }))
    .filter(({ name }) => contentColumns.includes(name));

  it.each(columns)(
    'by its $name',
    async ({ name, type, nullable }) => {
      const values =
        name === 'action' ? fc.constantFrom('CREATE', 'UPDATE', 'DELETE', 'RESTORE') : VALUES[type]!;
      await drill({
        cases: fc.tuple(place, nullable ? fc.option(values) : values),
        tamper: async (chain, [sequence, value]) => {
          fc.pre(await chain.edit(sequence, name, type, value));
        },
        // An entry that was given to another tenant is missing.
        as: name === 'tenant_id' ? ['MISSING', 'TRUNCATED'] : ['ALTERED'],
      });
    },
    60_000,
  );

  it.each<[string, string, fc.Arbitrary<unknown>, FindingKind[]]>([
    ['hash', 'text', fc.option(hex), ['ALTERED']],
    ['previous_hash', 'text', fc.option(hex), ['ALTERED']],
    [
      'seal_sequence',
      'integer',
      fc.option(fc.integer().filter((sequence) => sequence < 1 || sequence > SIZE)),
      ['MISSING', 'TRUNCATED', 'ALTERED'],
    ],
  ])(
    'by the %s of its seal',
    async (name, type, values, as) => {
      await drill({
        cases: fc.tuple(place, values),
        tamper: async (chain, [sequence, value]) => {
          fc.pre(await chain.edit(sequence, name, type, value));
        },
        as,
      });
    },
    60_000,
  );

  const edit = fc.tuple(place, fc.string()).map(([sequence, text]) => ({ sequence, text: `${text}!` }));
  const forge = async (chain: Tampering, { sequence, text }: { sequence: number; text: string }) => {
    fc.pre(await chain.edit(sequence, 'operation', 'text', text));
  };

  it('when its own seal was made anew', async () => {
    await drill({
      cases: edit,
      tamper: async (chain, value) => {
        await forge(chain, value);
        await chain.reseal(value.sequence, { to: value.sequence });
      },
      as: ['BROKEN_LINK', 'ANCHOR_MISMATCH'],
    });
  }, 60_000);

  it('when all seals after it were made anew', async () => {
    await drill({
      cases: edit,
      tamper: async (chain, value) => {
        await forge(chain, value);
        await chain.reseal(value.sequence);
      },
      as: ['ANCHOR_MISMATCH'],
    });
  }, 60_000);

  it('when the anchors were made anew, too, by the head noted elsewhere', async () => {
    await drill({
      cases: edit,
      tamper: async (chain, value) => {
        await forge(chain, value);
        await chain.reseal(value.sequence, { anchored: true });
      },
      as: ['EXTERNAL_MISMATCH'],
      options: external,
    });
  }, 60_000);
});

describe('a deleted entry is found', () => {
  it('by its place', async () => {
    await drill({
      cases: place,
      tamper: (chain, sequence) => chain.remove(sequence),
      as: ['MISSING', 'TRUNCATED'],
    });
  }, 60_000);

  it('when those after it moved up', async () => {
    await drill({
      cases: fc.tuple(place, fc.boolean()),
      tamper: async (chain, [sequence, resealed]) => {
        await chain.remove(sequence);
        await chain.shift(sequence, -1);
        if (resealed) await chain.reseal(sequence);
      },
      as: ['TRUNCATED'],
    });
  }, 60_000);
});

describe('an inserted entry is found', () => {
  const forged = fc.record({ id: fc.uuid(), operation: fc.string() });

  it('at the end, with a valid seal', async () => {
    await drill({
      cases: fc.tuple(place, forged),
      tamper: async (chain, [model, values]) => {
        await chain.insert(model, { ...values, seal_sequence: SIZE + 1 });
        await chain.reseal(SIZE + 1);
      },
      as: ['NOT_ANCHORED'],
    });
  }, 60_000);

  it('in the middle, with a valid seal', async () => {
    await drill({
      cases: fc.tuple(place, place, forged, fc.boolean()),
      tamper: async (chain, [model, sequence, values, resealed]) => {
        await chain.shift(sequence, 1);
        await chain.insert(model, { ...values, seal_sequence: sequence });
        await chain.reseal(sequence, resealed ? {} : { to: sequence });
      },
      as: ['ANCHOR_MISMATCH', 'ALTERED'],
    });
  }, 60_000);

  it('at a place that is none', async () => {
    await drill({
      cases: fc.tuple(place, fc.oneof(fc.integer({ max: 0 }), fc.integer({ min: SIZE + 2 })), forged, hex),
      tamper: (chain, [model, sequence, values, hash]) =>
        chain.insert(model, { ...values, seal_sequence: sequence, hash }),
      as: ['MISNUMBERED', 'MISSING'],
    });
  }, 60_000);

  const backdated = fc.tuple(
    place,
    forged,
    fc.date({ noInvalidDate: true, min: new Date('1990-01-01'), max: new Date('2025-12-31') }),
  );
  const backdate = (chain: Tampering, [model, values, date]: [number, object, Date]) =>
    chain.insert(model, {
      ...values,
      occurred_at: date,
      seal_sequence: null,
      previous_hash: null,
      hash: null,
    });

  it('with an old date, before it is sealed', async () => {
    await drill({ cases: backdated, tamper: backdate, as: ['UNSEALED'] });
  }, 60_000);

  it('with an old date, after it is sealed', async () => {
    await drill({
      cases: backdated,
      tamper: async (chain, value) => {
        await backdate(chain, value);
        await sealEntries(service.database, chain.tenant);
      },
      as: ['BACKDATED'],
    });
  }, 60_000);
});

describe('reordered entries are found', () => {
  const contents = contentColumns.filter((name) => !['tenant_id', 'id'].includes(name));
  it.each<[string, readonly string[], FindingKind[]]>([
    ['their seals', ['seal_sequence', 'previous_hash', 'hash'], ['ALTERED']],
    ['their places', ['seal_sequence'], ['ALTERED']],
    ['their contents', contents, ['ALTERED']],
  ])(
    'when they exchanged %s',
    async (_what, names, as) => {
      await drill({ cases: twoPlaces, tamper: (chain, [a, b]) => chain.exchange(a, b, names), as });
    },
    60_000,
  );

  it('when all seals after them were made anew', async () => {
    await drill({
      cases: twoPlaces,
      tamper: async (chain, [a, b]) => {
        await chain.exchange(a, b, contents);
        await chain.reseal(Math.min(a, b));
      },
      as: ['ANCHOR_MISMATCH'],
    });
  }, 60_000);
});

describe('a truncated chain is found', () => {
  it('by the anchors in the database', async () => {
    await drill({ cases: place, tamper: (chain, from) => chain.remove(from, SIZE), as: ['TRUNCATED'] });
  }, 60_000);

  it('when the anchors are gone, too, by the head noted elsewhere', async () => {
    await drill({
      cases: place,
      tamper: async (chain, from) => {
        await chain.remove(from, SIZE);
        await chain.removeAnchors(from);
        await chain.anchorEnd();
      },
      as: ['TRUNCATED'],
      options: external,
    });
  }, 60_000);

  it('when new entries took the places, by the head noted elsewhere', async () => {
    await drill({
      cases: fc.tuple(place, entriesArbitrary(SIZE, SIZE)),
      tamper: async (chain, [from, entries]) => {
        await chain.remove(from, SIZE);
        await chain.removeAnchors(from);
        await insertEntries(service.database, chain.tenant, entries);
        await sealEntries(service.database, chain.tenant);
      },
      as: ['EXTERNAL_MISMATCH'],
      options: external,
    });
  }, 60_000);
});

describe('a tampered anchor is found', () => {
  const anchored = fc.integer({ min: 1, max: Math.floor(SIZE / BATCH) }).map((batch) => batch * BATCH);

  it('by its hash', async () => {
    await drill({
      cases: fc.tuple(anchored, hex),
      tamper: (chain, [sequence, hash]) =>
        service.asOwner('UPDATE audit_anchors SET hash = $3 WHERE tenant_id = $1 AND seal_sequence = $2', [
          chain.tenant,
          sequence,
          hash,
        ]),
      as: ['ANCHOR_MISMATCH'],
    });
  }, 60_000);

  it('when the last is missing', async () => {
    await drill({
      cases: place,
      tamper: (chain, from) => chain.removeAnchors(from),
      as: ['NOT_ANCHORED'],
    });
  }, 60_000);

  it('when one is missing whose head was noted elsewhere', async () => {
    await drill({
      cases: anchored,
      tamper: (chain, sequence) => chain.removeAnchors(sequence, sequence),
      as: ['ANCHOR_REMOVED'],
      options: external,
    });
  }, 60_000);
});

describe('without the key, whoever can write the whole database is found', () => {
  const attacker = fc.tuple(place, fc.string(), fc.option(fc.string({ minLength: 32 }), { nil: undefined }));

  it('when they edit an entry and make the seals and anchors after it anew', async () => {
    await drill({
      cases: attacker,
      tamper: async (chain, [sequence, text, key]) => {
        fc.pre(await chain.edit(sequence, 'actor_id', 'text', `${text}!`));
        await chain.reseal(sequence, { key, anchored: true });
      },
      as: ['UNKEYED', 'ALTERED'],
      chain: () => keyed,
      options: () => ({ key: KEY }),
    });
  }, 60_000);

  it('when they add an entry with seal and anchor, or take one out', async () => {
    await drill({
      cases: fc.tuple(attacker, fc.boolean()),
      tamper: async (chain, [[sequence, operation, key], adds]) => {
        if (adds)
          await chain.insert(sequence, { id: crypto.randomUUID(), operation, seal_sequence: SIZE + 1 });
        else await chain.remove(sequence);
        if (!adds) await chain.shift(sequence, -1);
        await chain.reseal(adds ? SIZE + 1 : Math.min(sequence, SIZE - 1), { key, anchored: true });
      },
      as: ['UNKEYED', 'ALTERED'],
      chain: () => keyed,
      options: () => ({ key: KEY }),
    });
  }, 60_000);
});
