import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Who has the buyer's name and address is the buyer. What was given beside them, such as a phone, stays as it is. */
const WHO_IS_THE_BUYER = `
UPDATE box_office_ticket ticket
SET follows_buyer = CASE WHEN ticket.attendee_name IS NOT DISTINCT FROM bought.buyer_name THEN ARRAY['name', 'email'] ELSE ARRAY['email'] END
FROM box_office_ticket_order bought
WHERE bought.order_id = ticket.order_id AND lower(ticket.attendee_email) = lower(bought.buyer_email)`;

/** An address that was the order's and is no more: Medusa knows what an order was changed from. */
const WHO_WAS_THE_BUYER = `
DO $$
BEGIN
  IF to_regclass('order_change_action') IS NOT NULL THEN
    UPDATE box_office_ticket ticket
    SET follows_buyer = ARRAY['email'], attendee_email = bought.buyer_email, updated_at = now()
    FROM box_office_ticket_order bought
    WHERE bought.order_id = ticket.order_id AND bought.buyer_email IS NOT NULL AND ticket.follows_buyer = '{}'
      AND EXISTS (
        SELECT FROM order_change_action former
        WHERE former.order_id = ticket.order_id AND former.deleted_at IS NULL
          AND lower(ticket.attendee_email) = lower(CASE
            WHEN former.details->>'type' = 'email' THEN former.details->>'old'
            ELSE former.details->>'original_email'
          END)
      );
  END IF;
END $$`;

/** An attendee whom nobody named is the buyer, and follows the order when it is corrected. */
export class Migration20261129190000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE box_office_ticket ADD COLUMN IF NOT EXISTS follows_buyer text[] NOT NULL DEFAULT '{}'`);
    this.addSql(WHO_IS_THE_BUYER);
    this.addSql(WHO_WAS_THE_BUYER);
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE box_office_ticket DROP COLUMN IF EXISTS follows_buyer`);
  }
}
