import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What happens at an order's deadline was told to its buyer too: it is kept with it. */
export class Migration20261201140100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `ALTER TABLE box_office_order_deadline ADD COLUMN releases boolean NOT NULL DEFAULT false`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE box_office_order_deadline DROP COLUMN releases`);
  }
}
