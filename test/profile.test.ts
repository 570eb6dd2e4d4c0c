import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertProfiles, type Profile } from './support/fixtures.js';
import { startTestService, type TestService } from './support/service.js';

const PROFILE = /* GraphQL */ `
  fragment Profile on Customer {
    id
    code
    name
    type
    industry
    scale
    level
    grade
    lifecycleStage
    status
    source
    region
    website
    phone
    email
    description
    remarks
    annualRevenue {
      amount
      currency
    }
    creditRating
    acquiredOn
    lastContactAt
    nextRenewalOn
    lifetimeValue {
      amount
      currency
    }
    latestHealthScore
    version
    createdAt
    updatedAt
    owner {
      id
      name
      role
    }
    serviceOwner {
      id
      name
    }
    createdBy {
      id
    }
    updatedBy {
      id
    }
    contacts {
      id
      name
      mobile
      email
      isPrimary
      preferences {
        name
        value
      }
    }
    addresses {
      id
      type
      province
      city
      street
    }
    tags {
      id
      name
      type
      category
      value
      confidence
    }
    opportunities(first: 5) {
      totalCount
      nodes {
        id
        name
        stage
        status
        amount {
          amount
          currency
        }
        stageHistory {
          fromStage
          toStage
          changedAt
          changedBy {
            name
          }
        }
        contact {
          name
        }
      }
    }
    contracts(first: 5) {
      totalCount
      nodes {
        id
        code
        status
        amount {
          amount
        }
        paidAmount {
          amount
          currency
        }
        outstandingAmount {
          amount
        }
        payments(first: 12) {
          totalCount
          nodes {
            code
            amount {
              amount
            }
            status
          }
        }
      }
    }
    payments(first: 3) {
      nodes {
        code
      }
    }
    healthScore {
      overallScore
      riskLevel
      churnProbability
      factors {
        name
        positive
      }
      recommendations
    }
    healthScores(first: 12) {
      nodes {
        scoreDate
        overallScore
      }
    }
    interactions(first: 5) {
      totalCount
      pageInfo {
        hasNextPage
      }
      edges {
        cursor
        node {
          subject
          occurredAt
          staff {
            name
          }
          attachments {
            name
            size
          }
        }
      }
    }
  }
`;

/** Relations that PROFILE selects, each of which may cost one statement without a plan; the root is one more. */
const RELATIONS = 19;

interface ProfileAnswer {
  customer: object;
  customers: { nodes: object[] };
  _entities: { id: string }[];
}

let service: TestService;
let profiles: Profile[];

beforeAll(async () => {
  service = await startTestService();
  profiles = await insertProfiles(service.database, 'acme', 100);
});
afterAll(() => service.close());

describe('the 360° profile', () => {
  it('comes back whole in one query', async () => {
    const first = profiles[0]!;
    const { data, errors } = await service.query<ProfileAnswer>(
      'acme',
      `query ($code: String!) { customer(code: $code) { ...Profile } } ${PROFILE}`,
      { code: first.code },
    );
    expect(errors).toBeUndefined();
    expect(data?.customer).toMatchObject({
      id: first.customer,
      code: first.code,
      annualRevenue: { amount: '1000000.5', currency: 'CNY' },
      owner: { id: first.user, role: 'SALES' },
      contacts: [{ id: first.contact, isPrimary: true }],
      opportunities: {
        totalCount: 1,
        nodes: [
          { status: 'OPEN', stageHistory: [{ toStage: 'PROPOSAL', changedAt: '2026-01-02T03:04:05.678Z' }] },
        ],
      },
      contracts: {
        nodes: [
          {
            paidAmount: { amount: '300.25', currency: 'CNY' },
            outstandingAmount: { amount: '899.75' },
            payments: { totalCount: 1 },
          },
        ],
      },
      healthScore: { overallScore: 82.5, churnProbability: 0.085 },
      interactions: { totalCount: 1, pageInfo: { hasNextPage: false } },
    });
  });

  const page = `query ($first: Int) { customers(first: $first) { nodes { ...Profile } } } ${PROFILE}`;
  const entities = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ...Profile } } ${PROFILE}`;

  async function statementsOfPage(of: TestService, first: number) {
    return of.statementsOf(async () => {
      const { data, errors } = await of.query<ProfileAnswer>('acme', page, { first });
      expect(errors).toBeUndefined();
      expect(data?.customers.nodes).toHaveLength(first);
    });
  }

  async function statementsOfEntities(of: TestService, among: readonly Profile[]) {
    const ids = among.map(({ customer }) => customer);
    const representations = ids.map((id) => ({ __typename: 'Customer', id }));
    return of.statementsOf(async () => {
      const { data, errors } = await of.query<ProfileAnswer>('acme', entities, { representations });
      expect(errors).toBeUndefined();
      expect(data?._entities.map(({ id }) => id)).toEqual(ids);
    });
  }

  it.each([1, 100])('costs one statement for %i customers', async (first) => {
    expect(await statementsOfPage(service, first)).toHaveLength(1);
  });

  it('costs one statement for 100 entity representations', async () => {
    expect(await statementsOfEntities(service, profiles)).toHaveLength(1);
  });

  it('costs one statement per root field', async () => {
    const statements = await service.statementsOf(async () => {
      const { errors } = await service.query(
        'acme',
        `query ($first: Int) {
          a: customers(first: $first) { nodes { ...Profile } }
          b: customers(first: 2) { nodes { name } }
          user(id: "${profiles[0]!.user}") { customers { nodes { name } } }
        } ${PROFILE}`,
        { first: 3 },
      );
      expect(errors).toBeUndefined();
    });
    expect(statements).toHaveLength(3);
  });

  it('names the tenant as a constant at every table of its statement', async () => {
    const [statement] = await statementsOfEntities(service, profiles);
    const tables = [...statement!.text.matchAll(/ FROM (\w+) (t\d+)/g)];
    expect(tables.length).toBeGreaterThanOrEqual(RELATIONS);
    for (const [, , alias] of tables) expect(statement!.text).toContain(`${alias}."tenant_id" = $1`);
    expect(statement!.values[0]).toBe('acme');
  });

  describe('with CRM_READ_PLAN=off', () => {
    let unplanned: TestService;
    let others: Profile[];
    beforeAll(async () => {
      unplanned = await startTestService({ CRM_READ_PLAN: 'off' });
      others = await insertProfiles(unplanned.database, 'acme', 100);
    });
    afterAll(() => unplanned.close());

    it.each([1, 100])('costs at most one statement per selected relation for %i customers', async (first) => {
      const statements = await statementsOfPage(unplanned, first);
      expect(statements.length).toBeGreaterThan(10);
      expect(statements.length).toBeLessThanOrEqual(RELATIONS + 1);
    });

    it('costs no more for 100 entity representations', async () => {
      expect((await statementsOfEntities(unplanned, others)).length).toBeLessThanOrEqual(RELATIONS + 1);
    });
  });
});
