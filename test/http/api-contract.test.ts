import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { startTestService, type TestService } from '../support/service.js';

interface Contract {
  paths: Record<string, Record<string, unknown>>;
  components: Record<string, Record<string, unknown>>;
}

const text = readFileSync(new URL('../../api_contract.yaml', import.meta.url), 'utf8');
const contract = parse(text, { merge: true }) as Contract;

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

/** Every path and method that the server answers, as it lists them itself. */
function routes(): string[] {
  const lines = service.app.printRoutes({ commonPrefix: false }).split('\n');
  const path: string[] = [];
  const found: string[] = [];
  for (const line of lines) {
    const match = /^((?:│ {3}| {4})*)(?:├── |└── )(\S*) ?(?:\(([A-Z, ]+)\))?/.exec(line);
    if (!match) continue;
    const [, indent = '', part = '', methods = ''] = match;
    path.splice(indent.length / 4, Infinity, part);
    for (const method of methods.split(', ').filter(Boolean)) found.push(`${method} ${path.join('')}`);
  }
  return found;
}

describe('api_contract.yaml', () => {
  it('describes every operation of the server but the playground, and no other', () => {
    const served = routes()
      .filter((route) => /^(GET|POST) /.test(route) && !/playground|GET \/graphql|\*/.test(route))
      .map((route) => route.replace(/:(\w+)/g, '{$1}'));
    const described = Object.entries(contract.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual([...new Set(served)].sort());
  });

  it('refers to nothing that is missing', () => {
    const names = [...text.matchAll(/'#\/components\/(\w+)\/(\w+)'/g)].map(([, kind, name]) => [
      kind!,
      name!,
    ]);
    expect(names.length).toBeGreaterThan(10);
    for (const [kind, name] of names) expect(contract.components[kind!]).toHaveProperty(name!);
  });
});
