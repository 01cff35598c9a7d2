import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import finishTicketOrders from "../../src/jobs/finish-ticket-orders";
import { BOX_OFFICE_TICKETING } from "../../src/modules/ticketing";
import { markOrderPaidWorkflow } from "../../src/workflows/payments/mark-order-paid";
import { type Body, BoxOffice, eventually } from "../fixtures/box-office";
import { kill, runInChild } from "../fixtures/child";
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

    it("killed in the middle of a cancelled evening, after a change and before what follows: each order is lowered once, and owes once", async () => {
      const { session, paid, unpaid } = await cancelledEvening();
      const child = await runInChild(getContainer(), "lower-lines", String(CHANGED));
      try {
        await eventually(async () => expect(child.output).toContain("CHANGED"), 120);
      } finally {
        await kill(child);
      }
      expect((await changes()).length).toBe(CHANGED);

      // What the dead process had in hand is nobody's until its leases end.
      await passTime(getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION), 200, {
        box_office_order: ["leased_until"],
        box_office_line_lowering: ["due_at"],
      });
      await finishTicketOrders(getContainer());

      const done = await changes();
      expect(done.map(({ order_id }) => order_id).sort()).toEqual([...paid].sort());
      expect(done.every(({ changes }) => changes === 1)).toBe(true);
      const { data } = await office.try(
        "get",
        `/admin/box-office/refunds-due?session_id=${session.id}&limit=50`,
        {},
        office.store.admin,
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
      const { checks } = await office.health();
      expect(checks.filter((check: Body) => !check.ok)).toEqual([]);
    });
  },
});
