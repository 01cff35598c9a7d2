import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Of tables whose rows are never soft-deleted; see Migration20261121190000. */
const INDEXES = [
  `CREATE UNIQUE INDEX "UQ_box_office_cart_attendee_position" ON box_office_cart_attendee (cart_id, line_item_id, position)`,
  `CREATE INDEX "IX_box_office_ticket_notice_open" ON box_office_ticket_notice (created_at) WHERE handled_at IS NULL`,

  `CREATE INDEX "IX_box_office_ticket_search" ON box_office_ticket USING gin (search)`,
  `CREATE INDEX "IX_box_office_ticket_created" ON box_office_ticket (created_at, id)`,
  `CREATE INDEX "IX_box_office_ticket_event_created" ON box_office_ticket (event_id, created_at, id)`,
  `CREATE INDEX "IX_box_office_ticket_session_created" ON box_office_ticket (session_id, created_at, id)`,
  `CREATE INDEX "IX_box_office_ticket_name" ON box_office_ticket (lower(coalesce(holder_name, attendee_name)), id)`,
  `CREATE INDEX "IX_box_office_ticket_status" ON box_office_ticket (status, created_at, id)`,
  `CREATE INDEX "IX_box_office_ticket_checked_in" ON box_office_ticket (checked_in_at) WHERE checked_in_at IS NOT NULL`,

  `CREATE INDEX "IX_box_office_ticket_order_customer" ON box_office_ticket_order (customer_id) WHERE customer_id IS NOT NULL`,
  `CREATE INDEX "IX_box_office_ticket_order_display" ON box_office_ticket_order (display_id)`,

  `CREATE INDEX "IX_box_office_event_session_to_remind" ON box_office_event_session (starts_at)
     WHERE reminded_at IS NULL AND status = 'scheduled' AND deleted_at IS NULL`,
];

/** The words of a registration by which it is found; number and phone as written, and as one word. */
const SEARCH_WORDS = [
  "number",
  "replace(number, '-', '')",
  ...["attendee", "holder"].flatMap((who) => [
    ...["name", "email", "phone"].map((what) => `coalesce(${who}_${what}, '')`),
    `regexp_replace(coalesce(${who}_phone, ''), '[^0-9]+', '', 'g')`,
  ]),
];

/** What parts words: the signs of ASCII and Latin-1, and general punctuation. (A database with LC_CTYPE=C knows no letters but English ones, so it is not asked what a letter is.) */
const NO_WORD = "[\\u0001-\\u002F\\u003A-\\u0040\\u005B-\\u0060\\u007B-\\u00BF\\u2000-\\u206F]+";

export class Migration20261121200100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
ALTER TABLE box_office_ticket ADD COLUMN search tsvector GENERATED ALWAYS AS (
  to_tsvector('simple'::regconfig, regexp_replace(${SEARCH_WORDS.join(" || ' ' || ")}, '${NO_WORD}', ' ', 'g'))
) STORED`);
    for (const index of INDEXES) this.addSql(index);
  }

  override async down(): Promise<void> {
    for (const index of INDEXES) {
      this.addSql(`DROP INDEX IF EXISTS "${/"(.*?)"/.exec(index)?.[1]}"`);
    }
    this.addSql(`ALTER TABLE box_office_ticket DROP COLUMN IF EXISTS search`);
  }
}
