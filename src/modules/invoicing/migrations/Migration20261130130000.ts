import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const KEPT = `created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(), deleted_at timestamptz NULL`;

const TABLES = {
  invoice_request: `
    id text NOT NULL PRIMARY KEY, cart_id text NOT NULL, order_id text NULL, company text NOT NULL, org_number text NULL,
    reference text NULL, address jsonb NULL, email text NOT NULL, phone text NOT NULL`,
  invoice_product: `id text NOT NULL PRIMARY KEY, product_id text NOT NULL, allowed boolean NOT NULL`,
};

/** Of tables whose rows are never soft-deleted; without Medusa's `deleted_at IS NULL`, which our SQL does not say. */
const INDEXES = [
  `CREATE UNIQUE INDEX "UQ_box_office_invoice_request_cart" ON box_office_invoice_request (cart_id)`,
  // What the nightly job looks through.
  `CREATE INDEX "IX_box_office_invoice_request_open" ON box_office_invoice_request (updated_at) WHERE order_id IS NULL`,
  `CREATE UNIQUE INDEX "UQ_box_office_invoice_product_product" ON box_office_invoice_product (product_id)`,
];

/** Who wants an invoice, and which products can be ordered by one (A13). */
export class Migration20261130130000 extends Migration {
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
    for (const name of Object.keys(TABLES)) {
      this.addSql(`DROP TABLE IF EXISTS box_office_${name} CASCADE`);
    }
  }
}
