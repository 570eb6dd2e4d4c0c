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

/** Relations that PROFILE selects, each of which may cost one statement; the root is one more. */
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

  it.each([1, 100])('costs at most one statement per selected relation for %i customers', async (first) => {
    const statements = await service.statementsOf(async () => {
      const { data, errors } = await service.query<ProfileAnswer>(
        'acme',
        `query ($first: Int) { customers(first: $first) { nodes { ...Profile } } } ${PROFILE}`,
        { first },
      );
      expect(errors).toBeUndefined();
      expect(data?.customers.nodes).toHaveLength(first);
    });
    expect(statements.length).toBeLessThanOrEqual(RELATIONS + 1);
  });

  it('costs no more for 100 entity representations', async () => {
    const representations = profiles.map(({ customer }) => ({ __typename: 'Customer', id: customer }));
    const statements = await service.statementsOf(async () => {
      const { data, errors } = await service.query<ProfileAnswer>(
        'acme',
        `query ($representations: [_Any!]!) { _entities(representations: $representations) { ...Profile } } ${PROFILE}`,
        { representations },
      );
      expect(errors).toBeUndefined();
      expect(data?._entities.map(({ id }) => id)).toEqual(profiles.map(({ customer }) => customer));
    });
    expect(statements.length).toBeLessThanOrEqual(RELATIONS + 1);
  });
});
