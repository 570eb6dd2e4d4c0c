import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../support/command.js';
import { createServerDatabase, onServices } from '../support/database.js';

/** Where the commands work: a folder of the embedded database, or a new database of the server. */
async function makePlace(): Promise<{ env: Record<string, string>; remove(): Promise<void> }> {
  if (!onServices) {
    const folder = mkdtempSync(join(tmpdir(), 'crm-database-'));
    return {
      env: { CRM_DATA_DIR: folder },
      remove: async () => {
        rmSync(folder, { recursive: true });
      },
    };
  }
  const { name, ownerUrl, urlOf, drop } = await createServerDatabase();
  const login = `${name}_app`;
  return {
    env: { CRM_MIGRATION_DATABASE_URL: ownerUrl, CRM_DATABASE_URL: urlOf(login) },
    remove: () => drop(login),
  };
}

describe('npm run db:…', () => {
  let place: Awaited<ReturnType<typeof makePlace>>;
  beforeAll(async () => {
    place = await makePlace();
  });
  afterAll(() => place.remove());

  const run = (name: string) => {
    const { status, stdout, stderr } = runCommand('src/cli/database.ts', [name], place.env);
    if (stderr !== '') throw new Error(stderr);
    return { status, lines: stdout.trimEnd().split('\n') };
  };
  const state = () => {
    const { status, lines } = run('status');
    return { status, states: lines.map((line) => line.split(/ +/)[0]) };
  };

  /** A program for each migration takes its time: the quick suite takes back the newest ones only. */
  const UNDONE = onServices ? Infinity : 3;

  it(`applies every migration, takes ${onServices ? 'them' : 'some'} back one by one, and applies them again`, () => {
    const pending = state();
    expect(pending.status).toBe(1);
    expect(new Set(pending.states)).toEqual(new Set(['pending']));

    const count = pending.states.length;
    const applied = run('migrate').lines.filter((line) => line.startsWith('applied'));
    expect(applied).toHaveLength(count);
    expect(state()).toEqual({ status: 0, states: Array(count).fill('applied') });
    expect(run('migrate').lines[0]).toBe('Nothing to do: the database is up to date.');

    const undone = Math.min(count, UNDONE);
    for (const name of applied
      .map((line) => line.split(/ +/)[1])
      .reverse()
      .slice(0, undone)) {
      expect(run('rollback').lines).toEqual([`undone   ${name}`]);
    }
    if (undone === count) expect(run('rollback').lines).toEqual(['Nothing to do: no migration is applied.']);
    const states = [
      ...Array<string>(count - undone).fill('applied'),
      ...Array<string>(undone).fill('pending'),
    ];
    expect(state()).toEqual({ status: 1, states });
    expect(run('migrate').lines.filter((line) => line.startsWith('applied'))).toEqual(
      applied.slice(count - undone),
    );
  }, 180_000);

  it('explains itself when asked for something else', () => {
    const { status, stderr } = runCommand('src/cli/database.ts', ['drop'], place.env);
    expect(status).toBe(2);
    expect(stderr).toContain('Usage: npm run db:migrate');
  });
});
