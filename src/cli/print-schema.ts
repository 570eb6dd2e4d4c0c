import { readFileSync, writeFileSync } from 'node:fs';
import { graphqlSync } from 'graphql';
import { buildSchema } from '../schema.js';

const SNAPSHOT = new URL('../../schema.snapshot.graphql', import.meta.url);

/** The SDL that gateways read: what `_service` answers. */
function subgraphSdl(): string {
  const { data, errors } = graphqlSync({ schema: buildSchema(), source: '{ _service { sdl } }' });
  const service = data?.['_service'] as { sdl: string } | undefined;
  if (!service) throw new Error(`The schema does not print: ${String(errors?.[0])}`);
  return `${service.sdl.trimEnd()}\n`;
}

const sdl = subgraphSdl();
if (!process.argv.includes('--check')) {
  writeFileSync(SNAPSHOT, sdl);
} else if (readFileSync(SNAPSHOT, 'utf8') !== sdl) {
  console.error(
    'schema.snapshot.graphql differs from the schema: run npm run schema:print and review the change.',
  );
  process.exitCode = 1;
}
