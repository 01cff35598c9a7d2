import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** A request with an `Idempotency-Key` that comes again is answered as the first time. */
export class Migration20261130141000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
CREATE TABLE IF NOT EXISTS box_office_kept_answer (
  key text NOT NULL PRIMARY KEY, request text NOT NULL, owner text NOT NULL, status integer NULL, body text NULL,
  at_work_until timestamptz NOT NULL, ends_at timestamptz NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(), deleted_at timestamptz NULL,
  CONSTRAINT "CK_box_office_kept_answer_whole" CHECK ((status IS NULL) = (body IS NULL)))`);
    this.addSql(
      `CREATE INDEX "IDX_box_office_kept_answer_deleted_at" ON box_office_kept_answer (deleted_at) WHERE deleted_at IS NULL`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE box_office_kept_answer`);
  }
}
