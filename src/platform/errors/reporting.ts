import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from '../logger.js';

const MASKED_MESSAGE = 'Something went wrong on our side; the request id tells us where';

/** Errors without a code of ours, which may carry internals and must not leave the server. */
function isUnknown(code: unknown): boolean {
  return code === undefined || code === 'INTERNAL_SERVER_ERROR';
}

/** Masks unknown errors; known ones keep code, message and details. */
export function formatError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const {
    code,
    retryable = false,
    stacktrace: _stacktrace,
    http: _http,
    ...rest
  } = formatted.extensions ?? {};
  if (isUnknown(code)) {
    const { path, locations } = formatted;
    return {
      message: MASKED_MESSAGE,
      path,
      locations,
      extensions: { code: 'INTERNAL_SERVER_ERROR', retryable: false },
    };
  }
  return { ...formatted, extensions: { code, retryable, ...rest } };
}

interface Reporting {
  readonly requestId: string;
  readonly logger: Logger;
}

/** Puts the request id on every error, and logs: unknown ones with their cause, known ones in short. */
export function failureReporting<Context extends Reporting>(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, contextValue: { logger }, operationName }) => {
        for (const error of errors) log(error, logger, operationName);
      },
      willSendResponse: async ({ response, contextValue: { requestId } }) => {
        if (response.body.kind !== 'single') return;
        const { errors } = response.body.singleResult;
        if (errors)
          response.body.singleResult.errors = errors.map((error) => withRequestId(error, requestId));
      },
    }),
  };
}

/** Errors as they may leave a server that Apollo is not part of: logged, masked unless known, with the request id. */
export function reportErrors(
  errors: readonly GraphQLError[],
  { requestId, logger }: Reporting,
  operation: string | null,
): GraphQLFormattedError[] {
  for (const error of errors) log(error, logger, operation);
  return errors.map((error) => withRequestId(formatError(error.toJSON()), requestId));
}

function log(error: GraphQLError, logger: Logger, operation: string | null | undefined): void {
  const {
    extensions: { code },
    path,
    originalError = error,
  } = error;
  if (isUnknown(code)) logger.error({ err: originalError, operation, path }, 'unexpected error');
  else logger.warn({ code, operation, path }, 'request refused');
}

function withRequestId(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return { ...error, extensions: { ...error.extensions, requestId } };
}

/** Puts the request id on the errors of an answer that failed before a GraphQL operation was found in it. */
export function nameRequest(body: string, requestId: string): string {
  const { errors = [], ...rest } = JSON.parse(body) as { errors?: GraphQLFormattedError[] };
  return JSON.stringify({ ...rest, errors: errors.map((error) => withRequestId(error, requestId)) });
}

const CODES: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
};

/** Answers what fails before GraphQL runs (authentication, a body that cannot be read) in the shape of a GraphQL error. */
export function graphqlErrorReply(
  error: FastifyError | GraphQLError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const { message, extensions } = refuse(error, request, reply);
  void reply.send({ errors: [{ message, extensions: { ...extensions, requestId: request.id } }] });
}

/** Answers what fails on a route beside GraphQL as `{code, message, details, requestId}`; details may be null. */
export function httpErrorReply(
  error: FastifyError | GraphQLError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const { message, extensions: { code, details = null } = {} } = refuse(error, request, reply);
  void reply.send({ code, message, details, requestId: request.id });
}

/** Logs the failure, sets the answer's status and gives what may be told of it. */
function refuse(
  error: FastifyError | GraphQLError,
  request: FastifyRequest,
  reply: FastifyReply,
): GraphQLFormattedError {
  const { status, headers, formatted } =
    error instanceof GraphQLError ? ofGraphQL(error) : { ...ofTransport(error), headers: undefined };
  if (status >= 500) request.log.error({ err: error }, 'unexpected error');
  else request.log.warn({ code: formatted.extensions?.['code'] }, 'request refused');
  if (status === 401) void reply.header('www-authenticate', 'Bearer');
  for (const [name, value] of headers ?? []) void reply.header(name, value);
  void reply.code(status);
  return formatError(formatted);
}

function ofGraphQL(error: GraphQLError) {
  const { code, http } = error.extensions as {
    code?: unknown;
    http?: { status?: number; headers?: ReadonlyMap<string, string> };
  };
  const usual = code === 'FORBIDDEN' ? 403 : 400;
  const status = http?.status ?? (isUnknown(code) ? 500 : usual);
  return { status, headers: http?.headers, formatted: error.toJSON() };
}

function ofTransport(error: FastifyError) {
  const status = error.statusCode ?? 500;
  const code = status >= 500 ? undefined : (CODES[status] ?? 'BAD_REQUEST');
  return { status, formatted: { message: error.message, extensions: { code } } };
}
