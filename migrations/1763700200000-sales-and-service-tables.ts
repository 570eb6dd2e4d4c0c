import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolateTenants } from './tenant-isolation.js';

/** What happens with a customer: opportunities, contracts, payments, interactions, health scores. */
export class SalesAndServiceTables1763700200000 implements MigrationInterface {
  name = 'SalesAndServiceTables1763700200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE opportunities (
        tenant_id text NOT NULL,
        id uuid NOT NULL,
        customer_id uuid NOT NULL,
        contact_id uuid,
        owner_id text,
        code text,
        name text NOT NULL,
        amount numeric(19,4),
        currency text NOT NULL DEFAULT 'CNY',
        stage text NOT NULL DEFAULT 'LEAD',
        probability integer NOT NULL DEFAULT 0,
        expected_close_on date,
        closed_at timestamptz(3),
        close_reason text,
        source text,
        description text,
        version integer NOT NULL DEFAULT 1,
        created_by text,
        updated_by text,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        deleted_at timestamptz(3),
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT opportunities_customer FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id),
        CONSTRAINT opportunities_contact FOREIGN KEY (tenant_id, contact_id) REFERENCES contacts (tenant_id, id),
        CONSTRAINT opportunities_owner FOREIGN KEY (tenant_id, owner_id) REFERENCES users (tenant_id, id),
        CONSTRAINT currency_format CHECK (currency ~ '^[A-Z]{3}$'),
        CONSTRAINT stage_known CHECK (stage IN ('LEAD', 'QUALIFICATION', 'PROPOSAL', 'NEGOTIATION', 'WON', 'LOST')),
        CONSTRAINT probability_range CHECK (probability BETWEEN 0 AND 100)
      );
      CREATE UNIQUE INDEX opportunities_code_unique ON opportunities (tenant_id, code);
      CREATE INDEX opportunities_by_creation ON opportunities (tenant_id, created_at, id);
      CREATE INDEX opportunities_by_customer ON opportunities (tenant_id, customer_id, created_at, id);
      CREATE INDEX opportunities_by_contact ON opportunities (tenant_id, contact_id, created_at, id);
      CREATE INDEX opportunities_by_owner ON opportunities (tenant_id, owner_id, created_at, id);
    `);

    await queryRunner.query(`
      CREATE TABLE opportunity_stage_changes (
        tenant_id text NOT NULL,
        id uuid NOT NULL,
        opportunity_id uuid NOT NULL,
        from_stage text,
        to_stage text NOT NULL,
        probability integer NOT NULL,
        reason text,
        changed_by text,
        changed_at timestamptz(3) NOT NULL DEFAULT now(),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT opportunity_stage_changes_opportunity
          FOREIGN KEY (tenant_id, opportunity_id) REFERENCES opportunities (tenant_id, id),
        CONSTRAINT from_stage_known
          CHECK (from_stage IN ('LEAD', 'QUALIFICATION', 'PROPOSAL', 'NEGOTIATION', 'WON', 'LOST')),
        CONSTRAINT to_stage_known
          CHECK (to_stage IN ('LEAD', 'QUALIFICATION', 'PROPOSAL', 'NEGOTIATION', 'WON', 'LOST')),
        CONSTRAINT probability_range CHECK (probability BETWEEN 0 AND 100)
      );
      CREATE INDEX opportunity_stage_changes_by_opportunity
        ON opportunity_stage_changes (tenant_id, opportunity_id, changed_at, id);
    `);

    await queryRunner.query(`
      CREATE TABLE contracts (
        tenant_id text NOT NULL,
        id uuid NOT NULL,
        customer_id uuid NOT NULL,
        opportunity_id uuid,
        code text NOT NULL,
        name text NOT NULL,
        type text NOT NULL,
        status text NOT NULL DEFAULT 'DRAFT',
        amount numeric(19,4) NOT NULL,
        currency text NOT NULL DEFAULT 'CNY',
        start_date date NOT NULL,
        end_date date NOT NULL,
        signed_date date,
        renewal_type text NOT NULL DEFAULT 'MANUAL',
        renewal_notice_days integer NOT NULL DEFAULT 90,
        payment_terms text,
        service_level text,
        file_url text,
        version integer NOT NULL DEFAULT 1,
        created_by text,
        updated_by text,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        deleted_at timestamptz(3),
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT contracts_customer FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id),
        CONSTRAINT contracts_opportunity
          FOREIGN KEY (tenant_id, opportunity_id) REFERENCES opportunities (tenant_id, id),
        CONSTRAINT type_known CHECK (type IN ('SERVICE', 'PURCHASE', 'FRAMEWORK')),
        CONSTRAINT status_known CHECK (status IN ('DRAFT', 'ACTIVE', 'EXPIRED', 'TERMINATED')),
        CONSTRAINT amount_positive CHECK (amount > 0 OR (status = 'DRAFT' AND amount = 0)),
        CONSTRAINT currency_format CHECK (currency ~ '^[A-Z]{3}$'),
        CONSTRAINT period_ordered CHECK (start_date <= end_date),
        CONSTRAINT renewal_type_known CHECK (renewal_type IN ('MANUAL', 'AUTOMATIC')),
        CONSTRAINT renewal_notice_days_range CHECK (renewal_notice_days >= 0)
      );
      CREATE UNIQUE INDEX contracts_code_unique ON contracts (tenant_id, code);
      CREATE INDEX contracts_by_start ON contracts (tenant_id, start_date, id);
      CREATE INDEX contracts_by_customer ON contracts (tenant_id, customer_id, start_date, id);
      CREATE INDEX contracts_by_opportunity ON contracts (tenant_id, opportunity_id, start_date, id);
    `);

    // Lists of payments show the latest due date first and undated payments last.
    await queryRunner.query(`
      CREATE TABLE payments (
        tenant_id text NOT NULL,
        id uuid NOT NULL,
        contract_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        code text NOT NULL,
        amount numeric(19,4) NOT NULL,
        currency text NOT NULL DEFAULT 'CNY',
        status text NOT NULL DEFAULT 'PLANNED',
        due_on date,
        paid_at timestamptz(3),
        method text,
        reference text,
        remarks text,
        version integer NOT NULL DEFAULT 1,
        created_by text,
        updated_by text,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        deleted_at timestamptz(3),
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT payments_contract FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts (tenant_id, id),
        CONSTRAINT payments_customer FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id),
        CONSTRAINT currency_format CHECK (currency ~ '^[A-Z]{3}$'),
        CONSTRAINT status_known CHECK (status IN ('PLANNED', 'RECEIVED', 'REVERSED')),
        CONSTRAINT method_known
          CHECK (method IN ('BANK_TRANSFER', 'CARD', 'CASH', 'CHECK', 'ALIPAY', 'WECHAT_PAY', 'OTHER'))
      );
      CREATE UNIQUE INDEX payments_code_unique ON payments (tenant_id, contract_id, code);
      CREATE INDEX payments_by_due_date ON payments (tenant_id, due_on DESC NULLS LAST, id DESC);
      CREATE INDEX payments_by_customer ON payments (tenant_id, customer_id, due_on DESC NULLS LAST, id DESC);
      CREATE INDEX payments_by_contract ON payments (tenant_id, contract_id, due_on DESC NULLS LAST, id DESC);
    `);

    await queryRunner.query(`
      CREATE TABLE health_scores (
        tenant_id text NOT NULL,
        id uuid NOT NULL,
        customer_id uuid NOT NULL,
        score_date date NOT NULL,
        overall_score numeric(5,2) NOT NULL,
        satisfaction_score numeric(5,2),
        activity_score numeric(5,2),
        financial_score numeric(5,2),
        contract_score numeric(5,2),
        risk_level text NOT NULL,
        churn_probability numeric(5,4),
        coverage numeric(5,4) NOT NULL DEFAULT '1',
        factors jsonb NOT NULL DEFAULT '[]',
        recommendations text[] NOT NULL DEFAULT '{}',
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT health_scores_customer FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id),
        CONSTRAINT overall_score_range CHECK (overall_score BETWEEN 0 AND 100),
        CONSTRAINT satisfaction_score_range CHECK (satisfaction_score BETWEEN 0 AND 100),
        CONSTRAINT activity_score_range CHECK (activity_score BETWEEN 0 AND 100),
        CONSTRAINT financial_score_range CHECK (financial_score BETWEEN 0 AND 100),
        CONSTRAINT contract_score_range CHECK (contract_score BETWEEN 0 AND 100),
        CONSTRAINT risk_level_known CHECK (risk_level IN ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
        CONSTRAINT churn_probability_range CHECK (churn_probability BETWEEN 0 AND 1),
        CONSTRAINT coverage_range CHECK (coverage BETWEEN 0 AND 1)
      );
      CREATE UNIQUE INDEX health_scores_date_unique ON health_scores (tenant_id, customer_id, score_date);
      CREATE INDEX health_scores_by_date ON health_scores (tenant_id, score_date, id);
    `);

    await queryRunner.query(`
      CREATE TABLE interactions (
        tenant_id text NOT NULL,
        id uuid NOT NULL,
        customer_id uuid NOT NULL,
        contact_id uuid,
        opportunity_id uuid,
        staff_id text,
        type text NOT NULL,
        direction text NOT NULL,
        subject text NOT NULL,
        content text,
        occurred_at timestamptz(3) NOT NULL,
        duration_minutes integer,
        outcome text,
        next_action text,
        next_action_at timestamptz(3),
        sentiment text,
        importance text NOT NULL DEFAULT 'MEDIUM',
        attachments jsonb NOT NULL DEFAULT '[]',
        version integer NOT NULL DEFAULT 1,
        created_by text,
        updated_by text,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        deleted_at timestamptz(3),
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT interactions_customer FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id),
        CONSTRAINT interactions_contact FOREIGN KEY (tenant_id, contact_id) REFERENCES contacts (tenant_id, id),
        CONSTRAINT interactions_opportunity
          FOREIGN KEY (tenant_id, opportunity_id) REFERENCES opportunities (tenant_id, id),
        CONSTRAINT interactions_staff FOREIGN KEY (tenant_id, staff_id) REFERENCES users (tenant_id, id),
        CONSTRAINT type_known CHECK (type IN ('CALL', 'EMAIL', 'MEETING', 'VISIT', 'CHAT', 'WECHAT', 'OTHER')),
        CONSTRAINT direction_known CHECK (direction IN ('INBOUND', 'OUTBOUND')),
        CONSTRAINT duration_minutes_range CHECK (duration_minutes >= 0),
        CONSTRAINT outcome_known CHECK (outcome IN ('SUCCESSFUL', 'FAILED', 'FOLLOW_UP_NEEDED')),
        CONSTRAINT sentiment_known CHECK (sentiment IN ('NEGATIVE', 'NEUTRAL', 'POSITIVE')),
        CONSTRAINT importance_known CHECK (importance IN ('LOW', 'MEDIUM', 'HIGH'))
      );
      CREATE INDEX interactions_by_time ON interactions (tenant_id, occurred_at, id);
      CREATE INDEX interactions_by_customer ON interactions (tenant_id, customer_id, occurred_at, id);
      CREATE INDEX interactions_by_contact ON interactions (tenant_id, contact_id, occurred_at, id);
      CREATE INDEX interactions_by_opportunity ON interactions (tenant_id, opportunity_id, occurred_at, id);
      CREATE INDEX interactions_by_staff ON interactions (tenant_id, staff_id, occurred_at, id);
    `);

    await isolateTenants(queryRunner, [
      'opportunities',
      'opportunity_stage_changes',
      'contracts',
      'payments',
      'health_scores',
      'interactions',
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE interactions, health_scores, payments, contracts, opportunity_stage_changes, opportunities
    `);
  }
}
