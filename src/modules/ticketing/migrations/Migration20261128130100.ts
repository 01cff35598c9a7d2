import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * How many places of an event one address may hold. Run in the statement that takes the seats, before
 * `box_office_claim_seats`: its locks last until that has written. Their order is in docs/locking.md.
 */
export class Migration20261128130100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE box_office_hold_origin SET UNLOGGED`);
    this.addSql(
      `CREATE INDEX "IX_box_office_hold_origin_address" ON box_office_hold_origin (held_by, expires_at)`,
    );

    this.addSql(`
CREATE OR REPLACE FUNCTION box_office_refuse_hold(
  p_cart_id text,
  p_lines jsonb,            -- [{offer_id, quantity}], one per offer
  p_held_by text,           -- a pseudonym of the address
  p_max_held integer,       -- of one event
  p_max_hold_seconds integer
) RETURNS jsonb             -- null when the cart may hold its lines
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  clock timestamptz;
  grows boolean;
  is_over boolean;
BEGIN
  -- Locks: the owner, then the address per event.
  PERFORM pg_advisory_xact_lock(hashtextextended('box_office_owner:' || p_cart_id, 0));

  PERFORM pg_advisory_xact_lock(key)
  FROM (
    SELECT DISTINCT hashtextextended('box_office_address:' || offer.event_id || ':' || p_held_by, 0) AS key
    FROM jsonb_array_elements(p_lines) line
    JOIN box_office_ticket_offer offer ON offer.id = line->>'offer_id'
    ORDER BY key
  ) keys;

  clock := clock_timestamp();

  SELECT bool_or(wanted > own), bool_or(wanted + held > p_max_held) INTO grows, is_over
  FROM (
    SELECT demand.wanted,
           coalesce(sum(claim.quantity) FILTER (WHERE claim.cart_id = p_cart_id), 0) AS own,
           coalesce(sum(claim.quantity) FILTER (WHERE claim.cart_id <> p_cart_id), 0) AS held
    FROM (
      SELECT offer.event_id, sum((line->>'quantity')::integer) AS wanted
      FROM jsonb_array_elements(p_lines) line
      JOIN box_office_ticket_offer offer ON offer.id = line->>'offer_id'
      GROUP BY offer.event_id
    ) demand
    LEFT JOIN LATERAL (
      SELECT of_cart.cart_id, of_cart.quantity
      FROM (
        SELECT p_cart_id AS cart_id
        UNION
        SELECT cart_id FROM box_office_hold_origin WHERE held_by = p_held_by AND expires_at > clock
      ) carts
      JOIN box_office_seat_claim of_cart ON of_cart.cart_id = carts.cart_id AND of_cart.order_id IS NULL
      WHERE of_cart.event_id = demand.event_id
        AND (of_cart.state = 'pinned' OR (of_cart.state = 'held' AND of_cart.expires_at > clock))
    ) claim ON true
    GROUP BY demand.event_id, demand.wanted
  ) counted;

  -- Who goes on with what a cart holds is never stopped, nor does it count for another address from then on.
  IF grows AND is_over THEN
    RETURN jsonb_build_object('status', 'address_limit');
  END IF;

  INSERT INTO box_office_hold_origin AS origin (cart_id, held_by, expires_at)
  VALUES (p_cart_id, p_held_by, clock + make_interval(secs => p_max_hold_seconds))
  ON CONFLICT (cart_id) DO UPDATE SET
    held_by = CASE WHEN grows THEN excluded.held_by ELSE origin.held_by END,
    expires_at = excluded.expires_at,
    updated_at = clock;
  RETURN NULL;
END $$`);
  }

  override async down(): Promise<void> {
    this.addSql(`DROP FUNCTION IF EXISTS box_office_refuse_hold`);
    this.addSql(`DROP INDEX IF EXISTS "IX_box_office_hold_origin_address"`);
    this.addSql(`ALTER TABLE box_office_hold_origin SET LOGGED`);
  }
}
