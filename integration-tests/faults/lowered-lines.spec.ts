import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import finishTicketOrders from "../../src/jobs/finish-ticket-orders";
import { BOX_OFFICE_TICKETING } from "../../src/modules/ticketing";
import { settleOrderWorkflow } from "../../src/workflows";
import { markOrderPaidWorkflow } from "../../src/workflows/payments/mark-order-paid";
import { type Body, BoxOffice, eventually } from "../fixtures/box-office";
import { kill, runInChild } from "../fixtures/child";
import type { Death } from "../fixtures/die-changing-order";
import { nothingOnItsWay } from "../fixtures/on-its-way";
import { OrderDesk } from "../fixtures/order-desk";
import { passTime } from "../fixtures/pass-time";
import { seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

const ORDERS = 12;
const CHANGED = 5;

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let office: BoxOffice;

    beforeAll(async () => {
      office = new BoxOffice(api, await seedStore(getContainer()));
    });

    /** Paid and unpaid orders of two tickets each, of a session that is cancelled while nobody hears of it. */
    async function cancelledEvening() {
      const event = await office.createEvent({ capacity: 2 * ORDERS, price: 100 });
      const [session] = event.sessions;
      const { variant_id } = session.ticket_offers[0];
      const paid: string[] = [];
      const unpaid: string[] = [];
      for (let nth = 0; nth < ORDERS; nth++) {
        const { cartId } = await office.buy([{ variant_id, quantity: 2 }], {
          provider: "pp_invoice_invoice",
          email: `guest-${nth}@example.com`,
        });
        const { order } = await office.orderOf(cartId);
        const isPaid = nth % 4 !== 3;
        if (isPaid) {
          await markOrderPaidWorkflow(getContainer()).run({ input: { order_id: order.id } });
        }
        (isPaid ? paid : unpaid).push(order.id);
      }
      const { catalog } = getContainer().resolve(BOX_OFFICE_TICKETING);
      await catalog.cancelSession(session.id, "user_test");
      return { session, paid, unpaid };
    }

    const changes = () =>
      sql<{ order_id: string; changes: number }>(
        getContainer(),
        `SELECT order_id, count(*)::integer AS changes FROM order_change
         WHERE created_by = 'box_office' AND status = 'confirmed' GROUP BY order_id`,
      );

    const openChanges = () =>
      sql<{ order_id: string }>(
        getContainer(),
        `SELECT order_id FROM order_change WHERE status IN ('pending', 'requested') AND deleted_at IS NULL`,
      );

    /** A process is killed that changes orders; what it had in hand is nobody's as soon as its leases end. */
    async function killedAt(death: Death, changes: number, ...orderId: string[]) {
      const child = await runInChild(
        getContainer(),
        "die-changing-order",
        death,
        String(changes),
        ...orderId,
      );
      try {
        await eventually(async () => expect(child.output).toContain("CHANGED"), 120);
      } finally {
        await kill(child);
      }
    }

    const leasesEnd = () =>
      passTime(getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION), 200, {
        box_office_order: ["leased_until"],
        box_office_line_lowering: ["due_at"],
      });

    const sweep = async () => {
      const { checks } = await office.health();
      expect(checks.filter((check: Body) => !check.ok)).toEqual([]);
    };

    const admin = (method: "get" | "post" | "delete", path: string, body: object = {}) =>
      office.try(method, `/admin${path}`, body, office.store.admin);

    it.each<Death>(["before_it_is_confirmed", "after_it_is_confirmed"])(
      "killed in the middle of a cancelled evening, at a change %s: each order is lowered once, owes once, and can be edited",
      async (death) => {
        const { session, paid, unpaid } = await cancelledEvening();
        await killedAt(death, CHANGED);
        const confirmed = (await changes()).length;
        if (death === "after_it_is_confirmed") expect(confirmed).toBe(CHANGED);
        else {
          expect(confirmed).toBeLessThan(CHANGED);
          expect(await openChanges()).not.toEqual([]);
        }

        await leasesEnd();
        await finishTicketOrders(getContainer());

        const done = await changes();
        // Those that end, since nothing was paid for them, ask for nothing in Medusa either.
        expect(done.map(({ order_id }) => order_id).sort()).toEqual([...paid, ...unpaid].sort());
        expect(done.every(({ changes }) => changes === 1)).toBe(true);
        expect(await openChanges()).toEqual([]);
        const { data } = await admin(
          "get",
          `/box-office/refunds-due?session_id=${session.id}&limit=50`,
        );
        expect(data.lowering).toEqual({ left: 0, failing: 0 });
        expect(data.totals).toEqual([
          { currency_code: "nok", amount_owed: 200 * paid.length, orders: paid.length },
        ]);
        expect(data.refunds_due.map(({ reasons }: Body) => reasons)).toEqual(
          paid.map(() => ["session_cancelled"]),
        );
        for (const id of unpaid) {
          expect((await office.adminOrder(id)).status.state).toBe("cancelled");
        }
        for (const order_id of paid) {
          expect((await admin("post", "/order-edits", { order_id })).status).toBe(200);
        }
        await sweep();
      },
    );

    /** An order of two tickets of which one is cancelled, so that it owes a hundred. */
    async function owing() {
      const event = await office.createEvent({ price: 100 });
      const { variant_id } = event.sessions[0].ticket_offers[0];
      const { cartId } = await office.buy([{ variant_id, quantity: 2 }], {
        provider: "pp_invoice_invoice",
      });
      const { order, tickets } = await office.orderOf(cartId);
      expect((await office.markPaid(order.id)).status).toBe(200);
      const cancelled = await admin("post", `/box-office/registrations/${tickets[0].id}/cancel`);
      expect(cancelled.status).toBe(200);
      await nothingOnItsWay(getContainer());
      return order.id as string;
    }

    /** What the order owes, what it is worth, and what its log says was kept of it. */
    async function standingOf(orderId: string) {
      const { amount_owed, log } = await office.adminOrder(orderId);
      const { data } = await admin("get", `/orders/${orderId}?fields=total`);
      const kept = log.filter(({ kind }: Body) => kind === "refund_waived");
      return {
        amount_owed,
        total: data.order.total,
        kept: kept.map(({ data, reason }: Body) => [data.amount, reason]),
      };
    }

    const KEPT = [100, "too late to resell"];

    it.each([
      { death: "before_it_is_confirmed", amount_owed: 100, total: 100, kept: [], owes: 200 },
      { death: "after_it_is_confirmed", amount_owed: 0, total: 200, kept: [KEPT], owes: 100 },
    ] as const)(
      "killed while it keeps what is owed as a fee, $death: Medusa, the log and what is owed later know of it, or none of them",
      async ({ death, amount_owed, total, kept, owes }) => {
        const orderId = await owing();
        await killedAt(death, 1, orderId);
        await settleOrderWorkflow(getContainer()).run({ input: { order_id: orderId } });
        await leasesEnd();
        for (let run = 0; run < 2; run++) await finishTicketOrders(getContainer());

        expect(await standingOf(orderId)).toEqual({ amount_owed, total, kept });
        expect(await openChanges()).toEqual([]);
        await sweep();
        const desk = new OrderDesk(office);
        expect((await desk.move(orderId, "cancelled")).status).toBe(200);
        expect((await standingOf(orderId)).amount_owed).toBe(owes);
        await sweep();
      },
    );

    it("a fee of a cancelled order is kept with its reason, or not at all", async () => {
      const orderId = await owing();
      const desk = new OrderDesk(office);
      expect((await desk.move(orderId, "cancelled")).status).toBe(200);
      const keep = () =>
        admin("post", "/box-office/refunds-due/refund", {
          orders: [{ order_id: orderId }],
          mode: "waive",
          reason: "too late to resell",
        });
      await sql(
        getContainer(),
        `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'the log is full'; END $$`,
      );
      await sql(
        getContainer(),
        `CREATE TRIGGER fail BEFORE INSERT ON box_office_order_log FOR EACH ROW
         WHEN (NEW.kind = 'refund_waived') EXECUTE FUNCTION fail()`,
      );
      expect((await keep()).data.results).toMatchObject([{ ok: false }]);
      expect(await standingOf(orderId)).toMatchObject({ amount_owed: 200, kept: [] });
      await sql(getContainer(), `DROP FUNCTION fail CASCADE`);
      expect((await keep()).data.results).toMatchObject([{ ok: true }]);
      expect(await standingOf(orderId)).toMatchObject({
        amount_owed: 0,
        kept: [[200, "too late to resell"]],
      });
    });
  },
});
