import type { ApolloServerPlugin } from '@apollo/server';

/** What graphql-js adds to its messages: names of the schema that are like the one that was given. */
const SUGGESTION = / ?Did you mean(.+?)\?$/;
/** Codes of the errors that tell what the schema has and has not. */
const CODES: ReadonlySet<unknown> = new Set(['GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/**
 * Of what is wrong with a document or its variables, the first mistake without suggestions: where the schema is not
 * public, an answer for each guess would tell it word by word.
 */
export function withoutHints<Mistake extends { message: string }>(mistakes: readonly Mistake[]): Mistake[] {
  return mistakes.slice(0, 1).map((mistake) => {
    mistake.message = mistake.message.replace(SUGGESTION, '');
    return mistake;
  });
}

/** Keeps hints at the schema out of answers. */
export function hideSchema(): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response: { body } }) => {
        if (body.kind !== 'single') return;
        const { errors = [] } = body.singleResult;
        const [first] = errors;
        // Errors of fields have a path; they are told each at its place.
        if (!first || first.path || !CODES.has(first.extensions?.['code'])) return;
        body.singleResult.errors = withoutHints(errors.map((error) => ({ ...error })));
      },
    }),
  };
}
