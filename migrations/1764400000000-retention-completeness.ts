import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a run of retention could not do: until now only those that came to the end without a failure were written down. */
export class RetentionCompleteness1764400000000 implements MigrationInterface {
  name = 'RetentionCompleteness1764400000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE retention_runs
        ADD completed boolean NOT NULL DEFAULT true,
        ADD failed integer NOT NULL DEFAULT 0;
      ALTER TABLE retention_runs ALTER completed DROP DEFAULT, ALTER failed DROP DEFAULT;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE retention_runs DROP completed, DROP failed');
  }
}
