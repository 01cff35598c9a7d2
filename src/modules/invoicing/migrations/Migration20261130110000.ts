import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const KEPT = `created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(), deleted_at timestamptz NULL`;

/**
 * What is still asked for of an issued invoice: what was credited is not, and money that was given back for it was not
 * paid either. What was given back without a credit note is not asked for again.
 */
const due = (of = "") =>
  `greatest(0, ${of}total_minor - ${of}credited_minor - ${of}paid_minor + least(${of}refunded_minor, ${of}credited_minor))`;

const TABLES = {
  number_series: `
    id text NOT NULL PRIMARY KEY,
    ordinal integer GENERATED ALWAYS AS IDENTITY UNIQUE,
    kind text NOT NULL CHECK (kind IN ('invoice', 'credit_note')),
    sales_channel_id text NOT NULL, year integer NOT NULL, prefix text NOT NULL, pattern text NOT NULL,
    next_value integer NOT NULL CHECK (next_value > 0), issued_count integer NOT NULL DEFAULT 0,
    last_issued_at timestamptz NULL`,
  invoiced_order: `
    id text NOT NULL PRIMARY KEY, order_id text NOT NULL, allotted_at timestamptz NULL`,
  // The state is what the sums say: nobody can write another.
  invoice: `
    id text NOT NULL PRIMARY KEY, order_id text NOT NULL, sales_channel_id text NULL,
    state text GENERATED ALWAYS AS (CASE
      WHEN voided_at IS NOT NULL THEN 'void' WHEN issued_at IS NULL THEN 'draft'
      WHEN ${due()} = 0 THEN 'paid' WHEN paid_minor > 0 THEN 'partially_paid' ELSE 'issued' END) STORED,
    due_minor bigint GENERATED ALWAYS AS (
      CASE WHEN issued_at IS NULL OR voided_at IS NOT NULL THEN 0 ELSE ${due()} END) STORED,
    series_id text NULL REFERENCES box_office_number_series (id), value integer NULL, number text NULL,
    currency_code text NOT NULL, locale text NOT NULL, timezone text NULL,
    issued_at timestamptz NULL, issued_by text NULL, due_at timestamptz NULL, paid_at timestamptz NULL,
    voided_at timestamptz NULL, voided_by text NULL, void_reason text NULL,
    net_minor bigint NOT NULL DEFAULT 0, tax_minor bigint NOT NULL DEFAULT 0,
    total_minor bigint NOT NULL DEFAULT 0 CHECK (total_minor >= 0 AND total_minor = net_minor + tax_minor),
    paid_minor bigint NOT NULL DEFAULT 0, refunded_minor bigint NOT NULL DEFAULT 0,
    credited_minor bigint NOT NULL DEFAULT 0,
    payment_reference text NULL, reference text NULL, note text NULL, seller jsonb NULL, buyer jsonb NOT NULL,
    access_token text NOT NULL, capture_error text NULL, sent_at timestamptz NULL, created_by text NULL,
    CONSTRAINT "CK_box_office_invoice_paid" CHECK (paid_minor BETWEEN 0 AND total_minor),
    CONSTRAINT "CK_box_office_invoice_refunded" CHECK (refunded_minor BETWEEN 0 AND paid_minor),
    CONSTRAINT "CK_box_office_invoice_credited" CHECK (credited_minor BETWEEN 0 AND paid_minor),
    CONSTRAINT "CK_box_office_invoice_number" CHECK (
      (issued_at IS NULL) = (number IS NULL) AND (issued_at IS NULL) = (series_id IS NULL) AND (issued_at IS NULL) = (value IS NULL)),
    CONSTRAINT "CK_box_office_invoice_void" CHECK (
      voided_at IS NULL OR (issued_at IS NOT NULL AND void_reason IS NOT NULL AND paid_minor = refunded_minor))`,
  invoice_line: `
    id text NOT NULL PRIMARY KEY, invoice_id text NOT NULL REFERENCES box_office_invoice (id) ON DELETE CASCADE,
    position integer NOT NULL, source_id text NOT NULL, kind text NOT NULL CHECK (kind IN ('item', 'shipping')),
    title text NOT NULL, detail text NULL, quantity integer NOT NULL CHECK (quantity > 0),
    unit_price_minor bigint NOT NULL, prices_include_tax boolean NOT NULL, discount_minor bigint NOT NULL,
    tax_rate double precision NOT NULL, net_minor bigint NOT NULL, tax_minor bigint NOT NULL,
    total_minor bigint NOT NULL CHECK (total_minor = net_minor + tax_minor),
    credited_quantity integer NOT NULL DEFAULT 0, credited_minor bigint NOT NULL DEFAULT 0,
    CONSTRAINT "CK_box_office_invoice_line_credited" CHECK (
      credited_quantity BETWEEN 0 AND quantity AND credited_minor BETWEEN 0 AND total_minor)`,
  invoice_payment: `
    id text NOT NULL PRIMARY KEY, invoice_id text NOT NULL REFERENCES box_office_invoice (id),
    kind text NOT NULL CHECK (kind IN ('payment', 'refund', 'reversal', 'withdrawal')),
    amount_minor bigint NOT NULL CHECK (CASE kind WHEN 'payment' THEN amount_minor > 0 ELSE amount_minor < 0 END),
    method text NOT NULL, reference text NULL, paid_at timestamptz NOT NULL, source_id text NOT NULL,
    reason text NULL, recorded_by text NULL`,
  credit_note: `
    id text NOT NULL PRIMARY KEY, invoice_id text NOT NULL REFERENCES box_office_invoice (id), order_id text NOT NULL,
    series_id text NOT NULL REFERENCES box_office_number_series (id), value integer NOT NULL, number text NOT NULL,
    reason text NOT NULL, issued_at timestamptz NOT NULL, issued_by text NULL,
    net_minor bigint NOT NULL, tax_minor bigint NOT NULL,
    total_minor bigint NOT NULL CHECK (total_minor > 0 AND total_minor = net_minor + tax_minor),
    refund_mode text NOT NULL CHECK (refund_mode IN ('online', 'record_only')),
    refund_status text NOT NULL CHECK (refund_status IN ('none', 'pending', 'done', 'failed')),
    refund_error text NULL, finished_at timestamptz NULL, sent_at timestamptz NULL`,
  credit_note_line: `
    id text NOT NULL PRIMARY KEY, credit_note_id text NOT NULL REFERENCES box_office_credit_note (id),
    invoice_line_id text NOT NULL REFERENCES box_office_invoice_line (id), position integer NOT NULL,
    quantity integer NOT NULL CHECK (quantity > 0), discount_minor bigint NOT NULL, net_minor bigint NOT NULL,
    tax_minor bigint NOT NULL, total_minor bigint NOT NULL CHECK (total_minor = net_minor + tax_minor),
    ticket_ids text[] NOT NULL DEFAULT '{}', restock boolean NOT NULL DEFAULT false`,
  document: `
    id text NOT NULL PRIMARY KEY, kind text NOT NULL CHECK (kind IN ('invoice', 'void', 'credit_note')),
    about_id text NOT NULL, content bytea NOT NULL, sha256 text NOT NULL`,
};

/** Of tables whose rows are never soft-deleted; without Medusa's `deleted_at IS NULL`, which our SQL does not say. */
const INDEXES = [
  `CREATE UNIQUE INDEX "UQ_box_office_number_series_of" ON box_office_number_series (kind, sales_channel_id, year)`,
  `CREATE UNIQUE INDEX "UQ_box_office_invoiced_order_order" ON box_office_invoiced_order (order_id)`,
  `CREATE UNIQUE INDEX "UQ_box_office_invoice_value" ON box_office_invoice (series_id, value)`,
  `CREATE UNIQUE INDEX "UQ_box_office_invoice_number" ON box_office_invoice (number)`,
  `CREATE UNIQUE INDEX "UQ_box_office_invoice_payment_reference" ON box_office_invoice (payment_reference)`,
  `CREATE UNIQUE INDEX "UQ_box_office_invoice_token" ON box_office_invoice (access_token)`,
  `CREATE INDEX "IX_box_office_invoice_order" ON box_office_invoice (order_id, created_at)`,
  `CREATE UNIQUE INDEX "UQ_box_office_invoice_line_source" ON box_office_invoice_line (invoice_id, source_id)`,
  `CREATE INDEX "IX_box_office_invoice_line_source" ON box_office_invoice_line (source_id)`,
  `CREATE INDEX "IX_box_office_invoice_payment_invoice" ON box_office_invoice_payment (invoice_id, created_at)`,
  `CREATE UNIQUE INDEX "UQ_box_office_credit_note_value" ON box_office_credit_note (series_id, value)`,
  `CREATE UNIQUE INDEX "UQ_box_office_credit_note_number" ON box_office_credit_note (number)`,
  `CREATE INDEX "IX_box_office_credit_note_invoice" ON box_office_credit_note (invoice_id)`,
  `CREATE INDEX "IX_box_office_credit_note_unfinished" ON box_office_credit_note (created_at) WHERE finished_at IS NULL`,
  `CREATE INDEX "IX_box_office_credit_note_order" ON box_office_credit_note (order_id, issued_at)`,
  `CREATE INDEX "IX_box_office_credit_note_line_note" ON box_office_credit_note_line (credit_note_id)`,
  `CREATE INDEX "IX_box_office_credit_note_line_line" ON box_office_credit_note_line (invoice_line_id)`,
  `CREATE UNIQUE INDEX "UQ_box_office_document_about" ON box_office_document (about_id, kind)`,
];

/** What may change of a row that is frozen; the sums are the triggers' to write. */
const MAY_CHANGE = {
  invoice: [
    ...["paid_at", "voided_at", "voided_by", "void_reason", "paid_minor", "refunded_minor"],
    ...["credited_minor", "state", "due_minor", "capture_error", "sent_at", "updated_at"],
  ],
  invoice_line: ["credited_quantity", "credited_minor", "updated_at"],
  invoice_payment: [],
  credit_note: ["refund_status", "refund_error", "finished_at", "sent_at", "updated_at"],
  credit_note_line: [],
  document: [],
};

type Frozen = keyof typeof MAY_CHANGE;

const without = (row: "OLD" | "NEW", columns: readonly string[]) =>
  `to_jsonb(${row}) - '{${columns.join(",")}}'::text[]`;

/** When a row is frozen: a draft and its lines are not. */
const IS_FROZEN: Partial<Record<Frozen, string>> = {
  invoice: "OLD.issued_at IS NOT NULL",
  invoice_line: `EXISTS (SELECT FROM box_office_invoice invoice
    WHERE invoice.id = OLD.invoice_id AND invoice.issued_at IS NOT NULL)`,
};

const freeze = (table: Frozen) => `
CREATE FUNCTION box_office_freeze_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    RAISE EXCEPTION 'box_office_${table} is kept for good' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT (${IS_FROZEN[table] ?? "true"}) THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'DELETE' OR ${without("NEW", MAY_CHANGE[table])} IS DISTINCT FROM ${without("OLD", MAY_CHANGE[table])} THEN
    RAISE EXCEPTION '% of box_office_${table} is issued, and what is issued is never changed or deleted', OLD.id
      USING ERRCODE = 'restrict_violation';
  END IF;
  ${table === "invoice" ? VOID_IS_FINAL + PAID_WHEN_NOTHING_IS_DUE : ""}
  RETURN NEW;
END $$`;

const PAID_WHEN_NOTHING_IS_DUE = `
  NEW.paid_at := CASE WHEN ${due("NEW.")} = 0 THEN coalesce(OLD.paid_at, now()) END;`;

const VOID_IS_FINAL = `
  IF OLD.voided_at IS NOT NULL AND (NEW.voided_at, NEW.void_reason) IS DISTINCT FROM (OLD.voided_at, OLD.void_reason) THEN
    RAISE EXCEPTION '% of box_office_invoice is void for good', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;`;

/** A line is added to drafts only, and the number comes last: so nothing can be added to what has one. */
const ONLY_TO_DRAFTS = `
CREATE FUNCTION box_office_only_to_drafts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM box_office_invoice invoice WHERE invoice.id = NEW.invoice_id AND invoice.issued_at IS NOT NULL) THEN
    RAISE EXCEPTION '% is issued: no line is added to it', NEW.invoice_id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$`;

/** A series goes on by one with each number, and its key is for good. Before its first number it may begin anywhere. */
const FORWARD_ONLY = `
CREATE FUNCTION box_office_series_forward_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD.issued_count = 0 THEN RETURN OLD; END IF;
  IF TG_OP <> 'UPDATE'
    OR (NEW.id, NEW.kind, NEW.sales_channel_id, NEW.year) IS DISTINCT FROM (OLD.id, OLD.kind, OLD.sales_channel_id, OLD.year)
    OR NEW.last_issued_at < OLD.last_issued_at OR NEW.issued_count < OLD.issued_count
    OR (NEW.issued_count > 0 AND NEW.next_value - OLD.next_value <> NEW.issued_count - OLD.issued_count) THEN
    RAISE EXCEPTION 'A number series goes forward only' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$`;

const SUM_UP_PAYMENTS = `
CREATE FUNCTION box_office_sum_up_payments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE box_office_invoice invoice SET
    paid_minor = paid_minor + added.paid, refunded_minor = refunded_minor + added.refunded, updated_at = now()
  FROM (SELECT invoice_id,
          coalesce(sum(amount_minor) FILTER (WHERE kind <> 'refund'), 0) AS paid,
          -coalesce(sum(amount_minor) FILTER (WHERE kind = 'refund'), 0) AS refunded
        FROM new_rows GROUP BY invoice_id) added
  WHERE invoice.id = added.invoice_id;
  RETURN NULL;
END $$`;

const SUM_UP_CREDITS = `
CREATE FUNCTION box_office_sum_up_credits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE box_office_invoice_line line SET
    credited_quantity = credited_quantity + added.quantity, credited_minor = credited_minor + added.total, updated_at = now()
  FROM (SELECT invoice_line_id, sum(quantity) AS quantity, sum(total_minor) AS total FROM new_rows GROUP BY invoice_line_id) added
  WHERE line.id = added.invoice_line_id;
  UPDATE box_office_invoice invoice SET credited_minor = credited_minor + added.total, updated_at = now()
  FROM (SELECT line.invoice_id, sum(new_rows.total_minor) AS total FROM new_rows
        JOIN box_office_invoice_line line ON line.id = new_rows.invoice_line_id GROUP BY line.invoice_id) added
  WHERE invoice.id = added.invoice_id;
  RETURN NULL;
END $$`;

/** The ledger of documents: numbers without gaps, and nothing that was issued changes any more. */
export class Migration20261130110000 extends Migration {
  override async up(): Promise<void> {
    for (const [name, columns] of Object.entries(TABLES)) {
      this.addSql(`CREATE TABLE IF NOT EXISTS box_office_${name} (${columns}, ${KEPT})`);
      this.addSql(
        `CREATE INDEX "IDX_box_office_${name}_deleted_at" ON box_office_${name} (deleted_at) WHERE deleted_at IS NULL`,
      );
    }
    for (const index of INDEXES) this.addSql(index);
    for (const table of Object.keys(MAY_CHANGE) as Frozen[]) {
      this.addSql(freeze(table));
      this.addSql(`CREATE TRIGGER box_office_freeze BEFORE UPDATE OR DELETE ON box_office_${table}
        FOR EACH ROW EXECUTE FUNCTION box_office_freeze_${table}()`);
      this.addSql(`CREATE TRIGGER box_office_keep BEFORE TRUNCATE ON box_office_${table}
        FOR EACH STATEMENT EXECUTE FUNCTION box_office_freeze_${table}()`);
    }
    this.addSql(ONLY_TO_DRAFTS);
    this.addSql(`CREATE TRIGGER box_office_only_to_drafts BEFORE INSERT ON box_office_invoice_line
      FOR EACH ROW EXECUTE FUNCTION box_office_only_to_drafts()`);
    this.addSql(FORWARD_ONLY);
    this.addSql(`CREATE TRIGGER box_office_forward_only BEFORE UPDATE OR DELETE ON box_office_number_series
      FOR EACH ROW EXECUTE FUNCTION box_office_series_forward_only()`);
    this.addSql(`CREATE TRIGGER box_office_keep BEFORE TRUNCATE ON box_office_number_series
      FOR EACH STATEMENT EXECUTE FUNCTION box_office_series_forward_only()`);
    this.addSql(SUM_UP_PAYMENTS);
    this.addSql(`CREATE TRIGGER box_office_sum_up AFTER INSERT ON box_office_invoice_payment REFERENCING NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION box_office_sum_up_payments()`);
    this.addSql(SUM_UP_CREDITS);
    this.addSql(`CREATE TRIGGER box_office_sum_up AFTER INSERT ON box_office_credit_note_line REFERENCING NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION box_office_sum_up_credits()`);
  }

  override async down(): Promise<void> {
    for (const name of Object.keys(TABLES).reverse()) {
      this.addSql(`DROP TABLE IF EXISTS box_office_${name} CASCADE`);
    }
    for (const table of Object.keys(MAY_CHANGE)) {
      this.addSql(`DROP FUNCTION IF EXISTS box_office_freeze_${table}()`);
    }
    for (const name of ["only_to_drafts", "series_forward_only", "sum_up_payments", "sum_up_credits"]) {
      this.addSql(`DROP FUNCTION IF EXISTS box_office_${name}()`);
    }
  }
}
