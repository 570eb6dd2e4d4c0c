import { GraphQLError } from 'graphql';
import { eraseSubject } from '../data-subject/erase.service.js';
import type { SubjectReference } from '../data-subject/find-subject.js';
import { transact } from '../mutation/transact.js';
import type { Author } from '../mutation/recording.js';
import { ViolationError } from '../mutation/violation.js';
import type { Write } from '../mutation/write.js';
import type { Database } from '../platform/database/database.js';
import type { Logger } from '../platform/logger.js';

/** Prospects of one step, and people of one transaction. */
const BATCH = 100;

/** That nothing was heard of a contact or done about it since $2, and that it may be removed. */
const QUIET = `
  contact.restricted_at IS NULL AND contact.updated_at < $2 AND coalesce(contact.last_contact_at < $2, true)
  AND NOT EXISTS (SELECT FROM consents AS consent
    WHERE consent.tenant_id = $1 AND consent.contact_id = contact.id AND consent.recorded_at >= $2)`;

/**
 * People among prospects of whom nothing was heard, and for whom nothing was done, since $2: prospects that are persons, and
 * the contacts of those that are not. An erasure takes a person's contacts along, and so they must be quiet as well.
 *
 * @param which which of the customers `prospect` are looked at
 */
const inactivePeople = (which: string) => `
  WITH inactive AS (
    SELECT prospect.id, prospect.type, prospect.erased_at FROM customers AS prospect
    WHERE prospect.tenant_id = $1 AND ${which}
      AND prospect.lifecycle_stage = 'PROSPECT' AND prospect.merged_into_id IS NULL AND prospect.restricted_at IS NULL
      AND greatest(prospect.created_at, prospect.updated_at, prospect.last_contact_at) < $2
      AND NOT EXISTS (SELECT FROM opportunities AS o
        WHERE o.tenant_id = $1 AND o.customer_id = prospect.id AND o.updated_at >= $2)
      AND NOT EXISTS (SELECT FROM contracts AS o WHERE o.tenant_id = $1 AND o.customer_id = prospect.id)
  )
  SELECT 'CUSTOMER' AS type, id, id AS prospect FROM inactive
  WHERE type = 'INDIVIDUAL' AND erased_at IS NULL
    AND NOT EXISTS (SELECT FROM contacts AS contact
      WHERE contact.tenant_id = $1 AND contact.customer_id = inactive.id AND NOT (${QUIET}))
  UNION ALL
  SELECT 'CONTACT', contact.id, inactive.id FROM contacts AS contact JOIN inactive ON inactive.id = contact.customer_id
  WHERE contact.tenant_id = $1 AND inactive.type <> 'INDIVIDUAL' AND contact.erased_at IS NULL AND ${QUIET}`;

/** $3: people who are passed over. */
const PROSPECTS = `
  SELECT DISTINCT prospect AS id FROM (${inactivePeople('true')}) AS people
  WHERE NOT (id = ANY($3::uuid[]) OR prospect = ANY($3::uuid[])) LIMIT ${BATCH}`;

/** $3: the prospect; $4: people who are passed over; $5: the only one who is meant, or null. */
const PEOPLE_OF = `
  SELECT type, id FROM (${inactivePeople('prospect.id = $3')}) AS people
  WHERE NOT id = ANY($4::uuid[]) AND ($5::uuid IS NULL OR id = $5) LIMIT ${BATCH}`;

interface Parts {
  readonly database: Database;
  readonly logger: Logger;
  readonly committed: (tenantId: string) => void;
}

/** What is erased of inactive prospects, some at a time; whoever cannot be erased is logged and passed over. */
export class InactiveProspects {
  /** People who could not be erased; where it is not known whom a failure concerned, their prospects. */
  private readonly passedOver = new Set<string>();
  /** How many people were erased. */
  removed = 0;

  constructor(
    private readonly parts: Parts,
    private readonly author: Author,
    private readonly cutoff: Date,
  ) {}

  /** How many people could not be erased. */
  get failed(): number {
    return this.passedOver.size;
  }

  /** Erases the people of some prospects; whether there were any. */
  async removeSome(): Promise<boolean> {
    const { tenantId, viewer } = this.author;
    const prospects = await this.parts.database.query<{ id: string }>(viewer, {
      text: PROSPECTS,
      values: [tenantId, this.cutoff, [...this.passedOver]],
    });
    for (const { id } of prospects) await this.eraseAt(id);
    return prospects.length > 0;
  }

  /**
   * Erases a prospect's people in one transaction: that one is taken out of the texts about the prospect must not look as if
   * something had been done about the others. When that fails, each alone.
   */
  private async eraseAt(prospect: string, only?: string): Promise<void> {
    const { database, committed } = this.parts;
    const workplace = { database, author: this.author, committed };
    let people: SubjectReference[] = [];
    try {
      await transact(workplace, 'retention', undefined, async (write) => {
        people = await this.lockPeople(write, prospect, only);
        for (const person of people) await eraseSubject(write, { ...person, reason: 'RETENTION_EXPIRED' });
      });
      this.removed += people.length;
    } catch (error) {
      // While the database is away nobody's erasure succeeds: the run ends, and goes on at the next turn.
      if (error instanceof GraphQLError && error.extensions['retryable'] === true) throw error;
      const [first, second] = people;
      if (second) for (const { id } of people) await this.eraseAt(prospect, id);
      else this.passOver(first ?? { type: 'CUSTOMER', id: prospect }, error);
    }
  }

  /** The prospect's people who are inactive still, now that nobody can do anything about them any more. */
  private async lockPeople(
    { manager, tenantId }: Write,
    prospect: string,
    only?: string,
  ): Promise<SubjectReference[]> {
    for (const [table, column] of [
      ['customers', 'id'],
      ['contacts', 'customer_id'],
    ])
      await manager.query(
        `SELECT FROM ${table} WHERE tenant_id = $1 AND ${column} = $2 ORDER BY id FOR UPDATE`,
        [tenantId, prospect],
      );
    const values = [tenantId, this.cutoff, prospect, [...this.passedOver], only ?? null];
    return manager.query<SubjectReference[]>(PEOPLE_OF, values);
  }

  /** Messages of errors may repeat values of the person: only what tells the kind of failure is logged. */
  private passOver({ type, id }: SubjectReference, error: unknown): void {
    this.passedOver.add(id);
    const { name, code } = error as { name?: string; code?: string };
    const codes = error instanceof ViolationError ? error.violations.map((one) => one.code) : [code];
    const { tenantId: tenant } = this.author;
    const details = { tenant, subjectType: type, subjectId: id, error: name, codes };
    this.parts.logger.error(details, 'somebody could not be erased when the time to keep them was over');
  }
}
