import type { RiskLevel } from '../__generated__/resolvers-types.js';
import type { HealthScore } from '../health-score/health-score.entity.js';
import { addMonths, dateOf } from './calendar.js';
import type { Row } from './rows.js';
import type { CustomerScope } from './sales.js';
import { HEALTH } from './vocabulary.js';

const MONTHS = 24;
/** Percent of the overall score. */
const WEIGHTS = { satisfaction: 30, activity: 25, financial: 25, contract: 20 } as const;
const PARTS = ['satisfaction', 'activity', 'financial', 'contract'] as const;

/** Scores are computed in hundredths, so that parts and whole agree to the last digit. */
type Parts = Record<(typeof PARTS)[number], number>;

/** A score on the first of each of the last 24 months, moving from where the plan starts to where it ends. */
export function makeHealthScores(scope: CustomerScope): Row<HealthScore>[] {
  const { random, today, plan, customerId } = scope;
  const thisMonth = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), 1));
  const leanings = PARTS.map((part) => [part, random.around(0, 4)] as const);
  const [from, to] = plan.health;
  const scores: Row<HealthScore>[] = [];
  let before: Parts | undefined;
  for (let month = 0; month < MONTHS; month += 1) {
    const level = from + ((to - from) * month) / (MONTHS - 1);
    const parts = Object.fromEntries(
      leanings.map(([part, leaning]) => [part, hundredths(level + leaning + random.around(0, 1.5))]),
    ) as Parts;
    const overall = Math.round(PARTS.reduce((sum, part) => sum + WEIGHTS[part] * parts[part], 0) / 100);
    const day = addMonths(thisMonth, month - MONTHS + 1);
    scores.push({
      id: random.id(day),
      customerId,
      scoreDate: dateOf(day),
      overallScore: text(overall),
      satisfactionScore: text(parts.satisfaction),
      activityScore: text(parts.activity),
      financialScore: text(parts.financial),
      contractScore: text(parts.contract),
      riskLevel: riskOf(overall / 100),
      churnProbability: ((1 - overall / 10_000) ** 2).toFixed(4),
      coverage: '1',
      ...explain(scope, parts, before),
      createdAt: day,
      updatedAt: day,
    });
    before = parts;
  }
  return scores;
}

function riskOf(score: number): RiskLevel {
  if (score >= 80) return 'LOW';
  if (score >= 60) return 'MEDIUM';
  return score >= 40 ? 'HIGH' : 'CRITICAL';
}

/** What each part gave to or took from a middling score of 60, and advice on the weak parts. */
function explain({ plan: { language } }: CustomerScope, parts: Parts, before: Parts | undefined) {
  const words = HEALTH[language];
  const factors = PARTS.map((part) => {
    const points = (parts[part] - 6000) / 100;
    const change = (parts[part] - (before?.[part] ?? 0)) / 100;
    return {
      name: words[part].name,
      contribution: Math.round(points * WEIGHTS[part]) / 100,
      evidence: before
        ? words.change(text(parts[part]), `${change < 0 ? '' : '+'}${change.toFixed(2)}`)
        : words.first,
      positive: points >= 0,
    };
  });
  const weak = PARTS.filter((part) => parts[part] < 6000).sort((a, b) => parts[a] - parts[b]);
  const recommendations = weak.length > 0 ? weak.map((part) => words[part].advice) : [words.steady];
  return { factors, recommendations };
}

function hundredths(score: number): number {
  return Math.round(Math.min(100, Math.max(0, score)) * 100);
}

function text(score: number): string {
  return (score / 100).toFixed(2);
}
