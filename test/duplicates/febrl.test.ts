import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { evaluate } from '../../src/cli/duplicate-evaluation/evaluate.js';
import { readEvaluationMapping, type MappedField } from '../../src/cli/duplicate-evaluation/mapping.js';
import { readPeople } from '../../src/cli/duplicate-evaluation/rows.js';
import { DEFAULT_THRESHOLD } from '../../src/duplicate/weights.js';
import { onServices } from '../support/database.js';
import { makeImportFolder, type ImportFolder } from '../import/files.js';
import { inventedLines } from './febrl-file.js';

/** The real file where it lies beside the project; elsewhere, one of the same columns with invented people. */
const DATA = resolve(import.meta.dirname, '../../../shared/data/febrl/dataset3.csv');
const isThere = existsSync(DATA);

describe(`duplicates in FEBRL data set 3${isThere ? '' : ' (absent: invented people instead)'}`, () => {
  const mapping = readEvaluationMapping(resolve(import.meta.dirname, '../../examples/febrl/mapping.yaml'));
  let folder: ImportFolder;
  let file = DATA;

  beforeAll(() => {
    folder = makeImportFolder();
    if (isThere) return;
    file = join(folder.path, 'people.csv');
    folder.write('people.csv', inventedLines(2000).join('\n'));
  });
  afterAll(() => folder.close());

  const all: { without: MappedField[]; least: number }[] = [
    { without: ['identityNumber'], least: 0.99 },
    { without: [], least: 0.99 },
    { without: ['identityNumber', 'birthday'], least: 0.97 },
  ];
  // All of them on servers; the embedded suite is the quick one.
  it.each(onServices ? all : all.slice(0, 1))(
    'are found, also without $without',
    async ({ without, least }) => {
      const result = evaluate(await readPeople(file, mapping, without), DEFAULT_THRESHOLD);
      expect(result.records).toBe(isThere ? 5000 : 3000);
      expect(result.truePairs).toBe(isThere ? 6538 : 1000);
      expect(result.found.f1).toBeGreaterThan(least);
      expect(result.grouped.f1).toBeGreaterThan(least);
      expect(result.grouped.precision).toBeGreaterThan(0.99);
      expect(result.pairCompleteness).toBeGreaterThan(0.98);
      expect(result.reductionRatio).toBeGreaterThan(0.99);
      expect(result.seconds).toBeLessThan(30);
    },
    60_000,
  );
});
