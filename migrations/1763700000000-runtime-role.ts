import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The group role that the server's login belongs to. */
export class RuntimeRole1763700000000 implements MigrationInterface {
  name = 'RuntimeRole1763700000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // Roles are shared by all databases of a server, and others may be migrating at this moment.
    await queryRunner.query(`
      DO $$
      BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'crm_app') THEN
          CREATE ROLE crm_app NOLOGIN;
        END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL;
      END $$
    `);
    await queryRunner.query('GRANT USAGE ON SCHEMA public TO crm_app');
    await queryRunner.query('GRANT SELECT ON schema_migrations TO crm_app');
  }

  /** Leaves the role: other databases may use it. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('REVOKE SELECT ON schema_migrations FROM crm_app');
    await queryRunner.query('REVOKE USAGE ON SCHEMA public FROM crm_app');
  }
}
