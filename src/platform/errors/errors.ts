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
  /** HTTP headers when the whole request fails, by their names in small letters. */
  headers?: Readonly<Record<string, string>>;
  /** Members of `extensions` that a standard names. */
  standard?: Readonly<Record<string, unknown>>;
}

function coded(
  code: string,
  message: string,
  { status, headers, standard, retryable = false, ...rest }: ErrorDetails,
): GraphQLError {
  // Headers are a Map because that is what Apollo Server takes over into its answer.
  const http: unknown = { status, ...(headers && { headers: new Map(Object.entries(headers)) }) };
  const extensions: Record<string, unknown> = { code, retryable, ...rest, ...standard };
  if (status !== undefined) extensions['http'] = http;
  return new GraphQLError(message, { extensions });
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

/** A request that names fields which are not for its sender: nothing of it is carried out. */
export function forbiddenFields(fields: readonly string[]): GraphQLError {
  return coded('FORBIDDEN', `Not for your roles: ${fields.join(', ')}`, {
    status: 403,
    numericCode: 40004,
    details: { fields },
  });
}

/** An argument that asks about what the caller may not read; `field` is its path. */
export function forbiddenArgument(field: string): GraphQLError {
  return coded('FORBIDDEN', `${field}: is not for your roles`, { numericCode: 40004, details: { field } });
}

/** There is no such thing, or none that the caller may see. */
export function notFound(message: string, numericCode?: number): GraphQLError {
  return coded('NOT_FOUND', message, { status: 404, numericCode });
}

/** More than the server takes. */
export function payloadTooLarge(message: string): GraphQLError {
  return coded('PAYLOAD_TOO_LARGE', message, { status: 413 });
}

/** A GraphQL request of which something is larger than the server takes. */
export function queryTooLarge(measure: string, size: number, limit: number): GraphQLError {
  return coded('QUERY_TOO_LARGE', `The query's ${measure} is ${size}, more than the limit of ${limit}`, {
    status: 400,
    details: { measure, size, limit },
  });
}

/** A GraphQL operation that would read more than one request may. */
export function queryTooCostly(requested: number, limit: number): GraphQLError {
  return coded('QUERY_TOO_COSTLY', `The query's cost is ${requested}, more than the limit of ${limit}`, {
    status: 400,
    details: { measure: 'cost', size: requested, limit },
  });
}

/** A document is named by a hash or id that is not known here; by convention (automatic persisted queries) HTTP stays 200. */
export function persistedQueryNotFound(): GraphQLError {
  return coded('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound', { status: 200, retryable: true });
}

/** The server executes trusted documents only, and this is none. */
export function documentNotTrusted(): GraphQLError {
  return coded('DOCUMENT_NOT_TRUSTED', 'Only documents that were registered are executed here', {
    status: 403,
  });
}

/** What was asked for took longer than a request may. */
export function timedOut(): GraphQLError {
  return coded('TIMEOUT', 'This took longer than a request may; ask for less, or try again', {
    status: 504,
    retryable: true,
  });
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

/**
 * A known identity whose login is too old or too weak for this (RFC 9470): what login is needed stands in the header
 * `WWW-Authenticate`, and in `extensions` under the names that the standard gives.
 */
export function insufficientUserAuthentication(needed: {
  readonly maxAgeSeconds: number;
  readonly contexts: readonly string[];
  /** Claims of the token that do not suffice. */
  readonly missing: readonly string[];
}): GraphQLError {
  const message = 'A recent login with a strong method is required';
  const standard = {
    error: 'insufficient_user_authentication',
    max_age: needed.maxAgeSeconds,
    ...(needed.contexts.length > 0 && { acr_values: needed.contexts.join(' ') }),
  };
  const challenge = Object.entries({ ...standard, error_description: message })
    .map(([name, value]) => `${name}="${value}"`)
    .join(', ');
  return coded('INSUFFICIENT_USER_AUTHENTICATION', message, {
    status: 401,
    headers: { 'www-authenticate': `Bearer ${challenge}` },
    standard,
    details: { missing: needed.missing, ...standard },
  });
}

/** More of this than one caller may do; `seconds` later it is worth another try. */
export function rateLimited(
  message: string,
  seconds: number,
  also: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return coded('RATE_LIMITED', message, {
    status: 429,
    retryable: true,
    headers: { 'retry-after': String(seconds) },
    details: { retryAfterSeconds: seconds, ...also },
  });
}

/** A known identity that may not do this. */
export function forbidden(message: string): GraphQLError {
  return coded('FORBIDDEN', message, { status: 403, numericCode: 40004 });
}

/** The database or another dependency is away for now. */
export function serviceUnavailable(message: string): GraphQLError {
  return coded('SERVICE_UNAVAILABLE', message, { status: 503, retryable: true });
}
