import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { runCommand } from '../support/command.js';
import { makeDataDirectory } from '../support/database.js';

const folder = mkdtempSync(join(tmpdir(), 'crm-index-'));
const dataDirectory = makeDataDirectory(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SCRIPT = 'src/cli/index-duplicates.ts';
const run = (...args: string[]) =>
  runCommand(SCRIPT, args, { CRM_DATA_DIR: dataDirectory, CRM_LOG_LEVEL: 'silent' });

describe('npm run duplicates:index', () => {
  it('says how many customers of each tenant it was', () => {
    const { status, stdout, stderr } = run('--tenant', 'acme', '--tenant', 'globex', '--all');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe('acme: made the keys of 0 customers\nglobex: made the keys of 0 customers\n');
  });

  it('explains itself when the arguments cannot be followed', () => {
    const { status, stderr } = run('--everything');
    expect(status).toBe(2);
    expect(stderr).toContain('Usage: npm run duplicates:index');
  });
});
