import { composeServices } from '@apollo/composition';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { parse } from 'graphql';
import { FORWARDED_HEADERS, startGateway, type Subgraph } from '../../examples/supergraph/gateway.js';
import type { GraphQLAnswer } from '../support/service.js';

/** A gateway in front of the subgraphs. */
export interface Gateway {
  /** Sends one request, as a client of the supergraph. */
  ask<Data>(
    headers: Record<string, string>,
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<GraphQLAnswer<Data>>;
  stop(): Promise<void>;
}

type Headers = Record<string, string | undefined>;

/** Apollo Gateway on the supergraph that Apollo's composition makes. */
export async function startApolloGateway(subgraphs: readonly Subgraph[]): Promise<Gateway> {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
  );
  if (supergraphSdl === undefined) throw new Error(`Composition failed: ${String(errors)}`);
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ url }) =>
      new RemoteGraphQLDataSource<Headers>({
        url,
        willSendRequest({ request, context }) {
          for (const name of FORWARDED_HEADERS) {
            const value = context[name] as string | undefined;
            if (value !== undefined) request.http?.headers.set(name, value);
          }
        },
      }),
  });
  const server = new ApolloServer<Headers>({ gateway, stopOnTerminationSignals: false });
  await server.start();
  return {
    async ask(headers, query, variables) {
      const { body } = await server.executeOperation({ query, variables }, { contextValue: headers });
      if (body.kind !== 'single') throw new Error('The gateway answered in parts');
      // Through JSON, as over the network, so that answers compare whatever prototypes they had.
      return JSON.parse(JSON.stringify(body.singleResult)) as GraphQLAnswer<never>;
    },
    stop: () => server.stop(),
  };
}

/** Hive Gateway as the example runs it, on the supergraph that the Guild's composition makes. */
export async function startHiveGateway(subgraphs: readonly Subgraph[]): Promise<Gateway> {
  const gateway = await startGateway(subgraphs, 0);
  return {
    async ask(headers, query, variables) {
      const response = await fetch(gateway.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as GraphQLAnswer<never>;
    },
    stop: () => gateway.stop(),
  };
}
