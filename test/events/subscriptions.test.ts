import { setTimeout as sleep } from 'node:timers/promises';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient, type Client } from 'graphql-ws';
import { SignJWT } from 'jose';
import WebSocket from 'ws';
import { mutate } from '../mutations/mutate.js';
import { startWholeService, type TestService } from '../support/service.js';

const SECRET = 's'.repeat(32);

let service: TestService;
let url: string;

beforeAll(async () => {
  service = await startWholeService({ CRM_JWT_SECRET: SECRET });
  await service.app.listen({ port: 0, host: '127.0.0.1' });
  url = `ws://127.0.0.1:${(service.app.server.address() as AddressInfo).port}/graphql`;
});
afterAll(() => service.close());

function connect(connectionParams: Record<string, string>): Client {
  return createClient({ url, webSocketImpl: WebSocket, connectionParams, retryAttempts: 0, lazy: true });
}

interface Answer {
  data?: Record<string, Record<string, unknown>> | null;
  errors?: readonly { message: string; extensions?: Record<string, unknown> }[];
}

/** Follows a subscription; `next` waits for an answer, `seen` gives those that came. */
function follow(client: Client, query: string, variables: Record<string, unknown> = {}) {
  const seen: Answer[] = [];
  const state: { ended: unknown } = { ended: undefined };
  const stop = client.subscribe<Answer['data']>(
    { query, variables },
    {
      next: (answer) => seen.push(answer),
      error: (error) => (state.ended = error),
      complete: () => (state.ended ??= 'completed'),
    },
  );
  const until = async (reached: () => boolean) => {
    for (let tries = 0; !reached() && tries < 500; tries += 1) await sleep(10);
  };
  return { seen, state, stop, until };
}

async function create(tenant: string, name: string): Promise<string> {
  const { payload } = await mutate(service, tenant, 'createCustomer', { name }, 'customer { id }');
  return (payload['customer'] as { id: string }).id;
}

const CHANGES = `subscription ($id: ID!) {
  customerChanged(id: $id) { eventType recordType changedFields customer { name contacts { name } } }
}`;

describe('customerChanged', () => {
  it('tells of changes of the customer and below it, with what is then there', async () => {
    const [id, other] = [await create('acme', 'One'), await create('acme', 'Other')];
    const client = connect({ 'X-Tenant-Id': 'acme' });
    const followed = follow(client, CHANGES, { id });
    await sleep(300);
    await mutate(service, 'acme', 'updateCustomer', { id: other, name: 'Others' }, 'customer { id }');
    await mutate(service, 'acme', 'updateCustomer', { id, name: 'One more' }, 'customer { id }');
    await followed.until(() => followed.seen.length === 1);
    await mutate(service, 'acme', 'createContact', { customerId: id, name: '张伟' }, 'contact { id }');
    await followed.until(() => followed.seen.length === 2);
    await mutate(service, 'acme', 'deleteCustomer', { id }, 'customer { id }');
    await followed.until(() => followed.seen.length === 3);
    expect(followed.seen.map(({ data }) => data?.['customerChanged'])).toEqual([
      {
        eventType: 'crm.customer.updated',
        recordType: 'Customer',
        changedFields: ['name'],
        customer: { name: 'One more', contacts: [] },
      },
      {
        eventType: 'crm.contact.created',
        recordType: 'Contact',
        changedFields: expect.arrayContaining(['name', 'customerId']),
        customer: { name: 'One more', contacts: [{ name: '张伟' }] },
      },
      { eventType: 'crm.customer.deleted', recordType: 'Customer', changedFields: [], customer: null },
    ]);
    await client.dispose();
    // Who follows a customer has seen it, once for each event.
    const log = await service.query<{ customerAccessLog: { nodes: { entry: object }[] } }>(
      'acme',
      `query ($id: ID!) {
        customerAccessLog(customerId: $id, filter: { action: { eq: EVENT_READ } }) {
          nodes { entry { channel recordType customerIds } }
        }
      }`,
      { id },
    );
    const entry = { channel: 'SUBSCRIPTION', recordType: 'Customer', customerIds: [id] };
    expect(log.data!.customerAccessLog.nodes).toEqual([{ entry }, { entry }, { entry }]);
  });

  it('shows nothing of another tenant', async () => {
    const id = await create('acme', 'Hidden');
    const client = connect({ 'X-Tenant-Id': 'other' });
    const followed = follow(client, CHANGES, { id });
    await followed.until(() => followed.seen.length + Number(followed.state.ended !== undefined) > 0);
    await mutate(service, 'acme', 'updateCustomer', { id, name: 'Hidden still' }, 'customer { id }');
    await sleep(200);
    expect(JSON.stringify([followed.seen, followed.state.ended])).toContain('There is no such customer');
    expect(JSON.stringify(followed.seen)).not.toContain('Hidden');
    await client.dispose();
  });

  it('ends when the token does, before the event is shown', async () => {
    const id = await create('acme', 'Timed');
    const token = await new SignJWT({ tenant_id: 'acme', roles: ['admin'] })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject('someone')
      .setExpirationTime(Math.floor(Date.now() / 1000) - 3)
      .sign(new TextEncoder().encode(SECRET));
    // Expired three seconds ago, which the five that clocks may differ by still allow.
    const client = connect({ authorization: `Bearer ${token}` });
    const followed = follow(client, CHANGES, { id });
    await sleep(3000);
    await mutate(service, 'acme', 'updateCustomer', { id, name: 'Timed out' }, 'customer { id }');
    await followed.until(() => followed.state.ended !== undefined);
    expect(JSON.stringify(followed.seen)).toContain('The token has expired');
    expect(JSON.stringify(followed.seen)).not.toContain('Timed out');
    expect(followed.state.ended).toBe('completed');
    await client.dispose();
  });
});

describe('opportunityStageChanged', () => {
  it('tells of moves, of one customer where asked for', async () => {
    const [id, other] = [await create('acme', 'Mover'), await create('acme', 'Shaker')];
    const client = connect({ 'X-Tenant-Id': 'acme' });
    const followed = follow(
      client,
      'subscription ($id: ID) { opportunityStageChanged(customerId: $id) { name stage customer { name } } }',
      { id },
    );
    await sleep(300);
    for (const customerId of [other, id]) {
      const made = await mutate(
        service,
        'acme',
        'createOpportunity',
        { customerId, name: 'Deal' },
        'opportunity { id }',
      );
      const { id: opportunity } = made.payload['opportunity'] as { id: string };
      await mutate(service, 'acme', 'advanceOpportunity', { id: opportunity }, 'opportunity { id }');
    }
    await followed.until(() => followed.seen.length > 0);
    await sleep(100);
    expect(followed.seen.map(({ data }) => data?.['opportunityStageChanged'])).toEqual([
      { name: 'Deal', stage: 'QUALIFICATION', customer: { name: 'Mover' } },
    ]);
    await client.dispose();
  });
});

describe('a follower who sees some customers', () => {
  it('hears of those alone, and nothing more of one that goes to somebody else', async () => {
    const tenant = 'owned';
    for (const id of ['anna', 'ben'])
      await service.asOwner(`INSERT INTO users (tenant_id, id, name, role) VALUES ($1, $2, $2, 'SALES')`, [
        tenant,
        id,
      ]);
    const id = await create(tenant, 'Hers');
    const assign = (ownerId: string) =>
      mutate(service, tenant, 'assignCustomerOwner', { id, ownerId }, '__typename');
    const rename = (name: string) => mutate(service, tenant, 'updateCustomer', { id, name }, '__typename');
    await assign('anna');
    const [hers, his] = ['anna', 'ben'].map((user) => connect({ 'X-Tenant-Id': tenant, 'X-User-Id': user }));
    const refused = follow(his!, CHANGES, { id });
    await refused.until(() => refused.state.ended !== undefined);
    expect(JSON.stringify([refused.seen, refused.state.ended])).toContain('There is no such customer');
    const followed = follow(hers!, CHANGES, { id });
    const all = follow(connect({ 'X-Tenant-Id': tenant }), CHANGES, { id });
    await sleep(300);
    await rename('Still hers');
    await followed.until(() => followed.seen.length === 1);
    await assign('ben');
    await rename('His');
    await all.until(() => all.seen.length === 3);
    expect(all.seen).toHaveLength(3);
    expect(followed.seen.map(({ data }) => data?.['customerChanged']?.['customer'])).toEqual([
      { name: 'Still hers', contacts: [] },
    ]);
    await Promise.all([hers!.dispose(), his!.dispose()]);
    all.stop();
  });
});

describe('the WebSocket', () => {
  it.each([
    ['a query', '{ customers { totalCount } }', 'only subscriptions are served over WebSocket'],
    ['an unknown field', 'subscription { nothing }', 'Cannot query field'],
    ['a malformed id', 'subscription { customerChanged(id: "7") { eventId } }', 'id: is not an id'],
  ])('refuses %s', async (_name, query, message) => {
    const client = connect({ 'X-Tenant-Id': 'acme' });
    const followed = follow(client, query);
    await followed.until(() => followed.state.ended !== undefined);
    expect(JSON.stringify([followed.seen, followed.state.ended])).toContain(message);
    await client.dispose();
  });

  it('takes no connection without a usable identity', async () => {
    const client = connect({ authorization: 'Bearer nonsense' });
    const followed = follow(client, 'subscription { opportunityStageChanged { id } }');
    await followed.until(() => followed.state.ended !== undefined);
    expect(followed.state.ended).toMatchObject({
      code: 4401,
      reason: expect.stringContaining('token'),
    });
  });
});
