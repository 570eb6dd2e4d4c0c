import { readdirSync, readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { concatAST, Kind, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { auditResolvers } from './audit/audit.resolvers.js';
import { addressResolvers } from './address/address.resolvers.js';
import { contactResolvers } from './contact/contact.resolvers.js';
import { contractResolvers } from './contract/contract.resolvers.js';
import { customerResolvers } from './customer/customer.resolvers.js';
import { duplicateResolvers } from './duplicate/duplicate.resolvers.js';
import { healthScoreResolvers } from './health-score/health-score.resolvers.js';
import { intakeResolvers } from './intake/intake.resolvers.js';
import { interactionResolvers } from './interaction/interaction.resolvers.js';
import { opportunityResolvers } from './opportunity/opportunity.resolvers.js';
import { paymentResolvers } from './payment/payment.resolvers.js';
import { attachSources } from './platform/edges/field-source.js';
import { checkRepresentations } from './platform/federation/representations.js';
import { scalarResolvers } from './platform/scalars.js';
import { reportResolvers } from './report/report.resolvers.js';
import { subscriptionResolvers } from './subscription/subscription.resolvers.js';
import { tagResolvers } from './tag/tag.resolvers.js';
import { transferResolvers } from './transfer/transfer.resolvers.js';
import { userResolvers } from './user/user.resolvers.js';

/** Each slice's part of the resolver map; a type may get fields from several slices. */
const SLICES = [
  auditResolvers,
  userResolvers,
  customerResolvers,
  contactResolvers,
  addressResolvers,
  tagResolvers,
  duplicateResolvers,
  intakeResolvers,
  subscriptionResolvers,
  transferResolvers,
  opportunityResolvers,
  contractResolvers,
  interactionResolvers,
  paymentResolvers,
  healthScoreResolvers,
  reportResolvers,
];

type ResolverMap = NonNullable<
  Extract<Parameters<typeof buildSubgraphSchema>[0], { resolvers?: unknown }>['resolvers']
>;

/** The folder `name` of the project, found from the sources as from the compiled files. */
function projectFolder(name: string): URL {
  const [sources, compiled] = [
    new URL(`../${name}/`, import.meta.url),
    new URL(`../../${name}/`, import.meta.url),
  ];
  return import.meta.url.includes('/dist/src/') ? compiled : sources;
}

/** The SDL files of `schema/`, parsed; base.graphql first. */
function readTypeDefinitions(): DocumentNode[] {
  const folder = projectFolder('schema');
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  return files
    .sort((a, b) => Number(b === 'base.graphql') - Number(a === 'base.graphql') || a.localeCompare(b))
    .map((file) => parse(readFileSync(new URL(file, folder), 'utf8')));
}

/** The executable federation subgraph. */
export function buildSchema(): GraphQLSchema {
  const typeDefs = concatAST(readTypeDefinitions());
  const nothing: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };
  const schema = buildSubgraphSchema([
    { typeDefs, resolvers: scalarResolvers },
    ...SLICES.map((resolvers) => ({ typeDefs: nothing, resolvers: resolvers as ResolverMap })),
  ]);
  attachSources(schema);
  checkRepresentations(schema);
  return schema;
}
