import type { Resolvers } from '../__generated__/resolvers-types.js';
import { customers } from '../customer/customer.edges.js';
import { mutation, userError } from '../mutation/mutation.js';
import type { ReadContext } from '../platform/edges/read-context.js';
import { recordById, recordPage } from '../platform/edges/roots.js';
import { isRecordId } from '../platform/records/identifier.js';
import { readScope } from '../platform/records/record-type.js';
import { importCustomers } from './import-customers.service.js';
import { importJobs, jobErrors } from './import.edges.js';
import { cancelImport, startImport } from './import-job.service.js';
import { enqueue } from './import-queue.js';

const importRows = mutation('importCustomers', { outcomes: 'value' }, importCustomers);
const startUploaded = mutation('startImport', { job: importJobs }, startImport);

/** Puts an import into the queue, if the caller sees one. */
async function enqueueKnown({ database, viewer, tenantId }: ReadContext, id: string): Promise<void> {
  if (!isRecordId(id)) return;
  const statement = {
    text: `SELECT FROM import_jobs AS job WHERE ${importJobs.visible('job', readScope(viewer))} AND id = $2`,
    values: [tenantId, id],
  };
  if ((await database.query(viewer, statement)).length > 0) await enqueue(database, tenantId, id);
}

export const transferResolvers: Resolvers = {
  Query: {
    importJob: recordById(importJobs),
    importJobs: recordPage(importJobs),
  },
  ImportJob: {
    errors: jobErrors.connection,
  },
  ImportRowError: {
    // The field is the file's column: there is no input around it.
    userErrors: ({ violations }, _args, context) =>
      violations.map((violation) => userError(violation, context, [])),
  },
  Mutation: {
    startImport: async (root, args, context, info) => {
      await enqueueKnown(context, args.input.id);
      return startUploaded(root, args, context, info);
    },
    cancelImport: mutation('cancelImport', { job: importJobs }, cancelImport),
    importCustomers: async (root, args, context, info) => {
      const { outcomes, userErrors } = await importRows(root, args, context, info);
      const results = args.input.rows.map((_, row) => {
        const { customer = null, violations = [] } = outcomes?.[row] ?? {};
        return {
          row,
          // A repeated request gets it from storage, where instants are texts.
          customer: customer && customers.revive(customer),
          userErrors: outcomes
            ? violations.map((violation) => userError(violation, context))
            : userErrors.filter(({ field }) => field[1] === 'rows' && field[2] === String(row)),
        };
      });
      context.shown.note(
        'CHANGE',
        customers,
        results.flatMap(({ customer }) => customer ?? []),
      );
      return {
        results,
        imported: results.filter(({ customer }) => customer !== null).length,
        failed: results.filter((result) => result.userErrors.length > 0).length,
        userErrors,
      };
    },
  },
};
