import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

// PostGraphile as its documentation tells to run it in production, with the tenant fixed instead of read from a token.
const { DATABASE_URL, POOL_SIZE, PORT, TENANT } = process.env;

const preset: GraphileConfig.Preset = {
  extends: [PostGraphileAmberPreset],
  // Mutations are not measured; conditions stand on a column without an index of its own (deleted_at).
  disablePlugins: ['PgMutationCreatePlugin', 'PgMutationUpdateDeletePlugin', 'PgIndexBehaviorsPlugin'],
  pgServices: [
    makePgService({
      connectionString: DATABASE_URL,
      schemas: ['public'],
      poolConfig: { max: Number(POOL_SIZE), application_name: 'postgraphile' },
    }),
  ],
  // Plain lists beside connections.
  schema: { defaultBehavior: '+list +connection' },
  grafast: { context: { pgSettings: { 'app.tenant_id': TENANT ?? '' } }, explain: false },
  grafserv: { outputDataAsString: true, graphiql: false, watch: false, websockets: false },
};

const server = createServer();
await postgraphile(preset).createServ(grafserv).addTo(server);
server.listen(Number(PORT), '127.0.0.1');
