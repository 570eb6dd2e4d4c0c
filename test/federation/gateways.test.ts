import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTrace } from '@apollo/server/plugin/inlineTrace';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { billingSdl, startBilling } from '../../examples/supergraph/billing.js';
import { insertProfiles, type Profile } from '../support/fixtures.js';
import { startTestService, type TestService } from '../support/service.js';
import { startApolloGateway, startHiveGateway, type Gateway } from './both-gateways.js';

const PROFILE = /* GraphQL */ `
  fragment Profile on Customer {
    id
    code
    name
    type
    annualRevenue {
      amount
      currency
    }
    owner {
      id
      name
      role
    }
    contacts {
      name
      isPrimary
      preferences {
        name
        value
      }
    }
    addresses {
      city
    }
    tags {
      name
      type
    }
    opportunities(first: 5) {
      totalCount
      nodes {
        name
        status
        stageHistory {
          toStage
          changedAt
        }
      }
    }
    contracts(first: 5) {
      nodes {
        code
        outstandingAmount {
          amount
          currency
        }
        payments(first: 5) {
          totalCount
          nodes {
            code
            amount {
              amount
            }
          }
        }
      }
    }
    healthScore {
      overallScore
      riskLevel
      factors {
        name
        contribution
      }
    }
    healthScores(first: 3) {
      nodes {
        scoreDate
      }
    }
    interactions(first: 5) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          subject
          occurredAt
          staff {
            name
          }
        }
      }
    }
  }
`;

const INVOICES = /* GraphQL */ `
  fragment Invoices on Customer {
    invoices {
      number
      issuedOn
      total {
        amount
        currency
      }
      approvedBy {
        id
        name
        approvalLimit {
          amount
          currency
        }
      }
    }
  }
`;

const ONE_CUSTOMER = `query ($code: String!) { customer(code: $code) { ...Profile ...Invoices } } ${PROFILE} ${INVOICES}`;
const ALL_CUSTOMERS = `{ customers(first: 50) { totalCount nodes { ...Profile ...Invoices } } } ${PROFILE} ${INVOICES}`;
const WITHOUT_INVOICES = `query ($code: String!) { customer(code: $code) { ...Profile } } ${PROFILE}`;

/** A subgraph that knows customers by their code only. */
const TICKETS = /* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query {
    callers(codes: [String!]!): [Customer]!
  }
  type Customer @key(fields: "code", resolvable: false) {
    code: String!
  }
`;

interface Answer {
  customer: { invoices: object[] } | null;
  customers: { totalCount: number; nodes: { source: string }[] };
}

const COUNT = 20;
const ACME = { 'x-tenant-id': 'acme' };

let service: TestService;
let profiles: Profile[];
let billing: Awaited<ReturnType<typeof startBilling>>;
let tickets: ApolloServer;
let apollo: Gateway;
let hive: Gateway;

beforeAll(async () => {
  service = await startTestService();
  profiles = await insertProfiles(service.database, 'acme', COUNT);
  await insertProfiles(service.database, 'globex', 1);
  const crmUrl = await service.app.listen({ port: 0, host: '127.0.0.1' });
  billing = await startBilling(0);
  tickets = new ApolloServer({
    schema: buildSubgraphSchema({
      typeDefs: parse(TICKETS),
      resolvers: {
        Query: {
          callers: (_root: unknown, { codes }: { codes: string[] }) => codes.map((code) => ({ code })),
        },
      },
    }),
    plugins: [ApolloServerPluginInlineTrace()],
  });
  const { url: ticketsUrl } = await startStandaloneServer(tickets, {
    listen: { port: 0, host: '127.0.0.1' },
  });
  const { data } = await service.query<{ _service: { sdl: string } }>('acme', '{ _service { sdl } }');
  const subgraphs = [
    { name: 'crm', url: `${crmUrl}/graphql`, sdl: data!._service.sdl },
    { name: 'billing', url: billing.url, sdl: billingSdl },
    { name: 'tickets', url: ticketsUrl, sdl: TICKETS },
  ];
  apollo = await startApolloGateway(subgraphs);
  hive = await startHiveGateway(subgraphs);
});
afterAll(async () => {
  await hive.stop();
  await apollo.stop();
  await tickets.stop();
  await billing.stop();
  await service.close();
});

const gateways: [string, () => Gateway][] = [
  ['Apollo Gateway', () => apollo],
  ['Hive Gateway', () => hive],
];

describe.each(gateways)('%s', (_name, gateway) => {
  it("answers a customer's profile with the invoices of another subgraph in one query", async () => {
    const { code, user } = profiles[3]!;
    const { data, errors } = await gateway().ask<Answer>(ACME, ONE_CUSTOMER, { code });
    expect(errors).toBeUndefined();
    const { invoices, ...profile } = data!.customer!;
    const direct = await service.query<Answer>('acme', WITHOUT_INVOICES, { code });
    expect(profile).toEqual(direct.data!.customer);
    expect(invoices.length).toBeGreaterThan(0);
    for (const invoice of invoices) {
      expect(invoice).toEqual({
        number: expect.stringContaining(`INV-${code}-`),
        issuedOn: expect.stringMatching(/^\d{4}-\d\d-01$/),
        total: { amount: expect.stringMatching(/^\d+\.5$/), currency: 'CNY' },
        approvedBy: {
          id: user,
          name: 'User acme',
          approvalLimit: { amount: expect.stringMatching(/^\d+0000$/), currency: 'CNY' },
        },
      });
    }
  });

  it('reaches the record of a user that another subgraph refers to', async () => {
    const { code, user } = profiles[0]!;
    const { data, errors } = await gateway().ask<Answer>(
      ACME,
      'query ($code: String!) { customer(code: $code) { invoices { approvedBy { id name role customers { totalCount } } } } }',
      { code },
    );
    expect(errors).toBeUndefined();
    const { invoices } = data!.customer!;
    expect(invoices[0]).toEqual({
      approvedBy: { id: user, name: 'User acme', role: 'SALES', customers: { totalCount: 1 } },
    });
  });

  it('reaches customers that another subgraph knows by code only', async () => {
    const codes = [profiles[2]!.code, 'CUST-globex-0', profiles[1]!.code, 'unknown'];
    const query = 'query ($codes: [String!]!) { callers(codes: $codes) { code source owner { id } } }';
    const statements = await service.statementsOf(async () => {
      const { data } = await gateway().ask<{ callers: object[] }>(ACME, query, { codes });
      expect(data?.callers).toEqual([
        { code: codes[0], source: 'acme', owner: { id: profiles[2]!.user } },
        { code: codes[1], source: null, owner: null },
        { code: codes[2], source: 'acme', owner: { id: profiles[1]!.user } },
        { code: codes[3], source: null, owner: null },
      ]);
    });
    expect(statements).toHaveLength(1);
  });

  it('passes the tenant on, also when two tenants ask the same at once', async () => {
    const query = '{ customers { totalCount nodes { source invoices { number } } } }';
    const tenants = ['acme', 'globex', 'acme', 'globex', 'nobody'];
    const answers = await Promise.all(
      tenants.map((tenant) => gateway().ask<Answer>({ 'x-tenant-id': tenant }, query)),
    );
    const pages = answers.map(({ data }) => data!.customers);
    expect(pages.map(({ totalCount }) => totalCount)).toEqual([COUNT, 1, COUNT, 1, 0]);
    for (const [index, { nodes }] of pages.entries())
      expect([...new Set(nodes.map(({ source }) => source))]).toEqual(
        tenants[index] === 'nobody' ? [] : [tenants[index]],
      );
  });

  it('carries a mutation out once, however often the client sends it', async () => {
    const name = `Written through ${_name}`;
    const headers = {
      'x-tenant-id': 'writers',
      'x-request-id': name.replaceAll(' ', '-'),
      'accept-language': 'en',
    };
    const create = (given: string) =>
      gateway().ask<{ createCustomer: object }>(
        headers,
        `mutation ($name: String!) {
          createCustomer(input: { name: $name }) { customer { id name lifecycleStage invoices { number } } userErrors { code message field } }
        }`,
        { name: given },
      );
    const first = await create(name);
    expect(first.errors).toBeUndefined();
    expect(first.data!.createCustomer).toMatchObject({
      customer: { name, lifecycleStage: 'PROSPECT', invoices: expect.any(Array) },
      userErrors: [],
    });
    expect((await create(name)).data).toEqual(first.data);
    expect((await create('Another')).errors?.[0]?.extensions).toMatchObject({ code: 'IDEMPOTENT_CONFLICT' });
    const again = await gateway().ask<{ createCustomer: object }>(
      { 'x-tenant-id': 'writers', 'accept-language': 'en' },
      `mutation { createCustomer(input: { name: "${name}" }) { userErrors { code message field } } }`,
    );
    expect(again.data!.createCustomer).toEqual({
      userErrors: [
        { code: 'CUSTOMER_NAME_TAKEN', message: 'Another customer has this name', field: ['input', 'name'] },
      ],
    });
  });

  it("hands the subgraph's errors to the client, with code and request id", async () => {
    const { data, errors } = await gateway().ask<Answer>(
      { ...ACME, 'x-request-id': 'from-the-client' },
      '{ customer(id: "garbage") { name } }',
    );
    expect(data).toEqual({ customer: null });
    expect(errors).toEqual([
      expect.objectContaining({
        message: 'id: is not an id (a UUID is expected)',
        path: ['customer'],
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', requestId: 'from-the-client' }),
      }),
    ]);
  });
});

describe('both gateways', () => {
  it('answer a page of profiles with invoices alike', async () => {
    const viaApollo = await apollo.ask<Answer>(ACME, ALL_CUSTOMERS);
    const viaHive = await hive.ask<Answer>(ACME, ALL_CUSTOMERS);
    expect(viaApollo.errors).toBeUndefined();
    expect(viaHive.errors).toBeUndefined();
    expect(viaApollo.data!.customers.nodes).toHaveLength(COUNT);
    expect(viaHive.data).toEqual(viaApollo.data);
  });
});
