import path from "node:path";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { BOX_OFFICE_ORDER_STATUS } from "../../src/modules/order-status";
import * as codes from "../../src/modules/order-status/rules/order-code";
import type { OrderStatusModuleService } from "../../src/modules/order-status/service";
import {
  DEFAULT_STATUSES,
  seedDefaults,
} from "../../src/modules/order-status/statuses/seed-defaults";
import type {
  LogEntry,
  OrderFacts,
  OrderState,
  OrderStatus,
  Standing,
} from "../../src/modules/order-status/types";
import { type Pool, query } from "../../src/shared/db";
import { foldedWords } from "../../src/shared/search-words";
import { passTime } from "../fixtures/pass-time";

jest.mock("../../src/modules/order-status/rules/order-code", () => ({
  orderCode: jest.fn(
    jest.requireActual("../../src/modules/order-status/rules/order-code").orderCode,
  ),
}));

const MODULE = path.resolve(__dirname, "../../src/modules/order-status");
const NOW = new Date("2026-11-22T12:00:00Z");
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const DAY = 24 * 3600;
const ADMIN = { type: "user", id: "user_kari" } as const;
const times = (count: number) => Array.from({ length: count }, (_, nth) => nth);

const facts = (order_id: string, more: Partial<OrderFacts> = {}): OrderFacts => ({
  order_id,
  cart_id: "cart_1",
  display_id: 7,
  placed_at: NOW,
  email: "kari@example.com",
  customer_id: "cus_kari",
  customer_name: "Kari Nordmann",
  sales_channel_id: "sc_hall",
  payment_provider_id: "pp_invoice_invoice",
  locale: "nb-NO",
  currency_code: "nok",
  total_minor: 50_000,
  captured_minor: 0,
  reserved_minor: 0,
  refunded_minor: 0,
  set_aside_minor: 0,
  card_minor: 0,
  just_refunded_minor: 0,
  due_minor: 50_000,
  payment: "unpaid",
  canceled: false,
  archived: false,
  shipping: "none",
  is_complete: null,
  is_unfinished: false,
  ...more,
});

let service: OrderStatusModuleService;

moduleIntegrationTestRunner<OrderStatusModuleService>({
  moduleName: BOX_OFFICE_ORDER_STATUS,
  resolve: MODULE,
  pathToMigrations: `${MODULE}/migrations`,
  hooks: {
    // The runner hands out a stand-in, which has no private fields.
    afterModuleInit: async (_, real) => {
      service = real;
    },
  },
  testSuite: ({ MikroOrmWrapper }) => {
    const pool = (): Pool => MikroOrmWrapper.forkManager().getKnex();

    const statusOf = async (state: OrderState): Promise<OrderStatus> => {
      const status = (await service.statuses.listStatuses()).find((one) => one.code === state);
      if (!status) throw new Error(`No status ${state}`);
      return status;
    };

    const give = async (order_id: string, state: OrderState, more = {}, now = later(60)) =>
      service.standings.changeStatus(
        { order_id, status_id: (await statusOf(state)).id, actor: ADMIN, ...more },
        now,
      );

    const standing = async (orderId = "order_1"): Promise<Standing> =>
      (await service.standings.findStanding(orderId)) as Standing;

    /** The log as from→to, oldest first. */
    const moves = async (orderId = "order_1"): Promise<string[]> => {
      const rows = await query<LogEntry>(
        pool(),
        `SELECT kind, from_state, to_state FROM box_office_order_log WHERE order_id = :id ORDER BY seq`,
        { id: orderId },
      );
      return rows.map(({ kind, from_state, to_state }) => `${kind} ${from_state}→${to_state}`);
    };

    describe("the statuses that a shop begins with", () => {
      it("are made once, also when ten come at once, and what a merchant renamed stays renamed", async () => {
        await Promise.all(times(10).map(() => seedDefaults(pool())));
        await query(
          pool(),
          `UPDATE box_office_order_status SET colour = '#000000' WHERE code = 'shipped'`,
        );
        await Promise.all(times(10).map(() => service.statuses.seedDefaults()));
        const statuses = await service.statuses.listStatuses();
        expect(statuses.map(({ code }) => code)).toEqual(DEFAULT_STATUSES.map(({ code }) => code));
        expect(statuses.filter(({ is_default }) => is_default)).toHaveLength(6);
        expect(statuses.find(({ code }) => code === "shipped")?.colour).toBe("#000000");
      });
    });

    describe("an order that nobody paid", () => {
      const untold = () =>
        query(
          pool(),
          `SELECT kind, reason, notify FROM box_office_order_log WHERE told_at IS NULL`,
        );

      it("A10: says in the log that it was the job that ended it, and tells whoever had been told", async () => {
        await service.standings.followOrder(facts("order_told"), NOW);
        await service.standings.followOrder(facts("order_secret"), NOW);
        await service.standings.markBuyerTold(["order_told"]);
        for (const id of ["order_told", "order_secret"]) {
          await service.standings.beginClosing(id);
          await service.standings.followOrder(facts(id, { canceled: true }), later(60));
        }
        const ends = await query(
          pool(),
          `SELECT order_id, reason, notify FROM box_office_order_log WHERE kind = 'status' ORDER BY seq`,
        );
        expect(ends).toEqual([
          { order_id: "order_told", reason: "not_paid_in_time", notify: true },
          { order_id: "order_secret", reason: "not_paid_in_time", notify: false },
        ]);
      });

      it("A10: ends by a person's hand when the job gave it up, or money was awaited since", async () => {
        await service.standings.followOrder(facts("order_given_up"), NOW);
        await service.standings.markBuyerTold(["order_given_up"]);
        await service.standings.beginClosing("order_given_up");
        await service.standings.abandonClosing("order_given_up");
        await service.standings.followOrder(facts("order_paying"), NOW);
        await service.standings.beginClosing("order_paying");
        for (const [id, payment] of [
          ["order_given_up", "unpaid"],
          ["order_paying", "awaiting"],
        ] as const) {
          await service.standings.followOrder(facts(id, { canceled: true, payment }), later(60));
        }
        const ends = await query(
          pool(),
          `SELECT reason FROM box_office_order_log WHERE kind = 'status'`,
        );
        expect(ends).toEqual([{ reason: null }, { reason: null }]);
      });

      it("A10: of a paid order nothing is noted when its buyer looks at it", async () => {
        await service.standings.followOrder(facts("order_1", { payment: "paid" }), NOW);
        await service.standings.markBuyerTold(["order_1"]);
        expect((await standing()).buyer_told_at).toBeNull();
      });

      it("what a checkout left is written down when it is closed, and told nobody", async () => {
        const remains = { canceled: true, is_unfinished: true };
        const { has_news } = await service.standings.followOrder(facts("order_1", remains), NOW);
        expect(has_news).toBe(false);
        expect(await standing()).toMatchObject({ state: "cancelled" });
        expect(await untold()).toEqual([]);
        expect(await service.log.takeUntold(10)).toEqual([]);
      });

      it("is an admin's once that was noted, also when it is noted twice", async () => {
        expect(await service.standings.isAdminOrder("order_1")).toBe(false);
        await Promise.all(
          times(3).map(() => service.standings.noteAdminOrders(["order_1", "order_2"])),
        );
        expect(await service.standings.isAdminOrder("order_1")).toBe(true);
        expect(await service.standings.isAdminOrder("order_3")).toBe(false);
      });
    });

    describe("an order that Medusa moves on", () => {
      it("M5: is taken up with a code, a token and what lists show of it, and told of once", async () => {
        const placed = await service.standings.followOrder(
          facts("order_1", { payment: "awaiting" }),
          NOW,
        );
        expect(placed).toMatchObject({ is_new: true, moved: false });
        expect(placed.standing).toMatchObject({
          order_id: "order_1",
          order_code: expect.stringMatching(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/),
          payment_token: expect.stringMatching(/^[\w-]{27}$/),
          state: "awaiting_payment",
          followed_state: "awaiting_payment",
          status_id: (await statusOf("awaiting_payment")).id,
          customer_name: "Kari Nordmann",
          total_minor: 50_000,
          due_minor: 50_000,
          placed_at: NOW,
          closed_at: null,
          archived_at: null,
        });
        expect(
          await service.standings.followOrder(facts("order_1", { payment: "awaiting" }), later(1)),
        ).toEqual(expect.objectContaining({ is_new: false, moved: false }));
        expect(await moves()).toEqual(["placed null→awaiting_payment"]);
        expect(await service.standings.findByPaymentToken(placed.standing.payment_token)).toEqual(
          await standing(),
        );
      });

      it("M5: goes forward only, whichever way its events come in", async () => {
        const paid = { payment: "paid" } as const;
        await service.standings.followOrder(facts("order_1"), NOW);
        await service.standings.followOrder(
          facts("order_1", { ...paid, shipping: "shipped" }),
          later(1),
        );
        expect((await standing()).state).toBe("shipped");
        // What was read earlier comes later.
        await service.standings.followOrder(facts("order_1", paid), later(2));
        await service.standings.followOrder(
          facts("order_1", { ...paid, shipping: "shipped" }),
          later(3),
        );
        expect((await standing()).state).toBe("shipped");
        await service.standings.followOrder(
          facts("order_1", { ...paid, shipping: "delivered" }),
          later(4),
        );
        expect(await moves()).toEqual([
          "placed null→received",
          "status received→shipped",
          "paid null→shipped",
          "status shipped→completed",
        ]);
      });

      it("M5: keeps what an admin did: a step back is not undone by an event that comes again, one forward neither", async () => {
        const shipped = facts("order_1", { payment: "paid", shipping: "shipped" });
        await service.standings.followOrder(facts("order_1", { payment: "paid" }), NOW);
        await service.standings.followOrder(shipped, later(1));
        await give("order_1", "processing", {}, later(2));
        await service.standings.followOrder(shipped, later(3));
        expect((await standing()).state).toBe("processing");

        await service.standings.followOrder(facts("order_2"), NOW);
        await give("order_2", "completed", {}, later(2));
        await service.standings.followOrder(facts("order_2", { payment: "paid" }), later(3));
        expect((await standing("order_2")).state).toBe("completed");
        expect((await standing("order_2")).followed_state).toBe("processing");
      });

      it("M5: what was read before what is known is not written over it", async () => {
        await service.standings.followOrder(
          facts("order_1", { payment: "paid", due_minor: 0 }),
          later(10),
        );
        const late = await service.standings.followOrder(
          facts("order_1", { payment: "unpaid", canceled: true }),
          later(5),
        );
        expect(late).toMatchObject({ moved: false, standing: { payment: "paid", due_minor: 0 } });
        expect(await moves()).toEqual(["placed null→processing"]);
      });

      it("E9: stays cancelled when money comes in, which is written down once", async () => {
        await service.standings.followOrder(facts("order_1"), NOW);
        await give("order_1", "cancelled");
        const paid = facts("order_1", { payment: "paid", due_minor: 0, captured_minor: 50_000 });
        await Promise.all(
          times(5).map((nth) => service.standings.followOrder(paid, later(100 + nth))),
        );
        expect((await standing()).state).toBe("cancelled");
        expect(await moves()).toEqual([
          "placed null→received",
          "status received→cancelled",
          "paid_while_cancelled null→cancelled",
        ]);
      });

      it("is closed for good by Medusa's own cancel, from anywhere", async () => {
        await service.standings.followOrder(
          facts("order_1", { payment: "paid", shipping: "shipped" }),
          NOW,
        );
        const cancelled = facts("order_1", { canceled: true });
        await service.standings.followOrder(cancelled, later(1));
        await service.standings.followOrder(cancelled, later(2));
        expect(await standing()).toMatchObject({ state: "cancelled", closed_at: later(1) });
        await expect(give("order_1", "received")).rejects.toMatchObject({ code: "order_closed" });
        await service.standings.followOrder(facts("order_1", { payment: "paid" }), later(3));
        expect((await standing()).state).toBe("cancelled");
        expect(await moves()).toEqual(["placed null→shipped", "status shipped→cancelled"]);
      });

      it("an old one is adopted without anybody being told; archived ones stay so", async () => {
        const old = facts("order_1", { placed_at: later(-2 * DAY), archived: true });
        await service.standings.followOrder(old, NOW);
        await service.standings.followOrder({ ...old, archived: false }, later(1));
        expect(await service.log.takeUntold(10)).toEqual([]);
        expect(await standing()).toMatchObject({ archived_at: NOW, changed_at: later(-2 * DAY) });
        expect(await moves()).toEqual(["placed null→received"]);
      });

      it("twenty at once make one order of it and one step", async () => {
        const results = await Promise.all(
          times(20).map((nth) =>
            service.standings.followOrder(
              facts("order_1", { payment: nth < 10 ? "unpaid" : "paid" }),
              later(nth),
            ),
          ),
        );
        await service.standings.followOrder(facts("order_1", { payment: "paid" }), later(30));
        expect(results.filter(({ is_new }) => is_new)).toHaveLength(1);
        expect(new Set(results.map(({ standing }) => standing.order_code)).size).toBe(1);
        const log = (await moves()).filter((entry) => !entry.startsWith("paid"));
        expect([
          ["placed null→processing"],
          ["placed null→received", "status received→processing"],
        ]).toContainEqual(log);
      });

      it("E6: a code that another order has is thrown again", async () => {
        const { order_code } = (await service.standings.followOrder(facts("order_1"), NOW))
          .standing;
        const drawn = jest.mocked(codes.orderCode);
        drawn.mockReturnValueOnce(order_code).mockReturnValueOnce(order_code);
        const second = await service.standings.followOrder(facts("order_2"), NOW);
        expect(second.is_new).toBe(true);
        expect(second.standing.order_code).not.toBe(order_code);
      });
    });

    describe("an order that is given a status", () => {
      it("E7: ten at once make one chain, each from where the one before had brought it", async () => {
        await service.standings.followOrder(facts("order_1"), NOW);
        const states = ["processing", "shipped", "completed", "cancelled", "received"] as const;
        const results = await Promise.all(
          times(10).map((nth) => give("order_1", states[nth % 5] as OrderState, {}, later(nth))),
        );
        const log = (await moves()).slice(1).map((move) => move.replace("status ", "").split("→"));
        expect(log).toHaveLength(results.filter(({ changed }) => changed).length);
        const froms = log.map(([from]) => from);
        const tos = log.map(([, to]) => to);
        expect(froms).toEqual(["received", ...tos.slice(0, -1)]);
        expect((await standing()).state).toBe(tos.at(-1));
      });

      it("E7: is written down with who, why, what was said and whether; the status that it has is no change", async () => {
        await service.standings.followOrder(facts("order_1"), NOW);
        const message = { subject: "På vei", body: "Nå er den sendt" };
        const more = { message, reason: "Hentet av Posten", force: true };
        const { previous, status } = await give("order_1", "shipped", more);
        expect([previous.code, status.code]).toEqual(["received", "shipped"]);
        expect(await give("order_1", "shipped")).toMatchObject({ changed: false });
        await give("order_1", "completed", { notify: true });
        const entries = await service.log.takeUntold(10);
        expect(entries).toMatchObject([
          { kind: "placed", actor: { type: "system", id: null } },
          {
            kind: "status",
            actor: ADMIN,
            from_state: "received",
            to_state: "shipped",
            from_status_id: previous.id,
            to_status_id: status.id,
            notify: true,
            forced: true,
            message,
            reason: "Hentet av Posten",
            created_at: later(60),
          },
          { notify: true, forced: false, message: null },
        ]);
      });

      it("E7: only one that its status leads to, and never one that isn't there", async () => {
        await service.standings.followOrder(facts("order_1"), NOW);
        const [received, shipped, completed] = await Promise.all(
          (["received", "shipped", "completed"] as const).map(statusOf),
        );
        await query(
          pool(),
          `UPDATE box_office_order_status SET next_status_ids = ARRAY[:shipped] WHERE id = :received`,
          { shipped: shipped?.id, received: received?.id },
        );
        await expect(give("order_1", "completed")).rejects.toMatchObject({
          code: "status_not_allowed",
        });
        await expect(
          service.standings.assertMove(await standing(), completed as OrderStatus, {
            user_id: "user_kari",
          }),
        ).rejects.toMatchObject({ code: "status_not_allowed" });
        await give("order_1", "shipped");
        const unknown = { order_id: "order_1", status_id: "bosta_unknown", actor: ADMIN };
        await expect(service.standings.changeStatus(unknown, NOW)).rejects.toMatchObject({
          type: "not_found",
        });
        await expect(give("order_unknown", "shipped")).rejects.toMatchObject({ type: "not_found" });
      });

      it("E7: a status that is deleted while orders move into it leaves none of them with it, and their logs whole", async () => {
        const look = {
          label: { en: "Being packed" },
          colour: "#0f766e",
          state: "processing",
        } as const;
        const packed = await service.statuses.createStatus(look);
        const { id: processing } = await statusOf("processing");
        const ids = times(12).map((nth) => `order_${nth}`);
        for (const id of ids) await service.standings.followOrder(facts(id), NOW);
        const moveTo = (order_id: string, status_id: string, seconds: number) =>
          service.standings.changeStatus({ order_id, status_id, actor: ADMIN }, later(seconds));
        for (const id of ids.slice(0, 6)) await moveTo(id, packed.id, 1);

        const outcomes = await Promise.allSettled([
          ...ids.slice(6).map((id) => moveTo(id, packed.id, 2)),
          service.statuses.deleteStatus(packed.id, processing, ADMIN, later(3)),
          ...ids.slice(0, 6).map((id) => moveTo(id, packed.id, 4)),
        ]);
        const reasons = outcomes.flatMap((outcome) =>
          outcome.status === "rejected" ? outcome.reason.type : [],
        );
        expect(new Set(reasons).size).toBeLessThanOrEqual(1);
        expect(reasons.filter((type) => type !== "not_found")).toEqual([]);
        const standings = await service.standings.readStandings(ids);
        expect(standings.filter(({ status_id }) => status_id === packed.id)).toEqual([]);
        for (const { order_id, status_id } of standings) {
          const { log } = await service.log.listLog({ order_id }, { limit: 100 });
          const chain = log.reverse();
          expect(chain.slice(1).map((line) => line.from_status_id)).toEqual(
            chain.slice(0, -1).map((line) => line.to_status_id),
          );
          expect(chain.at(-1)?.to_status_id).toBe(status_id);
        }
        // Nobody is told of the replacement.
        const told = await service.log.takeUntold(100);
        expect(told.filter(({ from_status_id }) => from_status_id === packed.id)).toEqual([]);
      });

      it("E9: stock is noted once; a change that nobody finished is taken up by one of two runners", async () => {
        await service.standings.followOrder(facts("order_1"), NOW);
        await give("order_1", "cancelled", { unfinished: true }, NOW);
        const row = {
          line_item_id: "item_1",
          inventory_item_id: "iitem_1",
          location_id: "sloc_1",
          quantity: 2,
          allow_backorder: false,
        };
        expect(await service.standings.recordReleasedStock("order_1", [row])).toBe(true);
        expect(await service.standings.recordReleasedStock("order_1", [])).toBe(false);
        expect((await standing()).released_stock).toEqual([row]);

        const pass = (seconds: number) =>
          passTime(pool(), seconds, { box_office_order_standing: ["unfinished_since"] });
        await pass(140);
        expect(await service.standings.takeUnfinished(10)).toEqual([]);
        await pass(11);
        const taken = await Promise.all(times(5).map(() => service.standings.takeUnfinished(10)));
        expect(taken.flat()).toEqual(["order_1"]);
        await pass(151);
        expect(await service.standings.takeUnfinished(10)).toEqual(["order_1"]);
        await service.standings.markFinished("order_1");
        await pass(1000);
        expect(await service.standings.takeUnfinished(10)).toEqual([]);
      });

      it("E14: is deleted once, by whoever did it", async () => {
        await service.standings.followOrder(facts("order_1"), NOW);
        await service.standings.archiveOrder("order_1", ADMIN, later(1));
        await service.standings.archiveOrder("order_1", { type: "user", id: "user_ola" }, later(2));
        expect(await standing()).toMatchObject({ archived_at: later(1) });
        expect(await moves()).toEqual(["placed null→received", "deleted received→null"]);
      });
    });

    describe("the log", () => {
      it("T6: takes no change, no deletion and no truncation, but says what was told", async () => {
        await service.standings.followOrder(facts("order_1"), NOW);
        for (const statement of [
          `UPDATE box_office_order_log SET reason = 'never mind'`,
          `UPDATE box_office_order_log SET actor_id = 'somebody', told_at = now()`,
          `DELETE FROM box_office_order_log`,
          `TRUNCATE box_office_order_log`,
          `TRUNCATE box_office_order_standing, box_office_order_log CASCADE`,
        ]) {
          await expect(query(pool(), statement)).rejects.toThrow("only ever added to");
        }
        const [entry] = await service.log.takeUntold(1);
        await service.log.markTold([entry?.id as string]);
        await passTime(pool(), DAY, { box_office_order_log: ["leased_until"] });
        expect(await service.log.takeUntold(1)).toEqual([]);
        expect(await moves()).toHaveLength(1);
      });

      it("E2: twenty takers tell each entry once; what a taker did not tell is taken again after a minute", async () => {
        for (const nth of times(30))
          await service.standings.followOrder(facts(`order_${nth}`), NOW);
        const taken = await Promise.all(times(20).map(() => service.log.takeUntold(2)));
        const ids = taken.flat().map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toHaveLength(30);
        await service.log.markTold(ids.slice(0, 20));
        const pass = (seconds: number) =>
          passTime(pool(), seconds, { box_office_order_log: ["leased_until"] });
        await pass(50);
        expect(await service.log.takeUntold(100)).toEqual([]);
        await pass(10);
        expect((await service.log.takeUntold(100)).map(({ id }) => id).sort()).toEqual(
          ids.slice(20).sort(),
        );
      });
    });

    it("a word is the same in code as in the database's search", async () => {
      const letters = Array.from({ length: 0x590 }, (_, nth) => String.fromCodePoint(nth + 1));
      const names = [
        ...["BJØRN-Åge  Sæther's", "A\u030Ase Nordmann", "Straße, Łódź; Ⅳ", "İSTANBUL ΟΔΟΣ"],
        ...["Дем’яненко Юлія Їжак-Ґудзь", "№ 7 «ТОВ» – –", "Þórður Œuvre", "हिन्दी 7K4M-2XPQ"],
        ...letters,
      ];
      const inDatabase = await query<{ words: string[] }>(
        pool(),
        `SELECT tsvector_to_array(box_office_words(name)) AS words
         FROM unnest(:names::text[]) WITH ORDINALITY AS given (name, nth) ORDER BY nth`,
        { names },
      );
      const inCode = names.map((name) => [...new Set(foldedWords(name))].sort());
      expect(inDatabase.map(({ words }) => [...words].sort())).toEqual(inCode);
    });
  },
});
