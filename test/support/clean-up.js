import { rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** After the suite: removes what prepare.js left. */
export default function cleanUp() {
  const { CRM_TEST_BUILD: build, CRM_TEST_IMAGE: image } = process.env;
  if (build !== undefined) rmSync(build, { recursive: true });
  if (image !== undefined) rmSync(dirname(image), { recursive: true });
}
