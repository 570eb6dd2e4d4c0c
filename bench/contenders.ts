import { spawn, type ChildProcess } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { KEY_FILE, openUrl, PROJECT, runtimeUrl, TENANT } from './data.ts';
import { askHandwritten, askPostgraphile, askSubgraph, type Ask } from './queries.ts';

/** A running server that answers the queries. */
export interface Contender {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
  /** Name of its database connections, and the URL of its database. */
  readonly applicationName: string;
  readonly database: string;
  readonly headers: Record<string, string>;
  readonly ask: Ask;
  stop(): Promise<void>;
}

interface Description extends Pick<Contender, 'name' | 'applicationName' | 'database' | 'headers' | 'ask'> {
  readonly file: string;
  readonly env: Record<string, string>;
}

export const POOL_SIZE = 10;
const START_TIMEOUT_MS = 30_000;

/**
 * Starts the contenders, each as a process of its own, on the same login and with pools of the same size.
 *
 * @param names who; everybody when left out
 * @param options `baseline`: folder of an earlier version of the subgraph, built, that takes part on the open database;
 *   `cold`: the subgraph remembers no opened value
 */
export async function startContenders(
  names?: readonly string[],
  { baseline, cold = false }: { baseline?: string; cold?: boolean } = {},
): Promise<Contender[]> {
  const secret = randomBytes(32).toString('hex');
  const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
  const common = { DATABASE_URL: openUrl, POOL_SIZE: String(POOL_SIZE), TENANT };
  const earlier: Description[] = baseline
    ? [
        {
          name: 'baseline',
          file: `${baseline}/dist/src/main.js`,
          applicationName: 'crm',
          database: openUrl,
          env: {
            HOST: '127.0.0.1',
            CRM_AUTH_STRICT: 'true',
            CRM_JWT_SECRET: secret,
            CRM_DATABASE_URL: openUrl,
            CRM_DATABASE_POOL_SIZE: String(POOL_SIZE),
          },
          headers: { authorization: `Bearer ${token(secret)}` },
          ask: askSubgraph,
        },
      ]
    : [];
  const descriptions: Description[] = [
    ...earlier,
    {
      name: 'subgraph',
      file: `${PROJECT}dist/src/main.js`,
      applicationName: 'crm',
      database: runtimeUrl,
      env: {
        HOST: '127.0.0.1',
        CRM_AUTH_STRICT: 'true',
        CRM_JWT_SECRET: secret,
        CRM_DATABASE_URL: runtimeUrl,
        CRM_ENCRYPTION_KEY_FILE: KEY_FILE,
        CRM_DATABASE_POOL_SIZE: String(POOL_SIZE),
        ...(cold ? { CRM_OPENED_VALUES: '0' } : {}),
        // Counted, but never refused.
        CRM_RATE_LIMIT_USER: '1000000000',
        CRM_RATE_LIMIT_TENANT: '1000000000',
        CRM_RATE_LIMIT_IP: '1000000000',
      },
      headers: { authorization: `Bearer ${token(secret)}` },
      ask: askSubgraph,
    },
    {
      name: 'postgraphile',
      file: here('contenders/postgraphile.ts'),
      applicationName: 'postgraphile',
      database: openUrl,
      env: { ...common, GRAPHILE_ENV: 'production' },
      headers: {},
      ask: askPostgraphile,
    },
    {
      name: 'handwritten',
      file: here('contenders/handwritten.ts'),
      applicationName: 'handwritten',
      database: openUrl,
      env: common,
      headers: {},
      ask: askHandwritten,
    },
  ];
  const started: Contender[] = [];
  try {
    for (const { file, env, headers, ...rest } of descriptions) {
      if (names && !names.includes(rest.name)) continue;
      const port = await freePort();
      const child = spawn(process.execPath, [file], {
        env: { PATH: process.env['PATH'], NODE_ENV: 'production', PORT: String(port), ...env },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      const url = `http://127.0.0.1:${port}`;
      started.push({
        ...rest,
        url,
        pid: child.pid ?? 0,
        headers: { 'content-type': 'application/json', ...headers },
        stop: () => stop(child),
      });
      await answering(rest.name, url, child);
    }
    return started;
  } catch (error) {
    await Promise.all(started.map((contender) => contender.stop()));
    throw error;
  }
}

async function answering(name: string, url: string, child: ChildProcess): Promise<void> {
  let complaints = '';
  child.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  for (const deadline = Date.now() + START_TIMEOUT_MS; Date.now() < deadline; await sleep(100)) {
    if (child.exitCode !== null) break;
    // Any answer will do, even "not found".
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return;
  }
  throw new Error(`${name} did not start:\n${complaints}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await Promise.race([ended, sleep(5_000).then(() => child.kill('SIGKILL'))]);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** An HS256 token of an admin of the measured tenant. */
function token(secret: string): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  const content = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ sub: 'bench', tenant_id: TENANT, roles: ['admin'], iat: now, exp: now + 3600 })}`;
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
}
