import type { InteractionOutcome, InteractionType, Sentiment } from '../__generated__/resolvers-types.js';
import type { Interaction } from '../interaction/interaction.entity.js';
import type { Opportunity } from '../opportunity/opportunity.entity.js';
import { addDays } from './calendar.js';
import type { Random } from './random.js';
import { authorship, type Row } from './rows.js';
import type { CustomerScope } from './sales.js';
import { TOPICS } from './vocabulary.js';

const TWO_YEARS = 729;
const SPOKEN: readonly InteractionType[] = ['CALL', 'MEETING', 'VISIT'];

/**
 * Exchanges over two years, most of them recent, oldest first; friendlier the healthier the customer is. The last one
 * asks for a next step.
 */
export function makeInteractions(
  scope: CustomerScope,
  opportunities: readonly Row<Opportunity>[],
): Row<Interaction>[] {
  const { random, today, plan } = scope;
  const ages = Array.from({ length: plan.interactions }, () => 1 + random.small(TWO_YEARS)).sort(
    (a, b) => b - a,
  );
  return ages.map((age, place) => {
    const occurredAt = random.officeHour(addDays(today, -age));
    const topic = random.pick(TOPICS[plan.language]);
    const type = random.pick(topic.types);
    const last = place === ages.length - 1;
    const outcome = last ? 'FOLLOW_UP_NEEDED' : random.weighted(OUTCOMES);
    const followUp = outcome === 'FOLLOW_UP_NEEDED';
    const staffId = random.chance(0.5) ? scope.sellerId : scope.carerId;
    const id = random.id(occurredAt);
    return {
      id,
      customerId: scope.customerId,
      contactId: random.pick(scope.contactIds),
      opportunityId: opportunityAt(random, opportunities, occurredAt),
      staffId,
      type,
      direction: random.chance(0.65) ? 'OUTBOUND' : 'INBOUND',
      subject: topic.subject,
      content: topic.content,
      occurredAt,
      durationMinutes: SPOKEN.includes(type) ? 5 * random.int(1, 24) : null,
      outcome,
      nextAction: followUp ? topic.nextAction : null,
      followUpCompletedAt: null,
      nextActionAt: followUp
        ? random.officeHour(addDays(last ? today : occurredAt, random.int(3, 14)))
        : null,
      sentiment: sentiment(random, healthAfter(plan.health, age)),
      importance: random.weighted([
        ['LOW', 2],
        ['MEDIUM', 5],
        ['HIGH', 3],
      ]),
      attachments: type === 'EMAIL' ? [attachment(topic.subject, id, random.int(60, 900) * 1024)] : [],
      ...authorship(occurredAt, staffId),
    };
  });
}

const OUTCOMES: readonly (readonly [InteractionOutcome, number])[] = [
  ['SUCCESSFUL', 6],
  ['FOLLOW_UP_NEEDED', 3],
  ['FAILED', 1],
];

/** An opportunity that was open then, for some of the interactions. */
function opportunityAt(random: Random, opportunities: readonly Row<Opportunity>[], at: Date): string | null {
  const open = opportunities.filter(
    ({ createdAt, closedAt }) => createdAt <= at && (closedAt === null || closedAt >= at),
  );
  return open.length > 0 && random.chance(0.7) ? random.pick(open).id : null;
}

function healthAfter([from, to]: readonly [number, number], age: number): number {
  return to + ((from - to) * age) / TWO_YEARS;
}

function sentiment(random: Random, health: number): Sentiment {
  return random.weighted<Sentiment>([
    ['POSITIVE', Math.max(1, health - 40)],
    ['NEUTRAL', 25],
    ['NEGATIVE', Math.max(1, 70 - health)],
  ]);
}

function attachment(subject: string, id: string, size: number) {
  return {
    name: `${subject}.pdf`,
    url: `https://files.example.com/interactions/${id}.pdf`,
    contentType: 'application/pdf',
    size,
  };
}
