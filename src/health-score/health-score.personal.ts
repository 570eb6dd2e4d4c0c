import { recordHolding } from '../personal-data/record-holding.js';
import { healthScores } from './health-score.edges.js';

/** The figures stay, without what they were drawn from. */
export const healthScoreHolding = recordHolding('healthScores', healthScores, {
  about: 't.customer_id = ANY(subject.customers)',
  erased: { factors: [], recommendations: [] },
  kept: [],
});
