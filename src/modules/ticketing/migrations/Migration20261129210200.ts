import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Orders whose money was all given back: their valid tickets are the merchant's to look at, and the door's to know. */
export class Migration20261129210200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `ALTER TABLE box_office_ticket_order ADD COLUMN is_refunded boolean NOT NULL DEFAULT false`,
    );
    this.addSql(`
CREATE INDEX "IX_box_office_ticket_order_refunded" ON box_office_ticket_order (order_id) WHERE is_refunded`);
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE box_office_ticket_order DROP COLUMN is_refunded`);
  }
}
