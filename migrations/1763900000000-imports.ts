import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolateTenants } from './tenant-isolation.js';

/** Imports of files: what was uploaded, how far it is taken in, and what is wrong with it; see ADR 12. */
export class Imports1763900000000 implements MigrationInterface {
  name = 'Imports1763900000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE import_jobs (
        tenant_id text NOT NULL,
        id uuid NOT NULL,
        status text NOT NULL,
        policy text NOT NULL,
        format text NOT NULL,
        dry_run boolean NOT NULL DEFAULT false,
        file_name text,
        total integer NOT NULL DEFAULT 0,
        processed integer NOT NULL DEFAULT 0,
        imported integer NOT NULL DEFAULT 0,
        failed integer NOT NULL DEFAULT 0,
        chunks integer NOT NULL DEFAULT 0,
        cursor integer NOT NULL DEFAULT 0,
        attempts integer NOT NULL DEFAULT 0,
        created_by text NOT NULL,
        creator_roles text[] NOT NULL,
        request_id text,
        trace_id text,
        started_at timestamptz(3),
        finished_at timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT status_known CHECK (status IN
          ('UPLOADING', 'UPLOADED', 'QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
        CONSTRAINT policy_known CHECK (policy IN ('REJECT_ALL', 'SKIP_FAILED')),
        CONSTRAINT format_known CHECK (format IN ('CSV', 'XLSX', 'NDJSON'))
      );
      CREATE INDEX import_jobs_by_creation ON import_jobs (tenant_id, created_at, id);

      CREATE TABLE import_chunks (
        tenant_id text NOT NULL,
        job_id uuid NOT NULL,
        number integer NOT NULL,
        rows json NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, job_id, number),
        CONSTRAINT import_chunks_job FOREIGN KEY (tenant_id, job_id)
          REFERENCES import_jobs (tenant_id, id) ON DELETE CASCADE
      );

      CREATE TABLE import_errors (
        tenant_id text NOT NULL,
        id uuid NOT NULL,
        job_id uuid NOT NULL,
        row integer NOT NULL,
        line integer NOT NULL,
        violations jsonb NOT NULL,
        cells jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT import_errors_job FOREIGN KEY (tenant_id, job_id)
          REFERENCES import_jobs (tenant_id, id) ON DELETE CASCADE
      );
      CREATE INDEX import_errors_by_row ON import_errors (tenant_id, job_id, row, id);

      CREATE TABLE import_queue (
        tenant_id text NOT NULL,
        owner text NOT NULL,
        job_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, owner, job_id)
      );
    `);
    await isolateTenants(queryRunner, ['import_jobs', 'import_chunks', 'import_errors', 'import_queue']);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE import_queue, import_errors, import_chunks, import_jobs');
  }
}
