import { Migration } from "@medusajs/framework/mikro-orm/migrations";
import { REFERENCE_KEY } from "../bank-statements/reference-key";

const KEPT = `created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(), deleted_at timestamptz NULL`;

const TABLES = {
  bank_statement: `
    id text NOT NULL PRIMARY KEY, format text NOT NULL CHECK (format IN ('camt', 'ocr_giro', 'csv')),
    bad_rows jsonb NOT NULL, created_by text NULL`,
  bank_entry: `
    id text NOT NULL PRIMARY KEY,
    bank_statement_id text NOT NULL REFERENCES box_office_bank_statement (id) ON DELETE CASCADE,
    position integer NOT NULL, key text NOT NULL, "row" integer NOT NULL, account text NULL, date text NOT NULL,
    amount_minor bigint NOT NULL, currency_code text NOT NULL, reference text NULL, payer text NULL, text text NOT NULL,
    bank_reference text NULL`,
  bank_booking: `
    id text NOT NULL PRIMARY KEY, key text NOT NULL, entry_id text NOT NULL,
    invoice_id text NOT NULL REFERENCES box_office_invoice (id), booked_by text NULL, booked_at timestamptz NULL`,
};

const INDEXES = [
  `CREATE UNIQUE INDEX "UQ_box_office_bank_entry_position" ON box_office_bank_entry (bank_statement_id, position)`,
  `CREATE INDEX "IX_box_office_bank_statement_created" ON box_office_bank_statement (created_at)`,
  `CREATE UNIQUE INDEX "UQ_box_office_bank_booking_key" ON box_office_bank_booking (key)`,
  `CREATE INDEX "IX_box_office_invoice_reference_key" ON box_office_invoice ((${REFERENCE_KEY.replace("invoice.", "")}))`,
];

/** What a bank says came in, and what of it was booked, once. */
export class Migration20261130142000 extends Migration {
  override async up(): Promise<void> {
    for (const [name, columns] of Object.entries(TABLES)) {
      this.addSql(`CREATE TABLE IF NOT EXISTS box_office_${name} (${columns}, ${KEPT})`);
      this.addSql(
        `CREATE INDEX "IDX_box_office_${name}_deleted_at" ON box_office_${name} (deleted_at) WHERE deleted_at IS NULL`,
      );
    }
    for (const index of INDEXES) this.addSql(index);
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX "IX_box_office_invoice_reference_key"`);
    for (const name of Object.keys(TABLES).reverse()) this.addSql(`DROP TABLE box_office_${name}`);
  }
}
