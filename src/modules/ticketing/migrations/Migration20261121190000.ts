import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Of tables whose rows are never soft-deleted; without Medusa's `deleted_at IS NULL`, which our SQL does not say. */
const INDEXES = [
  `CREATE UNIQUE INDEX "UQ_box_office_seat_claim_cart" ON box_office_seat_claim (cart_id, offer_id)
     WHERE cart_id IS NOT NULL AND order_id IS NULL`,
  `CREATE UNIQUE INDEX "UQ_box_office_seat_claim_order_change" ON box_office_seat_claim (order_id, offer_id)
     WHERE order_id IS NOT NULL AND state = 'pinned'`,
  `CREATE INDEX "IX_box_office_seat_claim_order" ON box_office_seat_claim (order_id) WHERE order_id IS NOT NULL`,
  `CREATE INDEX "IX_box_office_seat_claim_live" ON box_office_seat_claim (event_id, expires_at)
     WHERE state IN ('held', 'pinned')`,
  `CREATE INDEX "IX_box_office_seat_claim_pinned" ON box_office_seat_claim (pinned_at) WHERE state = 'pinned'`,
  `CREATE INDEX "IX_box_office_seat_claim_offer" ON box_office_seat_claim (offer_id)`,
  `CREATE INDEX "IX_box_office_seat_claim_customer" ON box_office_seat_claim (customer_id, event_id)
     WHERE customer_id IS NOT NULL`,
  `CREATE INDEX "IX_box_office_seat_claim_email" ON box_office_seat_claim (email, event_id) WHERE email IS NOT NULL`,

  `CREATE UNIQUE INDEX "UQ_box_office_ticket_order_order" ON box_office_ticket_order (order_id)`,
  `CREATE INDEX "IX_box_office_ticket_order_dirty" ON box_office_ticket_order (dirty_at) WHERE dirty_at IS NOT NULL`,
  `CREATE INDEX "IX_box_office_ticket_order_open" ON box_office_ticket_order (settled_at)
     WHERE payment IN ('awaiting', 'unpaid') OR problem IS NOT NULL`,

  `CREATE UNIQUE INDEX "UQ_box_office_ticket_number" ON box_office_ticket (number)`,
  `CREATE UNIQUE INDEX "UQ_box_office_ticket_secret" ON box_office_ticket (secret)`,
  `CREATE UNIQUE INDEX "UQ_box_office_ticket_link_token" ON box_office_ticket (link_token)`,
  `CREATE UNIQUE INDEX "UQ_box_office_ticket_unit" ON box_office_ticket (order_line_item_id, unit_index)`,
  `CREATE INDEX "IX_box_office_ticket_order" ON box_office_ticket (order_id)`,
  `CREATE INDEX "IX_box_office_ticket_session" ON box_office_ticket (session_id, status)`,
  `CREATE INDEX "IX_box_office_ticket_event" ON box_office_ticket (event_id, status)`,
  `CREATE INDEX "IX_box_office_ticket_type" ON box_office_ticket (ticket_type_id)`,

  `CREATE UNIQUE INDEX "UQ_box_office_check_in_nonce" ON box_office_check_in (actor_id, nonce)`,
  `CREATE UNIQUE INDEX "UQ_box_office_check_in_one_admission" ON box_office_check_in (ticket_id)
     WHERE result = 'admitted' AND undone_at IS NULL`,
  `CREATE INDEX "IX_box_office_check_in_ticket" ON box_office_check_in (ticket_id)`,
  `CREATE INDEX "IX_box_office_check_in_session" ON box_office_check_in (session_id, created_at)`,
  `CREATE INDEX "IX_box_office_check_in_event" ON box_office_check_in (event_id, created_at)`,
  `CREATE INDEX "IX_box_office_check_in_created" ON box_office_check_in (created_at)`,
];

/**
 * The database's half of "no oversell": counters that follow the claims by trigger, and the one function
 * that takes seats. The rules for its locks are in docs/locking.md.
 */
export class Migration20261121190000 extends Migration {
  override async up(): Promise<void> {
    for (const index of INDEXES) this.addSql(index);

    this.addSql(`
CREATE OR REPLACE FUNCTION box_office_counted(state text, quantity integer) RETURNS integer
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN state IN ('held', 'pinned', 'sold') THEN quantity ELSE 0 END
$$`);

    // Planning a dozen small queries anew for each claim costs more than running them.
    this.addSql(`
CREATE OR REPLACE FUNCTION box_office_count_seat_claim() RETURNS trigger
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  old_pools text[]; old_count integer := 0;
  new_pools text[]; new_count integer := 0;
BEGIN
  IF TG_OP <> 'INSERT' THEN
    old_pools := OLD.pool_ids;
    old_count := box_office_counted(OLD.state, OLD.quantity);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    new_pools := NEW.pool_ids;
    new_count := box_office_counted(NEW.state, NEW.quantity);
  END IF;

  UPDATE box_office_capacity_pool pool
  SET claimed = pool.claimed + change.delta
  FROM (
    SELECT pool_id, sum(n) AS delta
    FROM (
      SELECT unnest(old_pools) AS pool_id, -old_count AS n
      UNION ALL
      SELECT unnest(new_pools), new_count
    ) moved
    GROUP BY pool_id
    HAVING sum(n) <> 0
  ) change
  WHERE pool.id = change.pool_id;
  RETURN NULL;
END $$`);

    this.addSql(`
CREATE TRIGGER box_office_count_new_seat_claim
AFTER INSERT OR DELETE ON box_office_seat_claim
FOR EACH ROW EXECUTE FUNCTION box_office_count_seat_claim()`);

    this.addSql(`
CREATE TRIGGER box_office_count_changed_seat_claim
AFTER UPDATE ON box_office_seat_claim
FOR EACH ROW
WHEN (OLD.state <> NEW.state OR OLD.quantity <> NEW.quantity OR OLD.pool_ids <> NEW.pool_ids)
EXECUTE FUNCTION box_office_count_seat_claim()`);

    this.addSql(`
CREATE OR REPLACE FUNCTION box_office_claim_seats(
  p_cart_id text,
  p_order_id text,
  p_lines jsonb,            -- [{offer_id, quantity, max_per_customer?}], one per offer
  p_state text,             -- 'held' or 'pinned'
  p_attempt_id text,        -- of the pin
  p_hold_seconds integer,
  p_max_hold_seconds integer,
  p_customer_id text,
  p_email text
) RETURNS jsonb
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  owner_key text := coalesce(p_cart_id, p_order_id);
  lines_offer_ids text[];
  event_ids text[];
  demanded_pools text[];
  locked_pools text[];
  clock timestamptz;
  refused jsonb;
  own_ids text[];
  own_is_live boolean;
  other_attempt boolean;
  last_expiry timestamptz;
  live_until timestamptz;
  expires timestamptz;
  own_is_unchanged boolean;
  outcome jsonb;
BEGIN
  -- A hold that a power cut loses harms nobody: the pin claims again and is durable.
  IF p_state = 'held' THEN
    PERFORM set_config('synchronous_commit', 'off', true);
  END IF;

  SELECT array_agg(line->>'offer_id') INTO lines_offer_ids FROM jsonb_array_elements(p_lines) line;

  -- Locks: the owner, then the customer (only where a limit counts across carts), then the pools by id.
  PERFORM pg_advisory_xact_lock(hashtextextended('box_office_owner:' || owner_key, 0));

  PERFORM pg_advisory_xact_lock(key)
  FROM (
    SELECT DISTINCT hashtextextended('box_office_customer:' || offer.event_id || ':' || who, 0) AS key
    FROM jsonb_array_elements(p_lines) line
    JOIN box_office_ticket_offer offer ON offer.id = line->>'offer_id'
    CROSS JOIN unnest(ARRAY[p_customer_id, p_email]) who
    WHERE who IS NOT NULL AND (line->>'max_per_customer') IS NOT NULL
    ORDER BY key
  ) keys;

  SELECT array_agg(DISTINCT pool_offer.pool_id), array_agg(DISTINCT offer.event_id)
  INTO demanded_pools, event_ids
  FROM box_office_capacity_pool_offer pool_offer
  JOIN box_office_ticket_offer offer ON offer.id = pool_offer.offer_id
  WHERE pool_offer.offer_id = ANY (lines_offer_ids) AND pool_offer.deleted_at IS NULL;

  SELECT array_agg(id) INTO locked_pools
  FROM (
    SELECT pool.id
    FROM box_office_capacity_pool pool
    WHERE pool.id = ANY (demanded_pools)
       OR pool.id IN (
         SELECT unnest(claim.pool_ids) FROM box_office_seat_claim claim
         WHERE (claim.cart_id = p_cart_id AND claim.order_id IS NULL)
            OR (claim.order_id = p_order_id AND claim.state = 'pinned')
       )
       OR pool.id IN (
         SELECT unnest(expired.pool_ids) FROM (
           SELECT claim.pool_ids FROM box_office_seat_claim claim
           WHERE claim.event_id = ANY (event_ids) AND claim.state = 'held'
             AND claim.expires_at <= clock_timestamp() AND claim.pool_ids && demanded_pools
           ORDER BY claim.expires_at LIMIT 500
         ) expired
       )
    ORDER BY pool.id
    FOR NO KEY UPDATE
  ) locked;

  -- An offer may have been put in another pool while we waited: the caller starts anew.
  IF EXISTS (
    SELECT 1 FROM box_office_capacity_pool_offer
    WHERE offer_id = ANY (lines_offer_ids) AND deleted_at IS NULL AND NOT pool_id = ANY (locked_pools)
  ) THEN
    RAISE EXCEPTION 'capacity pools changed' USING ERRCODE = 'serialization_failure';
  END IF;

  clock := clock_timestamp();

  SELECT array_agg(id),
         coalesce(bool_or(state = 'pinned' OR expires_at > clock), false),
         coalesce(bool_or(state = 'pinned' AND attempt_id IS DISTINCT FROM p_attempt_id), false),
         coalesce(
           min(max_expires_at) FILTER (WHERE state = 'pinned' OR expires_at > clock),
           clock + make_interval(secs => p_max_hold_seconds)
         ),
         max(expires_at) FILTER (WHERE state = 'pinned' OR expires_at > clock)
  INTO own_ids, own_is_live, other_attempt, last_expiry, live_until
  FROM box_office_seat_claim
  WHERE (cart_id = p_cart_id AND order_id IS NULL)
     OR (order_id = p_order_id AND state = 'pinned');

  IF other_attempt THEN
    RETURN jsonb_build_object('status', 'completion_in_progress');
  END IF;

  SELECT jsonb_agg(line->>'offer_id') INTO refused
  FROM jsonb_array_elements(p_lines) line
  LEFT JOIN box_office_ticket_offer offer ON offer.id = line->>'offer_id' AND offer.deleted_at IS NULL
  LEFT JOIN box_office_event_session session ON session.id = offer.session_id
  LEFT JOIN box_office_event event ON event.id = offer.event_id
  WHERE offer.id IS NULL OR session.status = 'cancelled' OR event.status = 'cancelled';
  IF refused IS NOT NULL THEN
    RETURN jsonb_build_object('status', 'sales_closed', 'offer_ids', refused);
  END IF;

  -- Free what has lapsed, where every pool it counts in is locked here.
  DELETE FROM box_office_seat_claim
  WHERE state = 'held' AND expires_at <= clock AND id IN (
    SELECT id FROM box_office_seat_claim
    WHERE event_id = ANY (event_ids) AND state = 'held' AND expires_at <= clock
      AND pool_ids && demanded_pools AND pool_ids <@ locked_pools AND NOT id = ANY (coalesce(own_ids, '{}'))
    ORDER BY expires_at LIMIT 500
  );

  SELECT jsonb_agg(jsonb_build_object('event_id', event_id, 'max', max_per_customer, 'taken', taken)) INTO refused
  FROM (
    SELECT demand.event_id, demand.max_per_customer, demand.quantity, coalesce(sum(claim.quantity), 0) AS taken
    FROM (
      SELECT offer.event_id, sum((line->>'quantity')::integer) AS quantity,
             min((line->>'max_per_customer')::integer) AS max_per_customer
      FROM jsonb_array_elements(p_lines) line
      JOIN box_office_ticket_offer offer ON offer.id = line->>'offer_id'
      WHERE (line->>'max_per_customer') IS NOT NULL
      GROUP BY offer.event_id
    ) demand
    LEFT JOIN box_office_seat_claim claim ON claim.event_id = demand.event_id
      AND (claim.customer_id = p_customer_id OR claim.email = p_email)
      AND (claim.state IN ('pinned', 'sold') OR (claim.state = 'held' AND claim.expires_at > clock))
      AND NOT claim.id = ANY (coalesce(own_ids, '{}'))
    GROUP BY demand.event_id, demand.max_per_customer, demand.quantity
  ) limits
  WHERE quantity + taken > max_per_customer;
  IF refused IS NOT NULL THEN
    RETURN jsonb_build_object('status', 'quantity_limit', 'limits', refused);
  END IF;

  SELECT jsonb_agg(DISTINCT pool_offer.offer_id) INTO refused
  FROM (
    SELECT pool_id, sum(n) AS delta
    FROM (
      SELECT pool_offer.pool_id, (line->>'quantity')::integer AS n
      FROM jsonb_array_elements(p_lines) line
      JOIN box_office_capacity_pool_offer pool_offer
        ON pool_offer.offer_id = line->>'offer_id' AND pool_offer.deleted_at IS NULL
      UNION ALL
      SELECT unnest(pool_ids), -quantity FROM box_office_seat_claim WHERE id = ANY (own_ids)
    ) moved
    GROUP BY pool_id
  ) wanted
  JOIN box_office_capacity_pool pool ON pool.id = wanted.pool_id
  JOIN box_office_capacity_pool_offer pool_offer
    ON pool_offer.pool_id = pool.id AND pool_offer.deleted_at IS NULL AND pool_offer.offer_id = ANY (lines_offer_ids)
  WHERE wanted.delta > 0 AND pool.claimed + wanted.delta > pool.capacity;
  IF refused IS NOT NULL THEN
    RETURN jsonb_build_object('status', 'seats_unavailable', 'offer_ids', refused);
  END IF;

  SELECT count(*) = jsonb_array_length(p_lines) INTO own_is_unchanged
  FROM box_office_seat_claim claim
  JOIN jsonb_array_elements(p_lines) line
    ON line->>'offer_id' = claim.offer_id AND (line->>'quantity')::integer = claim.quantity
  WHERE claim.id = ANY (own_ids) AND cardinality(own_ids) = jsonb_array_length(p_lines)
    AND claim.pool_ids = ARRAY (
      SELECT pool_id FROM box_office_capacity_pool_offer
      WHERE offer_id = claim.offer_id AND deleted_at IS NULL ORDER BY pool_id
    );

  -- What a failed completion granted beyond the maximum is not taken back by a renewal.
  expires := greatest(
    live_until, least(clock + make_interval(secs => p_hold_seconds), last_expiry)
  );
  outcome := jsonb_build_object(
    'status', 'claimed', 'had_claim', own_is_live,
    'expires_at', expires, 'max_expires_at', last_expiry
  );

  -- A renewal, or the pin of an unchanged cart, moves no counter.
  IF own_is_unchanged THEN
    UPDATE box_office_seat_claim
    SET state = p_state, max_expires_at = last_expiry, expires_at = expires, customer_id = p_customer_id, email = p_email,
        attempt_id = CASE WHEN p_state = 'pinned' THEN p_attempt_id END,
        pinned_at = CASE WHEN p_state = 'pinned' THEN clock END, updated_at = clock
    WHERE id = ANY (own_ids);
    RETURN outcome;
  END IF;

  DELETE FROM box_office_seat_claim WHERE id = ANY (own_ids);

  INSERT INTO box_office_seat_claim (
    id, event_id, offer_id, pool_ids, cart_id, order_id, customer_id, email,
    quantity, state, max_expires_at, expires_at, attempt_id, pinned_at
  )
  SELECT 'boclaim_' || replace(gen_random_uuid()::text, '-', ''), offer.event_id, offer.id,
         array_agg(pool_offer.pool_id ORDER BY pool_offer.pool_id), p_cart_id, p_order_id, p_customer_id, p_email,
         (line->>'quantity')::integer, p_state, last_expiry, expires,
         CASE WHEN p_state = 'pinned' THEN p_attempt_id END, CASE WHEN p_state = 'pinned' THEN clock END
  FROM jsonb_array_elements(p_lines) line
  JOIN box_office_ticket_offer offer ON offer.id = line->>'offer_id'
  JOIN box_office_capacity_pool_offer pool_offer
    ON pool_offer.offer_id = offer.id AND pool_offer.deleted_at IS NULL
  GROUP BY offer.event_id, offer.id, line->>'quantity';

  RETURN outcome;
END $$`);
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TRIGGER IF EXISTS box_office_count_new_seat_claim ON box_office_seat_claim`);
    this.addSql(`DROP TRIGGER IF EXISTS box_office_count_changed_seat_claim ON box_office_seat_claim`);
    this.addSql(`DROP FUNCTION IF EXISTS box_office_claim_seats`);
    this.addSql(`DROP FUNCTION IF EXISTS box_office_count_seat_claim`);
    this.addSql(`DROP FUNCTION IF EXISTS box_office_counted`);
    for (const index of INDEXES) {
      this.addSql(`DROP INDEX IF EXISTS "${/"(.*?)"/.exec(index)?.[1]}"`);
    }
  }
}
