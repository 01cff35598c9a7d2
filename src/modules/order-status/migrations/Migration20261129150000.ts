import { Migration } from "@medusajs/framework/mikro-orm/migrations";
import { currencyDecimals } from "../../../shared/money";

/** The factor from major to minor units, as the code knows it: Medusa's own table of currencies differs for some. */
const FACTOR = `CASE standing.currency_code ${Intl.supportedValuesOf("currency")
  .map((code) => code.toLowerCase())
  .filter((code) => currencyDecimals(code) !== 2)
  .map((code) => `WHEN '${code}' THEN ${10 ** currencyDecimals(code)}`)
  .join(" ")} ELSE 100 END`;

/** Of orders that are known already; where Medusa has no payments yet there are none. An invoice reserves nothing. */
const TAKE_MONEY_AS_IT_IS = `
DO $$
BEGIN
  IF to_regclass('order_payment_collection') IS NULL OR to_regclass('refund') IS NULL THEN
    RETURN;
  END IF;
  UPDATE box_office_order_standing standing
  SET captured_minor = round(money.captured * ${FACTOR}),
      reserved_minor = round(money.reserved * ${FACTOR}),
      refunded_minor = round(money.refunded * ${FACTOR})
  FROM (
    SELECT link.order_id, sum(taken.amount) AS captured, sum(given_back.amount) AS refunded,
           sum(CASE WHEN payment.canceled_at IS NULL AND payment.provider_id <> 'pp_invoice_invoice'
               THEN greatest(0, payment.amount - taken.amount) ELSE 0 END) AS reserved
    FROM order_payment_collection link
    JOIN payment ON payment.payment_collection_id = link.payment_collection_id AND payment.deleted_at IS NULL
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(amount), 0) AS amount FROM capture WHERE payment_id = payment.id AND deleted_at IS NULL
    ) taken
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(amount), 0) AS amount FROM refund WHERE payment_id = payment.id AND deleted_at IS NULL
    ) given_back
    WHERE link.deleted_at IS NULL
    GROUP BY link.order_id
  ) money
  WHERE money.order_id = standing.order_id;
END $$`;

/** Lists tell what came in, is reserved and was given back, beside what is due. */
export class Migration20261129150000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
ALTER TABLE box_office_order_standing
ADD COLUMN captured_minor bigint NOT NULL DEFAULT 0,
ADD COLUMN reserved_minor bigint NOT NULL DEFAULT 0,
ADD COLUMN refunded_minor bigint NOT NULL DEFAULT 0`);
    this.addSql(TAKE_MONEY_AS_IT_IS);
  }

  override async down(): Promise<void> {
    this.addSql(`
ALTER TABLE box_office_order_standing
DROP COLUMN captured_minor, DROP COLUMN reserved_minor, DROP COLUMN refunded_minor`);
  }
}
