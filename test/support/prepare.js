import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Before the suite: has one embedded database migrated and keeps its image, which test files start from.
 * Jest does not transform this file's imports, so the work is done by a program of its own.
 */
export default function prepare() {
  if (process.env.CRM_TEST_BACKEND === 'services') return;
  const image = join(mkdtempSync(join(tmpdir(), 'crm-test-')), 'image.tar');
  const program = fileURLToPath(new URL('./write-image.ts', import.meta.url));
  execFileSync(process.execPath, ['--import', 'tsx', program, image], { stdio: 'inherit' });
  process.env.CRM_TEST_IMAGE = image;
}
