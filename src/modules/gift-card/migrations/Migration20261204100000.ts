import { Migration } from "@medusajs/framework/mikro-orm/migrations";
import { DROP_SEARCH_FUNCTIONS, SEARCH_FUNCTIONS } from "../../../shared/search-sql";
import { CARD_WORDS, SORT_KEYS } from "../cards/list-keys";

const KEPT = `created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(), deleted_at timestamptz NULL`;

/** Where value comes from and goes to; what is on a card or with a customer is owed, the rest says why. */
const OWED = ["card", "customer"];
const ORIGINS = ["sold", "manual", "promotional", "imported", "refund"];
const CONTRA = [...ORIGINS, "redeemed", "adjustment", "breakage", "cash_out"];

const texts = (values: readonly string[]) => values.map((value) => `'${value}'`).join(", ");

/** Between which kinds of accounts each type of transfer moves. */
const MOVES: Readonly<Record<string, readonly [from: readonly string[], to: readonly string[]][]>> = {
  issue: [[ORIGINS, OWED]],
  void: [[["card"], ORIGINS]],
  capture: [[OWED, ["redeemed"]]],
  refund: [[["redeemed"], OWED]],
  adjust: [
    [["adjustment"], OWED],
    [OWED, ["adjustment"]],
  ],
  move: [[OWED, OWED]],
  cash_out: [[OWED, ["cash_out"]]],
  // Whose day is put off has it back.
  expire: [
    [["card"], ["breakage"]],
    [["breakage"], ["card"]],
  ],
};

/** An account's id is `kind:owner:currency`, or `kind:currency`. */
const kindOf = (account: string) => `split_part(${account}, ':', 1)`;

const moves = Object.entries(MOVES).map(([type, ways]) => {
  const any = ways.map(
    ([from, to]) =>
      `(${kindOf("from_account_id")} IN (${texts(from)}) AND ${kindOf("to_account_id")} IN (${texts(to)}))`,
  );
  return `WHEN '${type}' THEN ${any.join(" OR ")}`;
});

const TABLES = {
  // Two parties of one currency; who owes may be below zero, what is owed may not.
  ledger_account: `
    id text NOT NULL PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN (${texts([...OWED, ...CONTRA])})), owner_id text NULL, currency_code text NOT NULL,
    is_contra boolean GENERATED ALWAYS AS (kind NOT IN (${texts(OWED)})) STORED,
    posted_minor bigint NOT NULL DEFAULT 0, held_minor bigint NOT NULL DEFAULT 0, version bigint NOT NULL DEFAULT 0,
    CONSTRAINT "CK_box_office_ledger_account_id" CHECK (id = concat_ws(':', kind, owner_id, currency_code)),
    CONSTRAINT "CK_box_office_ledger_account_owner" CHECK ((owner_id IS NULL) = (kind NOT IN (${texts(OWED)}))),
    CONSTRAINT "CK_box_office_ledger_account_held" CHECK (held_minor >= 0),
    CONSTRAINT "CK_box_office_ledger_account_available" CHECK (kind NOT IN (${texts(OWED)}) OR posted_minor >= held_minor)`,
  ledger_hold: `
    id text NOT NULL PRIMARY KEY, account_id text NOT NULL REFERENCES box_office_ledger_account (id),
    cart_id text NOT NULL, position integer NOT NULL, asked_minor bigint NULL CHECK (asked_minor > 0),
    amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
    status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'captured', 'released')),
    expires_at timestamptz NOT NULL, has_session boolean NOT NULL DEFAULT false,
    peak_minor bigint NOT NULL DEFAULT 0, is_dropped boolean NOT NULL DEFAULT false,
    pinned_by text NULL, pinned_at timestamptz NULL, resolved_at timestamptz NULL,
    CONSTRAINT "CK_box_office_ledger_hold_pin" CHECK ((pinned_by IS NULL) = (pinned_at IS NULL)),
    CONSTRAINT "CK_box_office_ledger_hold_resolved" CHECK ((status = 'open') = (resolved_at IS NULL))`,
  ledger_transfer: `
    id text NOT NULL PRIMARY KEY, idempotency_key text NOT NULL UNIQUE, type text NOT NULL,
    from_account_id text NOT NULL REFERENCES box_office_ledger_account (id),
    to_account_id text NOT NULL REFERENCES box_office_ledger_account (id),
    currency_code text NOT NULL, amount_minor bigint NOT NULL CHECK (amount_minor > 0),
    hold_id text NULL UNIQUE REFERENCES box_office_ledger_hold (id),
    reverses_id text NULL REFERENCES box_office_ledger_transfer (id),
    gift_card_id text NULL, generation integer NULL, order_id text NULL, reason text NULL, actor_id text NULL,
    occurred_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT "CK_box_office_ledger_transfer_moves" CHECK (CASE type ${moves.join(" ")} ELSE false END),
    CONSTRAINT "CK_box_office_ledger_transfer_apart" CHECK (from_account_id <> to_account_id),
    CONSTRAINT "CK_box_office_ledger_transfer_currency" CHECK (
      right(from_account_id, length(currency_code) + 1) = ':' || currency_code
      AND right(to_account_id, length(currency_code) + 1) = ':' || currency_code),
    CONSTRAINT "CK_box_office_ledger_transfer_reason" CHECK (
      type NOT IN ('adjust', 'cash_out') OR btrim(coalesce(reason, '')) <> ''),
    CONSTRAINT "CK_box_office_ledger_transfer_reverses" CHECK ((reverses_id IS NULL) = (type NOT IN ('refund', 'void'))),
    CONSTRAINT "CK_box_office_ledger_transfer_hold" CHECK (hold_id IS NULL OR type = 'capture')`,
  ledger_entry: `
    id text NOT NULL PRIMARY KEY, transfer_id text NOT NULL REFERENCES box_office_ledger_transfer (id),
    account_id text NOT NULL REFERENCES box_office_ledger_account (id), account_version bigint NOT NULL,
    amount_minor bigint NOT NULL CHECK (amount_minor <> 0), balance_after_minor bigint NOT NULL,
    occurred_at timestamptz NOT NULL`,
  gift_card: `
    id text NOT NULL PRIMARY KEY, code_digest text NOT NULL, code_sealed text NOT NULL, key_id text NOT NULL, last4 text NOT NULL,
    currency_code text NOT NULL, initial_minor bigint NOT NULL CHECK (initial_minor > 0),
    state text NOT NULL CHECK (state IN ('pending', 'active', 'disabled', 'moved', 'void')),
    mode text NOT NULL CHECK (mode IN ('card', 'customer')),
    origin text NOT NULL CHECK (origin IN (${texts(ORIGINS)})),
    voucher_type text NOT NULL CHECK (voucher_type IN ('multi', 'single')),
    generation integer NOT NULL DEFAULT 1, purchased_at timestamptz NOT NULL, activated_at timestamptz NULL,
    expires_at timestamptz NULL, last_used_at timestamptz NULL,
    order_id text NULL, line_item_id text NULL, unit_index integer NULL, paid_minor bigint NULL, customer_id text NULL,
    redeemed_by text NULL, buyer jsonb NOT NULL DEFAULT '{}', recipient jsonb NOT NULL DEFAULT '{}', note text NULL, access_token text NOT NULL, created_by text NULL,
    CONSTRAINT "CK_box_office_gift_card_unit" CHECK ((line_item_id IS NULL) = (unit_index IS NULL)),
    CONSTRAINT "CK_box_office_gift_card_activated" CHECK (state NOT IN ('active', 'moved') OR activated_at IS NOT NULL),
    CONSTRAINT "CK_box_office_gift_card_moved" CHECK ((state = 'moved') = (redeemed_by IS NOT NULL))`,
  gift_card_event: `
    id text NOT NULL PRIMARY KEY, gift_card_id text NOT NULL REFERENCES box_office_gift_card (id),
    kind text NOT NULL, data jsonb NOT NULL DEFAULT '{}', reason text NULL, actor_id text NULL, at timestamptz NOT NULL DEFAULT clock_timestamp()`,
};

/** Of tables whose rows are never soft-deleted; without Medusa's `deleted_at IS NULL`, which our SQL does not say. */
const INDEXES = [
  // Balances of cards, which lists filter and sort by.
  `CREATE INDEX "IX_box_office_ledger_account_balance" ON box_office_ledger_account (posted_minor, owner_id)
    WHERE kind = 'card'`,
  `CREATE INDEX "IX_box_office_ledger_account_owner" ON box_office_ledger_account (owner_id, kind)`,
  `CREATE UNIQUE INDEX "UQ_box_office_ledger_hold_open" ON box_office_ledger_hold (account_id, cart_id) WHERE status = 'open'`,
  `CREATE INDEX "IX_box_office_ledger_hold_cart" ON box_office_ledger_hold (cart_id)`,
  `CREATE INDEX "IX_box_office_ledger_hold_expiry" ON box_office_ledger_hold (expires_at)
    WHERE status = 'open' AND amount_minor > 0 AND pinned_by IS NULL`,
  `CREATE INDEX "IX_box_office_ledger_hold_pinned" ON box_office_ledger_hold (pinned_at) WHERE status = 'open' AND pinned_by IS NOT NULL`,
  `CREATE UNIQUE INDEX "UQ_box_office_ledger_entry_version" ON box_office_ledger_entry (account_id, account_version)`,
  `CREATE INDEX "IX_box_office_ledger_entry_at" ON box_office_ledger_entry (account_id, occurred_at, transfer_id)`,
  `CREATE INDEX "IX_box_office_ledger_entry_transfer" ON box_office_ledger_entry (transfer_id)`,
  `CREATE INDEX "IX_box_office_ledger_transfer_at" ON box_office_ledger_transfer (currency_code, occurred_at) INCLUDE (type, amount_minor)`,
  `CREATE INDEX "IX_box_office_ledger_transfer_order" ON box_office_ledger_transfer (order_id)`,
  `CREATE INDEX "IX_box_office_ledger_transfer_reverses" ON box_office_ledger_transfer (reverses_id)`,
  `CREATE UNIQUE INDEX "UQ_box_office_gift_card_code" ON box_office_gift_card (code_digest)`,
  `CREATE UNIQUE INDEX "UQ_box_office_gift_card_unit" ON box_office_gift_card (line_item_id, unit_index)`,
  `CREATE UNIQUE INDEX "UQ_box_office_gift_card_token" ON box_office_gift_card (access_token)`,
  `CREATE INDEX "IX_box_office_gift_card_order" ON box_office_gift_card (order_id)`,
  `CREATE INDEX "IX_box_office_gift_card_key" ON box_office_gift_card (key_id, id)`,
  `CREATE INDEX "IX_box_office_gift_card_customer" ON box_office_gift_card (customer_id)`,
  `CREATE INDEX "IX_box_office_gift_card_redeemed" ON box_office_gift_card (redeemed_by)`,
  `CREATE INDEX "IX_box_office_gift_card_state" ON box_office_gift_card (state, purchased_at, id)`,
  `CREATE INDEX "IX_box_office_gift_card_origin" ON box_office_gift_card (origin, purchased_at, id)`,
  `CREATE INDEX "IX_box_office_gift_card_search" ON box_office_gift_card USING gin (box_office_words(${CARD_WORDS}))`,
  ...Object.entries(SORT_KEYS).flatMap(([name, { key, index = true }]) =>
    index ? [`CREATE INDEX "IX_box_office_gift_card_${name}" ON box_office_gift_card ((${key.replaceAll("card.", "")}), id)`] : [],
  ),
  `CREATE INDEX "IX_box_office_gift_card_event_card" ON box_office_gift_card_event (gift_card_id, at, id)`,
];

/** A transfer is written once; its entries and the balances follow from it, in the same transaction. */
const POST = `
CREATE FUNCTION box_office_post_transfer() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  reversed box_office_ledger_transfer;
BEGIN
  PERFORM FROM box_office_ledger_account WHERE id IN (NEW.from_account_id, NEW.to_account_id)
    ORDER BY is_contra, id FOR NO KEY UPDATE;
  IF NEW.reverses_id IS NOT NULL THEN
    SELECT * INTO reversed FROM box_office_ledger_transfer WHERE id = NEW.reverses_id;
    IF (reversed.type, reversed.currency_code) IS DISTINCT FROM
        (CASE NEW.type WHEN 'refund' THEN 'capture' ELSE 'issue' END, NEW.currency_code)
      OR NEW.type = 'void' AND (reversed.from_account_id, reversed.to_account_id) IS DISTINCT FROM (NEW.to_account_id, NEW.from_account_id)
      OR reversed.amount_minor < (
        SELECT sum(amount_minor) FROM box_office_ledger_transfer WHERE reverses_id = NEW.reverses_id) THEN
      RAISE EXCEPTION '% gives back more than % has moved, or something else', NEW.id, NEW.reverses_id
        USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  IF NEW.hold_id IS NOT NULL THEN
    UPDATE box_office_ledger_hold SET status = 'captured', resolved_at = now(), updated_at = now()
    WHERE id = NEW.hold_id AND status = 'open' AND account_id = NEW.from_account_id AND amount_minor = NEW.amount_minor;
    IF NOT FOUND THEN
      RAISE EXCEPTION '% is no open hold of this amount', NEW.hold_id USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  WITH moved AS (
    UPDATE box_office_ledger_account account SET
      posted_minor = posted_minor + by.amount_minor, version = version + 1, updated_at = now()
    FROM (VALUES (NEW.from_account_id, -NEW.amount_minor), (NEW.to_account_id, NEW.amount_minor)) by (account_id, amount_minor)
    WHERE account.id = by.account_id
    RETURNING account.id, account.version, by.amount_minor, account.posted_minor
  )
  INSERT INTO box_office_ledger_entry
    (id, transfer_id, account_id, account_version, amount_minor, balance_after_minor, occurred_at)
  SELECT id || '#' || version, NEW.id, id, version, amount_minor, posted_minor, NEW.occurred_at FROM moved;
  RETURN NULL;
END $$`;

/** What is held of an account is the sum of its open holds. */
const HOLD = `
CREATE FUNCTION box_office_sum_up_holds() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  delta bigint := CASE WHEN NEW.status = 'open' THEN NEW.amount_minor ELSE 0 END;
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.status = 'open' THEN delta := delta - OLD.amount_minor; END IF;
  IF delta <> 0 THEN
    UPDATE box_office_ledger_account SET held_minor = held_minor + delta, updated_at = now() WHERE id = NEW.account_id;
  END IF;
  RETURN NULL;
END $$`;

const refuse = (condition: string, message: string) => `
  IF ${condition} THEN
    RAISE EXCEPTION '${message}' USING ERRCODE = 'restrict_violation';
  END IF;`;

const DERIVED = ["is_contra", "posted_minor", "held_minor", "version", "updated_at"];

/**
 * What each table keeps for good: transfers and entries never change, an account's sums and the entries are the triggers' to
 * write, a hold that is resolved stays so.
 */
const KEEP: Readonly<Record<string, string>> = {
  ledger_account: `
    ${refuse("TG_OP <> 'UPDATE' AND TG_OP <> 'INSERT'", "An account is kept for good")}
    ${refuse(
      `TG_OP = 'UPDATE' AND (pg_trigger_depth() = 1 OR to_jsonb(NEW) - '{${DERIVED.join(",")}}'::text[] IS DISTINCT FROM to_jsonb(OLD) - '{${DERIVED.join(",")}}'::text[])`,
      "What stands on an account is the sum of its entries and holds",
    )}
    ${refuse(
      "TG_OP = 'INSERT' AND (NEW.posted_minor, NEW.held_minor, NEW.version) <> (0, 0, 0)",
      "An account begins with nothing",
    )}`,
  ledger_hold: `
    ${refuse("TG_OP <> 'UPDATE'", "A hold is kept for good")}
    ${refuse(
      "OLD.status <> 'open' OR (NEW.id, NEW.account_id, NEW.cart_id) IS DISTINCT FROM (OLD.id, OLD.account_id, OLD.cart_id)",
      "A hold ends once, and stays its cart''s",
    )}
    ${refuse(
      "OLD.pinned_by IS NOT NULL AND NEW.pinned_by IS NOT NULL AND (NEW.pinned_by, NEW.amount_minor) IS DISTINCT FROM (OLD.pinned_by, OLD.amount_minor)",
      "What a completion holds stays as it is",
    )}
    ${refuse(
      "NEW.status = 'captured' AND pg_trigger_depth() = 1",
      "A hold is captured by the transfer that takes it",
    )}`,
  ledger_transfer: refuse("true", "A transfer is never changed or deleted"),
  gift_card_event: refuse("true", "What was done with a card is never changed or deleted"),
  ledger_entry: refuse(
    "TG_OP <> 'INSERT' OR pg_trigger_depth() = 1",
    "Entries follow from transfers, and are never changed or deleted",
  ),
};

const EVENTS: Readonly<Record<string, string>> = {
  ledger_account: "INSERT OR UPDATE OR DELETE",
  ledger_hold: "UPDATE OR DELETE",
  ledger_transfer: "UPDATE OR DELETE",
  ledger_entry: "INSERT OR UPDATE OR DELETE",
};

/** A card is kept; what it is and was worth when it was issued does not change. */
const KEEP_CARD = `
  ${refuse("TG_OP <> 'UPDATE'", "A gift card is kept for good")}
  ${refuse(
    `(NEW.id, NEW.currency_code, NEW.initial_minor, NEW.mode, NEW.origin, NEW.voucher_type, NEW.line_item_id, NEW.unit_index)
      IS DISTINCT FROM (OLD.id, OLD.currency_code, OLD.initial_minor, OLD.mode, OLD.origin, OLD.voucher_type, OLD.line_item_id, OLD.unit_index)
    OR OLD.state = 'void' AND NEW.state <> 'void'`,
    "What a gift card was issued as is for good",
  )}`;

/** The double-entry ledger behind gift cards and customer credit, and the cards (D1–D9). */
export class Migration20261204100000 extends Migration {
  override async up(): Promise<void> {
    for (const definition of SEARCH_FUNCTIONS) this.addSql(definition);
    for (const [name, columns] of Object.entries(TABLES)) {
      this.addSql(`CREATE TABLE IF NOT EXISTS box_office_${name} (${columns}, ${KEPT})`);
      this.addSql(
        `CREATE INDEX "IDX_box_office_${name}_deleted_at" ON box_office_${name} (deleted_at) WHERE deleted_at IS NULL`,
      );
    }
    for (const index of INDEXES) this.addSql(index);
    this.addSql(POST);
    this.addSql(`CREATE TRIGGER box_office_post AFTER INSERT ON box_office_ledger_transfer
      FOR EACH ROW EXECUTE FUNCTION box_office_post_transfer()`);
    this.addSql(HOLD);
    this.addSql(`CREATE TRIGGER box_office_sum_up AFTER INSERT OR UPDATE ON box_office_ledger_hold
      FOR EACH ROW EXECUTE FUNCTION box_office_sum_up_holds()`);
    for (const [table, rules] of Object.entries({ ...KEEP, gift_card: KEEP_CARD })) {
      this.addSql(`CREATE FUNCTION box_office_keep_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN ${rules} RETURN NEW; END $$`);
      this.addSql(`CREATE TRIGGER box_office_keep BEFORE ${EVENTS[table] ?? "UPDATE OR DELETE"} ON box_office_${table}
        FOR EACH ROW EXECUTE FUNCTION box_office_keep_${table}()`);
      this.addSql(`CREATE TRIGGER box_office_keep_all BEFORE TRUNCATE ON box_office_${table}
        FOR EACH STATEMENT EXECUTE FUNCTION box_office_keep_${table}()`);
    }
  }

  override async down(): Promise<void> {
    for (const name of Object.keys(TABLES).reverse()) {
      this.addSql(`DROP TABLE IF EXISTS box_office_${name} CASCADE`);
    }
    for (const table of [...Object.keys(KEEP), "gift_card"]) {
      this.addSql(`DROP FUNCTION IF EXISTS box_office_keep_${table}()`);
    }
    for (const name of ["post_transfer", "sum_up_holds"]) {
      this.addSql(`DROP FUNCTION IF EXISTS box_office_${name}()`);
    }
    this.addSql(DROP_SEARCH_FUNCTIONS);
  }
}
