import { parseArgs } from 'node:util';
import {
  AnchorFileError,
  appendHeads,
  headsByTenant,
  readHeads,
  type NotedHead,
} from '../audit/anchor-file.js';
import { verifyChain, type Finding, type Verification } from '../audit/verify.js';
import { readConfig, type Config } from '../platform/config.js';
import type { Database } from '../platform/database/database.js';
import { createLogger } from '../platform/logger.js';
import { registeredTenants } from '../platform/tenancy/registry.js';
import { openDatabase } from '../service.js';

const USAGE = `Usage: npm run audit:verify -- [--tenant T]… [--anchors FILE] [--grace MINUTES] [--json]

  --tenant T       verifies this tenant only; may be given several times
  --anchors FILE   compares with the heads noted in FILE, and notes the new ones there when nothing was found
  --grace MINUTES  how far sealing may lag behind; 10 when left out
  --json           prints one JSON document

The database is the server's: CRM_DATABASE_URL, or CRM_DATA_DIR for the embedded one, and so is CRM_AUDIT_KEY.
Exit code: 0 nothing was found, 1 something was, 2 it could not be verified.
`;

/** The command line cannot be followed. */
class UsageError extends Error {
  override name = 'UsageError';
}

interface Arguments {
  tenants: readonly string[] | undefined;
  anchorFile: string | undefined;
  grace: number | undefined;
  json: boolean;
}

function readArguments({ database }: Config): Arguments {
  const { tenant, anchors, grace, json } = parseCommandLine();
  const minutes = grace === undefined ? undefined : Number(grace);
  if (minutes !== undefined && !(minutes >= 0)) throw new UsageError('--grace: must be a number of minutes');
  if (database.url === undefined && database.dataDirectory === undefined)
    throw new UsageError(
      'Set CRM_DATABASE_URL or CRM_DATA_DIR: a database in memory holds nothing to verify',
    );
  return {
    tenants: tenant,
    anchorFile: anchors,
    grace: minutes === undefined ? undefined : minutes * 60_000,
    json,
  };
}

function parseCommandLine() {
  try {
    return parseArgs({
      options: {
        tenant: { type: 'string', multiple: true },
        anchors: { type: 'string' },
        grace: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** Verifies the tenants; nothing is printed before all are, so that a failure leaves no half report. */
async function verify(
  database: Database,
  { tenants, anchorFile, grace }: Arguments,
  key: string | undefined,
): Promise<Verification[]> {
  const noted = anchorFile === undefined ? [] : readHeads(anchorFile);
  const heads = headsByTenant(noted);
  // The file knows tenants, too: somebody may have taken one out of the registry along with its entries.
  const known = [...new Set([...(await registeredTenants(database)), ...heads.keys()])].sort();
  const unknown = tenants?.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new UsageError(`--tenant: there is no tenant ${unknown}`);

  const results: Verification[] = [];
  for (const tenant of new Set(tenants ?? known)) {
    results.push(await verifyChain(database, tenant, { key, grace, anchors: heads.get(tenant) }));
  }
  if (anchorFile !== undefined && results.every(({ found }) => found === 0)) {
    appendHeads(anchorFile, newHeads(results, noted));
  }
  return results;
}

/** The heads that are not in the file yet. */
function newHeads(results: readonly Verification[], noted: readonly NotedHead[]): NotedHead[] {
  const last = new Map(noted.map(({ tenant, sequence }) => [tenant, sequence]));
  const at = new Date().toISOString();
  return results
    .filter(({ tenant, head }) => head.sequence > (last.get(tenant) ?? 0))
    .map(({ tenant, head }) => ({ tenant, sequence: head.sequence, hash: head.hash, at }));
}

function text(results: readonly Verification[]): string {
  if (results.length === 0) return 'No tenant has written anything yet.\n';
  return results
    .flatMap(({ tenant, entries, sealed, head, found, findings }) => [
      `${tenant}: ${entries} entries, ${sealed} sealed, head ${head.sequence} ${head.hash}, ${found} findings`,
      ...findings.map((finding) => `  ${describe(finding)}`),
      ...(found > findings.length ? [`  … and ${found - findings.length} more`] : []),
    ])
    .map((line) => `${line}\n`)
    .join('');
}

function describe({ kind, sequence, id, message }: Finding): string {
  const place = sequence === undefined ? '' : ` #${sequence}`;
  return `${kind}${place}${id === undefined ? '' : ` ${id}`}: ${message}`;
}

async function verifyAudit(): Promise<number> {
  const config = readConfig();
  const options = readArguments(config);
  const database = await openDatabase(config, createLogger('error'));
  try {
    const results = await verify(database, options, config.auditKey);
    const found = results.reduce((sum, result) => sum + result.found, 0);
    process.stdout.write(
      options.json ? `${JSON.stringify({ found, tenants: results }, undefined, 2)}\n` : text(results),
    );
    return found > 0 ? 1 : 0;
  } finally {
    await database.close();
  }
}

try {
  process.exitCode = await verifyAudit();
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof UsageError) process.stderr.write(`${reason}\n\n${USAGE}`);
  else if (error instanceof AnchorFileError) process.stderr.write(`${reason}\n`);
  else process.stderr.write(`It could not be verified: ${reason}\n`);
  process.exitCode = 2;
}
