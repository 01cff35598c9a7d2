import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What a document was drawn from, so that a file of many shows it as it is: see docs/decisions/one-file-of-invoices.md. */
export class Migration20261130143000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE box_office_document ADD COLUMN drawn_from bytea NOT NULL`);
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE box_office_document DROP COLUMN drawn_from`);
  }
}
