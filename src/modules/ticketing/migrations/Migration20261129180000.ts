import { Migration } from "@medusajs/framework/mikro-orm/migrations";
import { DROP_SEARCH_FUNCTIONS, SEARCH_FUNCTIONS } from "../../../shared/search-sql";

/** The words of a registration by which it is found; number and phone as written, and as one word. */
const OF_TICKET = [
  "number",
  "replace(number, '-', '')",
  ...["attendee", "holder"].flatMap((who) => [
    ...["name", "email", "phone"].map((what) => `coalesce(${who}_${what}, '')`),
    `regexp_replace(coalesce(${who}_phone, ''), '[^0-9]+', '', 'g')`,
  ]),
].join(" || ' ' || ");

const OF_BUYER = "coalesce(buyer_name, '') || ' ' || coalesce(buyer_email, '')";

const COLUMNS = [
  ["box_office_ticket", OF_TICKET],
  ["box_office_ticket_order", OF_BUYER],
] as const;

/** Names by which places are given out; two of one event that look alike stay two. */
const ONE_WAY_TO_WRITE_NAMES = `
UPDATE box_office_ticket_type type SET name = normalize(type.name, NFC)
WHERE type.name IS NOT NFC NORMALIZED AND NOT EXISTS (
  SELECT FROM box_office_ticket_type other
  WHERE other.event_id = type.event_id AND other.id <> type.id AND other.deleted_at IS NULL
    AND normalize(other.name, NFC) = normalize(type.name, NFC))`;

const NO_WORD = "[\\u0001-\\u002F\\u003A-\\u0040\\u005B-\\u0060\\u007B-\\u00BF\\u2000-\\u206F]+";

/**
 * Words are found whatever their case, accents and way to write them in Unicode. Processes of before ask the same column, and
 * find what they write without accents.
 */
export class Migration20261129180000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(ONE_WAY_TO_WRITE_NAMES);
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
