import { readdirSync } from "node:fs";
import path from "node:path";
import { type Knex, knex } from "@medusajs/framework/mikro-orm/knex";
import { leaseOrder, releaseOrder } from "../../src/modules/order-status/orders/lease";
import { markOrder, takeOrdersToLookAt } from "../../src/modules/order-status/orders/looks";
import { findOrder, meetOrder } from "../../src/modules/order-status/orders/meet-order";
import { sumUpOrders } from "../../src/modules/order-status/standings/sum-up-orders";
import { ensureTicketOrder } from "../../src/modules/ticketing/orders/ticket-orders";
import { query } from "../../src/shared/db";
import { TestDatabase } from "../fixtures/test-database";

type ModuleName = "ticketing" | "order-status";
/** What sorts after this is of the version that gives orders their room. */
const VERSION_BEFORE = "Migration20261129000000";

type MigrationClass = new (
  ...args: never[]
) => { up(): Promise<void>; down(): Promise<void>; getQueries(): unknown[] };

/** As Medusa migrates one module, each migration in a transaction. */
async function migrate(
  db: Knex,
  module: ModuleName,
  which: (name: string) => boolean,
  way: "up" | "down" = "up",
) {
  const folder = path.resolve(__dirname, `../../src/modules/${module}/migrations`);
  const names = readdirSync(folder)
    .map((file) => path.parse(file).name)
    .filter((name) => name.startsWith("Migration") && which(name));
  for (const name of names.sort()) {
    const [Migration] = Object.values(await import(path.join(folder, name)));
    const migration = new (Migration as MigrationClass)({} as never, {} as never);
    await migration[way]();
    await db.transaction(async (trx) => {
      // No bindings: a question mark is one of PostgreSQL's.
      for (const sql of migration.getQueries()) await trx.raw(String(sql).replaceAll("?", "\\?"));
    });
  }
}

const toVersionBefore = (name: string) => name < VERSION_BEFORE;
const toThisVersion = (name: string) => name >= VERSION_BEFORE;

/** What the version before had of an order: its tickets' row, and its standing. */
type Before = {
  bought?: { payment: string; event_ids?: string; more?: Record<string, string> };
  standing?: { state: string; payment: string; customer_name?: string };
};

/** Decomposed, as some keyboards write it. */
const AASE = "A\u030Ase Nordmann";

const ORDERS = {
  paid: {
    bought: { payment: "paid", event_ids: "{event}" },
    standing: { state: "processing", payment: "paid" },
  },
  awaiting: {
    bought: { payment: "awaiting", event_ids: "{event}" },
    standing: { state: "awaiting_payment", payment: "awaiting" },
  },
  unpaid: {
    bought: { payment: "unpaid", event_ids: "{event}", more: { buyer_name: AASE } },
    standing: { state: "received", payment: "unpaid", customer_name: AASE },
  },
  // The event's page and the orders list disagreed on these.
  once_begun: {
    bought: { payment: "awaiting", event_ids: "{event}" },
    standing: { state: "received", payment: "unpaid" },
  },
  cancelled_paid: {
    bought: { payment: "closed", event_ids: "{event}" },
    standing: { state: "cancelled", payment: "paid" },
  },
  cancelled_awaiting: {
    bought: { payment: "closed", event_ids: "{event}" },
    standing: { state: "cancelled", payment: "awaiting" },
  },
  lacking: {
    bought: { payment: "paid", event_ids: "{event}", more: { problem: "seats_unavailable" } },
    standing: { state: "processing", payment: "paid" },
  },
  not_settled_yet: { bought: { payment: "unknown" } },
  marked: {
    bought: {
      payment: "paid",
      event_ids: "{event}",
      more: { dirty_at: "2026-11-28 12:00+00", cart_id: "cart_marked", customer_id: "cus_marked" },
    },
    standing: { state: "processing", payment: "paid" },
  },
  leased: {
    bought: {
      payment: "paid",
      event_ids: "{event}",
      more: { lease_id: "lease_before", leased_until: "2126-01-01 00:00+00" },
    },
    standing: { state: "processing", payment: "paid" },
  },
  goods_awaiting: { standing: { state: "awaiting_payment", payment: "awaiting" } },
  goods_paid: { standing: { state: "processing", payment: "paid" } },
} as const satisfies Record<string, Before>;

async function insertOrders(db: Knex): Promise<void> {
  for (const [order_id, { bought, standing }] of Object.entries<Before>(ORDERS)) {
    await db.raw(`INSERT INTO "order" (id) VALUES (?)`, [order_id]);
    if (bought) {
      const { payment, event_ids, more } = bought;
      const settled_at = payment === "unknown" ? null : "2026-11-28 13:00+00";
      await db("box_office_ticket_order").insert({
        id: `bord_${order_id}`,
        order_id,
        access_token: `token_${order_id}`,
        payment,
        event_ids,
        settled_at,
        ...more,
      });
    }
    if (standing) {
      await db("box_office_order_standing").insert({
        id: `bosdg_${order_id}`,
        order_id,
        order_code: `CODE-${order_id}`,
        payment_token: `pay_${order_id}`,
        status_id: "status",
        followed_state: standing.state,
        followed_at: "2026-11-28 13:00+00",
        changed_at: "2026-11-28 13:00+00",
        placed_at: "2026-11-28 11:00+00",
        currency_code: "nok",
        total_minor: 1,
        due_minor: 0,
        ...standing,
      });
    }
  }
}

/** A ticket that was sold as a variant which has been made anew since. */
async function insertFormerTicket(db: Knex): Promise<void> {
  await db.raw(`CREATE TABLE order_line_item (id text, variant_id text, product_id text)`);
  await db("order_line_item").insert({
    id: "line_former",
    variant_id: "variant_former",
    product_id: "prod_former",
  });
  await db("box_office_ticket").insert({
    ...{ id: "botic_former", number: "AAA-BBB-CCC", secret: "secret", link_token: "link" },
    ...{ status: "reserved", event_id: "event", session_id: "session", ticket_type_id: "type" },
    ...{ offer_id: "offer_former", order_id: "unpaid", order_line_item_id: "line_former" },
    ...{ unit_index: 1, amount_minor: 100, raw_amount_minor: "{}", currency_code: "nok" },
  });
}

const CARD = "pp_bank_bank";

/** What Medusa has of their money, major units. */
const PAYMENTS: {
  order_id: string;
  currency_code: string;
  provider_id: string;
  amount: number;
  captured?: number;
  refunded?: number;
  canceled_at?: string;
}[] = [
  {
    order_id: "paid",
    currency_code: "nok",
    provider_id: CARD,
    amount: 89.991,
    captured: 89.991,
    refunded: 40,
  },
  {
    order_id: "awaiting",
    currency_code: "nok",
    provider_id: "pp_invoice_invoice",
    amount: 500,
    captured: 200,
  },
  { order_id: "goods_awaiting", currency_code: "jpy", provider_id: CARD, amount: 1200 },
  {
    order_id: "goods_paid",
    currency_code: "kwd",
    provider_id: CARD,
    amount: 12.345,
    captured: 12.345,
  },
  {
    order_id: "goods_paid",
    currency_code: "kwd",
    provider_id: CARD,
    amount: 10,
    canceled_at: "2026-11-28 12:00+00",
  },
];

async function insertPayments(db: Knex): Promise<void> {
  await db.raw(`
CREATE TABLE order_payment_collection (order_id text, payment_collection_id text, deleted_at timestamptz);
CREATE TABLE payment (id text, payment_collection_id text, provider_id text, amount numeric, canceled_at timestamptz,
  deleted_at timestamptz);
CREATE TABLE capture (payment_id text, amount numeric, deleted_at timestamptz);
CREATE TABLE refund (payment_id text, amount numeric, deleted_at timestamptz)`);
  for (const [nth, payment] of PAYMENTS.entries()) {
    const { order_id, currency_code, captured, refunded, ...row } = payment;
    const payment_collection_id = `collection_${nth}`;
    const payment_id = `payment_${nth}`;
    await db("order_payment_collection").insert({ order_id, payment_collection_id });
    await db("payment").insert({ id: payment_id, payment_collection_id, ...row });
    if (captured) await db("capture").insert({ payment_id, amount: captured });
    if (refunded) await db("refund").insert({ payment_id, amount: refunded });
    await db("box_office_order_standing").where({ order_id }).update({ currency_code });
  }
}

type OldStatement = (
  ...args: string[]
) => readonly [sql: string, bindings: Record<string, string | undefined>];

/** The statements of the version before, as its processes run them. */
const OLD = {
  meet: (order_id: string) => [
    `INSERT INTO box_office_ticket_order AS known (id, order_id, cart_id, customer_id, access_token)
     VALUES (:id, :order_id, :cart_id, :customer_id, :access_token)
     ON CONFLICT (order_id) DO UPDATE
     SET cart_id = coalesce(known.cart_id, excluded.cart_id),
         customer_id = coalesce(known.customer_id, excluded.customer_id)
     WHERE (known.cart_id IS NULL AND excluded.cart_id IS NOT NULL)
        OR (known.customer_id IS NULL AND excluded.customer_id IS NOT NULL)`,
    {
      id: `bord_${order_id}`,
      order_id,
      cart_id: `cart_${order_id}`,
      customer_id: `cus_${order_id}`,
      access_token: `old_token_${order_id}`,
    },
  ],
  lease: (order_id: string, lease_id: string) => [
    `UPDATE box_office_ticket_order
     SET lease_id = :lease_id, leased_until = now() + make_interval(secs => 120)
     WHERE order_id = :order_id AND (leased_until IS NULL OR leased_until < now())
     RETURNING order_id`,
    { order_id, lease_id },
  ],
  release: (order_id: string, lease_id: string) => [
    `UPDATE box_office_ticket_order SET lease_id = NULL, leased_until = NULL
     WHERE order_id = :order_id AND lease_id = :lease_id`,
    { order_id, lease_id },
  ],
  mark: (order_id: string) => [
    `UPDATE box_office_ticket_order SET dirty_at = now(), updated_at = now() WHERE order_id = :order_id`,
    { order_id },
  ],
  markCart: (cart_id: string) => [
    `UPDATE box_office_ticket_order SET dirty_at = now(), updated_at = now()
     WHERE cart_id = :cart_id RETURNING order_id`,
    { cart_id },
  ],
  settleCancelled: (order_id: string) => [
    `UPDATE box_office_ticket_order SET payment = 'closed', revision = revision + 1, settled_at = now()
     WHERE order_id = :order_id`,
    { order_id },
  ],
  follow: (order_id: string) => [
    `UPDATE box_office_order_standing SET payment = 'paid', due_minor = 0, followed_at = now(), updated_at = now()
     WHERE order_id = :order_id`,
    { order_id },
  ],
  transfer: (order_id: string, access_token: string) => [
    `UPDATE box_office_ticket_order
     SET access_token = CASE WHEN customer_id <> :customer_id THEN :access_token ELSE access_token END,
         customer_id = :customer_id, revision = revision + 1
     WHERE order_id = :order_id`,
    { order_id, customer_id: "cus_other", access_token },
  ],
} satisfies Record<string, OldStatement>;

describe.each([[["order-status", "ticketing"]], [["ticketing", "order-status"]]] as [
  ModuleName[],
][])("a database of the version before, updated %j", (modules) => {
  const database = new TestDatabase();
  let db: Knex;

  const rows = (sql: string, bindings = {}) => query<Record<string, unknown>>(db, sql, bindings);
  const old = (name: keyof typeof OLD, ...args: string[]) => {
    const [sql, bindings] = (OLD[name] as OldStatement)(...args);
    return rows(sql, bindings);
  };

  beforeAll(async () => {
    await database.createEmpty();
    db = knex({ client: "pg", connection: database.url });
    // Of Medusa's tables these statements need no more.
    await db.raw(`CREATE TABLE "order" (id text PRIMARY KEY)`);
    for (const module of ["ticketing", "order-status"] as const) {
      await migrate(db, module, toVersionBefore);
    }
    await insertOrders(db);
    await insertPayments(db);
    await insertFormerTicket(db);
    for (const module of modules) await migrate(db, module, toThisVersion);
  });

  afterAll(async () => {
    await db.destroy();
    await database.drop();
  });

  it("has one word on how each order is paid, whoever is asked", async () => {
    const paid = await rows(
      `SELECT standing.order_id, standing.payment, bought.payment AS bought, bought.is_cancelled
       FROM box_office_order_standing standing LEFT JOIN box_office_ticket_order bought USING (order_id)`,
    );
    const live = (payment: string) => ({ payment, bought: payment, is_cancelled: false });
    expect(Object.fromEntries(paid.map(({ order_id, ...row }) => [order_id, row]))).toEqual({
      paid: live("paid"),
      awaiting: live("awaiting"),
      unpaid: live("unpaid"),
      once_begun: live("awaiting"),
      cancelled_paid: { ...live("paid"), is_cancelled: true },
      cancelled_awaiting: { ...live("unpaid"), is_cancelled: true },
      lacking: live("paid"),
      marked: live("paid"),
      leased: live("paid"),
      goods_awaiting: { payment: "awaiting", bought: null, is_cancelled: null },
      goods_paid: { payment: "paid", bought: null, is_cancelled: null },
    });
  });

  it("knows what came in, is reserved and was given back, in each currency's own decimals", async () => {
    expect(await sumUpOrders(db, 5)).toBe(5);
    expect(await sumUpOrders(db, 100)).toBe(Object.keys(ORDERS).length - 6);
    expect(await sumUpOrders(db, 100)).toBe(0);
    const money = await rows(
      `SELECT order_id, captured_minor::int, reserved_minor::int, refunded_minor::int FROM box_office_order_standing
       WHERE captured_minor + reserved_minor + refunded_minor > 0 ORDER BY order_id`,
    );
    const none = { captured_minor: 0, reserved_minor: 0, refunded_minor: 0 };
    expect(money).toEqual([
      { ...none, order_id: "awaiting", captured_minor: 20_000 },
      { ...none, order_id: "goods_awaiting", reserved_minor: 1200 },
      { ...none, order_id: "goods_paid", captured_minor: 12_345 },
      { ...none, order_id: "paid", captured_minor: 8999, refunded_minor: 4000 },
    ]);
  });

  it("knows a ticket's offer by the variant that it was sold as, which is no more", async () => {
    expect(
      await rows(`SELECT variant_id, offer_id, product_id FROM box_office_offer_variant`),
    ).toEqual([
      { variant_id: "variant_former", offer_id: "offer_former", product_id: "prod_former" },
    ]);
  });

  it("keeps carts, customers, tokens, marks and leases", async () => {
    expect(await findOrder(db, "marked")).toEqual({
      order_id: "marked",
      cart_id: "cart_marked",
      customer_id: "cus_marked",
      access_token: "token_marked",
    });
    const [marked] = await rows(`SELECT dirty_at FROM box_office_order WHERE order_id = 'marked'`);
    expect(marked).toEqual({ dirty_at: new Date("2026-11-28T12:00:00Z") });
    await expect(leaseOrder(db, "leased", 0)).rejects.toMatchObject({
      code: "payment_in_progress",
    });
  });

  it("has the job read again what is marked, not paid or lacks tickets, goods too", async () => {
    expect((await takeOrdersToLookAt(db, 100)).sort()).toEqual([
      "awaiting",
      "goods_awaiting",
      "lacking",
      "marked",
      "once_begun",
      "unpaid",
    ]);
  });

  describe("while processes of the version before still run", () => {
    it("sums up what they follow meanwhile", async () => {
      await sumUpOrders(db, 100);
      await rows(
        `INSERT INTO capture (payment_id, amount) SELECT payment.id, 300 FROM payment
         JOIN order_payment_collection USING (payment_collection_id) WHERE order_id = 'awaiting'`,
      );
      await old("follow", "awaiting");
      expect(await sumUpOrders(db, 100)).toBe(1);
      const [row] = await rows(
        `SELECT captured_minor::int FROM box_office_order_standing WHERE order_id = 'awaiting'`,
      );
      expect(row).toEqual({ captured_minor: 50_000 });
    });

    it("what they search for fails nothing, and names from before are found by the rule of now", async () => {
      const tables = ["box_office_order_standing", "box_office_ticket_order"];
      const found = (table: string, question: string) =>
        rows(`SELECT order_id FROM ${table} WHERE search @@ ${question}`);
      const unpaid = [{ order_id: "unpaid" }];
      for (const table of tables) {
        expect(await found(table, "to_tsquery('simple', 'nordmann:*')")).toEqual(unpaid);
        expect(await found(table, "to_tsquery('simple', 'åse:*')")).toEqual([]);
        for (const name of ["Åse", "A\u030Ase", "ase NORDMANN"]) {
          expect(await found(table, `box_office_beginnings('${name}')`)).toEqual(unpaid);
        }
      }

      const ofWords = (name: string) => /^Migration20261129180[01]00$/.test(name);
      const modules = ["ticketing", "order-status"] as const;
      for (const module of modules) await migrate(db, module, ofWords, "down");
      for (const table of tables) {
        expect(await found(table, "to_tsquery('simple', 'nordmann:*')")).toEqual(unpaid);
      }
      expect(await rows(`SELECT FROM pg_proc WHERE proname = 'box_office_words'`)).toEqual([]);
      for (const module of modules) await migrate(db, module, ofWords);
      expect(await found("box_office_ticket_order", "box_office_beginnings('åse')")).toEqual(
        unpaid,
      );
    });

    it("an order has one lease, whoever takes it", async () => {
      const ours = await leaseOrder(db, "paid", 0);
      expect(await old("lease", "paid", "theirs")).toEqual([]);
      await releaseOrder(db, "paid", ours);

      expect(await old("lease", "paid", "theirs")).toHaveLength(1);
      await expect(leaseOrder(db, "paid", 0)).rejects.toMatchObject({
        code: "payment_in_progress",
      });
      await old("release", "paid", "another");
      await expect(leaseOrder(db, "paid", 0)).rejects.toMatchObject({
        code: "payment_in_progress",
      });
      await old("release", "paid", "theirs");
      await releaseOrder(db, "paid", await leaseOrder(db, "paid", 0));
    });

    it("twenty of both at once get it one by one", async () => {
      let holders = 0;
      const work = async () => {
        holders += 1;
        expect(holders).toBe(1);
        await new Promise((resolve) => setTimeout(resolve, 2));
        holders -= 1;
      };
      const oneOfOurs = async () => {
        const lease = await leaseOrder(db, "awaiting", 30);
        await work();
        await releaseOrder(db, "awaiting", lease);
      };
      const oneOfTheirs = async (_: unknown, nth: number) => {
        const lease = `theirs_${nth}`;
        while (!(await old("lease", "awaiting", lease)).length) {
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
        await work();
        await old("release", "awaiting", lease);
      };
      const ten = Array.from({ length: 10 });
      await Promise.all([...ten.map(oneOfOurs), ...ten.map(oneOfTheirs)]);
    });

    it("what died with a lease of theirs frees the order when it lapses", async () => {
      await old("lease", "unpaid", "died");
      await rows(`UPDATE box_office_order SET leased_until = now() WHERE order_id = 'unpaid'`);
      await releaseOrder(db, "unpaid", await leaseOrder(db, "unpaid", 0));
    });

    it("their marks are ours", async () => {
      await old("mark", "goods_paid");
      await old("mark", "cancelled_paid");
      const marked = await rows(
        `SELECT order_id FROM box_office_order WHERE dirty_at > now() - interval '1 minute'`,
      );
      expect(marked).toEqual([{ order_id: "cancelled_paid" }]);
    });

    it("an order that they meet first has the token and cart that they gave it", async () => {
      await rows(`INSERT INTO "order" (id) VALUES ('theirs_first')`);
      await old("meet", "theirs_first");
      const met = await meetOrder(
        db,
        { order_id: "theirs_first", cart_id: null, customer_id: null },
        new Date(),
      );
      expect(met).toMatchObject({
        cart_id: "cart_theirs_first",
        access_token: "old_token_theirs_first",
      });
    });

    it("an order that we meet first has our token with them too, and they find it by its cart", async () => {
      await rows(`INSERT INTO "order" (id) VALUES ('ours_first')`);
      const { access_token } = await meetOrder(
        db,
        { order_id: "ours_first", cart_id: "cart_ours", customer_id: "cus_ours" },
        new Date(),
      );
      await ensureTicketOrder(db, "ours_first");
      await old("meet", "ours_first");
      expect(
        await rows(
          `SELECT access_token FROM box_office_ticket_order WHERE order_id = 'ours_first'`,
        ),
      ).toEqual([{ access_token }]);
      expect(await old("markCart", "cart_ours")).toEqual([{ order_id: "ours_first" }]);
    });

    it("a transfer ends the former customer's token on both sides, whoever settles it", async () => {
      const tokens = async () =>
        (
          await rows(
            `SELECT bought.access_token AS old, known.access_token AS new
             FROM box_office_ticket_order bought JOIN box_office_order known USING (order_id)
             WHERE order_id = 'marked'`,
          )
        )[0];
      const order = { order_id: "marked", cart_id: null, customer_id: "cus_second" };
      const { access_token } = await meetOrder(db, order, new Date());
      expect(access_token).not.toBe("token_marked");
      expect(await tokens()).toEqual({ old: access_token, new: access_token });
      await rows(
        `UPDATE box_office_ticket_order SET customer_id = 'cus_second' WHERE order_id = 'marked'`,
      );
      await old("transfer", "marked", "third");
      expect(await tokens()).toEqual({ old: "third", new: "third" });
    });

    it("what they write down as closed is a cancelled order", async () => {
      await old("settleCancelled", "lacking");
      await old("settleCancelled", "once_begun");
      expect(
        await rows(
          `SELECT order_id, payment, is_cancelled FROM box_office_ticket_order
           WHERE order_id IN ('lacking', 'once_begun') ORDER BY order_id`,
        ),
      ).toEqual([
        { order_id: "lacking", payment: "paid", is_cancelled: true },
        { order_id: "once_begun", payment: "unpaid", is_cancelled: true },
      ]);
    });
  });

  it("a mark of an order that Medusa does not have is none", async () => {
    await markOrder(db, "order_of_nobody");
    expect(await findOrder(db, "order_of_nobody")).toBeUndefined();
  });
});
