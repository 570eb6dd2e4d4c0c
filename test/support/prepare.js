import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from './compile.js';

/**
 * Before the suite: compiles the commands that tests start, has one embedded database migrated and keeps its image,
 * which test files start from. Jest does not transform this file's imports, so the latter is done by a program of its own.
 */
export default function prepare() {
  process.env.CRM_TEST_BUILD = compile(fileURLToPath(new URL('../..', import.meta.url)));
  if (process.env.CRM_TEST_BACKEND === 'services') return;
  const image = join(mkdtempSync(join(tmpdir(), 'crm-test-')), 'image.tar');
  const program = fileURLToPath(new URL('./write-image.ts', import.meta.url));
  execFileSync(process.execPath, ['--import', 'tsx', program, image], { stdio: 'inherit' });
  process.env.CRM_TEST_IMAGE = image;
}
