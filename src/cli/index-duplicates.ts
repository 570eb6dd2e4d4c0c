import { parseArgs } from 'node:util';
import { indexTenant } from '../duplicate/index-tenant.js';
import { ConfigError, readConfig } from '../platform/config.js';
import { RuntimeRoleError } from '../platform/database/runtime-role.js';
import { createLogger } from '../platform/logger.js';
import { openDatabase } from '../service.js';

const USAGE = `Usage: npm run duplicates:index -- [--tenant T]… [--all]

Makes the keys by which likely duplicates are found, for customers that have none, such as those that were there before
keys were kept. Interrupted, it goes on where it was.

  --tenant T  whose customers; DEFAULT_TENANT_ID when left out
  --all       of every customer, also of those that have keys

The database is the server's: CRM_DATABASE_URL, or CRM_DATA_DIR for the embedded one.
`;

function readArguments() {
  return parseArgs({
    options: { tenant: { type: 'string', multiple: true }, all: { type: 'boolean', default: false } },
  }).values;
}

async function indexDuplicates({ tenant, all }: ReturnType<typeof readArguments>): Promise<void> {
  const config = readConfig();
  const database = await openDatabase(config, createLogger('error'));
  try {
    for (const tenantId of tenant ?? [config.auth.defaultTenantId]) {
      let done = 0;
      for await (done of indexTenant(database, tenantId, { all })) {
        process.stderr.write(`${tenantId}: ${done} customers\n`);
      }
      console.log(`${tenantId}: made the keys of ${done} customers`);
    }
  } finally {
    await database.close();
  }
}

let values: ReturnType<typeof readArguments> | undefined;
try {
  values = readArguments();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n\n${USAGE}`);
  process.exitCode = 2;
}
try {
  if (values) await indexDuplicates(values);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof ConfigError || error instanceof RuntimeRoleError ? 2 : 1;
}
