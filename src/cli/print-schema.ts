import { readFileSync, writeFileSync } from 'node:fs';
import { graphqlSync } from 'graphql';
import { buildSchema } from '../schema.js';

/** The SDL that gateways read, and the same with who may call what, for gateways that check that themselves. */
const SNAPSHOTS = [
  { file: 'schema.snapshot.graphql', authorization: false },
  { file: 'schema.authorization.graphql', authorization: true },
] as const;

/** What `_service` answers. */
function subgraphSdl(authorization: boolean): string {
  const schema = buildSchema({ authorization });
  const { data, errors } = graphqlSync({ schema, source: '{ _service { sdl } }' });
  const service = data?.['_service'] as { sdl: string } | undefined;
  if (!service) throw new Error(`The schema does not print: ${String(errors?.[0])}`);
  return `${service.sdl.trimEnd()}\n`;
}

for (const { file, authorization } of SNAPSHOTS) {
  const url = new URL(`../../${file}`, import.meta.url);
  const sdl = subgraphSdl(authorization);
  if (!process.argv.includes('--check')) {
    writeFileSync(url, sdl);
  } else if (readFileSync(url, 'utf8') !== sdl) {
    console.error(`${file} differs from the schema: run npm run schema:print and review the change.`);
    process.exitCode = 1;
  }
}
