import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What was given up lately is looked for by each health check. */
export class Migration20261128122000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX "IX_box_office_webhook_delivery_failed" ON box_office_webhook_delivery (updated_at)
         WHERE status = 'failed'`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX "IX_box_office_webhook_delivery_failed"`);
  }
}
