import type { PaymentDTO } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { deleteProductsWorkflow } from "@medusajs/medusa/core-flows";
import adoptOrders from "../../src/jobs/adopt-orders";
import checkHealth from "../../src/jobs/check-health";
import deliverMessages from "../../src/jobs/deliver-messages";
import deliverWebhooks from "../../src/jobs/deliver-webhooks";
import finishStatusChanges from "../../src/jobs/finish-status-changes";
import finishTicketOrders from "../../src/jobs/finish-ticket-orders";
import forget from "../../src/jobs/forget";
import remindParticipants from "../../src/jobs/remind-participants";
import {
  noteJobBegun,
  noteJobFailed,
  noteJobsExpected,
  noteJobsRegistered,
} from "../../src/modules/settings/job-runs";
import { BOX_OFFICE_TICKETING } from "../../src/modules/ticketing";
import { JOB_NAMES } from "../../src/shared/jobs";
import { type OrderReading, readOrder } from "../../src/workflows/orders/read/read-order";
import { settleOrderWorkflow } from "../../src/workflows/orders/settle-order";
import { BANK, bank, resetBank } from "../fixtures/bank-provider";
import { type Body, BoxOffice, eventually, inDays } from "../fixtures/box-office";
import { ordersGrowOlder } from "../fixtures/older-orders";
import { nothingOnItsWay } from "../fixtures/on-its-way";
import { OrderDesk } from "../fixtures/order-desk";
import { seedStore, sql, type TestStore } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let office: BoxOffice;

    beforeAll(async () => {
      store = await seedStore(getContainer(), [BANK, "pp_invoice_invoice"]);
      office = new BoxOffice(api, store);
    });

    beforeEach(resetBank);

    const admin = async (path: string, body: object = {}) =>
      (await api.post(`/admin${path}`, body, store.admin)).data;

    async function sold(quantity: number, capacity: number, provider: string, price = 250) {
      const event = await office.createEvent({ capacity, price });
      const [session] = event.sessions;
      const { variant_id } = session.ticket_offers[0];
      const { cartId, answer } = await office.buy([{ variant_id, quantity }], { provider });
      await office.orderOf(cartId);
      return { event, session, variant_id, order: answer.data.order as Body };
    }

    async function editQuantity(order: Body, quantity: number) {
      await admin("/order-edits", { order_id: order.id });
      await admin(`/order-edits/${order.id}/items/item/${order.items[0].id}`, { quantity });
      await admin(`/order-edits/${order.id}/request`);
      await admin(`/order-edits/${order.id}/confirm`);
    }

    const statuses = async (orderId: string) =>
      (await office.adminOrder(orderId)).tickets.map((ticket: Body) => ticket.status).sort();

    const expectTickets = (orderId: string, expected: string[]) =>
      eventually(async () => expect(await statuses(orderId)).toEqual(expected));

    const sweep = async () => {
      const { checks } = await office.health();
      expect(checks.filter((check: Body) => !check.ok)).toEqual([]);
    };

    /** The order is so old, and so long unread, that the job looks at it. */
    const ageOrders = () => ordersGrowOlder(getContainer(), 40);

    const runJob = () => finishTicketOrders(getContainer());

    describe("settlements that meet", () => {
      const settle = (orderId: string) =>
        settleOrderWorkflow(getContainer()).run({ input: { order_id: orderId } });

      it("twenty of one order at once all end, and change nothing that is right", async () => {
        const { order, session } = await sold(2, 4, BANK);
        await Promise.all(Array.from({ length: 20 }, () => settle(order.id)));
        expect(await statuses(order.id)).toEqual(["valid", "valid"]);
        expect(await office.availability(session.id)).toMatchObject([{ remaining: 2 }]);
        await sweep();
      });

      it("ten of one order that has lost its seats make it whole, once", async () => {
        const { order, session } = await sold(2, 4, BANK);
        await nothingOnItsWay(getContainer());
        await sql(getContainer(), `DELETE FROM box_office_ticket`);
        await sql(getContainer(), `DELETE FROM box_office_seat_claim`);
        expect(await office.availability(session.id)).toMatchObject([{ remaining: 4 }]);
        await Promise.all(Array.from({ length: 10 }, () => settle(order.id)));
        expect(await statuses(order.id)).toEqual(["valid", "valid"]);
        expect(await office.availability(session.id)).toMatchObject([{ remaining: 2 }]);
        expect(
          await sql(getContainer(), `SELECT 1 FROM box_office_seat_claim WHERE state <> 'sold'`),
        ).toEqual([]);
        await sweep();
      });

      it("one that read the order before it shrank leaves no seat claimed", async () => {
        const { order, session } = await sold(1, 4, BANK);
        await nothingOnItsWay(getContainer());
        const ticketing = getContainer().resolve(BOX_OFFICE_TICKETING);
        const known = await ticketing.orders.findTicketOrder(order.id);
        const now = await readOrder(getContainer(), order.id, "money", "goods");
        const before = { ...now, lines: now?.lines.map((line) => ({ ...line, quantity: 3 })) };
        const { revision } = known as { revision: number };
        // Another settlement comes between what it claims and what it writes.
        await sql(
          getContainer(),
          `CREATE FUNCTION comes_between() RETURNS trigger LANGUAGE plpgsql AS
           'BEGIN UPDATE box_office_ticket_order SET revision = revision + 1; RETURN NEW; END'`,
        );
        await sql(
          getContainer(),
          `CREATE TRIGGER comes_between AFTER INSERT ON box_office_seat_claim FOR EACH ROW EXECUTE FUNCTION comes_between()`,
        );
        const late = await ticketing.settlement.settleOrder(
          before as OrderReading,
          revision,
          new Date(),
        );
        expect(late).toEqual({ status: "stale" });
        expect(await office.availability(session.id)).toMatchObject([{ remaining: 1 }]);
        await sql(getContainer(), `DROP TRIGGER comes_between ON box_office_seat_claim`);
        // As its step does: it reads the order anew.
        await settle(order.id);
        expect(await office.availability(session.id)).toMatchObject([{ remaining: 3 }]);
        expect(await statuses(order.id)).toEqual(["valid"]);
        await sweep();
      });
    });

    describe("the job closes only checkouts that never finished", () => {
      it("not a paid order that an edit raised", async () => {
        const { order } = await sold(1, 4, BANK);
        await editQuantity(order, 2);
        await expectTickets(order.id, ["reserved", "valid"]);
        await ageOrders();
        await runJob();
        expect(await statuses(order.id)).toEqual(["reserved", "valid"]);
        expect((await office.markPaid(order.id)).status).toBe(200);
        await expectTickets(order.id, ["valid", "valid"]);
        await sweep();
      });

      it("not a free order to which an edit added a paid ticket", async () => {
        const event = await office.createEvent({
          capacity: 4,
          ticket_types: [
            { name: "Child", prices: [{ currency_code: "nok", amount: 0 }] },
            { name: "Adult", prices: [{ currency_code: "nok", amount: 100 }] },
          ],
        });
        const [child, adult] = event.sessions[0].ticket_offers;
        const cartId = await office.cart([{ variant_id: child.variant_id, quantity: 1 }]);
        const { data } = await office.complete(cartId);
        await office.orderOf(cartId);
        await admin("/order-edits", { order_id: data.order.id });
        await admin(`/order-edits/${data.order.id}/items`, {
          items: [{ variant_id: adult.variant_id, quantity: 1 }],
        });
        await admin(`/order-edits/${data.order.id}/request`);
        await admin(`/order-edits/${data.order.id}/confirm`);
        await expectTickets(data.order.id, ["reserved", "valid"]);
        await ageOrders();
        await eventually(async () => {
          await runJob();
          await sweep();
        });
        expect(await statuses(data.order.id)).toEqual(["reserved", "valid"]);
      });

      it("not an invoice order, whose session nobody may replace", async () => {
        const { order } = await sold(1, 4, "pp_invoice_invoice");
        const [collection] = await sql<{ id: string }>(
          getContainer(),
          `SELECT id FROM payment_collection`,
        );
        const refused = await office.try(
          "post",
          `/admin/payment-collections/${collection?.id}/payment-sessions`,
          { provider_id: BANK },
          store.admin,
        );
        expect(refused).toMatchObject({ status: 400, data: { code: "order_placed" } });
        await ageOrders();
        await runJob();
        expect(await statuses(order.id)).toEqual(["reserved"]);
        expect((await office.markPaid(order.id)).status).toBe(200);
      });
    });

    describe("A9: marking paid after the order has changed", () => {
      const paidTotal = async (orderId: string) =>
        (await api.get(`/admin/orders/${orderId}?fields=summary`, store.admin)).data.order.summary
          .paid_total;

      it("books what an edit raised it to", async () => {
        const { order } = await sold(1, 4, "pp_invoice_invoice");
        await editQuantity(order, 3);
        await expectTickets(order.id, ["reserved", "reserved", "reserved"]);
        expect((await office.markPaid(order.id)).status).toBe(200);
        await expectTickets(order.id, ["valid", "valid", "valid"]);
        expect(await paidTotal(order.id)).toBe(750);
        expect((await office.markPaid(order.id)).data.code).toBe("already_paid");
        await sweep();
      });

      it("books no more than what an edit lowered it to", async () => {
        const { order } = await sold(3, 4, "pp_invoice_invoice");
        await editQuantity(order, 1);
        await expectTickets(order.id, ["cancelled", "cancelled", "reserved"]);
        expect((await office.markPaid(order.id)).status).toBe(200);
        expect(await paidTotal(order.id)).toBe(250);
        await expectTickets(order.id, ["cancelled", "cancelled", "valid"]);
      });

      it("books a draft order, which has no payment of its own", async () => {
        const event = await office.createEvent({ capacity: 4 });
        const { draft_order } = await admin("/draft-orders", {
          email: "skole@example.com",
          region_id: store.regionId,
          sales_channel_id: store.salesChannelId,
          items: [{ variant_id: event.sessions[0].ticket_offers[0].variant_id, quantity: 2 }],
        });
        await admin(`/draft-orders/${draft_order.id}/convert-to-order`);
        await expectTickets(draft_order.id, ["reserved", "reserved"]);
        expect((await office.markPaid(draft_order.id, { amount: 100 })).status).toBe(200);
        expect((await office.markPaid(draft_order.id)).status).toBe(200);
        await expectTickets(draft_order.id, ["valid", "valid"]);
        expect(await paidTotal(draft_order.id)).toBe(500);
      });

      it("loses no reference of money that it books, and keeps none of money that it doesn't", async () => {
        const { order } = await sold(1, 4, "pp_invoice_invoice");
        const payments = getContainer().resolve(Modules.PAYMENT);
        const metadata = async () =>
          (
            await api.get(
              `/admin/orders/${order.id}?fields=payment_collections.payments.metadata`,
              store.admin,
            )
          ).data.order.payment_collections[0].payments[0].metadata;

        const note = jest.spyOn(payments, "updatePayment").mockRejectedValueOnce(new Error("gone"));
        expect((await office.markPaid(order.id, { reference: "Bank 42" })).status).toBe(500);
        expect(await paidTotal(order.id)).toBe(0);
        note.mockRestore();

        const book = jest
          .spyOn(payments, "capturePayment")
          .mockRejectedValueOnce(new Error("gone"));
        expect((await office.markPaid(order.id, { reference: "Bank 42" })).status).toBe(500);
        expect([await paidTotal(order.id), await metadata()]).toEqual([
          0,
          { box_office_references: [] },
        ]);
        book.mockRestore();

        // What comes after the capture fails: the money is there, and so is what tells of it.
        const { capturePayment } = payments;
        jest.spyOn(payments, "capturePayment").mockImplementationOnce(async (...given) => {
          await capturePayment.apply(payments, given);
          throw new Error("gone");
        });
        const failed = await office.markPaid(order.id, { amount: 100, reference: "Bank 7" });
        expect(failed.status).toBe(500);
        jest.restoreAllMocks();
        expect((await office.markPaid(order.id, { reference: "Bank 42" })).status).toBe(200);
        expect(await metadata()).toEqual({
          box_office_references: [
            { amount: 100, reference: "Bank 7", after: 0 },
            { amount: 150, reference: "Bank 42", after: 1 },
          ],
        });
        expect((await office.adminOrder(order.id)).payment).toBe("paid");
        expect(await paidTotal(order.id)).toBe(250);
      });

      describe("A13: money whose booking broke off stands in the order's sums by its own amount, whoever books next", () => {
        const payments = () => getContainer().resolve(Modules.PAYMENT);

        afterEach(() => jest.restoreAllMocks());

        /** As a process that dies once the provider has acted. */
        function dieAfter(act: "capturePayment" | "refundPayment") {
          const service = payments();
          const real = service[act] as (...given: unknown[]) => Promise<PaymentDTO>;
          jest.spyOn(service, act).mockImplementationOnce(async (...given: unknown[]) => {
            await real.apply(service, given);
            throw new Error("gone");
          });
        }

        const paymentOf = async (orderId: string): Promise<string> =>
          (
            await api.get(
              `/admin/orders/${orderId}?fields=payment_collections.payments.id`,
              store.admin,
            )
          ).data.order.payment_collections[0].payments[0].id;

        const act = async (orderId: string, what: "capture" | "refund", amount: number) =>
          office.try(
            "post",
            `/admin/payments/${await paymentOf(orderId)}/${what}`,
            { amount },
            store.admin,
          );

        it("marked paid in parts, with Medusa's own button between", async () => {
          const { order } = await sold(1, 4, "pp_invoice_invoice");
          dieAfter("capturePayment");
          expect((await office.markPaid(order.id, { amount: 100 })).status).toBe(500);
          expect(await paidTotal(order.id)).toBe(0);

          expect((await act(order.id, "capture", 30)).status).toBe(200);
          await eventually(async () => expect(await paidTotal(order.id)).toBe(130));

          dieAfter("capturePayment");
          expect((await office.markPaid(order.id, { amount: 50 })).status).toBe(500);
          await ageOrders();
          await runJob();
          expect(await paidTotal(order.id)).toBe(180);
          expect((await office.adminOrder(order.id)).amount_due).toBe(70);
        });

        it("taken of a card in two parts, the second at once", async () => {
          const { order } = await sold(2, 4, BANK);
          dieAfter("capturePayment");
          expect((await act(order.id, "capture", 100)).status).toBe(500);
          expect((await act(order.id, "capture", 400)).status).toBe(200);
          await eventually(async () => expect(await paidTotal(order.id)).toBe(500));
        });

        it("of a card whose process died, by the job, and nothing twice", async () => {
          const { order } = await sold(2, 4, BANK);
          dieAfter("capturePayment");
          expect((await act(order.id, "capture", 100)).status).toBe(500);
          await sql(
            getContainer(),
            `UPDATE capture SET created_at = created_at - interval '1 hour'`,
          );
          for (let run = 0; run < 2; run++) {
            await ageOrders();
            await runJob();
          }
          expect(await paidTotal(order.id)).toBe(100);
        });

        it("given back in two parts", async () => {
          const { order } = await sold(2, 4, "pp_invoice_invoice");
          await office.markPaid(order.id);
          dieAfter("refundPayment");
          expect((await act(order.id, "refund", 100)).status).toBe(500);
          expect((await act(order.id, "refund", 30)).status).toBe(200);
          await eventually(async () => {
            const { summary } = (
              await api.get(`/admin/orders/${order.id}?fields=+summary`, store.admin)
            ).data.order;
            expect([summary.paid_total, summary.refunded_total]).toEqual([500, 130]);
          });
          expect(await office.adminOrder(order.id)).toMatchObject({
            amount_paid: 500,
            amount_refunded: 130,
          });
        });
      });

      it("never charges a card that is only reserved", async () => {
        const { order } = await sold(1, 4, BANK);
        expect((await office.markPaid(order.id)).data.code).toBe("already_paid");
        expect(bank.captured.size).toBe(0);
      });
    });

    describe("what is no longer sold", () => {
      it("a session taken out while it lies in a cart is refused before payment and at completion", async () => {
        const event = await office.createEvent({
          sessions: [
            { name: "Friday", starts_at: inDays(30), capacity: 5 },
            { name: "Saturday", starts_at: inDays(31), capacity: 5 },
          ],
        });
        const saturday = event.sessions[1];
        const { variant_id } = saturday.ticket_offers[0];
        const [early, late] = [
          await office.cart([{ variant_id, quantity: 1 }]),
          await office.cart([{ variant_id, quantity: 1 }], "ola@example.com"),
        ];
        await office.startPayment(late, BANK);
        await office.try("delete", `/store/box-office/carts/${late}/seat-hold`);
        await api.delete(
          `/admin/box-office/events/${event.id}/sessions/${saturday.id}`,
          store.admin,
        );
        expect(await office.startPayment(early, BANK)).toMatchObject({
          status: 400,
          data: { code: "sales_closed" },
        });
        expect(await office.complete(late)).toMatchObject({
          status: 400,
          data: { code: "sales_closed" },
        });
        expect(bank.reserved.size).toBe(0);
      });

      it("a variant of an event's product that is no offer can't be bought as goods", async () => {
        const event = await office.createEvent();
        const { variant_id } = event.sessions[0].ticket_offers[0];
        await sql(
          getContainer(),
          `UPDATE box_office_ticket_offer SET variant_id = 'elsewhere' WHERE event_id = :id`,
          { id: event.id },
        );
        // As if it had never been sold as this one.
        await sql(getContainer(), `DELETE FROM box_office_offer_variant WHERE variant_id = :id`, {
          id: variant_id,
        });
        const { answer } = await office.buy([{ variant_id, quantity: 1 }], { provider: BANK });
        expect(answer).toMatchObject({ status: 400, data: { code: "sales_closed" } });
      });

      it("three sessions added at once each get their one variant", async () => {
        const event = await office.createEvent();
        const added = await Promise.all(
          ["X", "Y", "Z"].map((name) =>
            office.try(
              "post",
              `/admin/box-office/events/${event.id}/sessions`,
              { name, starts_at: inDays(40), capacity: 5 },
              store.admin,
            ),
          ),
        );
        expect(added.map(({ status }) => status)).toEqual([200, 200, 200]);
        const { sessions } = await office.readEvent(event.id);
        const offered = sessions.flatMap((session: Body) =>
          session.ticket_offers.map((offer: Body) => offer.variant_id),
        );
        const { product } = (
          await api.get(`/admin/products/${event.product_id}?fields=variants.id`, store.admin)
        ).data;
        expect(product.variants.map(({ id }: Body) => id).sort()).toEqual(offered.sort());
      });

      it("a variant that somebody deleted comes back with the next edit", async () => {
        const event = await office.createEvent();
        const { variant_id } = event.sessions[0].ticket_offers[0];
        await api.delete(`/admin/products/${event.product_id}/variants/${variant_id}`, store.admin);
        await admin(`/box-office/events/${event.id}`, { title: "Vårkonsert" });
        const [offer] = (await office.readEvent(event.id)).sessions[0].ticket_offers;
        expect(offer.variant_id).not.toBe(variant_id);
        const { answer } = await office.buy([{ variant_id: offer.variant_id, quantity: 1 }], {
          provider: BANK,
        });
        expect(answer.data).toMatchObject({ type: "order" });
      });
    });

    it("pools that change under sold seats never leave a settlement stuck", async () => {
      const { event, session, order } = await sold(2, 10, BANK);
      const [offer] = session.ticket_offers;
      const { capacity_pool: balcony } = await admin(
        `/box-office/events/${event.id}/capacity-pools`,
        { name: "Balcony", capacity: 2, ticket_offer_ids: [offer.id] },
      );
      const second = await office.buy([{ variant_id: offer.variant_id, quantity: 2 }], {
        provider: BANK,
        email: "ola@example.com",
      });
      await office.orderOf(second.cartId);
      const full = await office.hold(
        await office.cart([{ variant_id: offer.variant_id, quantity: 1 }]),
      );
      expect(full.data.code).toBe("seats_unavailable");

      await api.delete(`/admin/box-office/capacity-pools/${balcony.id}`, store.admin);
      await editQuantity(second.answer.data.order, 3);
      await expectTickets(second.answer.data.order.id, ["reserved", "valid", "valid"]);
      await editQuantity(order, 1);
      await expectTickets(order.id, ["cancelled", "valid"]);
      await sweep();
      await admin(`/box-office/events/${event.id}/cancel`);
      await sweep();
      expect((await office.report(event.id)).totals).toMatchObject({ sold: 0 });
    });

    it("a completion so slow that the job has settled it, and then declined, gives its seats back", async () => {
      const event = await office.createEvent({ capacity: 3 });
      const [session] = event.sessions;
      const cartId = await office.cart([
        { variant_id: session.ticket_offers[0].variant_id, quantity: 2 },
      ]);
      await office.startPayment(cartId, BANK);
      bank.answer = "error";
      let reserved: unknown;
      bank.beforeAuthorize = async () => {
        await sql(
          getContainer(),
          `UPDATE box_office_seat_claim SET pinned_at = now() - interval '10 minutes' WHERE state = 'pinned'`,
        );
        await runJob();
        [reserved] = await sql(
          getContainer(),
          `SELECT count(*)::integer AS count FROM box_office_ticket WHERE status = 'reserved'`,
        );
      };
      expect((await office.complete(cartId)).data.type).not.toBe("order");
      expect(reserved).toEqual({ count: 2 });
      await ageOrders();
      await runJob();
      expect(await office.availability(session.id)).toMatchObject([{ remaining: 3 }]);
      await sweep();
    });

    it("an event cancelled while its buyer pays: refused, or flagged and told to the merchant", async () => {
      const event = await office.createEvent({ capacity: 3 });
      const { variant_id } = event.sessions[0].ticket_offers[0];
      const cartId = await office.cart([{ variant_id, quantity: 1 }]);
      await office.startPayment(cartId, BANK);
      bank.beforeAuthorize = async () => {
        bank.beforeAuthorize = undefined;
        await admin(`/box-office/events/${event.id}/cancel`);
      };
      const { data } = await office.complete(cartId);
      expect(data.type).toBe("order");
      await eventually(async () => {
        expect(await office.adminOrder(data.order.id)).toMatchObject({
          problem: "event_cancelled",
          tickets: [],
        });
      });
      await eventually(async () => {
        const [notice] = await sql<{ channel: string; count: number }>(
          getContainer(),
          `SELECT channel, count(*)::integer AS count FROM notification
           WHERE data->>'title' LIKE '%lacks tickets%' GROUP BY channel`,
        );
        expect(notice).toEqual({ channel: "feed", count: 1 });
      });
    });

    it("T1: an event that has sold does not go with its product: it is shown, its tickets stay, and it can be cancelled", async () => {
      const { event, order } = await sold(1, 5, BANK);
      await expectTickets(order.id, ["valid"]);
      const link = getContainer().resolve(ContainerRegistrationKeys.LINK);
      const deleteLinks = jest.spyOn(link, "delete");
      // Past the guard of Medusa's page.
      await deleteProductsWorkflow(getContainer()).run({ input: { ids: [event.product_id] } });
      expect(deleteLinks).toHaveBeenCalled();
      for (const { value } of deleteLinks.mock.results) expect((await value)[0]).toBeNull();
      deleteLinks.mockRestore();

      expect((await office.readEvent(event.id)).id).toBe(event.id);
      await expectTickets(order.id, ["valid"]);
      const cancelled = await admin(`/box-office/events/${event.id}/cancel`);
      expect(cancelled).toMatchObject({ cancelled_tickets: 1 });
      await expectTickets(order.id, ["cancelled"]);
    });

    describe("F1: an order lacks tickets it has money for", () => {
      const settle = (orderId: string) =>
        settleOrderWorkflow(getContainer()).run({ input: { order_id: orderId } });

      const setLocale = (locale: string | null) =>
        admin("/box-office/settings/notifications", { locale });

      afterEach(async () => {
        jest.restoreAllMocks();
        await setLocale(null);
      });

      /** Takes the seats of an order from it, and sells them to another. */
      async function loseSeats({ order, variant_id }: Awaited<ReturnType<typeof sold>>) {
        await nothingOnItsWay(getContainer());
        for (const table of ["ticket", "seat_claim"]) {
          await sql(getContainer(), `DELETE FROM box_office_${table} WHERE order_id = :id`, {
            id: order.id,
          });
        }
        const { cartId, answer } = await office.buy([{ variant_id, quantity: 1 }], {
          provider: BANK,
          email: "rival@example.com",
        });
        await office.orderOf(cartId);
        await nothingOnItsWay(getContainer());
        return answer.data.order as Body;
      }

      /** After whatever was taken up and not told is taken up again. */
      async function told({ id }: Body) {
        await sql(getContainer(), `UPDATE box_office_ticket_notice SET leased_until = NULL`);
        await deliverMessages(getContainer());
        const rows = await sql<{ data: Body }>(
          getContainer(),
          `SELECT data FROM notification WHERE channel = 'feed' AND trigger_type = 'box_office.lacks_tickets'
           AND resource_id = :id ORDER BY created_at`,
          { id },
        );
        return rows.map(({ data }) => data.title);
      }

      it("the merchant is told each time that it begins to, by its number and code, in the merchant's language", async () => {
        const bought = await sold(1, 1, BANK);
        const { order } = bought;
        const { order_code } = await office.adminOrder(order.id);
        const name = `#${order.display_id} (${order_code})`;

        const rival = await loseSeats(bought);
        await settle(order.id);
        await settle(order.id);
        const first = `Order ${name} lacks tickets`;
        await eventually(async () => expect(await told(order)).toEqual([first]));

        await admin(`/orders/${rival.id}/cancel`);
        await expectTickets(rival.id, ["cancelled"]);
        await settle(order.id);
        await expectTickets(order.id, ["valid"]);
        await setLocale("da");
        await loseSeats(bought);
        await settle(order.id);
        await eventually(async () => {
          expect(await told(order)).toEqual([first, `Ordre ${name} mangler billetter`]);
        });
      });

      it("the merchant is told though the process died when that was written down, and the first telling failed", async () => {
        const bought = await sold(1, 1, BANK);
        const { order } = bought;
        await loseSeats(bought);
        const ticketing = getContainer().resolve(BOX_OFFICE_TICKETING);
        const reading = await readOrder(getContainer(), order.id, "money", "goods");
        const { revision } = (await ticketing.orders.findTicketOrder(order.id)) as {
          revision: number;
        };
        const settled = await ticketing.settlement.settleOrder(
          reading as OrderReading,
          revision,
          new Date(),
        );
        expect(settled).toMatchObject({ status: "settled", problem: "seats_unavailable" });

        const notify = jest
          .spyOn(getContainer().resolve(Modules.NOTIFICATION), "createNotifications")
          .mockRejectedValueOnce(new Error("The database is away."));
        await deliverMessages(getContainer());
        expect(notify).toHaveBeenCalledTimes(1);
        await eventually(async () => {
          expect(await told(order)).toEqual([
            expect.stringMatching(/^Order #\d+ \(.{4}-.{4}\) lacks tickets$/),
          ]);
        });
        expect(await told(order)).toHaveLength(1);
      });
    });

    it("a renewal after a failed payment does not shorten what the failure granted", async () => {
      const event = await office.createEvent({ capacity: 1 });
      const cartId = await office.cart([
        { variant_id: event.sessions[0].ticket_offers[0].variant_id, quantity: 1 },
      ]);
      await office.startPayment(cartId, BANK);
      await sql(
        getContainer(),
        `UPDATE box_office_seat_claim SET max_expires_at = now() + interval '1 second', expires_at = now() + interval '1 second'`,
      );
      bank.answer = "throw";
      await office.complete(cartId);
      const renewed = await office.hold(cartId);
      expect(renewed.status).toBe(200);
      const seconds = (Date.parse(renewed.data.seat_hold.expires_at) - Date.now()) / 1000;
      expect(seconds).toBeGreaterThan(5);
    });

    it("an order that a provider's webhook authorises late is valid at the job's next turn", async () => {
      bank.answer = "pending_authorization";
      const { order } = await sold(1, 4, BANK);
      expect(await statuses(order.id)).toEqual(["reserved"]);
      const [session] = await sql<{ id: string }>(getContainer(), `SELECT id FROM payment_session`);
      // The job leaves an order in peace for a minute, and an old one for longer, unless it is marked.
      await nothingOnItsWay(getContainer());
      await sql(
        getContainer(),
        `UPDATE box_office_order
         SET read_at = now() - interval '61 seconds', look_again_at = now() + interval '1 hour'`,
      );

      bank.answer = "authorized";
      await api.post("/hooks/payment/bank_bank", { action: "authorized", session_id: session?.id });
      await eventually(async () => {
        const [row] = await sql(
          getContainer(),
          `SELECT (SELECT count(*) FROM payment)::integer AS payments,
                  (SELECT count(*) FROM box_office_order WHERE dirty_at > read_at)::integer AS marked`,
        );
        expect(row).toEqual({ payments: 1, marked: 1 });
      });
      await eventually(async () => {
        await runJob();
        expect(await statuses(order.id)).toEqual(["valid"]);
      });
      await sweep();
    });

    it("an order of goods only follows a webhook's authorisation too, and is never closed for being unpaid", async () => {
      bank.answer = "pending_authorization";
      const goods = await office.createGoods();
      const { answer } = await office.buy([{ variant_id: goods, quantity: 1 }], { provider: BANK });
      const { id } = answer.data.order;
      const desk = new OrderDesk(office);
      await desk.expectState(id, "awaiting_payment");
      const [session] = await sql<{ id: string }>(getContainer(), `SELECT id FROM payment_session`);
      bank.answer = "authorized";
      await api.post("/hooks/payment/bank_bank", { action: "authorized", session_id: session?.id });
      await eventually(async () => {
        const [row] = await sql(
          getContainer(),
          `SELECT (SELECT count(*) FROM payment)::integer AS payments,
                  (SELECT count(*) FROM box_office_order WHERE dirty_at IS NOT NULL)::integer AS marked`,
        );
        expect(row).toEqual({ payments: 1, marked: 1 });
      });
      await ageOrders();
      await eventually(async () => {
        await runJob();
        expect((await office.adminOrder(id)).status.state).toBe("processing");
      });
    });

    it("an order of goods only keeps health green, whatever happens to it", async () => {
      const goods = await office.createGoods();
      const { cartId, answer } = await office.buy([{ variant_id: goods, quantity: 1 }], {
        provider: BANK,
      });
      expect((await office.orderOf(cartId)).tickets).toEqual([]);
      await admin(`/orders/${answer.data.order.id}/cancel`);
      await ageOrders();
      // The cancellation's aftermath may have the row at this moment; then the job's next turn takes it.
      await eventually(async () => {
        await runJob();
        await sweep();
      });
    });

    describe("health", () => {
      const brokenChecks = async (): Promise<Body[]> =>
        (await office.health()).checks.filter((check: Body) => !check.ok);
      const connection = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);

      /** The jobs are so many seconds older. */
      const pass = (seconds: number) =>
        sql(
          getContainer(),
          `UPDATE box_office_job_run SET expected_since = expected_since - make_interval(secs => :seconds),
             began_at = began_at - make_interval(secs => :seconds),
             succeeded_at = succeeded_at - make_interval(secs => :seconds),
             failed_at = failed_at - make_interval(secs => :seconds)`,
          { seconds },
        );

      const lateJobs = async (): Promise<string[]> =>
        (await brokenChecks()).flatMap(({ sample }) =>
          sample.map((text: string) => text.replace(/^box-office-(\S+) .*/, "$1")),
        );

      const EACH_MINUTE = [
        "deliver-messages",
        "deliver-webhooks",
        "finish-status-changes",
        "finish-ticket-orders",
        "issue-invoices",
        "remind-participants",
        "tell-of-gift-cards",
      ];

      it("says within five minutes that jobs don't run any more, and which; and no more once they do", async () => {
        expect(await lateJobs()).toEqual([]);
        await noteJobsRegistered(connection(), JOB_NAMES);
        for (const job of [
          ...[adoptOrders, checkHealth, deliverMessages, deliverWebhooks, finishStatusChanges],
          ...[finishTicketOrders, forget, remindParticipants],
        ]) {
          await job(getContainer());
        }
        // Redis loses its data here: nobody runs them from now on.
        await pass(285);
        expect(await lateJobs()).toEqual([]);
        await pass(20);
        const [check] = await brokenChecks();
        expect(check).toMatchObject({ name: "jobs_run", ok: false, count: EACH_MINUTE.length });
        expect(check.sample[0]).toMatch(/^box-office-deliver-messages has not run since 20\S+Z$/);
        expect(await lateJobs()).toEqual(EACH_MINUTE);

        await pass(15 * 60);
        expect(await lateJobs()).toEqual(["adopt-orders", ...EACH_MINUTE, "watch-invoices"]);
        await pass(26 * 3600);
        expect(await lateJobs()).toHaveLength(JOB_NAMES.length);

        await deliverMessages(getContainer());
        expect(await lateJobs()).not.toContain("deliver-messages");
        // A worker that starts registers them all: it has its time to run them.
        await noteJobsRegistered(connection(), JOB_NAMES);
        expect(await lateJobs()).toEqual([]);
      });

      it("says so where there are servers and no worker at all, and never was one", async () => {
        await noteJobsExpected(connection());
        await pass(290);
        expect(await lateJobs()).toEqual([]);
        await pass(20);
        // A server that starts anew runs no jobs either.
        await noteJobsExpected(connection());
        expect(await lateJobs()).toEqual(EACH_MINUTE);
      });

      it("says which job fails each time, and why", async () => {
        await noteJobsRegistered(connection(), JOB_NAMES);
        await pass(301);
        await sql(
          getContainer(),
          `ALTER TABLE box_office_event RENAME COLUMN reminder_hours TO gone`,
        );
        await expect(remindParticipants(getContainer())).rejects.toMatchObject({
          message: expect.stringContaining("reminder_hours"),
        });
        const [check] = await brokenChecks();
        expect(check.sample).toContainEqual(
          expect.stringMatching(
            /^box-office-remind-participants has failed since 20\S+Z: column event.reminder_hours does not exist$/,
          ),
        );
        await sql(
          getContainer(),
          `ALTER TABLE box_office_event RENAME COLUMN gone TO reminder_hours`,
        );
        await remindParticipants(getContainer());
        expect(await lateJobs()).not.toContain("remind-participants");
      });

      it("says no key that a job's error has in it", async () => {
        await noteJobsRegistered(connection(), JOB_NAMES);
        await noteJobFailed(
          connection(),
          "box-office-deliver-webhooks",
          "no answer from /store/box-office/tickets/mK3vQ9xLp2RtYw8ZbN5cHd7s",
        );
        await pass(301);
        const [check] = await brokenChecks();
        const [sample] = check.sample.filter((text: string) => text.includes("no answer"));
        expect(sample).toContain("/tickets/…");
        expect(sample).not.toContain("mK3vQ9xLp2RtYw8ZbN5c");
      });

      it("says of a job whose process died that it did not end well, and when that run began", async () => {
        await noteJobsRegistered(connection(), JOB_NAMES);
        await noteJobBegun(connection(), "box-office-deliver-messages");
        await pass(301);
        const [check] = await brokenChecks();
        expect(check.sample[0]).toMatch(
          /^box-office-deliver-messages has not ended well since 20\S+Z; its last run began 20\S+Z$/,
        );
      });

      it("says what waits for a job that does not come to it, until it does", async () => {
        const { order } = await sold(1, 5, BANK);
        await nothingOnItsWay(getContainer());
        await sql(getContainer(), `DELETE FROM box_office_message`);
        const late = `now() - interval '61 minutes'`;
        const faults: [string, string, () => Promise<void>][] = [
          [
            "nobody_left_untold",
            `UPDATE box_office_ticket_notice SET handled_at = NULL, leased_until = NULL, created_at = ${late}`,
            () => deliverMessages(getContainer()),
          ],
          [
            "no_message_left_waiting",
            `UPDATE box_office_message SET status = 'pending', next_attempt_at = ${late}`,
            () => deliverMessages(getContainer()),
          ],
          [
            "no_status_change_left_unfinished",
            `UPDATE box_office_order_standing SET unfinished_since = ${late}`,
            () => finishStatusChanges(getContainer()),
          ],
          [
            "no_marked_order_left_unread",
            `UPDATE box_office_order SET dirty_at = ${late}`,
            () => finishTicketOrders(getContainer()),
          ],
          [
            "no_budget_kept_too_long",
            `INSERT INTO box_office_budget (key, spent, ends_at) VALUES ('address:x', 1, now() - interval '3 days')`,
            () => forget(getContainer()),
          ],
        ];
        for (const [name, fault, job] of faults) {
          await sweep();
          await sql(getContainer(), fault);
          expect([name, ...(await brokenChecks()).map((check) => check.name)]).toEqual([
            name,
            name,
          ]);
          await job();
        }
        await sweep();
        expect((await office.adminOrder(order.id)).messages).toHaveLength(1);
      });
    });
  },
});
