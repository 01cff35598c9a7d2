import { Client } from "pg";
import { BOX_OFFICE_ORDER_STATUS } from "../../src/modules/order-status";
import { finishTicketOrdersWorkflow } from "../../src/workflows/jobs/finish-ticket-orders";
import { deliverMessagesWorkflow } from "../../src/workflows/messages/deliver-messages";
import { remindParticipantsWorkflow } from "../../src/workflows/messages/remind-participants";
import { gatherAudience } from "../fixtures/audience";
import { BoxOffice, eventually } from "../fixtures/box-office";
import { multiplyTicket } from "../fixtures/many-tickets";
import { nothingOnItsWay } from "../fixtures/on-its-way";
import { Organiser } from "../fixtures/organiser";
import { pathsOf } from "../fixtures/query-plans";
import { seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

const TABLES = [
  "seat_claim",
  "ticket",
  "ticket_order",
  "check_in",
  "cart_attendee",
  "ticket_notice",
  "message",
  "event_session",
  "order_standing",
  "order_log",
  "order_note",
  "personal_mark",
].map((table) => `box_office_${table}`);

/** Tables of Medusa that our statements read as well. */
const READ_OF_MEDUSA = [
  "product",
  "product_variant",
  "product_sales_channel",
  "product_variant_price_set",
  "price",
  "price_rule",
  "product_variant_inventory_item",
  "inventory_level",
];

storeTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    let office: BoxOffice;

    beforeAll(async () => {
      office = new BoxOffice(api, await seedStore(getContainer()));
    });

    /** How often each table has been read from end to end; a connection reports at the latest when it ends. */
    async function sequentialScans(): Promise<Record<string, number>> {
      await nothingOnItsWay(getContainer());
      const client = new Client({ connectionString: dbConfig.clientUrl });
      await client.connect();
      try {
        await client.query(
          `SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity
           WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
        );
        const { rows } = await client.query(
          `SELECT relname, seq_scan FROM pg_stat_user_tables WHERE relname = ANY ($1)`,
          [[...TABLES, ...READ_OF_MEDUSA]],
        );
        return Object.fromEntries(rows.map((row) => [row.relname, Number(row.seq_scan)]));
      } finally {
        await client.end();
      }
    }

    it("a sale, a scan, a report and the job find every row by an index", async () => {
      const event = await office.createEvent({ capacity: 20, max_per_customer: 10 });
      const [session] = event.sessions;
      const { variant_id } = session.ticket_offers[0];
      // Where an index can serve, the planner then has to use it, however small the table.
      const [{ name } = { name: "" }] = await sql<{ name: string }>(
        getContainer(),
        `SELECT current_database() AS name`,
      );
      await sql(getContainer(), `ALTER DATABASE "${name}" SET enable_seqscan = off`);
      const before = await sequentialScans();
      expect(await sql(getContainer(), `SHOW enable_seqscan`)).toEqual([{ enable_seqscan: "off" }]);

      const cartId = await office.cart([]);
      const line = { variant_id, quantity: 2 };
      const added = await office.try("post", `/store/carts/${cartId}/line-items`, line);
      const attendees = [{ line_item_id: added.data.cart.items[0].id, position: 1, name: "Ola" }];
      await office.try("post", `/store/box-office/carts/${cartId}/attendees`, { attendees });
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
      // As a completion does that fails.
      await getContainer().resolve(BOX_OFFICE_ORDER_STATUS).orders.markOrdersOfCart(cartId);
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

    it("every filter and search of thousands of registrations, and what waits to be told, has its index", async () => {
      const container = getContainer();
      const { store } = office;
      const organiser = new Organiser(office);
      const audience = await gatherAudience(container, api, store);
      const { concert, lecture, kari, konto, customer } = audience;
      const [ticket] = kari.tickets;
      await multiplyTicket(container, audience.liv.tickets[0].id, { first: 2, count: 5000 });
      const other = await office.createEvent({ title: "Where nine of ten go" });
      await sql(
        container,
        `UPDATE box_office_ticket SET event_id = :event, session_id = :session, ticket_type_id = :type
         WHERE id LIKE 'botic_copy%' AND id NOT LIKE '%5'`,
        { event: other.id, session: other.sessions[0].id, type: other.ticket_types[0].id },
      );
      // Few are left to be reminded: their index is the one to read.
      await sql(
        container,
        `UPDATE box_office_ticket SET reminder_id = 'told' WHERE id LIKE 'botic_copy%' AND id NOT LIKE '%7'`,
      );
      await sql(
        container,
        `INSERT INTO box_office_check_in (id, ticket_id, event_id, session_id, result, nonce, actor_id, scan_hash, created_at)
         SELECT 'bochk_copy_' || n, 'botic_copy_' || n, :event, :session,
                CASE WHEN n % 500 = 0 THEN 'unpaid' ELSE 'admitted' END, 'nonce_' || n, 'user', 'hash',
                now() - n * interval '1 second'
         FROM generate_series(2, 5001) n`,
        { event: other.id, session: other.sessions[0].id },
      );
      await organiser.scan({ number: ticket.number, nonce: "door" });
      await sql(container, "VACUUM ANALYZE");

      const database = { container, databaseUrl: dbConfig.clientUrl };
      /** Where the thousands are, PostgreSQL finds the index by itself. */
      const thousands = {
        ...database,
        tables: ["ticket", "ticket_order", "check_in"].map((table) => `box_office_${table}`),
        enable_seqscan: "on" as const,
      };
      const few = { ...database, tables: TABLES, enable_seqscan: "off" as const };
      const get = async (path: string) => expect((await organiser.get(path)).status).toBe(200);
      const registrations = (query: string) => () => get(`/registrations?${query}`);
      const orders = (query: string) => () => get(`/events/${concert.id}/orders?${query}`);
      const door = (query: string) => () => get(`/check-ins?${query}`);
      const shop = (path: string, options = store.shop) =>
        office.try("get", path, undefined, options);
      const narrowed: Record<string, () => Promise<unknown>> = {
        "by event": registrations(`event_id=${concert.id}`),
        "by session": registrations(`session_id=${concert.sessions[0].id}`),
        "by ticket type": registrations(`ticket_type_id=${concert.ticket_types[1].id}`),
        "by order": registrations(`order_id=${kari.order_id}`),
        "by customer": registrations(`customer_id=${customer.id}`),
        "by status": registrations("status=cancelled"),
        "by money returned": registrations(`event_id=${concert.id}&money_returned=true`),
        "by all": registrations(
          `event_id=${concert.id}&session_id=${concert.sessions[0].id}&status=valid&checked_in=false&q=ola`,
        ),
        "by name": registrations("q=nordmann"),
        "by e-mail": registrations("q=ola.private@example.com&order=name"),
        "by number": registrations(`q=${ticket.number}&order=number`),
        "by order number": registrations(`q=%23${kari.display_id}&order=starts_at`),
        "one registration": () => get(`/registrations/${ticket.id}`),
        "the file": () => get(`/registrations/export?event_id=${concert.id}&q=ola`),
        "an event's orders": orders("limit=5"),
        "an event's orders, filtered": orders("q=kari&payment=paid&purchased_from=2020-01-01"),
        "an event's orders by session": orders(`session_id=${concert.sessions[0].id}`),
        "the door of an event": door(`event_id=${concert.id}`),
        "the door of a session": door(`session_id=${concert.sessions[0].id}`),
        "the door's scans of a ticket": door(`ticket_id=${ticket.id}`),
        "the door's refusals": door("result=unpaid&limit=5"),
        "the file of an event's orders": () =>
          get(`/events/${concert.id}/orders/export?valid_from=2020-01-01`),
        "the report": () => get(`/events/${concert.id}/report`),
        "an event's cancellation": () => get(`/events/${concert.id}/cancellation`),
        "a session's cancellation": () => get(`/sessions/${concert.sessions[0].id}/cancellation`),
        "an order": () => office.adminOrder(konto.order_id),
        "a customer's tickets": () => shop("/store/box-office/customers/me/tickets", customer),
        "a ticket by its link": () => shop(`/store/box-office/tickets/${ticket.link_token}`),
      };
      for (const [name, work] of Object.entries(narrowed)) {
        const paths = await pathsOf(thousands, work);
        // The orders that lack something are few, and their index holds no others.
        const wide = paths.filter(
          (path) => !path.startsWith("by ") && path !== "along IX_ticket_order_open",
        );
        expect([name, wide]).toEqual([name, []]);
        expect([name, paths.length]).not.toEqual([name, 0]);
      }

      for (const [name, index, work] of [
        ["the newest", "along IX_ticket_created", registrations("limit=5")],
        [
          "an event's newest",
          "by IX_ticket_event_created",
          registrations(`event_id=${lecture.id}&limit=5`),
        ],
        [
          "a session's newest",
          "by IX_ticket_session_created",
          registrations(`session_id=${lecture.sessions[0].id}&limit=5`),
        ],
        ["the awaited", "by IX_ticket_status", registrations("status=reserved&limit=5")],
        ["by name", "along IX_ticket_name", registrations("order=name&limit=5")],
        ["by name, backwards", "along IX_ticket_name", registrations("order=-name&limit=5")],
        ["by number", "along UQ_ticket_number", registrations("order=number&limit=5")],
        [
          "an event's orders by name",
          "by IX_ticket_order_search",
          () => get(`/events/${other.id}/orders?q=kjoper1717`),
        ],
        ["the latest at the door", "along IX_check_in_created", door("limit=5")],
        ["the door of an event", "by IX_check_in_event", door(`event_id=${concert.id}`)],
        ["the door's refusals", "by IX_check_in_result", door("result=unpaid&limit=5")],
        ["who is in", "along IX_ticket_checked_in", registrations("checked_in=true")],
      ] as const) {
        const paths = await pathsOf(thousands, work);
        expect([name, paths]).toEqual([name, expect.arrayContaining([index])]);
      }

      const waiting = ["order_log", "ticket_notice", "message", "webhook_delivery", "checkout"];
      const health = await pathsOf(
        { ...few, tables: waiting.map((table) => `box_office_${table}`) },
        () => office.health(),
      );
      expect(health.filter((path) => path.startsWith("through"))).toEqual([]);
      expect(health).toEqual(
        expect.arrayContaining([
          "along IX_message_due",
          "by IX_checkout_open",
          "by IX_message_failed",
          "by IX_webhook_delivery_failed",
        ]),
      );

      const tell = await pathsOf(few, async () => {
        await remindParticipantsWorkflow(container).run();
        await deliverMessagesWorkflow(container).run();
      });
      expect(tell.filter((path) => path.startsWith("through"))).toEqual([]);
      expect(tell).toEqual(
        expect.arrayContaining([
          "along IX_ticket_notice_open",
          "by IX_ticket_to_remind",
          "by IX_message_due",
        ]),
      );
    });
  },
});
