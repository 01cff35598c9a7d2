import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What parts words, as for tickets in Migration20261121200100. */
const NO_WORD = "[\\u0001-\\u002F\\u003A-\\u0040\\u005B-\\u0060\\u007B-\\u00BF\\u2000-\\u206F]+";

/** The orders of an event are found by the words of their buyers, as orders and registrations are; each filter of the door's log has its index. */
export class Migration20261129124500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
ALTER TABLE box_office_ticket_order ADD COLUMN search tsvector GENERATED ALWAYS AS (
  to_tsvector('simple'::regconfig,
    regexp_replace(coalesce(buyer_name, '') || ' ' || coalesce(buyer_email, ''), '${NO_WORD}', ' ', 'g'))
) STORED`);
    this.addSql(
      `CREATE INDEX "IX_box_office_ticket_order_search" ON box_office_ticket_order USING gin (search)`,
    );
    this.addSql(
      `CREATE INDEX "IX_box_office_check_in_result" ON box_office_check_in (result, created_at)`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IX_box_office_check_in_result"`);
    this.addSql(`DROP INDEX IF EXISTS "IX_box_office_ticket_order_search"`);
    this.addSql(`ALTER TABLE box_office_ticket_order DROP COLUMN IF EXISTS search`);
  }
}
