import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { listErasures } from '../data-subject/redo.service.js';
import { readConfig } from '../platform/config.js';
import { createLogger } from '../platform/logger.js';
import { registeredTenants } from '../platform/tenancy/registry.js';
import { openDatabase } from '../service.js';

const USAGE = `Usage: npm run privacy:erasures -- --out FILE [--tenant T]…

Writes the list of erasures to a file, one JSON document a line, to be kept apart from the backups: after one was restored,
privacy:redo-erasures --from FILE erases again whom it has brought back. The file names nobody.

  --out FILE  the file, which is written anew
  --tenant T  whose erasures; all tenants' when left out

The database is the server's: CRM_DATABASE_URL, or CRM_DATA_DIR for the embedded one.
`;

function readArguments(): { out: string; tenant?: string[] } {
  const { out, tenant } = parseArgs({
    options: { out: { type: 'string' }, tenant: { type: 'string', multiple: true } },
  }).values;
  if (out === undefined) throw new Error('--out: a file is expected');
  return { out, tenant };
}

async function writeList({ out, tenant }: ReturnType<typeof readArguments>): Promise<void> {
  const database = await openDatabase(readConfig(), createLogger('error'));
  try {
    const lines: string[] = [];
    for (const tenantId of tenant ?? (await registeredTenants(database))) {
      for (const erasure of await listErasures(database, tenantId))
        lines.push(`${JSON.stringify(erasure)}\n`);
    }
    writeFileSync(out, lines.join(''), { mode: 0o600 });
    console.log(`${lines.length} erasures`);
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
  if (values) await writeList(values);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
