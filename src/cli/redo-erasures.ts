import { parseArgs } from 'node:util';
import { readErasureFile } from '../data-subject/erasure-file.js';
import { listErasures, redoErasures, type ListedErasure } from '../data-subject/redo.service.js';
import { readConfig } from '../platform/config.js';
import { createLogger } from '../platform/logger.js';
import { registeredTenants } from '../platform/tenancy/registry.js';
import { openDatabase } from '../service.js';

const USAGE = `Usage: npm run privacy:redo-erasures -- [--from FILE] [--tenant T]…

Erases people again whom a restored backup has brought back. To be run before the server is started on it; done again, it
does nothing.

  --from FILE  also those in a list that privacy:erasures wrote: erasures that are younger than the backup
  --tenant T   this tenant's only; may be given several times

The database is the server's: CRM_DATABASE_URL, or CRM_DATA_DIR for the embedded one.
`;

function readArguments() {
  return parseArgs({
    options: { from: { type: 'string' }, tenant: { type: 'string', multiple: true } },
  }).values;
}

async function redoAll({ from, tenant }: ReturnType<typeof readArguments>): Promise<void> {
  const config = readConfig();
  const listed = from === undefined ? new Map<string, ListedErasure[]>() : readErasureFile(from);
  const database = await openDatabase(config, createLogger('error'));
  try {
    const known = new Set([...(await registeredTenants(database)), ...listed.keys()]);
    for (const tenantId of tenant ?? known) {
      const own = await listErasures(database, tenantId);
      const ids = new Set(own.map(({ id }) => id));
      const missing = (listed.get(tenantId) ?? []).filter(({ id }) => !ids.has(id));
      const { erased, nothingToDo } = await redoErasures(
        database,
        tenantId,
        [...own, ...missing],
        config.timeZone,
      );
      console.log(`${tenantId}: erased ${erased} people again, ${nothingToDo} were gone`);
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
  if (values) await redoAll(values);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
