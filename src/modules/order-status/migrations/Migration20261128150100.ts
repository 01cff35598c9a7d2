import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * An order without a cart has to say from now on that it is an admin's. Those that are there when the shop gets this
 * version are what they were: nobody could say so before. The last hour is left out, since what a checkout broke off is
 * found there, and drafts are not. Where Medusa has no orders yet there is nothing to do.
 */
const TAKE_ORDERS_AS_THEY_WERE = `
DO $$
BEGIN
  IF to_regclass('"order"') IS NULL OR to_regclass('order_cart') IS NULL THEN
    RETURN;
  END IF;
  INSERT INTO box_office_admin_order (id, order_id)
  SELECT 'boadm_' || replace(gen_random_uuid()::text, '-', ''), placed.id
  FROM "order" placed
  WHERE (placed.is_draft_order OR placed.created_at < now() - interval '1 hour')
    AND NOT EXISTS (SELECT FROM order_cart link WHERE link.order_id = placed.id AND link.deleted_at IS NULL)
  ON CONFLICT DO NOTHING;
END $$`;

export class Migration20261128150100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE UNIQUE INDEX "UQ_box_office_admin_order_order" ON box_office_admin_order (order_id)`,
    );
    this.addSql(TAKE_ORDERS_AS_THEY_WERE);
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "UQ_box_office_admin_order_order"`);
  }
}
