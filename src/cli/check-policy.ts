/** Tells what the schema has and the policy does not list, and the other way round; fails when there is anything. */
import { policyFindings } from '../platform/auth/policy-findings.js';
import { policy } from '../policy.js';
import { buildSchema } from '../schema.js';

const findings = policyFindings(buildSchema(), policy);
for (const finding of findings) console.error(finding);
if (findings.length > 0) {
  console.error('The policy is declared in src/<slice>/<slice>.access.ts.');
  process.exitCode = 1;
}
