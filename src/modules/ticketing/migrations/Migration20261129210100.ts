import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * What of a ticket's price was paid and not given back, and what is reserved for it; null until its order is next
 * followed. Those of before are found by the job that follows them.
 */
export class Migration20261129210100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
ALTER TABLE box_office_ticket ADD COLUMN paid_minor bigint NULL, ADD COLUMN reserved_minor bigint NULL`);
    this.addSql(`
CREATE INDEX "IX_box_office_ticket_to_value" ON box_office_ticket (order_id) WHERE paid_minor IS NULL`);
  }

  override async down(): Promise<void> {
    this.addSql(
      `ALTER TABLE box_office_ticket DROP COLUMN paid_minor, DROP COLUMN reserved_minor`,
    );
  }
}
