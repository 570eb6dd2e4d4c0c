import { describe, expect, it } from '@jest/globals';
import { MappingError, parseMapping } from '../../src/import/mapping.js';

const GOOD = `
version: 1
asOf: 2026-09-30
sources: { people: { file: people.csv } }
records:
  - into: customers
    from: people
    code: { column: id }
    fields: { name: { column: name }, type: { value: INDIVIDUAL } }
`;

function problemsOf(text: string): readonly string[] {
  try {
    parseMapping(text);
    return [];
  } catch (error) {
    if (!(error instanceof MappingError)) throw error;
    return error.problems;
  }
}

describe('a mapping', () => {
  it('is read from YAML', () => {
    expect(parseMapping(GOOD).records[0]).toMatchObject({ into: 'customers', code: { column: 'id' } });
  });

  it.each([
    ['version: 1', 'version: 2', 'version: must be 1'],
    ['asOf: 2026-09-30', 'asOf: 2026-02-30', 'asOf: is not a day of the calendar'],
    ['from: people', 'from: persons', 'records[0].from: there is no source "persons" (there is people)'],
    ['file: people.csv', 'fil: people.csv', 'sources.people: needs the property "file"'],
    [
      'file: people.csv',
      'file: a.csv, join: { b: { file: b.csv, key: id } }',
      'sources.people: "join" goes only with "key"',
    ],
    [
      'into: customers',
      'into: healthScores',
      'records[0].into: must be one of customers, contacts, addresses, tags, opportunities, contracts, payments, interactions',
    ],
    ['name: { column: name }, ', '', 'records[0].fields: customers need the field "name"'],
    ['{ column: name }', '{ colum: name }', 'records[0].fields.name: has an unknown property "colum"'],
    [
      '{ column: name }',
      '{ column: name, value: x }',
      'records[0].fields.name: must have exactly one of column, value, template, number, date, product, remainder, monthsBefore, monthsAfter',
    ],
    [
      '{ column: name }',
      '{ column: name, format: YYYY }',
      'records[0].fields.name: "format" goes only with "date"',
    ],
    [
      '{ column: name }',
      'today',
      'records[0].fields.name: must be one of asOf, index, count, remaining, share',
    ],
    [
      'code: { column: id }',
      'code: { column: id }\n    when: { column: id }',
      'records[0].when: must have exactly one of equals, in, empty, notEmpty',
    ],
  ])('with %s → %s says what is wrong and where', (from, to, problem) => {
    expect(problemsOf(GOOD.replace(from, to))).toContain(problem);
  });

  it('names the fields that a kind has, and has not', () => {
    const [problem] = problemsOf(GOOD.replace('type: {', 'latestHealthScore: { value: 1 }, type: {'));
    expect(problem).toMatch(
      /^records\[0\]\.fields\.latestHealthScore: customers have no such field; they have /,
    );
    expect(problem).toContain('acquiredOn');
  });

  it('reports text that is not YAML', () => {
    expect(problemsOf('version: [1')[0]).toMatch(/^not valid YAML: /);
  });
});
