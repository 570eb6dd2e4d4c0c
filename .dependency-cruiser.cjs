/**
 * Imports run downward only: main → service → server → schema, context → slices → personal-data → mutation →
 * audit, outbox → platform.
 * A slice imports slices of lower ranks only; slices of one rank do not know each other.
 */
const sliceRanks = [
  ['user'],
  ['customer'],
  ['contact', 'address', 'tag'],
  ['consent'],
  ['duplicate'],
  ['intake'],
  ['transfer'],
  ['opportunity'],
  ['contract'],
  ['interaction', 'payment'],
  ['inbound', 'subscription'],
  ['health-score'],
  ['report', 'access'],
  ['data-subject'],
  ['retention'],
  ['compliance'],
];

const slices = sliceRanks.flat().join('|');
const written = 'mutation|audit|outbox|personal-data';
// What assembles the slices: the files directly under src, and the playground that the server offers.
const top = '^src/[^/]+[.]ts$|^src/playground/';
const programs = '^src/(cli|demo|import)/';
const tests = '[.]test[.]ts$';

const rankRules = sliceRanks.map((names, rank) => ({
  name: `slice-rank-${rank}`,
  severity: 'error',
  comment: `A slice of rank ${rank} (${names.join(', ')}) imports slices of lower ranks only.`,
  from: { path: `^src/(${names.join('|')})/`, pathNot: tests },
  to: { path: `^src/(${sliceRanks.slice(rank).flat().join('|')})/`, pathNot: '^src/$1/' },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment:
        'Two modules that need each other are one module, or hide a third. Types alone may refer back.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'Nobody imports this and it imports nothing: delete it or use it.',
      from: {
        orphan: true,
        path: '^(src|migrations)/',
        pathNot: `[.]d[.]ts$|^src/__generated__/|${programs}|${tests}`,
      },
      to: {},
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      comment: 'The import leads nowhere.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'platform-knows-no-business',
      severity: 'error',
      comment: 'The platform carries no business concept, so it could serve another product as it is.',
      from: { path: '^src/platform/', pathNot: tests },
      to: { path: '^src/', pathNot: '^src/platform/' },
    },
    {
      name: 'written-below-slices',
      severity: 'error',
      comment: 'Mutation, audit, outbox and personal-data are used by slices and know none of them.',
      from: { path: `^src/(${written})/`, pathNot: tests },
      to: { path: `^src/(${slices})/` },
    },
    {
      name: 'no-upward-imports',
      severity: 'error',
      comment: 'Slices, audit and outbox do not know what assembles them, nor the programs that run them.',
      from: { path: `^src/(${slices}|${written})/`, pathNot: tests },
      to: { path: `${top}|${programs}` },
    },
    {
      name: 'schema-and-context-below-server',
      severity: 'error',
      comment: 'main → service → server → schema, context.',
      from: { path: '^src/(schema|context|entities)[.]ts$|^src/playground/' },
      to: { path: `^src/(main|service|server)[.]ts$|${programs}` },
    },
    {
      name: 'server-below-service',
      severity: 'error',
      comment: 'main → service → server → schema, context.',
      from: { path: '^src/server[.]ts$' },
      to: { path: `^src/(main|service)[.]ts$|${programs}` },
    },
    {
      name: 'service-below-programs',
      severity: 'error',
      comment: 'The server program and the others start the service; it knows none of them.',
      from: { path: '^src/service[.]ts$' },
      to: { path: `^src/main[.]ts$|${programs}` },
    },
    {
      name: 'unranked-slice',
      severity: 'error',
      comment: 'A new folder under src needs its place in sliceRanks above.',
      from: {
        path: '^src/[^/]+/',
        pathNot: `^src/(${slices}|${written}|platform|playground|__generated__|cli|demo|import)/`,
      },
      to: {},
    },
    ...rankRules,
    {
      name: 'product-imports-no-test-code',
      severity: 'error',
      comment: 'What runs in production does not depend on tests, scripts, examples or benchmarks.',
      from: { path: '^(src|migrations)/', pathNot: tests },
      to: { path: `^(test|scripts|examples|bench)/|${tests}` },
    },
    {
      name: 'no-dev-dependencies-in-product',
      severity: 'error',
      comment: 'The production image has no development dependencies.',
      from: { path: '^(src|migrations)/', pathNot: `^src/demo/|${tests}` },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
    {
      name: 'demo-may-use-faker-only',
      severity: 'error',
      comment: 'The demo makes its data with faker; nothing else of the development tools belongs there.',
      from: { path: '^src/demo/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/(@types|@faker-js/faker)/',
      },
    },
    {
      name: 'declared-dependencies-only',
      severity: 'error',
      comment: 'The package is not in package.json.',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
