import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Tickets whose money was all given back: the valid ones are the merchant's to look at, and the door's to know. */
export class Migration20261129210200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `ALTER TABLE box_office_ticket ADD COLUMN is_refunded boolean NOT NULL DEFAULT false`,
    );
    this.addSql(`
CREATE INDEX "IX_box_office_ticket_refunded" ON box_office_ticket (event_id) WHERE is_refunded`);
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE box_office_ticket DROP COLUMN is_refunded`);
  }
}
