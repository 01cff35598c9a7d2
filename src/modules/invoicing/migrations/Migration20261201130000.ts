import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const kindsAre = (kinds: string) =>
  `ALTER TABLE box_office_document DROP CONSTRAINT box_office_document_kind_check,
     ADD CONSTRAINT box_office_document_kind_check CHECK (kind IN (${kinds}))`;

/** E-invoices are kept like the papers: see docs/decisions/e-invoices.md. */
export class Migration20261201130000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(kindsAre(`'invoice', 'void', 'credit_note', 'ubl'`));
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE box_office_document DISABLE TRIGGER USER`);
    this.addSql(`DELETE FROM box_office_document WHERE kind = 'ubl'`);
    this.addSql(`ALTER TABLE box_office_document ENABLE TRIGGER USER`);
    this.addSql(kindsAre(`'invoice', 'void', 'credit_note'`));
  }
}
