import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphQLSchema } from 'graphql';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { schema } from '../lists/list-fields.js';
import { startWholeService, type TestService } from '../support/service.js';
import { callers, headersOf, SECRET, TENANT } from './callers.js';
import type { Canary } from './canaries.js';
import { Coverage } from './coverage.js';
import { write, type Tree } from './document.js';
import { Generator } from './generator.js';
import { loadRows, rowShapes } from './load.js';
import { leaksOf } from './oracle.js';
import { Random } from './random.js';
import type { Caller } from './rules.js';
import { leaves } from './texts.js';
import { knowledgeOf, ValueMaker } from './values.js';
import { buildWorld, TENANTS, type World } from './world.js';

/** What each caller follows. */
const FOLLOWED = 6;

/** What came of following events as everybody. */
export interface FollowReport {
  /** What callers were told and should not have been, with what they asked for. */
  readonly leaks: readonly { readonly caller: string; readonly canary: Canary; readonly request: unknown }[];
  /** Subscriptions by which somebody was told something. */
  readonly told: number;
  readonly coverage: Coverage;
}

/**
 * Follows events as everybody, changes every customer of all tenants, and looks at who is told of what.
 *
 * @param schemaOfService the schema of the service; the product's own when left out
 */
export async function followEverything(schemaOfService?: GraphQLSchema): Promise<FollowReport> {
  const service = await startWholeService({ CRM_JWT_SECRET: SECRET }, schemaOfService);
  try {
    const world = buildWorld(await rowShapes(service));
    await loadRows(service, world.rows, TENANTS);
    await service.app.listen({ port: 0, host: '127.0.0.1' });
    const url = `ws://127.0.0.1:${(service.app.server.address() as AddressInfo).port}/graphql`;
    return await followAs(service, world, url);
  } finally {
    await service.close();
  }
}

async function followAs(service: TestService, world: World, url: string): Promise<FollowReport> {
  const portal = [...world.customers.values()].find(({ tenant }) => tenant === TENANT);
  if (!portal) throw new Error('The tenant has no customers');
  let who = '';
  const coverage = new Coverage(
    () => 'subscription',
    () => who,
  );
  const random = new Random(11);
  const knowledge = knowledgeOf(world, new Map());
  const values = new ValueMaker(random, knowledge, coverage);
  const generator = new Generator(schema, random, knowledge, coverage, values);
  const followed = [];
  for (const caller of callers(portal.id)) {
    who = caller.name;
    for (let turn = 0; turn < FOLLOWED; turn += 1)
      followed.push(await follow(url, caller, generator.subscription()));
  }
  await sleep(1_000);
  await changeEverything(service, world);
  await sleep(2_000);
  for (const { stop } of followed) stop();
  const told = followed.filter(({ frames }) => JSON.stringify(frames).includes('data')).length;
  return { leaks: followed.flatMap((one) => leaksTo(world, one)), told, coverage };
}

/** What a caller was told by what they followed. */
interface Followed {
  readonly caller: Caller;
  readonly tree: Tree;
  readonly frames: unknown[];
}

async function follow(url: string, caller: Caller, tree: Tree): Promise<Followed & { stop: () => void }> {
  const client = createClient({
    url,
    webSocketImpl: WebSocket,
    connectionParams: await headersOf(caller),
    retryAttempts: 0,
  });
  const frames: unknown[] = [];
  const stop = client.subscribe(
    { ...write(tree), variables: { ...write(tree).variables } },
    { next: (frame) => frames.push(frame), error: (error) => frames.push(error), complete: () => undefined },
  );
  return { caller, tree, frames, stop };
}

/** Changes every customer of the tenants and moves their open opportunities. */
async function changeEverything(service: TestService, world: World): Promise<void> {
  for (const tenant of TENANTS) {
    const headers = await headersOf({ name: 'admin', tenant, userId: `${tenant}-admin`, roles: ['admin'] });
    for (const { type, id, removed, tenant: own, values } of world.rows) {
      if (own !== tenant || removed) continue;
      if (type === 'Customer')
        await service.query(
          tenant,
          'mutation ($id: ID!) { updateCustomer(input: { id: $id, scale: LARGE }) { userErrors { code } } }',
          { id },
          { ...headers, 'x-request-id': `c-${id}` },
        );
      if (type === 'Opportunity' && values['stage'] === 'PROPOSAL')
        await service.query(
          tenant,
          'mutation ($id: ID!) { advanceOpportunity(input: { id: $id }) { userErrors { code } } }',
          { id },
          { ...headers, 'x-request-id': `o-${id}` },
        );
    }
  }
}

function leaksTo(world: World, { caller, tree, frames }: Followed): FollowReport['leaks'] {
  const parts = frames.map((frame) => frame as { data?: unknown; errors?: unknown });
  const answer = {
    ...{ status: 200, headers: {}, body: '' },
    told: leaves(parts.map(({ data }) => data)),
    errors: leaves(parts.map(({ data: _data, ...rest }) => rest)),
  };
  return leaksOf(world, caller, { entry: 'query', tree }, answer).map((canary) => ({
    ...{ caller: caller.name, canary, request: write(tree) },
  }));
}
