import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What an entry tells beside statuses and words, by its kind. */
export class Migration20261129170100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE box_office_order_log ADD COLUMN data jsonb NULL`);
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE box_office_order_log DROP COLUMN data`);
  }
}
