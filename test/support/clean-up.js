import { rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** After the suite: removes the image that prepare.js left. */
export default function cleanUp() {
  const image = process.env.CRM_TEST_IMAGE;
  if (image !== undefined) rmSync(dirname(image), { recursive: true });
}
