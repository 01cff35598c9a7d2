import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What a crash loses here is a count of failures; what is not written to the log costs nothing and stays nowhere. */
export class Migration20261128123100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE box_office_budget SET UNLOGGED`);
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE box_office_budget SET LOGGED`);
  }
}
