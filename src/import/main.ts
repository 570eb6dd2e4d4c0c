import { existsSync, statSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ConfigError, readConfig, TENANT_ID, type Config } from '../platform/config.js';
import { RuntimeRoleError } from '../platform/database/runtime-role.js';
import { createLogger } from '../platform/logger.js';
import { openDatabase } from '../service.js';
import type { Progress } from './load.js';
import { MappingError, readMapping, type Mapping } from './mapping.js';
import { summary } from './report.js';
import { runImport, type ImportResult } from './run.js';
import { FileError } from './sources.js';

const USAGE = `Usage: npm run import -- --mapping FILE --dir DIR [--tenant T] [--dry-run] [--strict] [--report FILE]

  --mapping FILE  how columns become records; see docs/import.md and examples/telco/mapping.yml
  --dir DIR       the folder of the mapping's files
  --tenant T      whose records they become; DEFAULT_TENANT_ID when left out
  --dry-run       checks everything and writes nothing
  --strict        loads nothing when any row has a problem
  --report FILE   writes the problems as CSV

The database is the server's: CRM_DATABASE_URL, or CRM_DATA_DIR for the embedded one.
`;

/** The command line cannot be followed. */
class UsageError extends Error {
  override name = 'UsageError';
}

interface Arguments {
  mapping: Mapping;
  directory: string;
  tenantId: string;
  dryRun: boolean;
  strict: boolean;
  report: string | undefined;
}

function readArguments(config: Config): Arguments {
  const { values } = parseCommandLine();
  const { mapping, dir: directory, tenant: tenantId = config.auth.defaultTenantId } = values;
  if (mapping === undefined || directory === undefined)
    throw new UsageError('--mapping and --dir are needed');
  if (!existsSync(directory) || !statSync(directory).isDirectory())
    throw new UsageError(`--dir: there is no folder ${directory}`);
  if (!TENANT_ID.test(tenantId))
    throw new UsageError(
      '--tenant: must be 1–64 letters, digits or _ . : -, beginning with a letter or digit',
    );
  if (config.database.url === undefined && config.database.dataDirectory === undefined) {
    throw new UsageError(
      'Set CRM_DATABASE_URL or CRM_DATA_DIR: what is imported into memory is gone at once',
    );
  }
  return {
    mapping: readMapping(mapping),
    directory,
    tenantId,
    dryRun: values['dry-run'],
    strict: values.strict,
    report: values.report,
  };
}

function parseCommandLine() {
  try {
    return parseArgs({
      options: {
        mapping: { type: 'string' },
        dir: { type: 'string' },
        tenant: { type: 'string' },
        report: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** Writes how far each step is, at most once a second. */
function progressLine(): Progress {
  const steps = new Map<string, { start: number; shown: number; total: number }>();
  return (step, records) => {
    const now = performance.now();
    const state = steps.get(step) ?? { start: now, shown: now, total: 0 };
    steps.set(step, state);
    state.total += records;
    if (now - state.shown < 1000) return;
    state.shown = now;
    const rate = Math.round((state.total / (now - state.start)) * 1000);
    process.stderr.write(`${step}: ${state.total} records, ${rate}/s\n`);
  };
}

async function importFiles(): Promise<number> {
  const config = readConfig();
  const options = readArguments(config);
  const database = await openDatabase(config, createLogger('error'));
  let result: ImportResult;
  const start = performance.now();
  try {
    result = await runImport(database, { ...options, progress: progressLine() });
  } finally {
    await database.close();
  }
  const { loaded, report, counts } = result;
  process.stderr.write(report.table());
  if (options.report !== undefined) writeFileSync(options.report, report.csv());
  process.stdout.write(summary(counts, loaded));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (loaded) console.log(`Loaded into tenant ${options.tenantId} in ${seconds} s.`);
  else
    console.log(
      options.dryRun ? 'Dry run: nothing was written.' : 'Nothing was loaded, because of --strict.',
    );
  return options.strict && report.total > 0 ? 1 : 0;
}

try {
  process.exitCode = await importFiles();
} catch (error) {
  if (error instanceof UsageError) process.stderr.write(`${error.message}\n\n${USAGE}`);
  else if (error instanceof MappingError)
    process.stderr.write(
      `The mapping cannot be used:\n${error.problems.map((line) => `  ${line}\n`).join('')}`,
    );
  else if (error instanceof ConfigError || error instanceof RuntimeRoleError)
    process.stderr.write(`${error.message}\n`);
  else
    process.stderr.write(`Nothing was loaded: ${error instanceof Error ? error.message : String(error)}\n`);
  const mistaken = [UsageError, MappingError, FileError, ConfigError, RuntimeRoleError].some(
    (kind) => error instanceof kind,
  );
  process.exitCode = mistaken ? 2 : 1;
}
