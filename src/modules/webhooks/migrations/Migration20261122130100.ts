import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Without Medusa's `deleted_at IS NULL`, which our SQL does not say: these rows are never soft-deleted. */
const INDEXES = [
  `CREATE UNIQUE INDEX "UQ_box_office_webhook_delivery_message"
     ON box_office_webhook_delivery (endpoint_id, message_id)`,
  `CREATE INDEX "IX_box_office_webhook_delivery_due" ON box_office_webhook_delivery (endpoint_id, next_attempt_at)
     WHERE status IN ('pending', 'sending')`,
  `CREATE INDEX "IX_box_office_webhook_delivery_list"
     ON box_office_webhook_delivery (endpoint_id, created_at DESC, id DESC)`,
  `CREATE INDEX "IX_box_office_webhook_delivery_age" ON box_office_webhook_delivery (updated_at)`,
];

export class Migration20261122130100 extends Migration {
  override async up(): Promise<void> {
    for (const index of INDEXES) this.addSql(index);
    this.addSql(`ALTER TABLE box_office_webhook_delivery
      ADD CONSTRAINT box_office_webhook_delivery_endpoint FOREIGN KEY (endpoint_id)
      REFERENCES box_office_webhook_endpoint (id) ON DELETE CASCADE`);
  }

  override async down(): Promise<void> {
    this.addSql(
      `ALTER TABLE box_office_webhook_delivery DROP CONSTRAINT box_office_webhook_delivery_endpoint`,
    );
    for (const index of INDEXES) {
      this.addSql(`DROP INDEX IF EXISTS "${/"(.*?)"/.exec(index)?.[1]}"`);
    }
  }
}
