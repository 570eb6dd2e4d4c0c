import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TrustedDocuments } from '../../src/platform/limits/trusted-documents.js';
import { startTestService, type TestService } from '../support/service.js';

const GATEWAY_SECRET = 'a secret that only the gateway knows';
const COUNT = '{ customers { totalCount } }';
const NAMED = 'query Names { customers { nodes { name } } }';
const FREE = '{ tags { totalCount } }';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const manifest = (operations: object[]) =>
  JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations });

const directory = mkdtempSync(join(tmpdir(), 'crm-trusted-'));
const put = (file: string, text: string) => {
  writeFileSync(join(directory, file), text);
};
afterAll(() => {
  rmSync(directory, { recursive: true });
});

describe('trusted documents', () => {
  let service: TestService;
  beforeAll(async () => {
    put(`${sha256(COUNT)}.graphql`, COUNT);
    put('manifest.json', manifest([{ id: 'names-1', name: 'Names', type: 'query', body: NAMED }]));
    service = await startTestService({
      CRM_TRUSTED_DOCUMENTS: directory,
      CRM_TRUSTED_DOCUMENTS_GATEWAY: 'on',
      CRM_GATEWAY_SECRET: GATEWAY_SECRET,
    });
  });
  afterAll(() => service.close());

  const send = async (payload: object, headers: Record<string, string> = {}) => {
    const response = await service.app.inject({ method: 'POST', url: '/graphql', headers, payload });
    return response.json<{ data?: object; errors?: { extensions: { code: string } }[] }>();
  };
  const persisted = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: sha256(text) } });

  it.each([
    ['by the hash', { extensions: persisted(COUNT) }],
    ['by the id in the manifest', { documentId: 'names-1' }],
    ['by the hash of one in the manifest', { extensions: persisted(NAMED) }],
    ['as they are', { query: COUNT }],
    ['with their hash', { query: COUNT, extensions: persisted(COUNT) }],
  ])('are executed %s', async (_how, payload) => {
    expect(await send(payload)).toHaveProperty('data.customers');
  });

  it.each([
    ['a free document', { query: FREE }, 'DOCUMENT_NOT_TRUSTED'],
    ['a free document with its hash', { query: FREE, extensions: persisted(FREE) }, 'DOCUMENT_NOT_TRUSTED'],
    ["a free document under another's id", { query: FREE, documentId: 'names-1' }, 'DOCUMENT_NOT_TRUSTED'],
    ['a trusted one with a space more', { query: `${COUNT} ` }, 'DOCUMENT_NOT_TRUSTED'],
    ['an unknown hash', { extensions: persisted(FREE) }, 'PERSISTED_QUERY_NOT_FOUND'],
    ['an unknown id', { documentId: '__proto__' }, 'PERSISTED_QUERY_NOT_FOUND'],
    ['no document', { variables: {} }, 'BAD_REQUEST'],
  ])('and nothing else: %s', async (_what, payload, code) => {
    const answer = await send(payload);
    expect(answer).toMatchObject({ errors: [{ extensions: { code } }] });
    expect(answer.data).toBeUndefined();
  });

  it.each(['?', '?a=1?&', '?query=?&'])('nor by GET, after %s', async (start) => {
    const { body } = await service.app.inject({
      url: `/graphql${start}query=${encodeURIComponent(FREE)}`,
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(body).not.toContain('"data"');
  });

  it('does not bind the gateway where that is said', async () => {
    expect(await send({ query: FREE }, { 'x-gateway-secret': GATEWAY_SECRET })).toHaveProperty('data.tags');
    expect(await send({ query: FREE }, { 'x-gateway-secret': 'x' })).not.toHaveProperty('data');
  });
});

describe('a directory of trusted documents', () => {
  it.each([
    ['a file with the name of another', `${sha256(COUNT)}.graphql`, NAMED, 'is not named by the SHA-256'],
    ['a file without hash', 'names.graphql', NAMED, 'is not named by the SHA-256'],
    ['a broken manifest', 'broken.json', '{', 'is no persisted query manifest'],
    [
      'a manifest that gives an id twice',
      'twice.json',
      manifest([
        { id: '1', body: COUNT },
        { id: '1', body: NAMED },
      ]),
      'which another document has',
    ],
  ])('is refused with %s', (_what, file, text, message) => {
    const other = mkdtempSync(join(tmpdir(), 'crm-trusted-'));
    writeFileSync(join(other, file), text);
    expect(() => new TrustedDocuments(other)).toThrow(message);
    rmSync(other, { recursive: true });
  });

  it('is refused when it is empty', () => {
    const other = mkdtempSync(join(tmpdir(), 'crm-trusted-'));
    expect(() => new TrustedDocuments(other)).toThrow('has no documents');
    rmSync(other, { recursive: true });
  });
});
