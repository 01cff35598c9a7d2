import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** The owner of an account, where it is a customer's. */
const customerOf = (account: string) =>
  `CASE split_part(${account}, ':', 1) WHEN 'customer' THEN split_part(${account}, ':', 2) END`;

const told = (type: string, card: string, amount: string) => `
  INSERT INTO box_office_gift_card_happening (id, type, data)
  VALUES ('bohap_' || replace(gen_random_uuid()::text, '-', ''), ${type}, jsonb_build_object(
    'gift_card_id', ${card}, 'order_id', NEW.order_id,
    'customer_id', coalesce(${customerOf("NEW.to_account_id")}, ${customerOf("NEW.from_account_id")}),
    'currency_code', NEW.currency_code, 'amount_minor', ${amount}))`;

/**
 * A card that another is moved onto has another amount, as has the one that it is moved from; what becomes a customer's
 * credit, and what is taken from a card at a till, is redeemed. What ends with its purchase was never anybody's.
 */
const NOTE_TRANSFER = `
CREATE FUNCTION box_office_note_card_transfer() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  to_customer boolean := NEW.to_account_id LIKE 'customer:%';
BEGIN
  IF NEW.type = 'void' THEN
    RETURN NULL;
  END IF;
  IF NEW.type = 'move' AND NOT to_customer THEN
    ${told("'gift_card.balance_set'", "split_part(NEW.to_account_id, ':', 2)", "NEW.amount_minor")};
  END IF;
  ${told(
    `CASE NEW.type
      WHEN 'issue' THEN CASE WHEN to_customer THEN 'gift_card.refunded' ELSE 'gift_card.activated' END
      WHEN 'capture' THEN 'gift_card.redeemed' WHEN 'cash_out' THEN 'gift_card.redeemed'
      WHEN 'move' THEN CASE WHEN to_customer THEN 'gift_card.redeemed' ELSE 'gift_card.balance_set' END
      WHEN 'refund' THEN 'gift_card.refunded' WHEN 'adjust' THEN 'gift_card.balance_set'
      ELSE 'gift_card.' || NEW.type END`,
    "NEW.gift_card_id",
    `CASE WHEN NEW.type IN ('adjust', 'move') AND NOT to_customer AND NEW.from_account_id LIKE ANY ('{card:%,customer:%}')
      THEN -NEW.amount_minor ELSE NEW.amount_minor END`,
  )};
  RETURN NULL;
END $$`;

const NOTE_CARD = `
CREATE FUNCTION box_office_note_new_card() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO box_office_gift_card_happening (id, type, data)
  VALUES ('bohap_' || NEW.id, 'gift_card.issued', jsonb_build_object(
    'gift_card_id', NEW.id, 'order_id', NEW.order_id, 'customer_id', NEW.customer_id,
    'currency_code', NEW.currency_code, 'amount_minor', NEW.initial_minor));
  RETURN NULL;
END $$`;

/** Other systems are told of gift cards as of tickets: by triggers, so that nothing loses it. */
export class Migration20261205150000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE IF NOT EXISTS box_office_gift_card_happening (
      id text NOT NULL PRIMARY KEY, type text NOT NULL, data jsonb NOT NULL, leased_until timestamptz NULL,
      created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(), deleted_at timestamptz NULL)`);
    this.addSql(
      `CREATE INDEX "IX_box_office_gift_card_happening_created" ON box_office_gift_card_happening (created_at)`,
    );
    this.addSql(
      `CREATE INDEX "IDX_box_office_gift_card_happening_deleted_at" ON box_office_gift_card_happening (deleted_at) WHERE deleted_at IS NULL`,
    );
    this.addSql(NOTE_TRANSFER);
    this.addSql(NOTE_CARD);
    this.addSql(
      `CREATE TRIGGER box_office_card_transfer_told AFTER INSERT ON box_office_ledger_transfer
       FOR EACH ROW EXECUTE FUNCTION box_office_note_card_transfer()`,
    );
    this.addSql(
      `CREATE TRIGGER box_office_new_card_told AFTER INSERT ON box_office_gift_card
       FOR EACH ROW EXECUTE FUNCTION box_office_note_new_card()`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TRIGGER box_office_new_card_told ON box_office_gift_card`);
    this.addSql(`DROP TRIGGER box_office_card_transfer_told ON box_office_ledger_transfer`);
    this.addSql(`DROP FUNCTION box_office_note_new_card()`);
    this.addSql(`DROP FUNCTION box_office_note_card_transfer()`);
    this.addSql(`DROP TABLE IF EXISTS box_office_gift_card_happening`);
  }
}
