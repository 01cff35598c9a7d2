import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * The limit of places that one address may hold, for what a completion takes beyond its cart's hold: one that fails
 * leaves a hold. Run in the statement that pins the seats, before `box_office_claim_seats`.
 */
export class Migration20261128160100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE box_office_completion_origin SET UNLOGGED`);

    this.addSql(`
CREATE OR REPLACE FUNCTION box_office_refuse_pin(
  p_cart_id text,
  p_lines jsonb,            -- [{offer_id, quantity}], one per offer
  p_max_hold_seconds integer
) RETURNS jsonb             -- null when the cart may have its lines pinned
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  origin record;
BEGIN
  SELECT held_by, max_held INTO origin FROM box_office_completion_origin
  WHERE cart_id = p_cart_id AND expires_at > clock_timestamp();
  -- No limit, or nobody asked: a provider's webhook completes what is paid for.
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;

  PERFORM pg_advisory_xact_lock(hashtextextended('box_office_owner:' || p_cart_id, 0));
  -- Another attempt has the seats: that is what is to be told.
  IF EXISTS (
    SELECT 1 FROM box_office_seat_claim
    WHERE cart_id = p_cart_id AND order_id IS NULL AND state = 'pinned'
  ) THEN
    RETURN NULL;
  END IF;

  RETURN box_office_refuse_hold(p_cart_id, p_lines, origin.held_by, origin.max_held, p_max_hold_seconds)
    || jsonb_build_object('max_held', origin.max_held);
END $$`);
  }

  override async down(): Promise<void> {
    this.addSql(`DROP FUNCTION IF EXISTS box_office_refuse_pin`);
    this.addSql(`ALTER TABLE IF EXISTS box_office_completion_origin SET LOGGED`);
  }
}
