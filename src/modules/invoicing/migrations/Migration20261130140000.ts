import { Migration } from "@medusajs/framework/mikro-orm/migrations";
import { SEARCH_FUNCTIONS } from "../../../shared/search-sql";
import { INVOICE_WORDS, SORT_KEYS } from "../invoices/list-keys";

const { issued_at, due_at, total } = SORT_KEYS;

const INDEXES = {
  invoice_issued: `box_office_invoice (${issued_at.key}, id)`,
  invoice_due: `box_office_invoice (${due_at.key}, id)`,
  invoice_total: `box_office_invoice (${total.key}, id)`,
  invoice_state: `box_office_invoice (state, (${issued_at.key}), id)`,
  invoice_channel: `box_office_invoice (sales_channel_id, (${issued_at.key}), id)`,
  invoice_issued_on: `box_office_invoice (issued_at)`,
  invoice_due_on: `box_office_invoice (due_at)`,
  invoice_open: `box_office_invoice (due_at) WHERE due_minor > 0`,
  invoice_search: `box_office_invoice USING gin (box_office_words(${INVOICE_WORDS}))`,
  credit_note_issued: `box_office_credit_note (issued_at, id)`,
  credit_note_search: `box_office_credit_note USING gin (box_office_words(number))`,
};

/** Invoices and credit notes are found by every filter of their lists among as many as a shop ever writes. */
export class Migration20261130140000 extends Migration {
  override async up(): Promise<void> {
    for (const sql of SEARCH_FUNCTIONS) this.addSql(sql);
    for (const [name, on] of Object.entries(INDEXES)) {
      this.addSql(`CREATE INDEX "IX_box_office_${name}" ON ${on.replaceAll("invoice.", "")}`);
    }
  }

  override async down(): Promise<void> {
    for (const name of Object.keys(INDEXES)) this.addSql(`DROP INDEX "IX_box_office_${name}"`);
  }
}
