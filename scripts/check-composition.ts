/**
 * Composes the subgraph alone and with the example's billing subgraph, by both implementations of federation
 * composition. A gateway may use either, so both must agree.
 */
import { composeServices as composeByApollo } from '@apollo/composition';
import { composeServices as composeByGuild } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { readFileSync } from 'node:fs';
import { billingSdl } from '../examples/supergraph/billing.js';

const subgraphOf = (name: string, file: string) => ({
  name,
  url: 'http://crm/graphql',
  typeDefs: parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')),
});
const crm = subgraphOf('crm', 'schema.snapshot.graphql');
const crmWithAuthorization = subgraphOf('crm', 'schema.authorization.graphql');
const billing = { name: 'billing', url: 'http://billing/graphql', typeDefs: parse(billingSdl) };

const composers = {
  '@apollo/composition': composeByApollo,
  '@theguild/federation-composition': composeByGuild,
};

for (const subgraphs of [[crm], [crm, billing], [crmWithAuthorization, billing]]) {
  const names = subgraphs.map(({ name }) => name).join(' + ');
  for (const [composer, compose] of Object.entries(composers)) {
    const { supergraphSdl, errors = [] } = compose(subgraphs);
    if (supergraphSdl !== undefined && errors.length === 0) {
      console.log(`OK ${names} composes with ${composer}`);
      continue;
    }
    console.error(`${names} does not compose with ${composer}:`);
    for (const { message } of errors) console.error(`  ${message}`);
    process.exitCode = 1;
  }
}
