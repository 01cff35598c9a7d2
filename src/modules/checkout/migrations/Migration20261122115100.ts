import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Of a table whose rows are never soft-deleted; without Medusa's `deleted_at IS NULL`, which our SQL does not say. */
const INDEXES = [
  `CREATE UNIQUE INDEX "UQ_box_office_checkout_cart" ON box_office_checkout (cart_id)`,
  // What the nightly job looks through.
  `CREATE INDEX "IX_box_office_checkout_open" ON box_office_checkout (updated_at) WHERE order_id IS NULL`,
];

export class Migration20261122115100 extends Migration {
  override async up(): Promise<void> {
    for (const index of INDEXES) this.addSql(index);
  }

  override async down(): Promise<void> {
    for (const index of INDEXES) {
      this.addSql(`DROP INDEX IF EXISTS "${/"(.*?)"/.exec(index)?.[1]}"`);
    }
  }
}
