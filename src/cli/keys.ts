import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from '../platform/config.js';
import { encryptionOf } from '../platform/encryption/configured.js';
import { encryptionCoverage } from '../platform/encryption/coverage.js';
import {
  beginRotation,
  resealTenant,
  retireKeys,
  rewrapKeys,
  SETTLED_MS,
} from '../platform/encryption/rotation.js';
import type { Database } from '../platform/database/database.js';
import { RuntimeRoleError } from '../platform/database/runtime-role.js';
import { createLogger } from '../platform/logger.js';
import { registeredTenants } from '../platform/tenancy/registry.js';
import { openDatabase } from '../service.js';

const USAGE = `Usage: npm run keys:rotate -- [--tenant T]… [--kek] [--settled SECONDS]
       npm run keys:status -- [--tenant T]…

  rotate        gives each tenant a new data key and seals anew what earlier ones sealed, while servers go on;
                interrupted, it goes on where it was
  status        how much is sealed, and under which key; exits with 1 when anything is not sealed
  --tenant T    whose keys; all tenants' when left out
  --kek         only wraps tenants' keys anew, by the newest key of the key file or of Vault
  --settled S   how long servers may go on with the key before; ${SETTLED_MS / 1000} when left out

The database is the server's: CRM_DATABASE_URL, or CRM_DATA_DIR for the embedded one. So are the keys.
`;

type Options = ReturnType<typeof readArguments>;

function readArguments() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      tenant: { type: 'string', multiple: true },
      kek: { type: 'boolean', default: false },
      settled: { type: 'string', default: String(SETTLED_MS / 1000) },
    },
  });
  const [command = ''] = positionals;
  const settledMs = Number(values.settled) * 1000;
  if (!COMMANDS[command] || !(settledMs >= 0)) throw new TypeError('A command is missing, or a number');
  return { ...values, command, settledMs };
}

const COMMANDS: Readonly<Record<string, (database: Database, options: Options) => Promise<void>>> = {
  rotate,
  status,
};

async function tenantsOf(database: Database, { tenant }: Options): Promise<string[]> {
  return tenant ?? (await registeredTenants(database));
}

async function rotate(database: Database, options: Options): Promise<void> {
  const service = encryptionOf(readConfig().encryption).keyManagement;
  const tenants = await tenantsOf(database, options);
  if (options.kek) {
    for (const tenantId of tenants) {
      console.log(`${tenantId}: wrapped ${await rewrapKeys(database, service, tenantId)} keys anew`);
    }
    return;
  }
  for (const tenantId of tenants) {
    const version = await beginRotation(database, service, tenantId);
    console.log(`${tenantId}: key ${version} seals from now on`);
    await reseal(database, tenantId);
  }
  for (const tenantId of tenants) {
    // What servers sealed before they noticed the new key.
    while (!(await retireKeys(database, tenantId, options.settledMs))) {
      await sleep(Math.min(1000, options.settledMs));
      await reseal(database, tenantId);
    }
    console.log(`${tenantId}: done; earlier keys are retired`);
  }
}

async function reseal(database: Database, tenantId: string): Promise<void> {
  for await (const { table, rows } of resealTenant(database, tenantId)) {
    process.stderr.write(`${tenantId}: ${table} ${rows}\n`);
  }
}

async function status(database: Database, options: Options): Promise<void> {
  for (const tenantId of await tenantsOf(database, options)) {
    const coverage = await encryptionCoverage(database, tenantId);
    const percent = (share: number) => `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;
    console.log(
      `${tenantId}: ${coverage.values} values, sealed ${percent(coverage.sealedShare)}, ` +
        `under key ${coverage.keyVersion} ${percent(coverage.newestShare)}, plaintext ${coverage.plaintext}`,
    );
    for (const { table, column, values, older, plaintext } of coverage.columns) {
      if (older + plaintext > 0) {
        console.log(
          `  ${table}.${column}: ${values} values, ${older} under earlier keys, ${plaintext} plaintext`,
        );
      }
    }
    if (coverage.plaintext > 0) process.exitCode = 1;
  }
}

async function run(options: Options): Promise<void> {
  const database = await openDatabase(readConfig(), createLogger('error'));
  try {
    await COMMANDS[options.command]?.(database, options);
  } finally {
    await database.close();
  }
}

let options: Options | undefined;
try {
  options = readArguments();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n\n${USAGE}`);
  process.exitCode = 2;
}
try {
  if (options) await run(options);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof ConfigError || error instanceof RuntimeRoleError ? 2 : 1;
}
