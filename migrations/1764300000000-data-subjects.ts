import type { MigrationInterface, QueryRunner } from 'typeorm';
import { showToAllSeeing, showWhere } from './row-visibility.js';
import { isolateAppendOnly, isolateTenants } from './tenant-isolation.js';

/** Tables whose rows are a person, or can be one. */
const SUBJECTS = ['customers', 'contacts'];

/** What the rights of data subjects need: consent, restriction, erasure, and how long data is kept; see ADR 15. */
export class DataSubjects1764300000000 implements MigrationInterface {
  name = 'DataSubjects1764300000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of SUBJECTS) {
      await queryRunner.query(`
        ALTER TABLE ${table}
          ADD restricted_at timestamptz(3),
          ADD restriction_reason text,
          ADD erased_at timestamptz(3),
          ADD CONSTRAINT restriction_reason_known CHECK (restriction_reason IN
            ('ACCURACY_CONTESTED', 'UNLAWFUL_PROCESSING', 'LEGAL_CLAIMS', 'OBJECTION_PENDING')),
          ADD CONSTRAINT restriction_explained CHECK ((restricted_at IS NULL) = (restriction_reason IS NULL))
      `);
    }
    await queryRunner.query(`
      CREATE TABLE consents (
        tenant_id text NOT NULL,
        id uuid NOT NULL,
        contact_id uuid NOT NULL,
        purpose text NOT NULL,
        status text NOT NULL,
        lawful_basis text,
        channel text NOT NULL,
        evidence text,
        effective_at timestamptz(3) NOT NULL,
        expires_at timestamptz(3),
        recorded_by text NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT consents_contact FOREIGN KEY (tenant_id, contact_id) REFERENCES contacts (tenant_id, id),
        CONSTRAINT purpose_known CHECK (purpose IN
          ('SERVICE', 'MARKETING', 'ANALYTICS', 'PROFILING', 'SHARING', 'CROSS_BORDER_TRANSFER')),
        CONSTRAINT status_known CHECK (status IN ('GRANTED', 'WITHDRAWN')),
        CONSTRAINT lawful_basis_known CHECK (lawful_basis IN
          ('CONSENT', 'CONTRACT', 'LEGAL_OBLIGATION', 'VITAL_INTERESTS', 'PUBLIC_INTEREST', 'LEGITIMATE_INTERESTS',
           'DISCLOSED_BY_SUBJECT')),
        CONSTRAINT channel_known CHECK (channel IN
          ('WEB', 'APP', 'EMAIL', 'PHONE', 'WECHAT', 'PAPER', 'IN_PERSON', 'OTHER')),
        CONSTRAINT basis_of_grant CHECK ((status = 'GRANTED') = (lawful_basis IS NOT NULL))
      );
      CREATE INDEX consents_by_contact ON consents (tenant_id, contact_id, effective_at, id);
      CREATE INDEX consents_by_time ON consents (tenant_id, recorded_at, id);

      CREATE TABLE erasures (
        tenant_id text NOT NULL,
        id uuid NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        reason text NOT NULL,
        hold_override text,
        erased_by text NOT NULL,
        erased_at timestamptz(3) NOT NULL,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT subject_type_known CHECK (subject_type IN ('CONTACT', 'CUSTOMER')),
        CONSTRAINT reason_known CHECK (reason IN
          ('CONSENT_WITHDRAWN', 'PURPOSE_ACHIEVED', 'OBJECTION', 'UNLAWFUL_PROCESSING', 'LEGAL_OBLIGATION',
           'RETENTION_EXPIRED'))
      );
      CREATE INDEX erasures_by_subject ON erasures (tenant_id, subject_id, erased_at, id);
      CREATE INDEX erasures_by_time ON erasures (tenant_id, erased_at, id);

      CREATE TABLE subject_exports (
        tenant_id text NOT NULL,
        id uuid NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        exported_by text NOT NULL,
        exported_at timestamptz(3) NOT NULL,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT subject_type_known CHECK (subject_type IN ('CONTACT', 'CUSTOMER'))
      );
      CREATE INDEX subject_exports_by_time ON subject_exports (tenant_id, exported_at, id);

      CREATE TABLE retention_rules (
        tenant_id text NOT NULL,
        id uuid NOT NULL,
        type text NOT NULL,
        keep_days integer NOT NULL,
        updated_by text,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT type_known CHECK (type IN
          ('INTERACTIONS', 'DELETED_RECORDS', 'INACTIVE_PROSPECTS', 'IMPORT_FILES', 'PUBLISHED_EVENTS', 'ACCESS_LOG')),
        CONSTRAINT keep_days_range CHECK (keep_days > 0)
      );
      CREATE UNIQUE INDEX retention_rules_type_unique ON retention_rules (tenant_id, type);

      CREATE TABLE retention_runs (
        tenant_id text NOT NULL,
        id uuid NOT NULL,
        type text NOT NULL,
        cutoff timestamptz(3) NOT NULL,
        started_at timestamptz(3) NOT NULL,
        finished_at timestamptz(3) NOT NULL,
        removed integer NOT NULL,
        PRIMARY KEY (tenant_id, id)
      );
      CREATE INDEX retention_runs_by_type ON retention_runs (tenant_id, type, started_at);
    `);
    await isolateTenants(queryRunner, ['retention_rules']);
    await isolateAppendOnly(queryRunner, 'consents', ['evidence']);
    await isolateAppendOnly(queryRunner, 'erasures');
    await isolateAppendOnly(queryRunner, 'subject_exports');
    await isolateAppendOnly(queryRunner, 'retention_runs');
    // A consent is shown with its contact, which is shown with its customer; what was done for people's rights to those
    // alone who see everything.
    await showWhere(
      queryRunner,
      'consents',
      `EXISTS (SELECT FROM contacts c WHERE c.tenant_id = consents.tenant_id AND c.id = consents.contact_id)`,
    );
    await showToAllSeeing(queryRunner, ['erasures', 'subject_exports']);
    // The server may not delete who read what, except through this, which knows how long the law has it kept.
    await queryRunner.query(`
      CREATE FUNCTION forget_accesses(before timestamptz, most integer) RETURNS integer
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        tenant text := nullif(current_setting('app.tenant_id', true), '');
        entries integer;
      BEGIN
        -- Whatever it is asked for: six months have to be kept.
        before := least(before, now() - interval '183 days');
        -- The ways from customers go with their entries, each found by its whole key.
        WITH gone AS (
          DELETE FROM access_log
          WHERE tenant_id = tenant AND id = ANY (ARRAY(
            SELECT id FROM access_log WHERE tenant_id = tenant AND occurred_at < before
            ORDER BY occurred_at, id LIMIT most))
          RETURNING id, occurred_at, customer_ids
        ), ways AS (
          DELETE FROM customer_accesses AS way USING gone, unnest(gone.customer_ids) AS shown (customer_id)
          WHERE way.tenant_id = tenant AND way.customer_id = shown.customer_id
            AND way.occurred_at = gone.occurred_at AND way.entry_id = gone.id
        )
        SELECT count(*) INTO entries FROM gone;
        RETURN entries;
      END $$;
      REVOKE ALL ON FUNCTION forget_accesses(timestamptz, integer) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION forget_accesses(timestamptz, integer) TO crm_app;
    `);
    // What somebody consented to goes with the person, when the time to keep a deleted contact is over.
    await queryRunner.query('GRANT DELETE ON consents TO crm_app');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'DROP TABLE retention_runs, retention_rules, subject_exports, erasures, consents',
    );
    await queryRunner.query('DROP FUNCTION forget_accesses(timestamptz, integer)');
    for (const table of SUBJECTS) {
      await queryRunner.query(`
        ALTER TABLE ${table}
          DROP CONSTRAINT restriction_explained,
          DROP CONSTRAINT restriction_reason_known,
          DROP restricted_at, DROP restriction_reason, DROP erased_at
      `);
    }
  }
}
