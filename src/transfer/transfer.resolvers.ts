import type { Resolvers } from '../__generated__/resolvers-types.js';
import { customers } from '../customer/customer.edges.js';
import { assertMayWrite, mutation, userError } from '../mutation/mutation.js';
import type { Database } from '../platform/database/database.js';
import { recordById, recordPage } from '../platform/edges/roots.js';
import { isRecordId } from '../platform/records/identifier.js';
import { importCustomers } from './import-customers.service.js';
import { importJobs, jobErrors } from './import.edges.js';
import { assertMayReadImports, cancelImport, startImport } from './import-job.service.js';
import { enqueue } from './import-queue.js';

const importRows = mutation('importCustomers', { outcomes: 'value' }, importCustomers);
const startUploaded = mutation('startImport', { job: importJobs }, startImport);
const importById = recordById(importJobs);
const importPage = recordPage(importJobs);

/** Puts an import into the queue, if there is one. */
async function enqueueKnown(database: Database, tenantId: string, id: string): Promise<void> {
  if (!isRecordId(id)) return;
  const statement = {
    text: 'SELECT FROM import_jobs WHERE tenant_id = $1 AND id = $2',
    values: [tenantId, id],
  };
  if ((await database.query(tenantId, statement)).length > 0) await enqueue(database, tenantId, id);
}

export const transferResolvers: Resolvers = {
  Query: {
    importJob: async (root, args, context, info) => {
      assertMayReadImports(context);
      return importById(root, args, context, info);
    },
    importJobs: async (root, args, context, info) => {
      assertMayReadImports(context);
      return importPage(root, args, context, info);
    },
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
      assertMayWrite(context);
      await enqueueKnown(context.database, context.tenantId, args.input.id);
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
      return {
        results,
        imported: results.filter(({ customer }) => customer !== null).length,
        failed: results.filter((result) => result.userErrors.length > 0).length,
        userErrors,
      };
    },
  },
};
