import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const INDEXES = [
  `CREATE UNIQUE INDEX "UQ_box_office_order_order" ON box_office_order (order_id)`,
  `CREATE INDEX "IX_box_office_order_cart" ON box_office_order (cart_id) WHERE cart_id IS NOT NULL`,
  `CREATE INDEX "IX_box_office_order_dirty" ON box_office_order (dirty_at) WHERE dirty_at IS NOT NULL`,
  `CREATE INDEX "IX_box_office_order_look_again" ON box_office_order (look_again_at) WHERE look_again_at IS NOT NULL`,
];

/**
 * What the version before writes about an order, it writes on `box_office_ticket_order`. During an update its processes
 * run beside ours, and there must be one lease, one mark and one token of an order: whatever they write there goes on
 * from there to `box_office_order`. A lease that is held refuses theirs by updating nothing, which they understand.
 * To be dropped, with those columns, in the next version (docs/decisions/the-orders-room.md).
 */
const TAKE_FROM_THE_VERSION_BEFORE = `
CREATE FUNCTION box_office_order_of_version_before() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.payment = 'closed' THEN
    NEW.is_cancelled := true;
    NEW.payment := CASE WHEN TG_OP = 'UPDATE' AND OLD.payment = 'paid' THEN 'paid' ELSE 'unpaid' END;
  END IF;

  IF TG_OP = 'INSERT' THEN
    INSERT INTO box_office_order AS known (id, order_id, cart_id, customer_id, access_token)
    VALUES ('boord_' || replace(gen_random_uuid()::text, '-', ''), NEW.order_id, NEW.cart_id, NEW.customer_id, NEW.access_token)
    ON CONFLICT (order_id) DO UPDATE
    SET cart_id = coalesce(known.cart_id, excluded.cart_id),
        customer_id = coalesce(known.customer_id, excluded.customer_id),
        access_token = coalesce(known.access_token, excluded.access_token)
    RETURNING access_token, cart_id INTO NEW.access_token, NEW.cart_id;
    RETURN NEW;
  END IF;

  IF NEW.lease_id IS DISTINCT FROM OLD.lease_id THEN
    UPDATE box_office_order SET lease_id = NULL, leased_until = NULL
    WHERE order_id = NEW.order_id AND lease_id = OLD.lease_id;
    IF NEW.lease_id IS NOT NULL THEN
      UPDATE box_office_order SET lease_id = NEW.lease_id, leased_until = NEW.leased_until
      WHERE order_id = NEW.order_id AND (leased_until IS NULL OR leased_until < now());
      IF NOT FOUND THEN
        RETURN NULL;
      END IF;
    END IF;
  END IF;
  IF NEW.dirty_at > coalesce(OLD.dirty_at, '-infinity') THEN
    UPDATE box_office_order SET dirty_at = NEW.dirty_at WHERE order_id = NEW.order_id;
  END IF;
  IF NEW.access_token <> OLD.access_token THEN
    UPDATE box_office_order SET access_token = NEW.access_token, customer_id = NEW.customer_id
    WHERE order_id = NEW.order_id AND access_token <> NEW.access_token;
  END IF;
  IF NEW.cart_id IS DISTINCT FROM OLD.cart_id THEN
    UPDATE box_office_order SET cart_id = NEW.cart_id WHERE order_id = NEW.order_id;
  END IF;
  RETURN NEW;
END $$`;

/** A token that we change is no longer valid with the version before either. */
const TELL_THE_VERSION_BEFORE = `
CREATE FUNCTION box_office_order_to_version_before() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE box_office_ticket_order SET access_token = NEW.access_token
  WHERE order_id = NEW.order_id AND access_token IS DISTINCT FROM NEW.access_token;
  RETURN NULL;
END $$`;

/**
 * Where the module of tickets is new as well there is no version before. The table is locked, so that nothing is
 * written there between the copy and the trigger.
 */
const TAKE_ORDERS_AS_THEY_ARE = `
DO $$
BEGIN
  IF to_regclass('box_office_ticket_order') IS NOT NULL THEN
    LOCK TABLE box_office_ticket_order IN ACCESS EXCLUSIVE MODE;
    -- Either module may migrate first; the trigger writes these columns of the other.
    ALTER TABLE box_office_ticket_order
      ADD COLUMN IF NOT EXISTS is_cancelled boolean NOT NULL DEFAULT false,
      ALTER COLUMN access_token DROP NOT NULL;
    INSERT INTO box_office_order
      (id, order_id, cart_id, customer_id, access_token, leased_until, lease_id, dirty_at, read_at, looked_at, look_again_at, created_at)
    SELECT 'boord_' || replace(gen_random_uuid()::text, '-', ''), order_id, cart_id, customer_id, access_token,
           leased_until, lease_id, dirty_at, settled_at, looked_at,
           CASE WHEN NOT is_cancelled AND payment IN ('awaiting', 'unpaid') OR problem IS NOT NULL THEN now() END, created_at
    FROM box_office_ticket_order WHERE deleted_at IS NULL;
    -- What was once begun stayed so for tickets only.
    UPDATE box_office_order_standing standing SET payment = 'awaiting'
    FROM box_office_ticket_order bought
    WHERE bought.order_id = standing.order_id AND standing.payment = 'unpaid' AND standing.state <> 'cancelled'
      AND bought.payment IN ('paid', 'awaiting');
    CREATE TRIGGER box_office_order_of_version_before BEFORE INSERT OR UPDATE ON box_office_ticket_order
    FOR EACH ROW EXECUTE FUNCTION box_office_order_of_version_before();
    CREATE TRIGGER box_office_order_to_version_before AFTER UPDATE OF access_token ON box_office_order
    FOR EACH ROW WHEN (OLD.access_token IS DISTINCT FROM NEW.access_token AND pg_trigger_depth() = 0)
    EXECUTE FUNCTION box_office_order_to_version_before();
  END IF;

  -- Orders of goods that are not paid were never looked at again.
  INSERT INTO box_office_order (id, order_id, customer_id, look_again_at, created_at)
  SELECT 'boord_' || replace(gen_random_uuid()::text, '-', ''), order_id, customer_id, now(), placed_at
  FROM box_office_order_standing WHERE payment <> 'paid' AND state <> 'cancelled'
  ON CONFLICT (order_id) DO UPDATE SET look_again_at = coalesce(box_office_order.look_again_at, excluded.look_again_at);
  -- For what is cancelled nothing is awaited.
  UPDATE box_office_order_standing SET payment = 'unpaid' WHERE state = 'cancelled' AND payment = 'awaiting';
END $$`;

export class Migration20261129100200 extends Migration {
  override async up(): Promise<void> {
    for (const index of INDEXES) this.addSql(index);
    this.addSql(TAKE_FROM_THE_VERSION_BEFORE);
    this.addSql(TELL_THE_VERSION_BEFORE);
    this.addSql(TAKE_ORDERS_AS_THEY_ARE);
  }

  override async down(): Promise<void> {
    this.addSql(`DO $$ BEGIN
      IF to_regclass('box_office_ticket_order') IS NOT NULL THEN
        DROP TRIGGER IF EXISTS box_office_order_of_version_before ON box_office_ticket_order;
      END IF;
    END $$`);
    this.addSql(`DROP FUNCTION IF EXISTS box_office_order_of_version_before`);
    this.addSql(`DROP FUNCTION IF EXISTS box_office_order_to_version_before CASCADE`);
    for (const [, index] of INDEXES.map((sql) => /"(\w+)"/.exec(sql) as RegExpExecArray)) {
      this.addSql(`DROP INDEX IF EXISTS "${index}"`);
    }
  }
}
