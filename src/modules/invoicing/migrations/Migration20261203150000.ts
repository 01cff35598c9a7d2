import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Sums of a row that triggers write from what is booked and credited, when entries come. */
const SUMS = {
  box_office_invoice: ["paid_minor", "refunded_minor", "credited_minor"],
  box_office_invoice_line: ["credited_quantity", "credited_minor"],
};

const SUMS_ARE_OF_ENTRIES = `
CREATE FUNCTION box_office_sums_are_of_entries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The sums of % are those of its entries', OLD.id USING ERRCODE = 'restrict_violation';
END $$`;

const row = (of: "OLD" | "NEW", columns: readonly string[]) =>
  `(${columns.map((column) => `${of}.${column}`).join(", ")})`;

/** The lines of a note come with it, in its transaction; whose beginning is what it was made at. */
const ONLY_WITH_NOTE = `
CREATE FUNCTION box_office_only_with_note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM box_office_credit_note note
                 WHERE note.id = NEW.credit_note_id AND note.created_at = pg_catalog.now()) THEN
    RAISE EXCEPTION '% is issued: no line is added to it', NEW.credit_note_id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$`;

const forwardOnly = (more = "") => `
CREATE OR REPLACE FUNCTION box_office_series_forward_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD.issued_count = 0 THEN RETURN OLD; END IF;
  IF TG_OP <> 'UPDATE'
    OR (NEW.id, NEW.kind, NEW.sales_channel_id, NEW.year) IS DISTINCT FROM (OLD.id, OLD.kind, OLD.sales_channel_id, OLD.year)
    OR NEW.last_issued_at < OLD.last_issued_at OR NEW.issued_count < OLD.issued_count ${more}
    OR (NEW.issued_count > 0 AND NEW.next_value - OLD.next_value <> NEW.issued_count - OLD.issued_count) THEN
    RAISE EXCEPTION 'A number series goes forward only' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$`;

/** What is issued gets no line from elsewhere either, its sums are its entries', and a series goes on by one. */
export class Migration20261203150000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TRIGGER box_office_only_moved_to_drafts BEFORE UPDATE OF invoice_id ON box_office_invoice_line
      FOR EACH ROW WHEN (NEW.invoice_id <> OLD.invoice_id) EXECUTE FUNCTION box_office_only_to_drafts()`);
    this.addSql(ONLY_WITH_NOTE);
    this.addSql(`CREATE TRIGGER box_office_only_with_note BEFORE INSERT ON box_office_credit_note_line
      FOR EACH ROW EXECUTE FUNCTION box_office_only_with_note()`);
    this.addSql(SUMS_ARE_OF_ENTRIES);
    for (const [table, columns] of Object.entries(SUMS)) {
      this.addSql(`CREATE TRIGGER box_office_sums_are_of_entries BEFORE UPDATE OF ${columns.join(", ")} ON ${table}
        FOR EACH ROW WHEN (pg_trigger_depth() = 0 AND ${row("NEW", columns)} IS DISTINCT FROM ${row("OLD", columns)})
        EXECUTE FUNCTION box_office_sums_are_of_entries()`);
    }
    this.addSql(forwardOnly("OR NEW.issued_count > OLD.issued_count + 1"));
  }

  override async down(): Promise<void> {
    this.addSql(forwardOnly());
    this.addSql(`DROP FUNCTION box_office_sums_are_of_entries() CASCADE`);
    this.addSql(`DROP FUNCTION box_office_only_with_note() CASCADE`);
    this.addSql(`DROP TRIGGER box_office_only_moved_to_drafts ON box_office_invoice_line`);
  }
}
