import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Of a table whose rows are never soft-deleted; without Medusa's `deleted_at IS NULL`, which our SQL does not say. */
const INDEXES = [
  `CREATE UNIQUE INDEX "UQ_box_office_message_key" ON box_office_message (key)`,
  `CREATE INDEX "IX_box_office_message_due" ON box_office_message (is_bulk, next_attempt_at)
     WHERE status IN ('pending', 'sending')`,
  `CREATE INDEX "IX_box_office_message_order" ON box_office_message (order_id) WHERE order_id IS NOT NULL`,
  `CREATE INDEX "IX_box_office_message_event" ON box_office_message (event_id, status) WHERE event_id IS NOT NULL`,
  `CREATE INDEX "IX_box_office_message_session" ON box_office_message (session_id, status)
     WHERE session_id IS NOT NULL`,
  `CREATE INDEX "IX_box_office_message_tickets" ON box_office_message USING gin (ticket_ids)`,
];

export class Migration20261121210100 extends Migration {
  override async up(): Promise<void> {
    for (const index of INDEXES) this.addSql(index);
  }

  override async down(): Promise<void> {
    for (const index of INDEXES) {
      this.addSql(`DROP INDEX IF EXISTS "${/"(.*?)"/.exec(index)?.[1]}"`);
    }
  }
}
