/**
 * Measures the import and export of customers against a plain COPY of the same rows into the same table, and the memory
 * of the server meanwhile. Needs psql, and a PostgreSQL server where CRM_BENCH_DATABASE_URL may create databases.
 *
 *   npm run bench:import -- 100000
 */
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const rows = Number(process.argv[2] ?? 100_000);
const adminUrl = process.env['CRM_BENCH_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const name = `crm_bench_${process.pid}`;
const login = `${name}_app`;
const ownerUrl = Object.assign(new URL(adminUrl), { pathname: `/${name}` }).href;
const runtimeUrl = Object.assign(new URL(ownerUrl), { username: login, password: login }).href;
const environment = {
  ...process.env,
  NODE_ENV: 'development',
  CRM_MIGRATION_DATABASE_URL: ownerUrl,
  CRM_DATABASE_URL: runtimeUrl,
  CRM_LOG_LEVEL: 'warn',
  PORT: '0',
};

function psql(url: string, sql: string, input?: string): string {
  const args = [url, '--quiet', '--no-align', '--tuples-only', '--set=ON_ERROR_STOP=1', '--command', sql];
  return execFileSync('psql', args, { encoding: 'utf8', input, maxBuffer: 1e9 });
}

const CITIES = ['北京', '上海', '广州', '深圳', '杭州', '成都', '武汉', '西安'];
const TRADES = ['科技', '贸易', '物流', '食品', '医药', '电子', '建筑', '能源'];

function rowOf(index: number): string {
  const city = CITIES[index % 8] ?? '';
  const company = `${city}${String(index)}${TRADES[(index >> 3) % 8] ?? ''}有限公司`;
  return [
    `B${String(index)}`,
    company,
    'ENTERPRISE',
    '制造业',
    `0${String(10_12345678 + index)}`,
    `m${String(index)}@example.com`,
    city,
  ].join(',');
}

const HEADER = 'code,name,type,industry,phone,email,region';
const file = `${HEADER}\n${Array.from({ length: rows }, (_, index) => rowOf(index)).join('\n')}\n`;

/** Memory of a process in MB: what it uses now, and the most that it ever did. */
function memoryOf(pid: number): { now: number; most: number } {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  const field = (key: string) => Math.round(Number(new RegExp(`${key}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
  return { now: field('VmRSS'), most: field('VmHWM') };
}

async function startServer(): Promise<{ url: string; pid: number; stop: () => void }> {
  const child = spawn(process.execPath, ['dist/src/main.js'], {
    env: { ...environment, CRM_LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text.slice(0, 10_000)));
  for (;;) {
    const url = /Server listening at (http:\/\/127[^"]+)/.exec(output)?.[1];
    if (url !== undefined) return { url, pid: child.pid ?? 0, stop: () => child.kill('SIGTERM') };
    if (child.exitCode !== null) throw new Error(output);
    await sleep(50);
  }
}

function seconds(since: number): number {
  return Math.round((performance.now() - since) / 100) / 10;
}

/** The time of a COPY of the file's rows into the customers of a tenant of its own. */
function copyTime(tenant: string): number {
  const lines = file.split('\n').slice(1, -1);
  const values = lines.map((line) => `${tenant},${crypto.randomUUID()},${line}`).join('\n');
  const since = performance.now();
  psql(ownerUrl, `COPY customers (tenant_id, id, ${HEADER}) FROM STDIN (FORMAT csv)`, values);
  return seconds(since);
}

psql(adminUrl, `CREATE DATABASE ${name}`);
try {
  execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/database.ts', 'migrate'], { env: environment });
  const copied = copyTime('copied');
  psql(ownerUrl, 'ALTER TABLE customers DISABLE TRIGGER USER');
  const bare = copyTime('bare');
  psql(ownerUrl, 'ALTER TABLE customers ENABLE TRIGGER USER');
  console.log(
    `COPY of ${String(rows)} rows: ${String(copied)} s; without the triggers of the search ${String(bare)} s`,
  );

  const server = await startServer();
  const headers = { 'x-tenant-id': 'bench', 'content-type': 'text/csv' };
  const idle = memoryOf(server.pid).now;
  const since = performance.now();
  const response = await fetch(`${server.url}/customers/import?policy=SKIP_FAILED`, {
    method: 'POST',
    headers,
    body: file,
  });
  let job = (await response.json()) as { id: string; status: string; imported: number };
  const uploaded = seconds(since);
  while (!/COMPLETED|FAILED/.test(job.status)) {
    await sleep(250);
    job = (await (await fetch(`${server.url}/customers/import/${job.id}`, { headers })).json()) as typeof job;
  }
  const imported = seconds(since);
  console.log(
    `import: ${job.status}, ${String(job.imported)} customers in ${String(imported)} s (upload ${String(uploaded)} s), ${(imported / copied).toFixed(1)} × COPY`,
  );
  console.log(`memory: ${String(idle)} MB before, ${String(memoryOf(server.pid).most)} MB at most`);

  for (const format of ['ndjson', 'csv', 'xlsx']) {
    const before = memoryOf(server.pid).now;
    let most = before;
    let bytes = 0;
    const begun = performance.now();
    const answer = await fetch(`${server.url}/customers/export?format=${format}`, { headers });
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      most = Math.max(most, memoryOf(server.pid).now);
    }
    const size = (bytes / 1e6).toFixed(1);
    console.log(
      `export ${format}: ${size} MB in ${String(seconds(begun))} s, memory +${String(most - before)} MB (${String(before)} MB before)`,
    );
  }
  server.stop();
  await sleep(1000);
} finally {
  psql(adminUrl, `DROP DATABASE ${name} WITH (FORCE)`);
  psql(adminUrl, `DROP ROLE IF EXISTS ${login}`);
}
