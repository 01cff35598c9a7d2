import { Migration } from "@medusajs/framework/mikro-orm/migrations";
import { SORT_KEYS, TO_CREDIT } from "../invoices/list-keys";

const TABLE = "box_office_invoice_payment";

const kinds = (names: readonly string[]) =>
  `CHECK (kind IN (${names.map((name) => `'${name}'`).join(", ")}))`;

const sumUp = (goneAre: readonly string[]) => {
  const gone = goneAre.map((name) => `'${name}'`).join(", ");
  return `
CREATE OR REPLACE FUNCTION box_office_sum_up_payments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE box_office_invoice invoice SET
    paid_minor = paid_minor + added.paid, refunded_minor = refunded_minor + added.gone, updated_at = now()
  FROM (SELECT invoice_id,
          coalesce(sum(amount_minor) FILTER (WHERE kind NOT IN (${gone})), 0) AS paid,
          -coalesce(sum(amount_minor) FILTER (WHERE kind IN (${gone})), 0) AS gone
        FROM new_rows GROUP BY invoice_id) added
  WHERE invoice.id = added.invoice_id;
  RETURN NULL;
END $$`;
};

/**
 * What paid for what is credited may pay for the rest of the invoice, so that more is credited than was paid in all; or for
 * another invoice of the order: it leaves its own as given back money does.
 */
export class Migration20261201140000 extends Migration {
  override async up(): Promise<void> {
    this.#allow(["payment", "refund", "moved", "reversal", "withdrawal"]);
    this.addSql(sumUp(["refund", "moved"]));
    this.#creditAtMost("total_minor");
    this.addSql(
      `CREATE INDEX "IX_box_office_invoice_to_credit" ON box_office_invoice
       (${[TO_CREDIT, `(${SORT_KEYS.issued_at.key})`, "id"].join(", ").replaceAll("invoice.", "")})`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX "IX_box_office_invoice_to_credit"`);
    this.addSql(sumUp(["refund"]));
    this.#creditAtMost("paid_minor");
    this.#allow(["payment", "refund", "reversal", "withdrawal"]);
  }

  #creditAtMost(sum: string): void {
    const name = `"CK_box_office_invoice_credited"`;
    this.addSql(`ALTER TABLE box_office_invoice DROP CONSTRAINT ${name}`);
    this.addSql(
      `ALTER TABLE box_office_invoice ADD CONSTRAINT ${name} CHECK (credited_minor BETWEEN 0 AND ${sum})`,
    );
  }

  #allow(names: readonly string[]): void {
    this.addSql(`ALTER TABLE ${TABLE} DROP CONSTRAINT ${TABLE}_kind_check`);
    this.addSql(`ALTER TABLE ${TABLE} ADD CONSTRAINT ${TABLE}_kind_check ${kinds(names)}`);
  }
}
