import type { GraphQLSchema } from 'graphql';
import { rootLists, listQuery } from '../lists/list-fields.js';
import { startTestService, type TestService } from '../support/service.js';
import { callers, headersOf, SECRET, TENANT } from './callers.js';
import { loadRows, rowShapes } from './load.js';
import type { Caller } from './rules.js';
import { twinRows } from './twin.js';
import { knowledgeOf, type Knowledge } from './values.js';
import { buildWorld, TENANTS, type World } from './world.js';

/** Settings with which the drill's services run: nothing but permission may stand in its way. */
const SETTINGS = {
  CRM_JWT_SECRET: SECRET,
  CRM_MAX_QUERY_COST: '1000000000',
  CRM_REVEALS_PER_HOUR: '10000',
  CRM_STEP_UP_MAX_AGE: '86400',
};

/** Sort keys by which cursors of a list are known. */
const CURSOR_ORDERS = 4;

/** The world on a service, and on another service a twin of it for one caller at a time. */
export interface Stage {
  readonly service: TestService;
  readonly twin: TestService;
  readonly world: World;
  readonly knowledge: Knowledge;
  readonly callers: readonly Caller[];
  readonly headers: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Makes the world what it was. */
  restore(): Promise<void>;
  /** Makes the twin the caller's. */
  twinOf(caller: Caller): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param schemas gives the schema of each service; the product's own when left out
 * @param adapt is given each service before anything is asked of it
 */
export async function setStage(
  schemas?: () => GraphQLSchema,
  adapt: (service: TestService) => void = () => undefined,
): Promise<Stage> {
  const service = await startTestService(SETTINGS, schemas?.());
  const twin = await startTestService(SETTINGS, schemas?.());
  adapt(service);
  adapt(twin);
  const world = buildWorld(await rowShapes(service));
  // What stands in for hidden values sorts the other way round.
  world.maker.turnAround();
  await loadRows(service, world.rows, TENANTS);
  const portalCustomer = [...world.customers.values()].find(({ tenant }) => tenant === TENANT);
  if (!portalCustomer) throw new Error('The tenant has no customers');
  const people = callers(portalCustomer.id);
  const headers = new Map(
    await Promise.all(people.map(async (caller) => [caller.name, await headersOf(caller)] as const)),
  );
  return {
    ...{ service, twin, world, callers: people, headers },
    knowledge: knowledgeOf(world, await cursorsOf(service)),
    // The others cannot be changed by those who ask.
    restore: () => loadRows(service, world.rows, [TENANT]),
    twinOf: (caller) => loadRows(twin, twinRows(world, caller), [TENANT]),
    async close() {
      await service.close();
      await twin.close();
    },
  };
}

/** Cursors of the tenant's lists, of all its rows and in some orders: an admin's, in the hands of everybody. */
async function cursorsOf(service: TestService): Promise<Knowledge['cursors']> {
  const admin: Caller = { name: 'admin', tenant: TENANT, userId: 'admin', roles: ['admin'] };
  const headers = await headersOf(admin);
  const cursors = new Map<string, { orderBy: readonly object[]; cursor: string }[]>();
  for (const list of rootLists) {
    const made: { orderBy: readonly object[]; cursor: string }[] = [];
    for (const orderBy of [[], ...list.orderFields.slice(0, CURSOR_ORDERS).map((field) => [{ field }])]) {
      const { data } = await service.query<{ list: { edges: { cursor: string }[] } }>(
        TENANT,
        listQuery(list, 'edges { cursor }'),
        { orderBy },
        headers,
      );
      made.push(...(data?.list.edges ?? []).map(({ cursor }) => ({ orderBy, cursor })));
    }
    cursors.set(list.node, made);
  }
  return cursors;
}
