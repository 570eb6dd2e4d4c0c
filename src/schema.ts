import { readdirSync, readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { concatAST, Kind, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { accessResolvers } from './access/access.resolvers.js';
import { auditResolvers } from './audit/audit.resolvers.js';
import { addressResolvers } from './address/address.resolvers.js';
import { complianceResolvers } from './compliance/compliance.resolvers.js';
import { consentResolvers } from './consent/consent.resolvers.js';
import { contactResolvers } from './contact/contact.resolvers.js';
import { contractResolvers } from './contract/contract.resolvers.js';
import { customerResolvers } from './customer/customer.resolvers.js';
import { dataSubjectResolvers } from './data-subject/data-subject.resolvers.js';
import { duplicateResolvers } from './duplicate/duplicate.resolvers.js';
import { healthScoreResolvers } from './health-score/health-score.resolvers.js';
import { intakeResolvers } from './intake/intake.resolvers.js';
import { interactionResolvers } from './interaction/interaction.resolvers.js';
import { opportunityResolvers } from './opportunity/opportunity.resolvers.js';
import { paymentResolvers } from './payment/payment.resolvers.js';
import { enforcePolicy } from './platform/auth/enforce.js';
import { annotate, type AnnotationSettings } from './platform/auth/sdl-annotations.js';
import { attachSources } from './platform/edges/field-source.js';
import { checkRepresentations } from './platform/federation/representations.js';
import { withListSizes } from './platform/limits/list-sizes.js';
import { scalarResolvers } from './platform/scalars.js';
import { policy } from './policy.js';
import { reportResolvers } from './report/report.resolvers.js';
import { retentionResolvers } from './retention/retention.resolvers.js';
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
  accessResolvers,
  consentResolvers,
  dataSubjectResolvers,
  retentionResolvers,
  complianceResolvers,
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

/** The executable federation subgraph, which keeps to the policy. */
export function buildSchema(annotations: AnnotationSettings = { authorization: false }): GraphQLSchema {
  const typeDefs = annotate(withListSizes(concatAST(readTypeDefinitions())), policy, annotations);
  const nothing: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };
  const schema = buildSubgraphSchema([
    { typeDefs, resolvers: scalarResolvers },
    ...SLICES.map((resolvers) => ({ typeDefs: nothing, resolvers: resolvers as ResolverMap })),
  ]);
  attachSources(schema);
  enforcePolicy(schema, policy);
  checkRepresentations(schema);
  return schema;
}
