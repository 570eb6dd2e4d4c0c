import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeImportFolder, type ImportFolder } from '../import/files.js';
import { runCommand } from '../support/command.js';
import { makeDataDirectory } from '../support/database.js';

const MAPPING = `
version: 1
sources: { firms: { file: firms.csv } }
records:
  - { into: customers, from: firms, code: { column: id }, fields: { name: { column: id }, type: { column: type } } }
`;

let folder: ImportFolder;
beforeAll(() => {
  folder = makeImportFolder();
  folder.write('mapping.yml', MAPPING);
  folder.write('firms.csv', 'id,type\nA,ENTERPRISE\nB,NONE\n');
});
afterAll(() => folder.close());

const command = (args: string[], env?: Record<string, string>) => runCommand('src/import/main.ts', args, env);

describe('npm run import', () => {
  const named = () => ['--mapping', join(folder.path, 'mapping.yml'), '--dir', folder.path];

  it('explains itself when the arguments cannot be followed, and asks for a database that stays', () => {
    const unknown = command(['--mappings', 'x']);
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toMatch(/'--mappings'[^]*Usage: npm run import/);
    const homeless = command(named());
    expect(homeless.status).toBe(2);
    expect(homeless.stderr).toContain('Set CRM_DATABASE_URL or CRM_DATA_DIR');
  }, 60_000);

  it('loads into the embedded database of a folder and reports what it skipped', () => {
    const report = join(folder.path, 'problems.csv');
    const data = { CRM_DATA_DIR: makeDataDirectory(folder.path) };
    const first = command([...named(), '--report', report], data);
    expect(first.stderr).toContain('firms.csv:3  customers  type  [type]  "NONE" is not one of');
    expect(first.stdout).toMatch(/customers +1 +0 +0 +1\nLoaded into tenant default/);
    expect(first.status).toBe(0);
    expect(readFileSync(report, 'utf8')).toMatch(
      /^file,line,into,field,column,reason\nfirms\.csv,3,customers,type,type,/,
    );
    const strict = command([...named(), '--strict'], data);
    expect(strict.stdout).toContain('Nothing was loaded, because of --strict.');
    expect(strict.status).toBe(1);
  }, 120_000);
});
