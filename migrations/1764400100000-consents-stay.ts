import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What shows that somebody consented can be removed together with a deleted contact, and never by itself. */
export class ConsentsStay1764400100000 implements MigrationInterface {
  name = 'ConsentsStay1764400100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE POLICY gone_with_contact ON consents AS RESTRICTIVE FOR DELETE
        USING (EXISTS (SELECT FROM contacts c WHERE c.tenant_id = consents.tenant_id AND c.id = consents.contact_id
                         AND c.deleted_at IS NOT NULL))
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP POLICY gone_with_contact ON consents');
  }
}
