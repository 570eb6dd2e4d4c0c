import { randomBytes } from 'node:crypto';
import { stripIgnoredCharacters } from 'graphql';
import { SignJWT } from 'jose';
import { readConfig, type Config } from '../platform/config.js';
import { createLogger } from '../platform/logger.js';
import { DEMO_TENANT, PROFILE_QUERY, PROFILE_VARIABLES } from '../playground/profile-query.js';
import { startService } from '../service.js';
import { loadDemo } from './load.js';
import { DEMO_ADMIN } from './staff.js';

/** The environment, bent so that the demo touches nothing but its own data and can sign its own tokens. */
function demoConfig(): Config {
  const { env } = process;
  return readConfig({
    ...env,
    HOST: env['HOST'] ?? '127.0.0.1',
    CRM_LOG_LEVEL: env['CRM_LOG_LEVEL'] ?? 'warn',
    CRM_DATABASE_URL: undefined,
    CRM_MIGRATION_DATABASE_URL: undefined,
    CRM_JWKS_URL: undefined,
    CRM_JWT_SECRET: env['CRM_JWT_SECRET'] || randomBytes(32).toString('base64url'),
    DEFAULT_TENANT_ID: DEMO_TENANT,
  });
}

async function signToken({
  secret,
  issuer,
  audience,
}: NonNullable<Config['auth']['tokens']>): Promise<string> {
  const token = new SignJWT({ tenant_id: DEMO_TENANT, roles: ['admin'] })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(DEMO_ADMIN)
    .setIssuedAt()
    .setExpirationTime('12h');
  if (issuer !== undefined) token.setIssuer(issuer);
  if (audience !== undefined) token.setAudience(audience);
  return token.sign(new TextEncoder().encode(secret));
}

function instructions(url: string, token: string, playground: boolean): string {
  const variables = JSON.stringify(PROFILE_VARIABLES);
  const body = JSON.stringify({ query: stripIgnoredCharacters(PROFILE_QUERY), variables: PROFILE_VARIABLES });
  return `
The profile query, as the playground shows it:

${PROFILE_QUERY}
Variables: ${variables}

The same from another terminal:

curl -s ${url}/graphql -H 'content-type: application/json' -H 'authorization: Bearer ${token}' -d '${body}'

GraphQL     ${url}/graphql
Playground  ${playground ? `${url}/playground` : 'off, because NODE_ENV is production'}
Tenant      ${DEMO_TENANT} (X-Tenant-Id; a token is not needed)
Token       ${token}

Ctrl-C stops it.`;
}

/** A URL at which a browser on this machine finds the server, whatever address it listens on. */
function reachable(url: string): string {
  return url.replace('0.0.0.0', '127.0.0.1').replace('[::]', 'localhost');
}

async function demo(): Promise<void> {
  const start = performance.now();
  const seconds = () => ((performance.now() - start) / 1000).toFixed(1);
  const config = demoConfig();
  const { dataDirectory } = config.database;
  console.log(`Opening the embedded database (${dataDirectory ?? 'in memory'}) …`);
  const service = await startService(config, createLogger(config.logLevel));
  service.stopOnSignals();
  console.log(`${seconds()} s  tables are up to date`);
  const count = await loadDemo(service.database, DEMO_TENANT, new Date());
  console.log(
    count > 0
      ? `${seconds()} s  loaded ${count} records of tenant ${DEMO_TENANT}`
      : `${seconds()} s  tenant ${DEMO_TENANT} has data already`,
  );
  const { tokens } = config.auth;
  if (!tokens) throw new Error('The demo has no secret to sign tokens with');
  console.log(instructions(reachable(service.url), await signToken(tokens), config.playground));
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  return code === 'EADDRINUSE'
    ? `Port ${port} is in use; choose another: PORT=${Number(port) + 1} npm run demo`
    : error.message;
}

try {
  await demo();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
