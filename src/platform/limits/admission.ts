import { GraphQLError, Kind, parse, visit, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { badRequest, documentNotTrusted, forbidden, persistedQueryNotFound } from '../errors/errors.js';
import { assertModest, assertReadable, DOCUMENT_LIMITS } from './document-limits.js';
import { documentHash, PersistedDocuments } from './persisted-documents.js';
import type { TrustedDocuments } from './trusted-documents.js';
import { assertModestVariables } from './variable-limits.js';

/** Characters of admitted documents that are remembered, so that they are measured once. */
const REMEMBERED_CHARACTERS = 4_000_000;
const HASH = /^[0-9a-f]{64}$/;
/** Fields that tell of the schema instead of data. */
const SCHEMA_FIELDS = new Set(['__schema', '__type', '_service']);

/** A GraphQL request as it arrives; nothing about it is known yet. */
export interface OperationRequest {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly variables?: unknown;
  readonly extensions?: unknown;
}

/** What the sender of a request may do beyond what everyone may. */
export interface Sender {
  /** May read the schema, and sends queries that it makes itself. */
  readonly gateway: boolean;
  /** Came without a user, to read the schema and nothing else. */
  readonly schemaOnly: boolean;
  /** Whether a document that comes with its hash is kept under it. */
  readonly registers: boolean;
}

export interface AdmissionSettings {
  /** Whether everyone may read the schema; otherwise gateways alone. */
  readonly introspection: boolean;
  /** The only documents that are executed; any are where this is left out. */
  readonly trusted?: TrustedDocuments;
  /** Whether gateways may send other documents than the trusted ones. */
  readonly gatewayIsFree: boolean;
}

/** What a document reads of the schema. */
interface Facts {
  readonly schema: 'none' | 'some' | 'only';
}

/** Decides which GraphQL requests are looked at at all, before they are validated. */
export class Admission {
  private readonly persisted = new PersistedDocuments();
  private readonly remembered = new LRUCache<string, Facts>({
    maxSize: REMEMBERED_CHARACTERS,
    sizeCalculation: (_facts, text) => text.length + 1,
  });

  constructor(private readonly settings: AdmissionSettings) {}

  /**
   * The text that the request asks to execute; undefined when it names none. A text that does not parse is passed on,
   * for the executor to refuse it.
   *
   * @throws GraphQLError QUERY_TOO_LARGE, PERSISTED_QUERY_NOT_FOUND, DOCUMENT_NOT_TRUSTED, BAD_REQUEST for a malformed
   *   request, FORBIDDEN for the schema where it is not public
   */
  admit(request: OperationRequest, sender: Sender): string | undefined {
    assertModestVariables(request.variables);
    const { text, hash } = this.textOf(request, sender);
    if (text === undefined) return undefined;
    const facts = this.factsOf(text);
    if (!facts) return text;
    if (facts.schema !== 'none' && !this.settings.introspection && !sender.gateway) {
      throw forbidden('The schema is not open to you');
    }
    if (sender.schemaOnly && facts.schema !== 'only')
      throw forbidden('A gateway without user may read the schema only');
    if (hash !== undefined && sender.registers) this.persisted.keep(hash, text);
    return text;
  }

  private textOf(request: OperationRequest, sender: Sender): { text?: string; hash?: string } {
    const { trusted, gatewayIsFree } = this.settings;
    const text = typeof request.query === 'string' ? request.query : undefined;
    const hash = hashOf(request.extensions);
    if (trusted) {
      const id = typeof request.documentId === 'string' ? request.documentId : hash;
      if (text !== undefined) {
        if (!trusted.has(text) && !(gatewayIsFree && sender.gateway)) throw documentNotTrusted();
        return { text };
      }
      if (id === undefined) return {};
      const known = trusted.get(id);
      if (known === undefined) throw persistedQueryNotFound();
      return { text: known };
    }
    if (request.documentId !== undefined) throw badRequest('documentId', 'no documents are kept by id here');
    if (hash === undefined) return { text };
    if (text === undefined) {
      const known = this.persisted.get(hash);
      if (known === undefined) throw persistedQueryNotFound();
      return { text: known };
    }
    if (documentHash(text) !== hash)
      throw badRequest('extensions.persistedQuery', 'is not the hash of the query');
    return { text, hash };
  }

  /** What there is to know of a document; undefined when it does not parse. */
  private factsOf(text: string): Facts | undefined {
    const known = this.remembered.get(text);
    if (known) return known;
    try {
      assertReadable(text);
      const document = parse(text, { maxTokens: DOCUMENT_LIMITS.tokens });
      assertModest(document);
      const facts = { schema: schemaReadBy(document) };
      this.remembered.set(text, facts);
      return facts;
    } catch (error) {
      // A syntax error has no code.
      if (error instanceof GraphQLError && error.extensions['code'] === undefined) return undefined;
      throw error;
    }
  }
}

/** The hash that a request names its document by. */
function hashOf(extensions: unknown): string | undefined {
  const { persistedQuery } = Object(extensions) as { persistedQuery?: unknown };
  if (persistedQuery === undefined || persistedQuery === null) return undefined;
  const { version, sha256Hash } = Object(persistedQuery) as { version?: unknown; sha256Hash?: unknown };
  if (version !== 1) throw badRequest('extensions.persistedQuery.version', 'must be 1');
  if (typeof sha256Hash !== 'string' || !HASH.test(sha256Hash)) {
    throw badRequest('extensions.persistedQuery.sha256Hash', 'must be 64 hexadecimal digits');
  }
  return sha256Hash;
}

function schemaReadBy(document: DocumentNode): Facts['schema'] {
  const read = new Set<string>();
  visit(document, {
    Field: ({ name }) => {
      if (SCHEMA_FIELDS.has(name.value)) read.add(name.value);
    },
  });
  if (read.size === 0) return 'none';
  const only = document.definitions.every(
    (definition) =>
      definition.kind !== Kind.OPERATION_DEFINITION ||
      definition.selectionSet.selections.every(
        (selection) => selection.kind === Kind.FIELD && SCHEMA_FIELDS.has(selection.name.value),
      ),
  );
  return only ? 'only' : 'some';
}
