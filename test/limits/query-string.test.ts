import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import { startTestService, type TestService } from '../support/service.js';

const JWT_SECRET = 'a secret that is long enough for HS256';

let service: TestService;
let port: number;
let headers: Record<string, string>;
beforeAll(async () => {
  service = await startTestService({ NODE_ENV: 'production', CRM_JWT_SECRET: JWT_SECRET });
  port = Number(new URL(await service.app.listen({ host: '127.0.0.1', port: 0 })).port);
  const token = await new SignJWT({ tenant_id: 'acme', roles: ['admin'] })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('u1')
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(JWT_SECRET));
  headers = { authorization: `Bearer ${token}`, 'apollo-require-preflight': '1' };
});
afterAll(() => service.close());

/** Sends a GET with exactly this target, which fetch and inject would put right first. */
function get(path: string): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => {
        resolve({ status: response.statusCode, text });
      });
    })
      .on('error', reject)
      .end();
  });
}

const SCHEMA = '{__schema{queryType{name}}}';
const OPEN = '{customers{totalCount}}';
const encoded = encodeURIComponent(SCHEMA);
const everyCharacter = Buffer.from(SCHEMA).toString('hex').replace(/../g, '%$&');

describe('a query string is read once', () => {
  it.each([
    ['plainly', `?query=${SCHEMA}`],
    ['encoded', `?query=${encoded}`],
    ['encoded sign by sign', `?query=${everyCharacter}`],
    ['under an encoded name', `?%71uery=${encoded}`],
    ['after a second ?', `?a=1?&query=${encoded}`],
    ['after two ? at once', `??&query=${encoded}`],
    ['after a ? in a value', `?query=?&query=${encoded}`],
    ['after a blank', `?a=+&query=${encoded}`],
    ['after the query that is looked at', `?query=${OPEN}&query=${encoded}`],
    ['before the query that is looked at', `?query=${encoded}&query=${OPEN}`],
    ['behind #', `?query=${OPEN}#&query=${encoded}`],
    ['before #', `?query=${encoded}#&query=${OPEN}`],
    ['behind # in the path', `#?query=${encoded}`],
    ['behind an encoded #', `?a=%23&query=${encoded}`],
    ['after a semicolon', `?a=1;&query=${encoded}`],
    ['after a tabulator', `?a=%09&query=${encoded}`],
  ])('the schema is not given to those who ask for it %s', async (_how, search) => {
    expect((await get(`/graphql${search}`)).text).not.toContain('queryType');
  });

  it.each([
    ['after a second ?', `?a=1?&query=${OPEN}`],
    ['before #', `?query=${OPEN}#&query=${SCHEMA}`],
  ])('an open query is answered %s', async (_how, search) => {
    const { status, text } = await get(`/graphql${search}`);
    expect(JSON.parse(text)).toEqual({ data: { customers: { totalCount: 0 } } });
    expect(status).toBe(200);
  });

  it('a document that is named by its hash takes the place of the hash, whatever stands around it', async () => {
    const sha256Hash = createHash('sha256').update(OPEN).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    await service.app.inject({
      method: 'POST',
      url: '/graphql',
      headers,
      payload: { query: OPEN, extensions },
    });
    const named = encodeURIComponent(JSON.stringify(extensions));
    for (const search of [`?extensions=${named}`, `?a=?&extensions=${named}#x`])
      expect(JSON.parse((await get(`/graphql${search}`)).text)).toEqual({
        data: { customers: { totalCount: 0 } },
      });
  });

  it('variables are measured as those of a body are', async () => {
    const deep = `${'{"and":['.repeat(40)}{}${']}'.repeat(40)}`;
    const query = 'query ($filter: CustomerFilter) { customers(filter: $filter) { totalCount } }';
    const { text } = await get(
      `/graphql?query=${encodeURIComponent(query)}&variables=${encodeURIComponent(`{"filter":${deep}}`)}`,
    );
    expect(text).toContain('"measure":"variableNesting"');
  });
});
