import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolateTenants } from './tenant-isolation.js';

/** Staff, customers, and what describes a customer: contacts, addresses, tags. */
export class CustomerTables1763700100000 implements MigrationInterface {
  name = 'CustomerTables1763700100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE users (
        tenant_id text NOT NULL,
        id text NOT NULL,
        name text NOT NULL,
        email text,
        phone text,
        role text NOT NULL,
        region text,
        industries text[] NOT NULL DEFAULT '{}',
        capacity integer,
        active boolean NOT NULL DEFAULT true,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT role_known CHECK (role IN ('SALES', 'SALES_MANAGER', 'CSM', 'SERVICE', 'FINANCE', 'MARKETING', 'ADMIN')),
        CONSTRAINT capacity_range CHECK (capacity >= 0)
      );
      CREATE INDEX users_by_name ON users (tenant_id, name, id);
    `);

    await queryRunner.query(`
      CREATE TABLE customers (
        tenant_id text NOT NULL,
        id uuid NOT NULL,
        code text NOT NULL,
        name text NOT NULL,
        type text NOT NULL,
        industry text,
        scale text,
        level text NOT NULL DEFAULT 'STANDARD',
        grade text NOT NULL DEFAULT 'D',
        lifecycle_stage text NOT NULL DEFAULT 'PROSPECT',
        status text NOT NULL DEFAULT 'ACTIVE',
        source text,
        region text,
        website text,
        phone text,
        email text,
        description text,
        remarks text,
        annual_revenue_amount numeric(19,4),
        annual_revenue_currency text NOT NULL DEFAULT 'CNY',
        credit_rating text,
        acquired_on date,
        last_contact_at timestamptz(3),
        next_renewal_on date,
        lifetime_value_amount numeric(19,4),
        lifetime_value_currency text NOT NULL DEFAULT 'CNY',
        latest_health_score numeric(5,2),
        owner_id text,
        service_owner_id text,
        version integer NOT NULL DEFAULT 1,
        created_by text,
        updated_by text,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        deleted_at timestamptz(3),
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT customers_owner FOREIGN KEY (tenant_id, owner_id) REFERENCES users (tenant_id, id),
        CONSTRAINT customers_service_owner FOREIGN KEY (tenant_id, service_owner_id) REFERENCES users (tenant_id, id),
        CONSTRAINT type_known CHECK (type IN ('ENTERPRISE', 'GOVERNMENT', 'INDIVIDUAL')),
        CONSTRAINT scale_known CHECK (scale IN ('SMALL', 'MEDIUM', 'LARGE')),
        CONSTRAINT level_known CHECK (level IN ('STANDARD', 'IMPORTANT', 'VIP', 'STRATEGIC')),
        CONSTRAINT grade_known CHECK (grade IN ('A', 'B', 'C', 'D')),
        CONSTRAINT lifecycle_stage_known CHECK (lifecycle_stage IN ('PROSPECT', 'CUSTOMER', 'CHURNED')),
        CONSTRAINT status_known CHECK (status IN ('ACTIVE', 'INACTIVE', 'BLACKLISTED')),
        CONSTRAINT annual_revenue_currency_format CHECK (annual_revenue_currency ~ '^[A-Z]{3}$'),
        CONSTRAINT credit_rating_known CHECK (credit_rating IN ('AAA', 'AA', 'A', 'BBB', 'BB', 'B', 'C')),
        CONSTRAINT lifetime_value_currency_format CHECK (lifetime_value_currency ~ '^[A-Z]{3}$'),
        CONSTRAINT latest_health_score_range CHECK (latest_health_score BETWEEN 0 AND 100)
      );
      CREATE UNIQUE INDEX customers_code_unique ON customers (tenant_id, code);
      CREATE UNIQUE INDEX customers_name_unique ON customers (tenant_id, name) WHERE deleted_at IS NULL;
      CREATE INDEX customers_by_creation ON customers (tenant_id, created_at, id);
      CREATE INDEX customers_by_renewal ON customers (tenant_id, next_renewal_on, id);
      CREATE INDEX customers_by_owner ON customers (tenant_id, owner_id, created_at, id);
      CREATE INDEX customers_by_service_owner ON customers (tenant_id, service_owner_id, created_at, id);
    `);

    await queryRunner.query(`
      CREATE TABLE contacts (
        tenant_id text NOT NULL,
        id uuid NOT NULL,
        customer_id uuid NOT NULL,
        name text NOT NULL,
        position text,
        department text,
        phone text,
        mobile text,
        email text,
        wechat text,
        is_primary boolean NOT NULL DEFAULT false,
        is_decision_maker boolean NOT NULL DEFAULT false,
        influence_level text NOT NULL DEFAULT 'MEDIUM',
        status text NOT NULL DEFAULT 'ACTIVE',
        birthday date,
        preferred_channel text,
        preferences jsonb NOT NULL DEFAULT '[]',
        remarks text,
        last_contact_at timestamptz(3),
        version integer NOT NULL DEFAULT 1,
        created_by text,
        updated_by text,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        deleted_at timestamptz(3),
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT contacts_customer FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id),
        CONSTRAINT influence_level_known CHECK (influence_level IN ('LOW', 'MEDIUM', 'HIGH')),
        CONSTRAINT status_known CHECK (status IN ('ACTIVE', 'INACTIVE'))
      );
      CREATE UNIQUE INDEX contacts_one_primary ON contacts (tenant_id, customer_id)
        WHERE is_primary AND deleted_at IS NULL;
      CREATE INDEX contacts_by_name ON contacts (tenant_id, is_primary DESC, name, id);
      CREATE INDEX contacts_by_customer ON contacts (tenant_id, customer_id, is_primary DESC, name, id);
    `);

    await queryRunner.query(`
      CREATE TABLE addresses (
        tenant_id text NOT NULL,
        id uuid NOT NULL,
        customer_id uuid NOT NULL,
        type text NOT NULL,
        country text NOT NULL DEFAULT 'CN',
        province text NOT NULL,
        city text NOT NULL,
        district text,
        street text NOT NULL,
        postal_code text,
        is_default boolean NOT NULL DEFAULT false,
        contact_name text,
        contact_phone text,
        version integer NOT NULL DEFAULT 1,
        created_by text,
        updated_by text,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        deleted_at timestamptz(3),
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT addresses_customer FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id),
        CONSTRAINT type_known CHECK (type IN ('BILLING', 'SHIPPING', 'OFFICE', 'HOME'))
      );
      CREATE INDEX addresses_by_customer ON addresses (tenant_id, customer_id, is_default DESC, created_at, id);
    `);

    await queryRunner.query(`
      CREATE TABLE tags (
        tenant_id text NOT NULL,
        id uuid NOT NULL,
        customer_id uuid NOT NULL,
        name text NOT NULL,
        type text NOT NULL DEFAULT 'MANUAL',
        category text,
        value text,
        confidence numeric(5,4),
        created_by text,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT tags_customer FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id),
        CONSTRAINT type_known CHECK (type IN ('MANUAL', 'AUTOMATIC', 'SYSTEM')),
        CONSTRAINT confidence_range CHECK (confidence BETWEEN 0 AND 1)
      );
      CREATE UNIQUE INDEX tags_name_unique ON tags (tenant_id, customer_id, name);
      CREATE INDEX tags_by_name ON tags (tenant_id, name, id);
    `);

    await isolateTenants(queryRunner, ['users', 'customers', 'contacts', 'addresses', 'tags']);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE tags, addresses, contacts, customers, users');
  }
}
