import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const TABLE = "box_office_invoice_payment";
const NAME = `${TABLE}_check`;

/** What was withdrawn from an invoice may be booked again: that is an entry above zero. */
export class Migration20261202100100 extends Migration {
  override async up(): Promise<void> {
    this.#check(
      `CASE kind WHEN 'payment' THEN amount_minor > 0 WHEN 'withdrawal' THEN amount_minor <> 0 ELSE amount_minor < 0 END`,
    );
  }

  override async down(): Promise<void> {
    this.#check(`CASE kind WHEN 'payment' THEN amount_minor > 0 ELSE amount_minor < 0 END`);
  }

  #check(rule: string): void {
    this.addSql(`ALTER TABLE ${TABLE} DROP CONSTRAINT ${NAME}`);
    this.addSql(`ALTER TABLE ${TABLE} ADD CONSTRAINT ${NAME} CHECK (${rule})`);
  }
}
