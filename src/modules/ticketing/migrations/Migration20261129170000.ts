import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Of what is for the order's log: who did it, and what it was. */
export class Migration20261129170000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `ALTER TABLE box_office_ticket_notice ADD COLUMN user_id text NULL, ADD COLUMN data jsonb NULL`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`DELETE FROM box_office_ticket_notice WHERE kind = 'logged'`);
    this.addSql(`ALTER TABLE box_office_ticket_notice DROP COLUMN user_id, DROP COLUMN data`);
  }
}
