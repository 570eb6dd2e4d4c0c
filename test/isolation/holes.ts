import { isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { GraphQLError } from 'graphql';
import type { FastifyInstance } from 'fastify';
import type { RequestContext } from '../../src/context.js';
import { customers } from '../../src/customer/customer.edges.js';
import { ROLES } from '../../src/platform/auth/identity.js';
import { Loaders } from '../../src/platform/edges/loaders.js';
import { ReadPlans } from '../../src/platform/edges/read-plans.js';
import { loadRecord } from '../../src/platform/edges/records.js';
import { tags } from '../../src/tag/tag.edges.js';
import type { TestService } from '../support/service.js';

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

/** A mistake that somebody could make, and by whom it can be noticed. */
export interface Hole {
  readonly name: string;
  /** Names of callers. */
  readonly noticedBy: readonly string[];
  /** Field whose resolver, or source of events, is replaced while the hole is open, and by what. */
  readonly field?: string;
  readonly resolver?: (own: Resolver) => Resolver;
  /** What else opens it. */
  readonly open?: (services: readonly TestService[]) => Promise<void>;
  readonly close?: (services: readonly TestService[]) => Promise<void>;
}

const EVERY_ROLE = ROLES.reduce((bits, _role, place) => bits | (1 << place), 0);

/** The request as if somebody else had sent it; what was loaded and planned for the one is not for the other. */
function as(context: RequestContext, viewer: Partial<RequestContext['viewer']>): RequestContext {
  const tenantId = viewer.tenantId ?? context.tenantId;
  const identity = { ...context.identity, tenantId, roles: ROLES };
  return {
    ...context,
    ...{ tenantId, identity, viewer: { ...context.viewer, ...viewer }, loaders: new Loaders() },
  };
}

const withAllRoles = (context: RequestContext) => as(context, { roles: EVERY_ROLE });
const withAllRows = (context: RequestContext) => as(context, { reach: 'all' });
const ofOther = (context: RequestContext) =>
  as(context, { tenantId: 'other', reach: 'all', roles: EVERY_ROLE });

/** The field is resolved for somebody who may do more. */
function resolvedAs(other: (context: RequestContext) => RequestContext): Hole['resolver'] {
  return (own) => (root, args, context, info) => own(root, args, other(context), info);
}

/** The same, but only where an argument is given: the check of that argument was forgotten. */
function unchecked(argument: string, other: (context: RequestContext) => RequestContext): Hole['resolver'] {
  return (own) => (root, args, context, info) =>
    own(root, args, args[argument] == null ? context : other(context), info);
}

// eslint-disable-next-line @typescript-eslint/unbound-method -- put back as it was
const remembered = ReadPlans.prototype['remembered'];

/** Plans are found again by whoever asks the same. */
const rememberedForAnybody: typeof remembered = function (
  this: ReadPlans,
  info,
  variables,
  what,
  reading,
  make,
) {
  const viewer = { ...reading.viewer, reach: 'all', roles: 0 } as const;
  return remembered.call(this, info, variables, what, { ...reading, viewer }, make) as ReturnType<
    typeof make
  >;
};

/** The hole through which those who follow events are told of all: found by following. */
export const SUBSCRIPTION_HOLE = 'a subscription that forgets whose rows they are';

/** The hole through which exports are given away: whoever asks is taken for an admin. */
const EXPORT_HOLE = 'an export that ignores the caller';

export const HOLES: readonly Hole[] = [
  {
    name: 'a resolver without policy',
    noticedBy: ['marketing', 'finance'],
    field: 'Contact.mobile',
    resolver: resolvedAs(withAllRoles),
  },
  {
    name: 'a filter on a masked field',
    noticedBy: ['marketing'],
    field: 'Query.customers',
    resolver: unchecked('filter', withAllRoles),
  },
  {
    name: 'a sort on a hidden field',
    noticedBy: ['marketing'],
    field: 'Query.customers',
    resolver: unchecked('orderBy', withAllRoles),
  },
  {
    name: 'a table that neither layer protects',
    noticedBy: ['sales-a', 'admin'],
    open: async (services) => {
      tags.visible = () => 'true';
      for (const service of services)
        await service.asOwner('ALTER TABLE tags NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY');
    },
    close: async (services) => {
      Reflect.deleteProperty(tags, 'visible');
      for (const service of services)
        await service.asOwner('ALTER TABLE tags FORCE ROW LEVEL SECURITY, ENABLE ROW LEVEL SECURITY');
    },
  },
  {
    name: 'a loader that knows no tenant',
    noticedBy: ['admin', 'sales-a'],
    field: 'Query.contact',
    resolver: (own) => async (root, args, context, info) =>
      (await own(root, args, context, info)) ?? own(root, args, ofOther(context), info),
  },
  {
    name: 'references that know no tenant',
    noticedBy: ['admin', 'sales-a'],
    field: 'Query._entities',
    resolver: resolvedAs(ofOther),
  },
  {
    name: 'a count of hidden rows',
    noticedBy: ['sales-a', 'csm'],
    field: 'Query.contacts',
    resolver: (own) => async (root, args, context, info) => {
      const [page, whole] = [
        await own(root, args, context, info),
        await own(root, args, withAllRows(context), info),
      ] as { nodes: unknown; edges: unknown; pageInfo: unknown; totalCount: number }[];
      const { nodes, edges, pageInfo } = page ?? {};
      return { nodes, edges, pageInfo, totalCount: () => whole?.totalCount };
    },
  },
  {
    name: 'a search that finds hidden records',
    noticedBy: ['sales-a', 'service'],
    field: 'Query.contacts',
    resolver: unchecked('search', withAllRows),
  },
  {
    name: 'an error that tells a value',
    noticedBy: ['sales-a', 'csm'],
    field: 'Query.customer',
    resolver: (own) => async (root, args, context, info) => {
      const found: unknown = await own(root, args, context, info);
      if (found != null || typeof args['id'] !== 'string') return found;
      const hidden = await loadRecord(withAllRows(context), customers, args['id']);
      if (hidden)
        throw new GraphQLError(`${hidden.name} is not yours`, { extensions: { code: 'FORBIDDEN' } });
      return found;
    },
  },
  {
    name: 'a cursor that carries a hidden value',
    noticedBy: ['marketing'],
    field: 'CustomerEdge.cursor',
    resolver: (own) => async (root, args, context, info) => {
      const { node } = root as { node: { id?: string } };
      const row = node.id === undefined ? null : await loadRecord(withAllRows(context), customers, node.id);
      const held = row?.annualRevenueAmount ?? 'null';
      const cursor: unknown = await own(root, args, context, info);
      return Buffer.from(JSON.stringify([cursor, held])).toString('base64url');
    },
  },
  {
    name: 'a filter that steps to hidden records',
    noticedBy: ['sales-a', 'sales-b'],
    field: 'Query.users',
    resolver: unchecked('filter', withAllRows),
  },
  {
    name: 'a report over all owners',
    noticedBy: ['sales-a', 'sales-b'],
    field: 'Query.salesFunnel',
    resolver: resolvedAs(withAllRows),
  },
  {
    name: 'a plan that is kept without the role',
    noticedBy: ['marketing', 'finance'],
    open: async () => {
      ReadPlans.prototype['remembered'] = rememberedForAnybody;
    },
    close: async () => {
      ReadPlans.prototype['remembered'] = remembered;
    },
  },
  {
    name: SUBSCRIPTION_HOLE,
    noticedBy: [],
    field: 'Subscription.opportunityStageChanged',
    resolver: resolvedAs(withAllRows),
  },
  {
    name: EXPORT_HOLE,
    noticedBy: ['finance', 'auditor'],
  },
];

/** Prepares a schema for all holes; `open` names the one that is open, if any. */
export function prepare(schema: GraphQLSchema, open: () => string | undefined): GraphQLSchema {
  for (const { name, field: path, resolver } of HOLES) {
    if (path === undefined || !resolver) continue;
    const [typeName = '', fieldName = ''] = path.split('.');
    const type = schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
    if (!field) throw new Error(`The schema has no ${path} for "${name}"`);
    const entrance = field.subscribe ? 'subscribe' : 'resolve';
    const own: Resolver =
      (field[entrance] as Resolver | undefined) ??
      ((root) => (root as Readonly<Record<string, unknown>>)[fieldName]);
    const leaky = resolver(own);
    const switched: Resolver = (root, args, context, info) =>
      (open() === name ? leaky : own)(root, args, context, info);
    field[entrance] = switched as typeof field.resolve;
  }
  return schema;
}

/** Takes whoever exports for the one with these headers, while the hole is open. */
export function exportAs(
  app: FastifyInstance,
  headers: Readonly<Record<string, string>>,
  open: () => string | undefined,
): void {
  app.addHook('onRequest', async (request) => {
    if (open() === EXPORT_HOLE && request.url.startsWith('/customers/export'))
      Object.assign(request.headers, headers);
  });
}
