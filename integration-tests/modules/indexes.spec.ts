import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { finishTicketOrdersWorkflow } from "../../src/workflows/orders/finish-ticket-orders";
import { BoxOffice, eventually } from "../fixtures/box-office";
import { seedStore, sql } from "../fixtures/store";

const TABLES = ["seat_claim", "ticket", "ticket_order", "check_in"].map(
  (table) => `box_office_${table}`,
);

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let office: BoxOffice;

    beforeAll(async () => {
      office = new BoxOffice(api, await seedStore(getContainer()));
    });

    afterEach(() => serverSetting("RESET enable_seqscan"));

    async function serverSetting(change: string) {
      await sql(getContainer(), `ALTER SYSTEM ${change}`);
      await sql(getContainer(), `SELECT pg_reload_conf()`);
    }

    /** How often each table has been read from end to end; an idle connection reports after ten seconds. */
    async function sequentialScans(): Promise<Record<string, number>> {
      await new Promise((resolve) => setTimeout(resolve, 10_500));
      const rows = await sql<{ relname: string; seq_scan: string }>(
        getContainer(),
        `SELECT relname, seq_scan FROM pg_stat_user_tables WHERE relname = ANY (:tables)`,
        { tables: TABLES },
      );
      return Object.fromEntries(rows.map((row) => [row.relname, Number(row.seq_scan)]));
    }

    it("a sale, a scan, a report and the job find every row by an index", async () => {
      const event = await office.createEvent({ capacity: 20, max_per_customer: 10 });
      const [session] = event.sessions;
      const { variant_id } = session.ticket_offers[0];
      // Where an index can serve, the planner now has to use it, however small the table.
      await serverSetting("SET enable_seqscan = off");
      await eventually(async () => {
        const [row] = await sql(getContainer(), `SHOW enable_seqscan`);
        expect(row).toEqual({ enable_seqscan: "off" });
      });
      const before = await sequentialScans();

      const cartId = await office.cart([{ variant_id, quantity: 2 }]);
      await office.hold(cartId);
      await office.hold(cartId);
      await office.availability(session.id);
      await office.try("get", `/store/box-office/carts/${cartId}/seat-hold`);
      await office.startPayment(cartId);
      const { data } = await office.complete(cartId);
      const { tickets } = await office.orderOf(cartId);
      for (const body of [
        { number: tickets[0].number, nonce: "a" },
        { secret: "unknown", nonce: "b" },
      ]) {
        await api.post("/admin/box-office/check-ins", body, office.store.admin);
      }
      await api.get(
        `/admin/box-office/check-ins?ticket_id=${tickets[0].id}&limit=5`,
        office.store.admin,
      );
      await office.adminOrder(data.order.id);
      await office.report(event.id);
      await office.readEvent(event.id);
      await finishTicketOrdersWorkflow(getContainer()).run();
      await api.post(`/admin/orders/${data.order.id}/cancel`, {}, office.store.admin);
      await eventually(async () =>
        expect(await office.availability(session.id)).toMatchObject([{ remaining: 20 }]),
      );
      await api.post(`/admin/box-office/events/${event.id}/cancel`, {}, office.store.admin);

      expect(await sequentialScans()).toEqual(before);
      // And the count would have told: nothing serves this one.
      await sql(getContainer(), `SELECT 1 FROM box_office_ticket WHERE attendee_phone = 'x'`);
      expect(await sequentialScans()).not.toEqual(before);
    });
  },
});
