import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** A completion that failed looks for the orders that its cart got meanwhile. */
export class Migration20261122150000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX "IX_box_office_ticket_order_cart" ON box_office_ticket_order (cart_id) WHERE cart_id IS NOT NULL`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX "IX_box_office_ticket_order_cart"`);
  }
}
