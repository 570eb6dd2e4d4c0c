/** Writes docs/permissions.md from the policy; `--check` compares. */
import { readFileSync, writeFileSync } from 'node:fs';
import { policyDocument } from '../platform/auth/policy-document.js';
import { policy } from '../policy.js';

const FILE = new URL('../../docs/permissions.md', import.meta.url);
const text = `${policyDocument(policy)}\n`;
if (!process.argv.includes('--check')) {
  writeFileSync(FILE, text);
} else if (readFileSync(FILE, 'utf8') !== text) {
  console.error(
    'docs/permissions.md differs from the policy: run npm run policy:docs and review the change.',
  );
  process.exitCode = 1;
}
