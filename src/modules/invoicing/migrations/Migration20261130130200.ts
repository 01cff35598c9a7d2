import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What was told of invoices' deadlines, once each. */
export class Migration20261130130200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE IF NOT EXISTS box_office_invoice_notice (
      id text NOT NULL PRIMARY KEY, invoice_id text NOT NULL REFERENCES box_office_invoice (id),
      kind text NOT NULL CHECK (kind IN ('overdue', 'reminder')), day integer NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(), deleted_at timestamptz NULL)`);
    this.addSql(
      `CREATE INDEX "IDX_box_office_invoice_notice_deleted_at" ON box_office_invoice_notice (deleted_at) WHERE deleted_at IS NULL`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX "UQ_box_office_invoice_notice_of" ON box_office_invoice_notice (invoice_id, kind, day)`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS box_office_invoice_notice CASCADE`);
  }
}
