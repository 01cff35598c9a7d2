import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What gift cards paid counts as taken, and what they have back as given back; of what is owed it may be theirs. */
export class Migration20261205120000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `ALTER TABLE box_office_order_standing ADD COLUMN card_minor bigint NOT NULL DEFAULT 0 CHECK (card_minor >= 0)`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE box_office_order_standing DROP COLUMN card_minor`);
  }
}
