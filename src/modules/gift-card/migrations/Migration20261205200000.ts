import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Many cards that are issued at once: what they are, and which of them there are. */
export class Migration20261205200000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE box_office_gift_card_batch (
      id text PRIMARY KEY,
      count integer NOT NULL CHECK (count > 0),
      terms jsonb NOT NULL,
      created_by text NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      deleted_at timestamptz NULL
    )`);
    this.addSql(
      `ALTER TABLE box_office_gift_card ADD COLUMN batch_id text NULL, ADD COLUMN batch_index integer NULL,
       ADD CONSTRAINT "CK_box_office_gift_card_batch" CHECK ((batch_id IS NULL) = (batch_index IS NULL))`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX "UQ_box_office_gift_card_batch" ON box_office_gift_card (batch_id, batch_index)`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE box_office_gift_card DROP COLUMN batch_id, DROP COLUMN batch_index`);
    this.addSql(`DROP TABLE box_office_gift_card_batch`);
  }
}
