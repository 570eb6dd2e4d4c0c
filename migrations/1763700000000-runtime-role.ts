import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The group roles that the server's login belongs to: `crm_app`, and `crm_reader`, to which policies about who sees what
 * apply besides. A login is both and so bound by them, unless a transaction takes `crm_app` alone.
 */
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
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'crm_reader') THEN
          CREATE ROLE crm_reader NOLOGIN IN ROLE crm_app;
        END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL;
      END $$
    `);
    await queryRunner.query('GRANT USAGE ON SCHEMA public TO crm_app');
    await queryRunner.query('GRANT SELECT ON schema_migrations TO crm_app');
  }

  /** Leaves the roles: other databases may use them. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('REVOKE SELECT ON schema_migrations FROM crm_app');
    await queryRunner.query('REVOKE USAGE ON SCHEMA public FROM crm_app');
  }
}
