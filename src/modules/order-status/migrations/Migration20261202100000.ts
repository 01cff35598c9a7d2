import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const owed = (whenItGoesOn: string) => `
CREATE OR REPLACE FUNCTION box_office_note_owed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.owed_minor := CASE WHEN NEW.state = 'cancelled'
    THEN greatest(0, NEW.captured_minor - NEW.refunded_minor - NEW.waived_minor - NEW.fee_minor)
    ELSE ${whenItGoesOn} END;
  NEW.owed_since := CASE WHEN NEW.owed_minor > 0 THEN coalesce(NEW.owed_since, now()) END;
  IF NEW.owed_minor = 0 OR (TG_OP = 'UPDATE' AND NEW.refunded_minor > OLD.refunded_minor) THEN
    NEW.refund_error := NULL;
  END IF;
  RETURN NEW;
END $$`;

const KEPT = "NEW.captured_minor - NEW.refunded_minor";
const WORTH = "greatest(0, NEW.total_minor)";

/** What is set aside is owed, however much else of the order is due. */
export class Migration20261202100000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
ALTER TABLE box_office_order_standing ADD COLUMN set_aside_minor bigint NOT NULL DEFAULT 0 CHECK (set_aside_minor >= 0)`);
    this.addSql(
      owed(`greatest(0, ${KEPT} - NEW.set_aside_minor - ${WORTH}) + greatest(0, least(NEW.set_aside_minor, ${KEPT}))`),
    );
  }

  override async down(): Promise<void> {
    this.addSql(owed(`greatest(0, ${KEPT} - ${WORTH})`));
    this.addSql(`ALTER TABLE box_office_order_standing DROP COLUMN set_aside_minor`);
  }
}
