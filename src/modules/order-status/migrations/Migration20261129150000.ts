import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Lists tell what came in, is reserved and was given back, beside what is due; of known orders by `sumUpOrders`. */
export class Migration20261129150000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
ALTER TABLE box_office_order_standing
ADD COLUMN captured_minor bigint NOT NULL DEFAULT 0,
ADD COLUMN reserved_minor bigint NOT NULL DEFAULT 0,
ADD COLUMN refunded_minor bigint NOT NULL DEFAULT 0,
ADD COLUMN summed_at timestamptz NULL`);
    this.addSql(`
CREATE INDEX "IX_box_office_order_standing_to_sum" ON box_office_order_standing (order_id)
WHERE summed_at IS DISTINCT FROM followed_at`);
  }

  override async down(): Promise<void> {
    this.addSql(`
ALTER TABLE box_office_order_standing
DROP COLUMN captured_minor, DROP COLUMN reserved_minor, DROP COLUMN refunded_minor, DROP COLUMN summed_at`);
  }
}
