import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const TABLE = "box_office_credit_note";
const MAY_CHANGE = ["refund_status", "refund_error", "finished_at", "sent_at", "updated_at"];

const freeze = (mayChange: readonly string[]) => {
  const columns = `'{${mayChange.join(",")}}'::text[]`;
  return `
CREATE OR REPLACE FUNCTION box_office_freeze_credit_note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    RAISE EXCEPTION '${TABLE} is kept for good' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' OR to_jsonb(NEW) - ${columns} IS DISTINCT FROM to_jsonb(OLD) - ${columns} THEN
    RAISE EXCEPTION '% of ${TABLE} is issued, and what is issued is never changed or deleted', OLD.id
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$`;
};

/**
 * How much of a credit note has gone back: of what was paid in several ways providers give back a part. And a note may be
 * over what cost nothing: a free ticket of a paid invoice is cancelled like any other.
 */
export class Migration20261203100000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `ALTER TABLE ${TABLE} ADD COLUMN IF NOT EXISTS refunded_minor bigint NOT NULL DEFAULT 0
       CHECK (refunded_minor BETWEEN 0 AND total_minor)`,
    );
    this.addSql(freeze([...MAY_CHANGE, "refunded_minor"]));
    this.#totalIs(">= 0");
    this.addSql(
      `UPDATE ${TABLE} SET refunded_minor = total_minor WHERE refund_status = 'done'`,
    );
  }

  override async down(): Promise<void> {
    this.#totalIs("> 0");
    this.addSql(freeze(MAY_CHANGE));
    this.addSql(`ALTER TABLE ${TABLE} DROP COLUMN refunded_minor`);
  }

  #totalIs(rule: string): void {
    this.addSql(`ALTER TABLE ${TABLE} DROP CONSTRAINT ${TABLE}_check`);
    this.addSql(
      `ALTER TABLE ${TABLE} ADD CONSTRAINT ${TABLE}_check CHECK (total_minor ${rule} AND total_minor = net_minor + tax_minor)`,
    );
  }
}
