import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from '../../src/schema.js';
import { onServices } from '../support/database.js';
import { headersOf, TENANT } from './callers.js';
import { drill, FAILED } from './drill.js';
import { followEverything } from './followers.js';
import { exportAs, HOLES, prepare, SUBSCRIPTION_HOLE } from './holes.js';
import { setStage, type Stage } from './stage.js';

/** Attempts after which a hole counts as missed. */
const LIMIT = 2_000;
/** Attempts that are compared. */
const PAIRS = onServices ? LIMIT : 0;
/** On the embedded database, one that is found soon. */
const SOON = ['references that know no tenant'];
const TRIED = HOLES.filter(({ name }) => (onServices ? name !== SUBSCRIPTION_HOLE : SOON.includes(name)));

let stage: Stage;
let open: string | undefined;

beforeAll(async () => {
  const admin = await headersOf({ name: 'admin', tenant: TENANT, userId: 'admin', roles: ['admin'] });
  stage = await setStage(
    () => prepare(buildSchema(), () => open),
    ({ app }) => {
      exportAs(app, admin, () => open);
    },
  );
}, 120_000);
afterAll(() => stage.close());

describe('the drill finds', () => {
  it.each(TRIED)(
    '$name',
    async ({ name, noticedBy, open: opened, close }) => {
      const services = [stage.service, stage.twin];
      const callers = stage.callers.filter((caller) => noticedBy.includes(caller.name));
      open = name;
      await opened?.(services);
      try {
        const report = await drill(stage, { seed: 7, count: LIMIT, pairs: PAIRS, untilFound: true, callers });
        // A hole that merely breaks the service is not a hole that was found.
        expect(report.findings.filter(({ what }) => what !== FAILED)).toHaveLength(1);
      } finally {
        open = undefined;
        await close?.(services);
        await stage.restore();
      }
    },
    600_000,
  );

  if (onServices) {
    it(
      SUBSCRIPTION_HOLE,
      async () => {
        const { leaks } = await followEverything(prepare(buildSchema(), () => SUBSCRIPTION_HOLE));
        expect(leaks.length).toBeGreaterThan(0);
      },
      180_000,
    );
  }

  if (onServices) {
    it('nothing where there is no hole', async () => {
      const report = await drill(stage, { seed: 7, count: 600, pairs: 300 });
      expect(report.findings).toEqual([]);
    }, 600_000);
  }
});
