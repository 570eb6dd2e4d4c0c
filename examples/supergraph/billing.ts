import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTrace } from '@apollo/server/plugin/inlineTrace';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';

/** SDL of the billing subgraph. */
export const billingSdl = readFileSync(new URL('billing.graphql', import.meta.url), 'utf8');

interface UserReference {
  id: string;
}

interface Invoice {
  number: string;
  issuedOn: string;
  total: { amount: string; currency: string };
  approvedBy: UserReference | null;
}

/** What the gateway brings along for a customer: the key, and what `@requires` asks the CRM for. */
interface CustomerReference {
  id: string;
  code?: string;
  owner?: UserReference | null;
}

const MOST_INVOICES = 3;
const FIRST_YEAR = 2024;

/** A number that is always the same for the same text. */
function seedOf(text: string): number {
  return [...text].reduce((seed, letter) => (seed * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 7);
}

function invoiceAt(code: string, index: number, approvedBy: UserReference | null): Invoice {
  const seed = seedOf(`${code}#${index}`);
  const month = String((seed % 12) + 1).padStart(2, '0');
  return {
    number: `INV-${code}-${index + 1}`,
    issuedOn: `${FIRST_YEAR + index}-${month}-01`,
    total: { amount: `${1_000 + (seed % 90_000)}.5`, currency: 'CNY' },
    approvedBy,
  };
}

/** The invoices of a customer, newest first. */
function invoicesOf(code: string, approvedBy: UserReference | null): Invoice[] {
  const count = (seedOf(code) % MOST_INVOICES) + 1;
  return Array.from({ length: count }, (_, index) => invoiceAt(code, index, approvedBy)).reverse();
}

const schema = buildSubgraphSchema({
  typeDefs: parse(billingSdl),
  resolvers: {
    Customer: {
      __resolveReference: async (reference: CustomerReference) => reference,
      invoices: ({ code, owner }: CustomerReference) =>
        code === undefined ? [] : invoicesOf(code, owner ?? null),
    },
    User: {
      __resolveReference: async (reference: UserReference) => reference,
      approvalLimit: ({ id }: UserReference) => ({
        amount: `${((seedOf(id) % 10) + 1) * 10_000}`,
        currency: 'CNY',
      }),
    },
  },
});

/** The billing subgraph, listening. */
export async function startBilling(port: number): Promise<{ url: string; stop(): Promise<void> }> {
  const server = new ApolloServer({
    schema,
    plugins: [ApolloServerPluginInlineTrace()],
    stopOnTerminationSignals: false,
  });
  const { url } = await startStandaloneServer(server, { listen: { port, host: '127.0.0.1' } });
  return { url, stop: () => server.stop() };
}
