import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Payments that are begun again and again keep a card from others for some hours, and not for ever. */
export class Migration20261206300000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE box_office_ledger_hold ADD COLUMN firm_ends_at timestamptz NULL`);
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE box_office_ledger_hold DROP COLUMN firm_ends_at`);
  }
}
