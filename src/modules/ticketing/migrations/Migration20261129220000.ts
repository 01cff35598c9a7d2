import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Orders of before, of which something was cancelled that their lines still ask for. */
const TAKE_FORMER_CANCELLATIONS = `
INSERT INTO box_office_line_lowering (id, order_id, due_at)
SELECT DISTINCT 'bolow_' || ticket.order_id, ticket.order_id, now() FROM box_office_ticket ticket
JOIN box_office_ticket_order bought ON bought.order_id = ticket.order_id
WHERE ticket.is_withdrawn AND NOT bought.is_cancelled`;

/**
 * Whoever cancels a ticket, a process of the version before too: what was noted while somebody is at the order's lines is
 * counted, so that it isn't taken for done.
 */
const NOTE_LOWERING = `
CREATE FUNCTION box_office_note_lowering() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO box_office_line_lowering AS known (id, order_id, due_at)
  SELECT DISTINCT 'bolow_' || after.order_id, after.order_id, now() FROM after
  JOIN before ON before.id = after.id
  WHERE after.is_withdrawn AND NOT before.is_withdrawn
  ORDER BY after.order_id
  ON CONFLICT (order_id) DO UPDATE SET noted = known.noted + 1, due_at = now();
  RETURN NULL;
END $$`;

/** What is cancelled of an order is no longer asked for: its lines are lowered in Medusa, and what that took off is kept. */
export class Migration20261129220000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
CREATE TABLE IF NOT EXISTS box_office_line_lowering (
  id text NOT NULL PRIMARY KEY, order_id text NOT NULL UNIQUE, due_at timestamptz NOT NULL, noted integer NOT NULL DEFAULT 1,
  attempts integer NOT NULL DEFAULT 0,
  last_error text NULL,
  created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(), deleted_at timestamptz NULL
)`);
    this.addSql(
      `CREATE INDEX "IX_box_office_line_lowering_due" ON box_office_line_lowering (due_at)`,
    );
    this.addSql(
      `CREATE INDEX "IDX_box_office_line_lowering_deleted_at" ON box_office_line_lowering (deleted_at) WHERE deleted_at IS NULL`,
    );
    this.addSql(`
CREATE TABLE IF NOT EXISTS box_office_lowered_line (
  id text NOT NULL PRIMARY KEY, order_id text NOT NULL, order_line_item_id text NOT NULL, offer_id text NOT NULL,
  reason text NOT NULL CHECK (reason IN ('ticket', 'session', 'event')), title text NOT NULL,
  quantity integer NOT NULL CHECK (quantity > 0), amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
  currency_code text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(), deleted_at timestamptz NULL
)`);
    this.addSql(
      `CREATE INDEX "IX_box_office_lowered_line_order" ON box_office_lowered_line (order_id, created_at)`,
    );
    this.addSql(
      `CREATE INDEX "IDX_box_office_lowered_line_deleted_at" ON box_office_lowered_line (deleted_at) WHERE deleted_at IS NULL`,
    );
    this.addSql(TAKE_FORMER_CANCELLATIONS);
    this.addSql(NOTE_LOWERING);
    this.addSql(`
CREATE TRIGGER box_office_lowering AFTER UPDATE ON box_office_ticket
REFERENCING OLD TABLE AS before NEW TABLE AS after
FOR EACH STATEMENT EXECUTE FUNCTION box_office_note_lowering()`);
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TRIGGER box_office_lowering ON box_office_ticket`);
    this.addSql(`DROP FUNCTION box_office_note_lowering()`);
    this.addSql(`DROP TABLE box_office_lowered_line`);
    this.addSql(`DROP TABLE box_office_line_lowering`);
  }
}
