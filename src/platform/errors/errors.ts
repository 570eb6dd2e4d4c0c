import { GraphQLError } from 'graphql';

/** What a GraphQL error's `extensions` carry besides the request id, which the server adds on the way out. */
interface ErrorDetails {
  /** Machine-readable specifics, such as the offending argument. */
  details?: Record<string, unknown>;
  /** The documents' numeric code, such as 40001. */
  numericCode?: number;
  /** Whether the same request may succeed later. */
  retryable?: boolean;
  /** HTTP status when the whole request fails. */
  status?: number;
}

function coded(
  code: string,
  message: string,
  { status, retryable = false, ...rest }: ErrorDetails,
): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code, retryable, ...rest, ...(status === undefined ? {} : { http: { status } }) },
  });
}

/** The caller sent a value that cannot be used; `field` is the argument's path. */
export function badUserInput(
  field: string,
  problem: string,
  also: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return coded('BAD_USER_INPUT', `${field}: ${problem}`, { details: { field, ...also } });
}

/** The request as a whole lacks something; `field` is the header or argument. */
export function badRequest(field: string, problem: string): GraphQLError {
  return coded('BAD_REQUEST', `${field}: ${problem}`, { details: { field } });
}

/** A field that the caller may not read; the rest of the answer stands, and so does its HTTP status. */
export function forbiddenField(message: string): GraphQLError {
  return coded('FORBIDDEN', message, { numericCode: 40004 });
}

/** There is no such thing, or none that the caller may see. */
export function notFound(message: string, numericCode?: number): GraphQLError {
  return coded('NOT_FOUND', message, { status: 404, numericCode });
}

/** More than the server takes. */
export function payloadTooLarge(message: string): GraphQLError {
  return coded('PAYLOAD_TOO_LARGE', message, { status: 413 });
}

/** A body that the server cannot read. */
export function unsupportedMediaType(message: string): GraphQLError {
  return coded('UNSUPPORTED_MEDIA_TYPE', message, { status: 415 });
}

/** The same request is being carried out at this moment. */
export function stillRunning(): GraphQLError {
  return coded('IDEMPOTENT_CONFLICT', 'A request with this id is under way', { retryable: true });
}

/** A request id was used before, with other arguments. */
export function idempotentConflict(): GraphQLError {
  return coded('IDEMPOTENT_CONFLICT', 'A request with this id was carried out with other arguments', {});
}

/** No identity, or one that cannot be trusted. */
export function unauthenticated(message: string): GraphQLError {
  return coded('UNAUTHENTICATED', message, { status: 401 });
}

/** A known identity that may not do this. */
export function forbidden(message: string): GraphQLError {
  return coded('FORBIDDEN', message, { status: 403, numericCode: 40004 });
}

/** The database or another dependency is away for now. */
export function serviceUnavailable(message: string): GraphQLError {
  return coded('SERVICE_UNAVAILABLE', message, { status: 503, retryable: true });
}
