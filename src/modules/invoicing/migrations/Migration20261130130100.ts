import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Orders whose invoices are issued by themselves. */
export class Migration20261130130100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE IF NOT EXISTS box_office_automatic_invoice (
      id text NOT NULL PRIMARY KEY, order_id text NOT NULL, taken_at timestamptz NULL, done_at timestamptz NULL,
      created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(), deleted_at timestamptz NULL)`);
    this.addSql(
      `CREATE INDEX "IDX_box_office_automatic_invoice_deleted_at" ON box_office_automatic_invoice (deleted_at) WHERE deleted_at IS NULL`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX "UQ_box_office_automatic_invoice_order" ON box_office_automatic_invoice (order_id)`,
    );
    this.addSql(
      `CREATE INDEX "IX_box_office_automatic_invoice_open" ON box_office_automatic_invoice (created_at) WHERE done_at IS NULL`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS box_office_automatic_invoice CASCADE`);
  }
}
