import { BoxOffice } from "../fixtures/box-office";
import { codeOf, placeManyOrders } from "../fixtures/many-orders";
import { Organiser } from "../fixtures/organiser";
import { pathsOf } from "../fixtures/query-plans";
import { takeUpOrders } from "../fixtures/standings";
import { seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

const ORDERS = 20_000;

storeTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    it("T10, E4: every filter, search and sorting of many orders, and of their log, has its index", async () => {
      const container = getContainer();
      const organiser = new Organiser(new BoxOffice(api, await seedStore(container)));
      await placeManyOrders(container, ORDERS);
      await takeUpOrders(container, [
        { order_id: "order_kari", customer_name: "Kari Nordmann", display_id: 7 },
      ]);
      const { data } = await organiser.get("/order-statuses");
      const overdue = data.order_statuses[2].id;
      const look = { label: { en: "Mine" }, colour: "#111111", state: "received" };
      const own = await organiser.post("/personal-statuses", { ...look, private: true });
      const mine = own.data.personal_status.id;
      await organiser.post("/orders/order_kari/personal-mark", { personal_status_id: mine });
      const noted = await organiser.post("/orders/order_kari/notes", { text: "Ring" });
      const admin = noted.data.note.actor.id;
      await sql(container, "VACUUM ANALYZE");

      const pathsWith = (enable_seqscan: "on" | "off", tables: string[], path: string) =>
        pathsOf({ container, databaseUrl: dbConfig.clientUrl, tables, enable_seqscan }, async () =>
          expect((await organiser.get(path)).status).toBe(200),
        );
      const standings = ["box_office_order_standing"];

      // Where the orders are many, PostgreSQL finds the index by itself.
      for (const [query, index] of [
        ["", "along IX_order_standing_placed"],
        ["order=placed_at", "along IX_order_standing_placed"],
        ["order=-changed_at", "along IX_order_standing_changed"],
        ["order=changed_at", "along IX_order_standing_changed"],
        ["order=-total", "along IX_order_standing_total"],
        ["order=total", "along IX_order_standing_total"],
        ["archived=true", "along IX_order_standing_archived"],
        ["state=cancelled", "by IX_order_standing_state"],
        ["state=cancelled&state=received", "by IX_order_standing_state"],
        ["state=completed&order=total&limit=5", "along IX_order_standing_total"],
        [`status_id=${overdue}`, "by IX_order_standing_status"],
        [`personal_status_id=${mine}`, "by UQ_order_standing_order"],
        ["payment=unpaid", "by IX_order_standing_payment"],
        ["payment=reserved", "along IX_order_standing_reserved"],
        ["payment=refunded", "along IX_order_standing_refunded"],
        ["to_capture=true", "along IX_order_standing_reserved"],
        ["sales_channel_id=sc_museum", "by IX_order_standing_channel"],
        ["payment_provider_id=pp_invoice_invoice", "by IX_order_standing_provider"],
        ["placed_from=2026-11-22&placed_to=2026-11-22", "by IX_order_standing_placed"],
        ["q=nordmann", "by IX_order_standing_search"],
        ["q=gjest17&order=-total", "by IX_order_standing_search"],
        [`q=${codeOf(17)}`, "by IX_order_standing_search"],
        ["q=%23100017", "by IX_order_standing_display"],
        ["q=kari&state=received&payment=unpaid", "by IX_order_standing_search"],
      ] as const) {
        const paths = await pathsWith("on", standings, `/orders?${query}`);
        expect([query, paths]).toEqual([query, expect.arrayContaining([index])]);
        // What matches hardly anything is never read through; the count of what matches much may be.
        if (index.startsWith("by ") && !query.startsWith("placed_from")) {
          expect([query, paths.filter((path) => path.startsWith("through"))]).toEqual([query, []]);
        }
      }

      // The page after a cursor begins where the one before ended.
      for (const [order, index] of [
        ["-placed_at", "by IX_order_standing_placed"],
        ["total", "by IX_order_standing_total"],
        ["-changed_at", "by IX_order_standing_changed"],
      ] as const) {
        const { data: page } = await organiser.get(`/orders?limit=5&order=${order}`);
        const path = `/orders?limit=5&order=${order}&cursor=${page.next_cursor}`;
        expect(await pathsWith("on", standings, path)).toEqual(expect.arrayContaining([index]));
      }

      const log = ["box_office_order_log"];
      for (const [path, index] of [
        ["/logs", "along UQ_order_log_seq"],
        ["/logs?order_id=order_copy_17", "by IX_order_log_order"],
        ["/orders/order_copy_17/log", "by IX_order_log_order"],
        [`/logs?actor=${admin}`, "by IX_order_log_actor"],
        ["/logs?kind=note", "by IX_order_log_kind"],
        ["/logs?to=2020-01-01", "by IX_order_log_created"],
        ["/logs?from=2026-11-22&to=2026-11-22&kind=note", "by IX_order_log_kind"],
        ["/logs?q=ringte", "by IX_order_log_search"],
        ["/logs?q=nordmann", "by IX_order_log_order"],
        ["/logs?q=%23100017", "by IX_order_log_order"],
      ] as const) {
        const paths = await pathsWith("on", log, path);
        expect([path, paths]).toEqual([path, expect.arrayContaining([index])]);
        expect([path, paths.filter((step) => step.startsWith("through"))]).toEqual([path, []]);
      }

      // Everything else that an order's page and its changes read, on whatever small table.
      const small = ["order_note", "personal_mark", "order_standing", "order_log"].map(
        (table) => `box_office_${table}`,
      );
      for (const path of ["/orders/order_kari/log", `/orders?personal_status_id=${mine}`]) {
        const paths = await pathsWith("off", small, path);
        expect([path, paths.filter((step) => step.startsWith("through"))]).toEqual([path, []]);
      }
    });
  },
});
