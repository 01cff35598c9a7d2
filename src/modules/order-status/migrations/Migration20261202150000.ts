import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What was given back is found among many orders, the latest first: few are. */
export class Migration20261202150000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
CREATE INDEX "IX_box_office_order_standing_refunded" ON box_office_order_standing (placed_at, order_id)
WHERE refunded_minor > 0`);
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX "IX_box_office_order_standing_refunded"`);
  }
}
