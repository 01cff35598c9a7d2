import { Migration } from "@medusajs/framework/mikro-orm/migrations";
import { DROP_SEARCH_FUNCTIONS, SEARCH_FUNCTIONS } from "../../../shared/search-sql";

const OF_ORDER = [
  "order_code",
  "replace(order_code, '-', '')",
  "coalesce(customer_name, '')",
  "coalesce(email, '')",
].join(" || ' ' || ");

const COLUMNS = [
  ["box_office_order_standing", OF_ORDER],
  ["box_office_order_log", "coalesce(reason, '')"],
] as const;

const NO_WORD = "[\\u0001-\\u002F\\u003A-\\u0040\\u005B-\\u0060\\u007B-\\u00BF\\u2000-\\u206F]+";

/**
 * Words are found whatever their case, accents and way to write them in Unicode. Processes of before ask the same column, and
 * find what they write without accents.
 */
export class Migration20261129180100 extends Migration {
  override async up(): Promise<void> {
    for (const sql of SEARCH_FUNCTIONS) this.addSql(sql);
    for (const [table, words] of COLUMNS) this.#searchBy(table, `box_office_words(${words})`);
  }

  override async down(): Promise<void> {
    for (const [table, words] of COLUMNS) {
      this.#searchBy(
        table,
        `to_tsvector('simple'::regconfig, regexp_replace(${words}, '${NO_WORD}', ' ', 'g'))`,
      );
    }
    this.addSql(DROP_SEARCH_FUNCTIONS);
  }

  #searchBy(table: string, words: string): void {
    this.addSql(`
ALTER TABLE ${table}
DROP COLUMN IF EXISTS search,
ADD COLUMN search tsvector GENERATED ALWAYS AS (${words}) STORED`);
    this.addSql(`CREATE INDEX "IX_${table}_search" ON ${table} USING gin (search)`);
  }
}
