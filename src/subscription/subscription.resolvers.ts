import type { GraphQLResolveInfo } from 'graphql';
import type { Resolvers, SubscriptionCustomerChangedArgs } from '../__generated__/resolvers-types.js';
import { customers } from '../customer/customer.edges.js';
import { opportunities } from '../opportunity/opportunity.edges.js';
import type { Opportunity } from '../opportunity/opportunity.entity.js';
import type { CrmEvent } from '../outbox/event.js';
import { policyOf } from '../platform/auth/enforce.js';
import type { View } from '../platform/auth/grant.js';
import { Loaders } from '../platform/edges/loaders.js';
import type { ReadContext } from '../platform/edges/read-context.js';
import { isSeen, loadRecord } from '../platform/edges/records.js';
import { ShownRecords } from '../platform/edges/shown-records.js';
import { notFound } from '../platform/errors/errors.js';
import { assertRecordId } from '../platform/records/identifier.js';

const STAGE_EVENTS = new Set(['crm.opportunity.stage_changed', 'crm.opportunity.closed']);

export const subscriptionResolvers: Resolvers = {
  Subscription: {
    customerChanged: {
      subscribe: async function* (_root, { id }, context, { schema }) {
        assertRecordId(id, 'id');
        const { types } = policyOf(schema);
        if (!(await loadRecord(context, customers, id))) throw notFound('There is no such customer', 40001);
        for await (const event of context.events()) {
          const { customerId, recordType } = event.data.data;
          const readers = types.get(recordType)?.readers ?? 0;
          if (customerId !== id || (readers & context.viewer.roles) === 0) continue;
          if (await isSeen(context, customers, id)) yield event;
        }
      },
      resolve: async (
        event: CrmEvent,
        { id }: SubscriptionCustomerChangedArgs,
        context: ReadContext,
        { schema }: GraphQLResolveInfo,
      ) => {
        const { recordType, id: recordId, changes } = event.data.data;
        const access = policyOf(schema).types.get(recordType);
        context.shown.note('EVENT', customers, [{ id }]);
        return {
          eventId: event.id,
          eventType: event.type,
          occurredAt: new Date(event.time),
          recordType,
          recordId,
          changedFields: changes
            .map(({ field }) => field)
            .filter((field) => isTold(access?.view(field, context.viewer.roles))),
          customer: await loadRecord(context, customers, id),
        };
      },
    },
    opportunityStageChanged: {
      subscribe: async function* (_root, { customerId, ownerId }, context) {
        if (customerId != null) assertRecordId(customerId, 'customerId');
        for await (const { type, data } of context.events()) {
          if (!STAGE_EVENTS.has(type)) continue;
          if (customerId != null && data.data.customerId !== customerId) continue;
          const opportunity = await readNow(context, data.data.id);
          if (opportunity && (ownerId == null || opportunity.ownerId === ownerId)) yield opportunity;
        }
      },
      resolve: (opportunity: Opportunity, _args: unknown, context: ReadContext) => {
        context.shown.note('EVENT', opportunities, [opportunity]);
        return opportunity;
      },
    },
  },
};

/** Whether somebody who sees a field so is told that it has changed. */
function isTold(view: View | undefined): boolean {
  return view === 'plain' || view === 'masked';
}

/**
 * The opportunity as it is at this moment; null when it is gone. It is read beside the subscription's own context, which
 * lives as long as the subscription and would grow with each event.
 */
function readNow(context: ReadContext, id: string): Promise<Opportunity | null> {
  const moment = { ...context, loaders: new Loaders(), shown: new ShownRecords() };
  return loadRecord(moment, opportunities, id);
}
