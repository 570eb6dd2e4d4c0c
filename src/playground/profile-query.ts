/** The whole profile of one customer; the playground opens with it and the demo prints it. */
export const PROFILE_QUERY = `query CustomerProfile($code: String!) {
  customer(code: $code) {
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
    region
    website
    phone
    creditRating
    annualRevenue { amount currency }
    lifetimeValue { amount currency }
    acquiredOn
    lastContactAt
    nextRenewalOn
    owner { id name role email }
    serviceOwner { id name }
    contacts {
      name
      position
      isPrimary
      isDecisionMaker
      mobile
      email
      lastContactAt
    }
    addresses { type province city district street isDefault }
    tags { name type category value confidence }
    opportunities(first: 5) {
      totalCount
      nodes {
        name
        stage
        status
        probability
        amount { amount currency }
        expectedCloseOn
        stageHistory { fromStage toStage changedAt }
      }
    }
    contracts(first: 5) {
      totalCount
      nodes {
        code
        name
        status
        startDate
        endDate
        amount { amount currency }
        paidAmount { amount currency }
        outstandingAmount { amount currency }
        payments(first: 12) {
          totalCount
          nodes { code status dueOn paidAt amount { amount currency } }
        }
      }
    }
    healthScore {
      scoreDate
      overallScore
      satisfactionScore
      activityScore
      financialScore
      contractScore
      riskLevel
      churnProbability
      factors { name contribution evidence positive }
      recommendations
    }
    healthScores(first: 12) {
      nodes { scoreDate overallScore riskLevel }
    }
    interactions(first: 10) {
      totalCount
      nodes {
        occurredAt
        type
        direction
        subject
        outcome
        sentiment
        nextAction
        nextActionAt
        contact { name }
        staff { name }
      }
    }
  }
}
`;

/** What those see who are assigned to some customers only. */
export const OWN_CUSTOMERS_QUERY = `query OwnCustomers {
  customers(first: 5) {
    totalCount
    nodes {
      code
      name
      phone
      annualRevenue { amount currency }
      contacts { name mobile email }
      contracts(first: 3) { nodes { code status amount { amount currency } } }
      interactions(first: 3) { nodes { occurredAt subject } }
    }
  }
}
`;

/** What portals are offered; naming more is refused. */
export const PORTAL_QUERY = `query MyCompany {
  customers {
    nodes {
      name
      phone
      email
      owner { name email phone }
      contacts { name position mobile email }
      addresses { type city street }
      contracts {
        nodes {
          code
          name
          status
          endDate
          amount { amount currency }
          outstandingAmount { amount currency }
          payments { nodes { code status dueOn amount { amount currency } } }
        }
      }
    }
  }
}
`;

/** A customer that the demo tenant has. */
export const PROFILE_VARIABLES = { code: 'CUST-DEMO-0001' };

/** That customer's id. */
export const DEMO_CUSTOMER_ID = '01900000-0000-7000-8000-000000000001';

/** The tenant that the demo fills. */
export const DEMO_TENANT = 'demo';
