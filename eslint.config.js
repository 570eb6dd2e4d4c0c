import graphqlPlugin from '@graphql-eslint/eslint-plugin';
import prettier from 'eslint-config-prettier';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const oneDoor = 'The database has one door: src/platform/database.';

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'bench/', 'src/__generated__/', 'schema.snapshot.graphql']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // Spreading a string gives its code points, which is what a search cuts text into.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Recurses without end on the types of graphql-js.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // An async function that awaits nothing still keeps its contract: a rejected promise, never a throw.
      '@typescript-eslint/require-await': 'off',
      // `() => list.forEach(visit)` reads better than the same with braces.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },

  {
    files: ['src/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    // Programs a person runs at a terminal: their output is their interface.
    files: ['src/cli/**/*.ts', 'src/demo/**/*.ts', 'src/import/**/*.ts', 'test/drills/run-*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['src/**/*.ts', 'migrations/**/*.ts', 'test/**/*.ts', 'scripts/**/*.ts', 'examples/**/*.ts'],
    ignores: ['src/platform/database/**', 'test/support/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'pg', message: oneDoor },
            { name: 'typeorm', importNames: ['DataSource'], message: oneDoor },
          ],
          patterns: [
            { group: ['pg/*', '@electric-sql/pglite', '@electric-sql/pglite/*'], message: oneDoor },
            { group: ['typeorm/data-source/*', 'typeorm/driver/*'], message: oneDoor },
          ],
        },
      ],
    },
  },

  {
    files: ['**/*.test.ts', 'test/**/*.ts'],
    rules: {
      // Answers of a GraphQL server are checked by assertions, not by types.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },

  {
    files: ['schema/*.graphql'],
    plugins: { '@graphql-eslint': graphqlPlugin },
    languageOptions: {
      parser: graphqlPlugin.parser,
      parserOptions: { graphQLConfig: { schema: 'schema/*.graphql' } },
    },
    rules: {
      '@graphql-eslint/no-hashtag-description': 'error',
      '@graphql-eslint/no-unreachable-types': 'error',
      '@graphql-eslint/possible-type-extension': 'error',
      '@graphql-eslint/require-deprecation-reason': 'error',
      '@graphql-eslint/unique-enum-value-names': 'error',
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          DirectiveDefinition: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
        },
      ],
      '@graphql-eslint/naming-convention': [
        'error',
        {
          types: 'PascalCase',
          FieldDefinition: 'camelCase',
          InputValueDefinition: 'camelCase',
          Argument: 'camelCase',
          DirectiveDefinition: 'camelCase',
          EnumValueDefinition: 'UPPER_CASE',
          'FieldDefinition[parent.name.value=Query]': {
            forbiddenPrefixes: ['query', 'get', 'list'],
            forbiddenSuffixes: ['Query'],
          },
          'EnumTypeDefinition,EnumTypeExtension': { forbiddenSuffixes: ['Enum'] },
          'ObjectTypeDefinition,ObjectTypeExtension': { forbiddenSuffixes: ['Type'] },
        },
      ],
    },
  },

  prettier,
);
