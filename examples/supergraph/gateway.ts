import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGatewayRuntime } from '@graphql-hive/gateway';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

/** Request headers that a gateway must pass on to the subgraphs. */
export const FORWARDED_HEADERS = [
  'authorization',
  'x-tenant-id',
  'x-user-id',
  'x-user-roles',
  'x-customer-id',
  'x-request-id',
  'accept-language',
] as const;

export interface Subgraph {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

/**
 * The supergraph that the gateway serves.
 *
 * @throws Error with every reason why the subgraphs do not compose
 */
function compose(subgraphs: readonly Subgraph[]): string {
  const result = composeServices(
    subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
  );
  if (result.supergraphSdl !== undefined) return result.supergraphSdl;
  const reasons = result.errors.map(({ message }) => message);
  throw new Error(`The subgraphs do not compose:\n${reasons.join('\n')}`);
}

/** Composes the subgraphs and serves them as one graph. */
export async function startGateway(
  subgraphs: readonly Subgraph[],
  port: number,
): Promise<{ url: string; stop(): Promise<void> }> {
  const runtime = createGatewayRuntime({
    supergraph: compose(subgraphs),
    logging: 'warn',
    propagateHeaders: {
      fromClientToSubgraphs: ({ request }) =>
        Object.fromEntries(FORWARDED_HEADERS.map((name) => [name, request.headers.get(name)])),
    },
  });
  const server = createServer((request, response) => {
    void runtime(request, response);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: listening } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${listening}/graphql`,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      await closed;
      await runtime.dispose();
    },
  };
}
