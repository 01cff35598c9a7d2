import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Of tables whose rows are never soft-deleted; without Medusa's `deleted_at IS NULL`, which our SQL does not say. */
const INDEXES = [
  `CREATE UNIQUE INDEX "UQ_box_office_order_status_code" ON box_office_order_status (code)
     WHERE owner_id IS NULL AND deleted_at IS NULL`,
  `CREATE UNIQUE INDEX "UQ_box_office_order_status_own_code" ON box_office_order_status (owner_id, code)
     WHERE owner_id IS NOT NULL AND deleted_at IS NULL`,
  `CREATE UNIQUE INDEX "UQ_box_office_order_status_default" ON box_office_order_status (state)
     WHERE is_default AND deleted_at IS NULL`,

  `CREATE UNIQUE INDEX "UQ_box_office_order_standing_order" ON box_office_order_standing (order_id)`,
  `CREATE UNIQUE INDEX "UQ_box_office_order_standing_code" ON box_office_order_standing (order_code)`,
  `CREATE UNIQUE INDEX "UQ_box_office_order_standing_token" ON box_office_order_standing (payment_token)`,
  `CREATE INDEX "IX_box_office_order_standing_search" ON box_office_order_standing USING gin (search)`,
  `CREATE INDEX "IX_box_office_order_standing_display" ON box_office_order_standing (display_id)`,
  `CREATE INDEX "IX_box_office_order_standing_of_status" ON box_office_order_standing (status_id)`,
  `CREATE INDEX "IX_box_office_order_standing_unfinished" ON box_office_order_standing (unfinished_since)
     WHERE unfinished_since IS NOT NULL`,
  // The list, by what it is sorted by and by each of its filters; archived orders are asked for apart.
  ...[
    ["placed", "placed_at"],
    ["changed", "changed_at"],
    ["total", "total_minor"],
    ["state", "state, placed_at"],
    ["status", "status_id, placed_at"],
    ["payment", "payment, placed_at"],
    ["channel", "sales_channel_id, placed_at"],
    ["provider", "payment_provider_id, placed_at"],
  ].map(
    ([name, columns]) =>
      `CREATE INDEX "IX_box_office_order_standing_${name}" ON box_office_order_standing (${columns}, order_id)
         WHERE archived_at IS NULL`,
  ),
  `CREATE INDEX "IX_box_office_order_standing_archived" ON box_office_order_standing (placed_at, order_id)
     WHERE archived_at IS NOT NULL`,

  `CREATE UNIQUE INDEX "UQ_box_office_order_log_seq" ON box_office_order_log (seq)`,
  `CREATE INDEX "IX_box_office_order_log_order" ON box_office_order_log (order_id, seq)`,
  `CREATE INDEX "IX_box_office_order_log_actor" ON box_office_order_log (actor_id, seq) WHERE actor_id IS NOT NULL`,
  `CREATE INDEX "IX_box_office_order_log_kind" ON box_office_order_log (kind, seq)`,
  `CREATE INDEX "IX_box_office_order_log_created" ON box_office_order_log (created_at, seq)`,
  `CREATE INDEX "IX_box_office_order_log_search" ON box_office_order_log USING gin (search)`,
  `CREATE INDEX "IX_box_office_order_log_untold" ON box_office_order_log (seq) WHERE told_at IS NULL AND kind <> 'note'`,

  `CREATE INDEX "IX_box_office_order_note_order" ON box_office_order_note (order_id, created_at)`,
  `CREATE UNIQUE INDEX "UQ_box_office_personal_mark_order" ON box_office_personal_mark (order_id, user_id)`,
  `CREATE INDEX "IX_box_office_personal_mark_status" ON box_office_personal_mark (status_id, order_id)`,
];

const CHECKS = [
  ["order_status", "colour", `colour ~ '^#[0-9a-f]{6}$'`],
  ["order_status", "owner", `NOT (CASE WHEN owner_id IS NULL THEN private ELSE is_default END)`],
] as const;

/** What parts words: the signs of ASCII and Latin-1, and general punctuation. (A database with LC_CTYPE=C knows no letters but English ones, so it is not asked what a letter is.) */
const NO_WORD = "[\\u0001-\\u002F\\u003A-\\u0040\\u005B-\\u0060\\u007B-\\u00BF\\u2000-\\u206F]+";

/** The words by which something is found: each text without its signs. */
const searchOf = (...texts: string[]) => `
ADD COLUMN search tsvector GENERATED ALWAYS AS (
  to_tsvector('simple'::regconfig, regexp_replace(${texts.join(" || ' ' || ")}, '${NO_WORD}', ' ', 'g'))
) STORED`;

export class Migration20261122100100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
ALTER TABLE box_office_order_standing
ALTER COLUMN total_minor TYPE bigint,
ALTER COLUMN due_minor TYPE bigint,
${searchOf("order_code", "replace(order_code, '-', '')", "coalesce(customer_name, '')", "coalesce(email, '')")}`);
    this.addSql(`
ALTER TABLE box_office_order_log
ADD COLUMN seq bigserial NOT NULL,
${searchOf("coalesce(reason, '')")}`);

    for (const [table, name, check] of CHECKS) {
      this.addSql(
        `ALTER TABLE box_office_${table} ADD CONSTRAINT "CK_box_office_${table}_${name}" CHECK (${check})`,
      );
    }
    for (const index of INDEXES) this.addSql(index);

    this.addSql(`
CREATE OR REPLACE FUNCTION box_office_keep_order_log() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  -- What is generated has no new value yet, and follows from the rest.
  free constant text[] := '{told_at,leased_until,search}';
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF to_jsonb(NEW) - free = to_jsonb(OLD) - free THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'The log of orders is only ever added to' USING ERRCODE = 'restrict_violation';
END $$`);
    this.addSql(`
CREATE TRIGGER box_office_keep_order_log_rows
BEFORE UPDATE OR DELETE ON box_office_order_log
FOR EACH ROW EXECUTE FUNCTION box_office_keep_order_log()`);
    this.addSql(`
CREATE TRIGGER box_office_keep_order_log
BEFORE TRUNCATE ON box_office_order_log
FOR EACH STATEMENT EXECUTE FUNCTION box_office_keep_order_log()`);
  }

  override async down(): Promise<void> {
    for (const trigger of ["box_office_keep_order_log_rows", "box_office_keep_order_log"]) {
      this.addSql(`DROP TRIGGER IF EXISTS ${trigger} ON box_office_order_log`);
    }
    this.addSql(`DROP FUNCTION IF EXISTS box_office_keep_order_log()`);
    for (const index of INDEXES) {
      this.addSql(`DROP INDEX IF EXISTS "${/"(.*?)"/.exec(index)?.[1]}"`);
    }
    for (const [table, name] of CHECKS) {
      this.addSql(
        `ALTER TABLE box_office_${table} DROP CONSTRAINT IF EXISTS "CK_box_office_${table}_${name}"`,
      );
    }
    this.addSql(
      `ALTER TABLE box_office_order_log DROP COLUMN IF EXISTS seq, DROP COLUMN IF EXISTS search`,
    );
    this.addSql(`ALTER TABLE box_office_order_standing DROP COLUMN IF EXISTS search`);
  }
}
