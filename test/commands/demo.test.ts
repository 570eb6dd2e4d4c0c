import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROFILE_QUERY, PROFILE_VARIABLES } from '../../src/playground/profile-query.js';
import { startCommand } from '../support/command.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crm-demo-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Starts the demo, reads the profile that it prints, and stops it. */
async function profile() {
  const demo = startCommand('src/demo/main.ts', { CRM_DATA_DIR: folder, PORT: '0' });
  const [, url] = await demo.printed(/GraphQL +(\S+)/);
  const [, token] = await demo.printed(/Token +(\S+)/);
  const playground = await fetch(url!.replace('/graphql', '/playground'));
  const response = await fetch(url!, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: PROFILE_QUERY, variables: PROFILE_VARIABLES }),
  });
  const { data, errors } = (await response.json()) as { data: Record<string, object>; errors?: unknown };
  expect(errors).toBeUndefined();
  expect(playground.status).toBe(200);
  return { customer: data['customer']!, output: demo.output(), exitCode: await demo.stop() };
}

describe('npm run demo', () => {
  it('answers the profile query that it prints, and keeps its data in CRM_DATA_DIR when stopped', async () => {
    const first = await profile();
    expect(first.exitCode).toBe(0);
    expect(first.output).toMatch(/loaded \d+ records/);
    for (const [field, value] of Object.entries(first.customer))
      expect([field, value]).not.toEqual([field, null]);

    const second = await profile();
    expect(second.output).toContain('tenant demo has data already');
    expect(second.customer).toEqual(first.customer);
  }, 120_000);
});
