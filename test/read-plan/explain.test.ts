import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertProfiles } from '../support/fixtures.js';
import { serviceViewer } from '../../src/platform/auth/viewer.js';
import { startTestService, type TestService } from '../support/service.js';

const QUERY = /* GraphQL */ `
  query ($owner: ID!) {
    customers(first: 20, filter: { ownerId: { eq: $owner } }) {
      totalCount
      nodes {
        name
        owner {
          name
        }
        contacts {
          name
        }
        tags {
          name
        }
        opportunities(first: 3) {
          nodes {
            name
            stageHistory {
              toStage
            }
          }
        }
        contracts(first: 3) {
          nodes {
            paidAmount {
              amount
            }
            payments(first: 3) {
              nodes {
                code
              }
            }
          }
        }
        healthScore {
          overallScore
        }
        interactions(first: 3) {
          nodes {
            subject
          }
        }
      }
    }
  }
`;

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Cond'?: string;
  Filter?: string;
  Plans?: PlanNode[];
}

function scansOf(node: PlanNode): PlanNode[] {
  const below = (node.Plans ?? []).flatMap(scansOf);
  return node['Relation Name'] === undefined && node['Index Cond'] === undefined ? below : [node, ...below];
}

let service: TestService;
let owner: string;

beforeAll(async () => {
  // What is asked for here may be more than one request may cost.
  service = await startTestService({ CRM_MAX_QUERY_COST: '1000000000' });
  for (const tenant of ['acme', 'other']) await insertProfiles(service.database, tenant, 300);
  await service.asOwner('ANALYZE');
  const [user] = await service.asOwner<{ owner_id: string }>(
    `SELECT owner_id FROM customers WHERE tenant_id = 'acme' ORDER BY owner_id LIMIT 1`,
  );
  owner = user!.owner_id;
}, 60_000);
afterAll(() => service.close());

describe('the plan of the profile statement', () => {
  it('finds the rows of every table by an index that begins with the tenant, under row-level security', async () => {
    const [statement] = await service.statementsOf(async () => {
      const { errors } = await service.query('acme', QUERY, { owner });
      expect(errors).toBeUndefined();
    });
    const text = `EXPLAIN (FORMAT JSON) ${statement!.text}`;
    const [explained] = await service.database.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
      serviceViewer('acme'),
      {
        text,
        values: statement!.values,
      },
    );
    const scans = scansOf(explained!['QUERY PLAN'][0]!.Plan);
    expect(scans.length).toBeGreaterThanOrEqual(10);
    for (const scan of scans) {
      // The tenant is what the index is entered by, and not looked for among the rows found.
      const tenant = [scan['Relation Name'], scan['Index Cond'] ?? 'no index condition'];
      expect(tenant).toEqual([scan['Relation Name'], expect.stringContaining('tenant_id')]);
      expect(scan.Filter ?? '').not.toContain('tenant_id');
    }
  });
});
