import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What an order owes back is a matter of its other columns, whoever writes them, a process of the version before too. */
const OWED = `
CREATE FUNCTION box_office_note_owed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.owed_minor := greatest(0, NEW.captured_minor - NEW.refunded_minor
    - CASE WHEN NEW.state = 'cancelled' THEN NEW.waived_minor + NEW.fee_minor ELSE greatest(0, NEW.total_minor) END);
  NEW.owed_since := CASE WHEN NEW.owed_minor > 0 THEN coalesce(NEW.owed_since, now()) END;
  IF NEW.owed_minor = 0 OR (TG_OP = 'UPDATE' AND NEW.refunded_minor > OLD.refunded_minor) THEN
    NEW.refund_error := NULL;
  END IF;
  RETURN NEW;
END $$`;

/**
 * Money that is due again, or owed back, after the order was placed. What is owed is what was captured and not given
 * back beyond what the order is worth; one that is cancelled is worth nothing but what is kept as a fee.
 */
export class Migration20261129220100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
ALTER TABLE box_office_order_standing
ADD COLUMN status_before_due text NULL,
ADD COLUMN waived_minor bigint NOT NULL DEFAULT 0 CHECK (waived_minor >= 0),
ADD COLUMN fee_minor bigint NOT NULL DEFAULT 0 CHECK (fee_minor >= 0),
ADD COLUMN owed_minor bigint NOT NULL DEFAULT 0,
ADD COLUMN owed_since timestamptz NULL,
ADD COLUMN refund_error text NULL`);
    this.addSql(OWED);
    this.addSql(`
CREATE TRIGGER box_office_owed BEFORE INSERT OR UPDATE ON box_office_order_standing
FOR EACH ROW EXECUTE FUNCTION box_office_note_owed()`);
    this.addSql(`
UPDATE box_office_order_standing SET owed_since = coalesce(closed_at, changed_at)
WHERE captured_minor - refunded_minor > CASE WHEN state = 'cancelled' THEN 0 ELSE total_minor END`);
    this.addSql(`
CREATE INDEX "IDX_box_office_order_standing_owed" ON box_office_order_standing (owed_since, order_id)
WHERE owed_minor > 0`);
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX "IDX_box_office_order_standing_owed"`);
    this.addSql(`DROP TRIGGER box_office_owed ON box_office_order_standing`);
    this.addSql(`DROP FUNCTION box_office_note_owed()`);
    this.addSql(`
ALTER TABLE box_office_order_standing
DROP COLUMN status_before_due, DROP COLUMN waived_minor, DROP COLUMN fee_minor, DROP COLUMN owed_minor, DROP COLUMN owed_since,
DROP COLUMN refund_error`);
  }
}
