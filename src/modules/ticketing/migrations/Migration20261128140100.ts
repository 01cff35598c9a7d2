import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** A hint that nobody has to wait for the disk for. After a crash of PostgreSQL the table is empty. */
export class Migration20261128140100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE box_office_completion_attempt SET UNLOGGED`);
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE box_office_completion_attempt SET LOGGED`);
  }
}
