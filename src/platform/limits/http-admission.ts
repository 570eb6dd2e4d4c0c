import type { FastifyRequest } from 'fastify';
import type { Admission, OperationRequest, Sender } from './admission.js';

/** The header by which a gateway asks for federated traces. */
const TRACE_HEADER = 'apollo-federation-include-trace';

/**
 * Admits the GraphQL request in a POST body or a GET query string. Where it names its document by a hash or an id, the
 * document's text takes its place.
 *
 * @param traced whether the sender may have traces of how fields were resolved
 * @throws GraphQLError as `Admission.admit` does
 */
export function admitRequest(
  request: FastifyRequest,
  admission: Admission,
  sender: Omit<Sender, 'registers'>,
  traced: boolean,
): void {
  if (!traced) Reflect.deleteProperty(request.headers, TRACE_HEADER);
  if (request.method === 'POST') admitBody(request, admission, sender);
  else if (request.method === 'GET') admitQueryString(request, admission, sender);
}

function admitBody(request: FastifyRequest, admission: Admission, sender: Omit<Sender, 'registers'>): void {
  const { body } = request;
  // Anything else is no request of one operation, and refused as such.
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return;
  const given: OperationRequest = body;
  const query = admission.admit(given, { ...sender, registers: true });
  if (query === undefined || (query === given.query && !namesHash(given.extensions))) return;
  request.body = { ...given, query, extensions: withoutHash(given.extensions) ?? {} };
}

function admitQueryString(
  request: FastifyRequest,
  admission: Admission,
  sender: Omit<Sender, 'registers'>,
): void {
  // Parsed as Apollo Server's integration does: what one reader finds in a URL and the other does not is not admitted.
  const url = new URL(request.raw.url ?? '', 'http://localhost');
  const { searchParams: search } = url;
  const given = {
    query: search.get('query') ?? undefined,
    documentId: search.get('documentId') ?? undefined,
    variables: jsonOf(search.get('variables')),
    extensions: jsonOf(search.get('extensions')),
  };
  // What a foreign page can make a browser send is not kept.
  const query = admission.admit(given, { ...sender, registers: false });
  if (query === undefined || (query === given.query && !namesHash(given.extensions))) return;
  search.set('query', query);
  search.delete('extensions');
  request.raw.url = url.pathname + url.search;
}

function namesHash(extensions: unknown): boolean {
  return (Object(extensions) as { persistedQuery?: unknown }).persistedQuery !== undefined;
}

function withoutHash(extensions: unknown): unknown {
  if (!namesHash(extensions)) return extensions;
  const { persistedQuery: _hash, ...others } = extensions as Record<string, unknown>;
  return others;
}

function jsonOf(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
