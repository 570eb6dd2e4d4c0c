import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';
import { Pool } from 'undici';
import type { Contender } from './contenders.ts';
import type { Query } from './queries.ts';

/** One measurement; CPU in milliseconds per request. */
export interface Sample {
  server: number;
  database: number;
  rps: number;
  p50: number;
  p95: number;
}

export const CONNECTIONS = 8;

/** Sends `count` requests, CONNECTIONS at a time, and tells what they cost the server and its database backends. */
export async function measure(
  contender: Contender,
  query: Query,
  keys: readonly string[],
  count: number,
  observer: pg.Client,
): Promise<Sample> {
  const pool = new Pool(contender.url, { connections: CONNECTIONS, pipelining: 1 });
  try {
    // Opens the connections that an idle server has let go, and warms what has cooled.
    await sendAll(pool, contender, query, keys, Math.max(CONNECTIONS * 2, count / 10));
    const serverBefore = cpuOfTree(contender.pid);
    const databaseBefore = await cpuOfBackends(contender, observer);
    const start = performance.now();
    const latencies = await sendAll(pool, contender, query, keys, count);
    const seconds = (performance.now() - start) / 1000;
    const server = cpuOfTree(contender.pid) - serverBefore;
    const databaseAfter = await cpuOfBackends(contender, observer);
    let database = 0;
    for (const [pid, cpu] of databaseAfter) database += cpu - (databaseBefore.get(pid) ?? 0);
    latencies.sort((a, b) => a - b);
    const quantile = (share: number) => latencies[Math.floor((latencies.length - 1) * share)] ?? 0;
    return {
      server: server / count,
      database: database / count,
      rps: count / seconds,
      p50: quantile(0.5),
      p95: quantile(0.95),
    };
  } finally {
    await pool.close();
  }
}

export async function sendAll(
  pool: Pool,
  contender: Contender,
  query: Query,
  keys: readonly string[],
  count: number,
): Promise<number[]> {
  const latencies: number[] = [];
  let sent = 0;
  const sender = async () => {
    while (sent < count) {
      const key = keys[sent++ % keys.length] ?? '';
      const start = performance.now();
      await send(pool, contender, query, key);
      latencies.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, sender));
  return latencies;
}

/** @throws Error when the answer is not a good one */
export async function send(pool: Pool, contender: Contender, query: Query, key: string): Promise<string> {
  const { path, body } = contender.ask(query, key);
  const response = await pool.request({ path, method: 'POST', headers: contender.headers, body });
  const text = await response.body.text();
  if (response.statusCode !== 200 || text.startsWith('{"errors"') || text.includes('"errors":[')) {
    throw new Error(
      `${contender.name} answered ${query} with ${response.statusCode}: ${text.slice(0, 2000)}`,
    );
  }
  return text;
}

async function cpuOfBackends(
  { applicationName, database }: Contender,
  observer: pg.Client,
): Promise<Map<number, number>> {
  const { rows } = await observer.query<{ pid: number }>(
    'SELECT pid FROM pg_stat_activity WHERE application_name = $1 AND datname = $2',
    [applicationName, new URL(database).pathname.slice(1)],
  );
  if (rows.length === 0) throw new Error(`No database backend is called ${applicationName}`);
  return new Map(rows.map(({ pid }) => [pid, cpuOf(pid)]));
}

/** CPU milliseconds of a process and its living descendants. */
function cpuOfTree(pid: number): number {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) => {
    const file = `/proc/${pid}/task/${thread}/children`;
    return existsSync(file) ? readFileSync(file, 'utf8').split(' ').filter(Boolean).map(Number) : [];
  });
  return cpuOf(pid) + children.reduce((sum, child) => sum + cpuOfTree(child), 0);
}

const TICK_MS = 1000 / Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** From schedstat, in nanoseconds per thread; where the kernel has none, from stat, in ticks of 10 ms. */
function cpuOf(pid: number): number {
  if (existsSync(`/proc/${pid}/schedstat`)) {
    return readdirSync(`/proc/${pid}/task`)
      .map(
        (thread) => Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6,
      )
      .reduce((sum, cpu) => sum + cpu, 0);
  }
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}
