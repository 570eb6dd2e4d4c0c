import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { makeImportFolder, type ImportFolder } from '../import/files.js';
import { runCommand } from '../support/command.js';

const MAPPING = `
version: 1
columns:
  name: Name
  phone: [Phone, Mobile]
  email: Mail
truth: { column: Key, pattern: '^(\\d+)' }
`;
const PEOPLE = `Key,Name,Phone,Mobile,Mail
1a,王伟,010-62345678,13800138000,wangwei@bluesky.cn
2a,李娜,,13900139000,lina@acme.com
1b,王 伟,,+86 138 0013 8000,
3a,王伟,,13700137000,ww@acme.com
2b,李娜,,,Lina+crm@acme.com
4a,"Meier, Anna",,,anna@meier.de
`;

let folder: ImportFolder;
beforeAll(() => {
  folder = makeImportFolder();
  folder.write('people.csv', PEOPLE);
  folder.write('mapping.yaml', MAPPING);
});
afterAll(() => folder.close());

const at = (name: string) => join(folder.path, name);
const command = (...args: string[]) => runCommand('src/cli/evaluate-duplicates.ts', args);
const evaluateWith = (mapping: string, file = 'people.csv') => {
  folder.write('other.yaml', mapping);
  return command('--file', at(file), '--mapping', at('other.yaml'));
};

describe('npm run duplicates:evaluate', () => {
  const named = () => ['--file', at('people.csv'), '--mapping', at('mapping.yaml')];

  it('prints the figures, as text or as JSON', () => {
    const text = command(...named());
    expect(text.stderr).toBe('');
    expect(text.stdout).toMatch(/^found +2 pairs, precision 1\.0000, recall 1\.0000, F1 1\.0000/m);
    expect(text.status).toBe(0);
    const json = command(...named(), '--json', '--without', 'phone', '--threshold', '0.8');
    expect(JSON.parse(json.stdout)).toMatchObject({
      records: 6,
      truePairs: 2,
      threshold: 0.8,
      found: { pairs: 1, precision: 1, recall: 0.5, f1: 2 / 3 },
      grouped: { pairs: 1 },
      largestGroup: 2,
    });
  }, 60_000);

  it('explains itself when the arguments cannot be followed', () => {
    for (const [args, message] of [
      [[], '--file and --mapping are needed'],
      [[...named(), '--threshold', '2'], '--threshold: must be a number above 0, up to 1'],
      [[...named(), '--without', 'shoe'], '--without: there is no field "shoe" (there is givenName, '],
      [['--files', 'x'], "'--files'"],
    ] as const) {
      const { status, stderr } = command(...args);
      expect(stderr).toContain(message);
      expect(stderr).toContain('Usage: npm run duplicates:evaluate');
      expect(status).toBe(2);
    }
  }, 60_000);

  it('says what is wrong with the file or the mapping', () => {
    folder.write('broken.csv', 'Key,Name\n1,a\n2\n');
    folder.write('short.csv', 'Key,Name\n1,a\n');
    const columns = '{ name: Name }';
    const whole = (truth: string, names = columns) => `{ version: 1, columns: ${names}, truth: ${truth} }`;
    const cases: [ReturnType<typeof command>, string][] = [
      [
        command('--file', at('none.csv'), '--mapping', at('mapping.yaml')),
        `There is no file ${at('none.csv')}`,
      ],
      [
        command('--file', at('people.csv'), '--mapping', at('none.yaml')),
        'The mapping cannot be read: ENOENT',
      ],
      [evaluateWith('columns: {'), 'The mapping is not valid YAML'],
      [evaluateWith('{}'), 'The mapping cannot be used:\n  version: '],
      [evaluateWith(whole('{ column: Key }', '{ shoe: Name }')), '  columns: Unrecognized key: "shoe"'],
      [evaluateWith(whole('{ column: Key }', '{}')), '  columns: at least one column is needed'],
      [evaluateWith(whole(`{ column: Key, pattern: '(' }`)), '  truth.pattern: Invalid regular expression'],
      [
        evaluateWith(whole('{ column: Id }')),
        `people.csv has no column "Id" (it has Key, Name, Phone, Mobile, Mail)`,
      ],
      [
        evaluateWith(whole(`{ column: Name, pattern: '(.)伟' }`)),
        'Row 2 does not tell its entity: Name is "李娜"',
      ],
      [
        evaluateWith(whole('{ column: Key }'), 'broken.csv'),
        'broken.csv cannot be read: Invalid Record Length',
      ],
      [evaluateWith(whole('{ column: Key }'), 'short.csv'), 'short.csv has fewer than two rows'],
    ];
    for (const [{ status, stdout, stderr }, message] of cases) {
      expect(stderr).toContain(message);
      expect(stderr).not.toMatch(/\n +at /);
      expect(stdout).toBe('');
      expect(status).toBe(1);
    }
  }, 120_000);
});
