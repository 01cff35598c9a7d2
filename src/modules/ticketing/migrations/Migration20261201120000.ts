import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** An event may have orders by invoice wait longer or shorter for their money than the shop has others (A4). */
export class Migration20261201120000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `ALTER TABLE box_office_event ADD COLUMN IF NOT EXISTS invoice_deadline_days integer NULL`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE box_office_event DROP COLUMN IF EXISTS invoice_deadline_days`);
  }
}
