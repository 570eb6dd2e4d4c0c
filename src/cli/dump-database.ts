import { readFileSync, writeFileSync } from 'node:fs';
import { migrations } from '../../migrations/all.js';
import { entities } from '../entities.js';
import { connect } from '../platform/database/connection.js';
import { dumpSchema } from '../platform/database/dump-schema.js';

const SNAPSHOT = new URL('../../database.snapshot.sql', import.meta.url);

const connection = await connect({}, { entities, migrations });
try {
  await connection.dataSource.runMigrations();
  const dump = await dumpSchema(connection.pool);
  if (!process.argv.includes('--check')) writeFileSync(SNAPSHOT, dump);
  else if (readFileSync(SNAPSHOT, 'utf8') !== dump) {
    complain(
      'database.snapshot.sql differs from the migrated schema: run npm run database:dump and review the change.',
    );
  }
  const { upQueries } = await connection.dataSource.driver.createSchemaBuilder().log();
  for (const { query } of upQueries)
    complain(`The entities ask for a change that no migration makes: ${query}`);
} finally {
  await connection.close();
}

function complain(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
