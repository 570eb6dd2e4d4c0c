import { parseArgs } from 'node:util';
import { readErasureFile } from '../data-subject/erasure-file.js';
import {
  listErasures,
  redoErasures,
  type LeftPerson,
  type ListedErasure,
} from '../data-subject/redo.service.js';
import { readConfig } from '../platform/config.js';
import { createLogger } from '../platform/logger.js';
import { registeredTenants } from '../platform/tenancy/registry.js';
import { openDatabase } from '../service.js';

const USAGE = `Usage: npm run privacy:redo-erasures -- [--from FILE] [--tenant T]…

Erases people again whom a restored backup has brought back. To be run before the server is started on it; done again, it
does nothing. Whoever cannot be erased is named by their id, and the exit code is 1 then.

  --from FILE  also those in a list that privacy:erasures wrote: erasures that are younger than the backup
  --tenant T   this tenant's only; may be given several times

The database is the server's: CRM_DATABASE_URL, or CRM_DATA_DIR for the embedded one.
`;

/** What is to be done about people who stay. */
const REASONS: Readonly<Record<LeftPerson['why'], string>> = {
  ORGANISATION:
    'it is an organisation in this backup; make it an INDIVIDUAL (updateCustomer), and run this again',
  MERGED:
    'it is merged with a customer that nobody has erased; undo the merge (unmergeCustomers), and run this again',
};

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
      const { erased, nothingToDo, left } = await redoErasures(
        database,
        tenantId,
        [...own, ...missing],
        config.timeZone,
      );
      console.log(`${tenantId}: erased ${erased} people again, ${nothingToDo} were gone`);
      for (const { subjectType, subjectId, why } of left) {
        process.stderr.write(`${tenantId}: ${subjectType} ${subjectId} is not erased: ${REASONS[why]}\n`);
        process.exitCode = 1;
      }
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
