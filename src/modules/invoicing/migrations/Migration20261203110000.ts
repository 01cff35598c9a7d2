import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const TABLE = "box_office_invoice_payment";
const NAME = `${TABLE}_check`;

/**
 * What was moved on to another invoice names it, and comes back where that one is withdrawn: an entry above zero. A move
 * and the payment that it is there were written by one statement.
 */
export class Migration20261203110000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `ALTER TABLE ${TABLE} ADD COLUMN other_invoice_id text NULL REFERENCES box_office_invoice (id)`,
    );
    this.#check(
      `CASE kind WHEN 'payment' THEN amount_minor > 0 WHEN 'withdrawal' THEN amount_minor <> 0
         WHEN 'moved' THEN amount_minor <> 0 ELSE amount_minor < 0 END`,
    );
    this.addSql(`ALTER TABLE ${TABLE} DISABLE TRIGGER USER`);
    this.addSql(
      `UPDATE ${TABLE} moved SET other_invoice_id = (
         SELECT there.invoice_id FROM ${TABLE} there
         JOIN box_office_invoice own ON own.id = moved.invoice_id
         JOIN box_office_invoice other ON other.id = there.invoice_id AND other.order_id = own.order_id
         WHERE there.kind = 'payment' AND there.source_id = moved.source_id AND there.amount_minor = -moved.amount_minor
           AND there.created_at = moved.created_at AND there.invoice_id <> moved.invoice_id LIMIT 1)
       WHERE kind = 'moved'`,
    );
    this.addSql(`ALTER TABLE ${TABLE} ENABLE TRIGGER USER`);
    this.addSql(
      `ALTER TABLE ${TABLE} ADD CONSTRAINT "CK_box_office_invoice_payment_other"
       CHECK ((kind = 'moved') = (other_invoice_id IS NOT NULL))`,
    );
    this.addSql(
      `CREATE INDEX "IX_box_office_invoice_payment_other" ON ${TABLE} (other_invoice_id)
       WHERE other_invoice_id IS NOT NULL`,
    );
  }

  override async down(): Promise<void> {
    this.#check(
      `CASE kind WHEN 'payment' THEN amount_minor > 0 WHEN 'withdrawal' THEN amount_minor <> 0 ELSE amount_minor < 0 END`,
    );
    this.addSql(`ALTER TABLE ${TABLE} DROP COLUMN other_invoice_id`);
  }

  #check(rule: string): void {
    this.addSql(`ALTER TABLE ${TABLE} DROP CONSTRAINT ${NAME}`);
    this.addSql(`ALTER TABLE ${TABLE} ADD CONSTRAINT ${NAME} CHECK (${rule})`);
  }
}
