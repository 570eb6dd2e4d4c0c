import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runCommand, startCommand } from '../support/command.js';
import { createServerDatabase, makeDataDirectory, onServices } from '../support/database.js';
import { csvRecords, type Job } from './files.js';

const ROWS = onServices ? 8000 : 4000;

let env: Record<string, string>;
let remove: () => Promise<void>;

beforeAll(async () => {
  const common = { NODE_ENV: 'test', HOST: '127.0.0.1', PORT: '0', CRM_LOG_LEVEL: 'info' };
  if (!onServices) {
    const folder = mkdtempSync(join(tmpdir(), 'crm-crash-'));
    env = { ...common, CRM_DATA_DIR: makeDataDirectory(folder) };
    remove = async () => {
      rmSync(folder, { recursive: true });
    };
    return;
  }
  const { name, ownerUrl, urlOf, drop } = await createServerDatabase();
  const login = `${name}_app`;
  env = { ...common, CRM_MIGRATION_DATABASE_URL: ownerUrl, CRM_DATABASE_URL: urlOf(login) };
  remove = () => drop(login);
  const { status, stderr } = runCommand('src/cli/database.ts', ['migrate'], env);
  if (status !== 0) throw new Error(stderr);
}, 60_000);
afterAll(() => remove());

const headers = { 'x-tenant-id': 'acme', 'content-type': 'text/csv' };

async function start() {
  const server = startCommand('src/main.ts', env);
  const [, url = ''] = await server.printed(/Server listening at (http:[^"]+)/);
  return { ...server, url };
}

async function get<T>(url: string): Promise<T> {
  return (await (await fetch(url, { headers })).json()) as T;
}

async function jobWhen(url: string, isThere: (job: Job) => boolean): Promise<Job> {
  for (;;) {
    const job = await get<Job>(url);
    if (isThere(job)) return job;
    await sleep(20);
  }
}

describe('a server that is killed during an import', () => {
  it('is followed by one that takes in every row once', async () => {
    const file = `name\n${Array.from({ length: ROWS }, (_, index) => `客户${index}`).join('\n')}\n`;
    const first = await start();
    const response = await fetch(`${first.url}/customers/import?policy=SKIP_FAILED`, {
      method: 'POST',
      headers,
      body: file,
    });
    expect(response.status).toBe(202);
    const { statusUrl } = (await response.json()) as Job;
    const before = await jobWhen(`${first.url}${statusUrl}`, ({ imported }) => imported > 0);
    await first.kill();
    expect(before).toMatchObject({ status: 'RUNNING' });
    expect(before.imported).toBeLessThan(ROWS);

    const second = await start();
    const since = performance.now();
    const after = await jobWhen(`${second.url}${statusUrl}`, ({ imported }) => imported > before.imported);
    expect(performance.now() - since).toBeLessThan(30_000);
    expect(after.processed % 1000).toBe(0);
    const done = await jobWhen(`${second.url}${statusUrl}`, ({ status }) => status !== 'RUNNING');
    expect(done).toMatchObject({
      status: 'COMPLETED',
      total: ROWS,
      processed: ROWS,
      imported: ROWS,
      failed: 0,
    });
    const exported = await fetch(`${second.url}/customers/export`, { headers });
    const names = csvRecords(await exported.text()).map(({ name }) => name);
    expect(names).toHaveLength(ROWS);
    expect(new Set(names).size).toBe(ROWS);
    const { data } = (await (
      await fetch(`${second.url}/graphql`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ auditLog { totalCount } }' }),
      })
    ).json()) as { data: { auditLog: { totalCount: number } } };
    expect(data.auditLog.totalCount).toBe(ROWS);
    expect(await second.stop()).toBe(0);
  }, 180_000);

  it('finishes its chunk when it is asked to stop', async () => {
    const file = `name\n${Array.from({ length: 3000 }, (_, index) => `再${index}`).join('\n')}\n`;
    const first = await start();
    const response = await fetch(`${first.url}/customers/import?policy=SKIP_FAILED`, {
      method: 'POST',
      headers,
      body: file,
    });
    const { statusUrl } = (await response.json()) as Job;
    await jobWhen(`${first.url}${statusUrl}`, ({ imported }) => imported > 0);
    expect(await first.stop()).toBe(0);
    const second = await start();
    const done = await jobWhen(`${second.url}${statusUrl}`, ({ status }) => status === 'COMPLETED');
    expect(done).toMatchObject({ imported: 3000, failed: 0 });
    expect(await second.stop()).toBe(0);
  }, 120_000);
});
