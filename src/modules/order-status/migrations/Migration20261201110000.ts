import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** For the orders, and by them the invoices, of one customer. */
export class Migration20261201110000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX "IDX_box_office_order_standing_customer" ON box_office_order_standing (customer_id)`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX "IDX_box_office_order_standing_customer"`);
  }
}
