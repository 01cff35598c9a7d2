import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const NOTE_VARIANT = `
CREATE FUNCTION box_office_note_offer_variant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO box_office_offer_variant (variant_id, offer_id, product_id)
  SELECT NEW.variant_id, NEW.id, product_id FROM box_office_event WHERE id = NEW.event_id
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$`;

/** Variants that were made anew before: their tickets know them, but for those that were moved. */
const TAKE_FORMER_VARIANTS = `
DO $$
BEGIN
  IF to_regclass('order_line_item') IS NOT NULL THEN
    INSERT INTO box_office_offer_variant (variant_id, offer_id, product_id)
    SELECT line.variant_id, min(ticket.offer_id), min(line.product_id)
    FROM box_office_ticket ticket JOIN order_line_item line ON line.id = ticket.order_line_item_id
    WHERE line.variant_id IS NOT NULL
    GROUP BY line.variant_id HAVING count(DISTINCT ticket.offer_id) = 1
    ON CONFLICT DO NOTHING;
  END IF;
END $$`;

/** What was bought as a variant stays a ticket of its offer, whatever becomes of the variant, also of a process that runs the version before. */
export class Migration20261129160000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
CREATE TABLE IF NOT EXISTS box_office_offer_variant (
  variant_id text NOT NULL PRIMARY KEY, offer_id text NOT NULL, product_id text NULL,
  created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(), deleted_at timestamptz NULL
)`);
    this.addSql(
      `CREATE INDEX "IX_box_office_offer_variant_product" ON box_office_offer_variant (product_id)`,
    );
    this.addSql(
      `CREATE INDEX "IDX_box_office_offer_variant_deleted_at" ON box_office_offer_variant (deleted_at) WHERE deleted_at IS NULL`,
    );
    this.addSql(NOTE_VARIANT);
    this.addSql(`
CREATE TRIGGER box_office_note_offer_variant AFTER INSERT OR UPDATE OF variant_id ON box_office_ticket_offer
FOR EACH ROW WHEN (NEW.variant_id IS NOT NULL) EXECUTE FUNCTION box_office_note_offer_variant()`);
    this.addSql(`
INSERT INTO box_office_offer_variant (variant_id, offer_id, product_id)
SELECT DISTINCT ON (offer.variant_id) offer.variant_id, offer.id, event.product_id
FROM box_office_ticket_offer offer JOIN box_office_event event ON event.id = offer.event_id
WHERE offer.variant_id IS NOT NULL ORDER BY offer.variant_id, offer.deleted_at DESC NULLS FIRST
ON CONFLICT DO NOTHING`);
    this.addSql(TAKE_FORMER_VARIANTS);
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TRIGGER IF EXISTS box_office_note_offer_variant ON box_office_ticket_offer`);
    this.addSql(`DROP FUNCTION IF EXISTS box_office_note_offer_variant`);
    this.addSql(`DROP TABLE IF EXISTS box_office_offer_variant`);
  }
}
