import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { migrations } from '../../migrations/all.js';
import { entities } from '../../src/entities.js';
import { connect } from '../../src/platform/database/connection.js';

// Writes the image of a migrated, empty embedded database to the file named on the command line.
const image = process.argv[2] ?? 'image.tar';
const dataDirectory = join(dirname(image), 'data');
const connection = await connect({ dataDirectory }, { entities, migrations });
await connection.dataSource.runMigrations();
await connection.close();
const pglite = await PGlite.create(dataDirectory);
await writeFile(image, Buffer.from(await (await pglite.dumpDataDir('none')).arrayBuffer()));
await pglite.close();
