import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Who is told of which card, once each. */
export class Migration20261205100000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE IF NOT EXISTS box_office_gift_card_notice (
      id text NOT NULL PRIMARY KEY, gift_card_id text NOT NULL REFERENCES box_office_gift_card (id),
      kind text NOT NULL CHECK (kind IN ('recipient', 'buyer', 'expiry', 'waiting', 'spent')),
      batch_id text NOT NULL, told_at timestamptz NULL,
      created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(), deleted_at timestamptz NULL)`);
    this.addSql(
      `CREATE INDEX "IDX_box_office_gift_card_notice_deleted_at" ON box_office_gift_card_notice (deleted_at) WHERE deleted_at IS NULL`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX "UQ_box_office_gift_card_notice_card" ON box_office_gift_card_notice (gift_card_id, kind)`,
    );
    this.addSql(
      `CREATE INDEX "IX_box_office_gift_card_notice_batch" ON box_office_gift_card_notice (batch_id)`,
    );
    this.addSql(
      `CREATE INDEX "IX_box_office_gift_card_notice_untold" ON box_office_gift_card_notice (created_at) WHERE told_at IS NULL`,
    );
    // What is still to be sent to whom it is for: few, however many cards there are.
    this.addSql(
      `CREATE INDEX "IX_box_office_gift_card_to_send" ON box_office_gift_card (id)
       WHERE state IN ('pending', 'active') AND recipient ->> 'email' IS NOT NULL AND recipient ->> 'sent_at' IS NULL`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX "IX_box_office_gift_card_to_send"`);
    this.addSql(`DROP TABLE IF EXISTS box_office_gift_card_notice`);
  }
}
