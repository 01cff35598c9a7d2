import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Orders of before, of which something was cancelled that their lines still ask for. */
const TAKE_FORMER_CANCELLATIONS = `
INSERT INTO box_office_line_lowering (id, order_id, due_at)
SELECT DISTINCT 'bolow_' || ticket.order_id, ticket.order_id, now() FROM box_office_ticket ticket
JOIN box_office_ticket_order bought ON bought.order_id = ticket.order_id
WHERE ticket.is_withdrawn AND NOT bought.is_cancelled`;

/** What is cancelled of an order is no longer asked for: its lines are lowered in Medusa, and what that took off is kept. */
export class Migration20261129220000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
CREATE TABLE IF NOT EXISTS box_office_line_lowering (
  id text NOT NULL PRIMARY KEY, order_id text NOT NULL UNIQUE, due_at timestamptz NOT NULL, attempts integer NOT NULL DEFAULT 0,
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
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE box_office_lowered_line`);
    this.addSql(`DROP TABLE box_office_line_lowering`);
  }
}
