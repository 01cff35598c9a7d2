import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * That an order is cancelled is one thing, how it is paid another: what was `closed` is both from now on. Where the
 * orders' own module is there already, its word on the payment is taken.
 */
const TELL_CANCELLED_FROM_PAID = `
DO $$
BEGIN
  IF to_regclass('box_office_order_standing') IS NULL THEN
    UPDATE box_office_ticket_order SET is_cancelled = true, payment = 'unpaid' WHERE payment = 'closed';
    RETURN;
  END IF;
  UPDATE box_office_ticket_order bought
  SET is_cancelled = true, payment = CASE WHEN EXISTS (
    SELECT FROM box_office_order_standing standing
    WHERE standing.order_id = bought.order_id AND standing.payment = 'paid') THEN 'paid' ELSE 'unpaid' END
  WHERE payment = 'closed';
END $$`;

export class Migration20261129100000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "box_office_ticket_order" add column if not exists "is_cancelled" boolean not null default false;`,
    );
    this.addSql(`alter table if exists "box_office_ticket_order" alter column "access_token" drop not null;`);
    this.addSql(TELL_CANCELLED_FROM_PAID);
  }

  override async down(): Promise<void> {
    this.addSql(`update "box_office_ticket_order" set "payment" = 'closed' where "is_cancelled";`);
    this.addSql(`alter table if exists "box_office_ticket_order" drop column if exists "is_cancelled";`);
  }
}
