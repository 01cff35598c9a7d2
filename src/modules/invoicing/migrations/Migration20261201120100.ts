import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** An order by invoice waits for its money as long as it was told when it was placed (A4). */
export class Migration20261201120100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE box_office_order_deadline (
      id text PRIMARY KEY,
      order_id text NOT NULL,
      placed_at timestamptz NOT NULL,
      days integer NULL CHECK (days >= 0),
      taken_at timestamptz NULL,
      done_at timestamptz NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      deleted_at timestamptz NULL
    )`);
    this.addSql(
      `CREATE UNIQUE INDEX "IX_box_office_order_deadline_order" ON box_office_order_deadline (order_id)`,
    );
    this.addSql(
      `CREATE INDEX "IX_box_office_order_deadline_open" ON box_office_order_deadline (placed_at) WHERE done_at IS NULL AND days IS NOT NULL`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE box_office_order_deadline`);
  }
}
