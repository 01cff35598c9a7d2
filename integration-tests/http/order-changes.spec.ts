import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { ServerResponse } from "node:http";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { Client } from "pg";
import { BOX_OFFICE_ORDER_STATUS } from "../../src/modules/order-status";
import { type Body, BoxOffice, eventually } from "../fixtures/box-office";
import { databaseUrl } from "../fixtures/child";
import { nothingOnItsWay } from "../fixtures/on-its-way";
import { stockGoods } from "../fixtures/stocked-goods";
import { seedStore, sql, type TestStore } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let office: BoxOffice;

    beforeAll(async () => {
      store = await seedStore(getContainer());
      office = new BoxOffice(api, store);
    });

    const admin = async (path: string, body: object = {}) =>
      (await api.post(`/admin${path}`, body, store.admin)).data;

    /** A session with an order of so many tickets. */
    async function sold(quantity: number, capacity: number, provider?: string) {
      const event = await office.createEvent({ capacity });
      const [session] = event.sessions;
      const { variant_id } = session.ticket_offers[0];
      const { cartId, answer } = await office.buy([{ variant_id, quantity }], { provider });
      await office.orderOf(cartId);
      const { order } = answer.data;
      return { event, session, variant_id, cartId, order, line: order.items[0] };
    }

    async function expectTickets(orderId: string, counts: Record<string, number>) {
      await eventually(async () => {
        const { tickets } = await office.adminOrder(orderId);
        const actual: Record<string, number> = {};
        for (const { status } of tickets) actual[status] = (actual[status] ?? 0) + 1;
        expect(actual).toEqual(counts);
      });
      const { checks } = await office.health();
      expect(checks.filter((check: Body) => !check.ok)).toEqual([]);
    }

    const expectRemaining = (sessionId: string, remaining: number) =>
      eventually(async () =>
        expect(await office.availability(sessionId)).toMatchObject([{ remaining }]),
      );

    async function editQuantity(orderId: string, itemId: string, quantity: number) {
      await admin("/order-edits", { order_id: orderId });
      await admin(`/order-edits/${orderId}/items/item/${itemId}`, { quantity });
      await admin(`/order-edits/${orderId}/request`);
      return office.try("post", `/admin/order-edits/${orderId}/confirm`, {}, store.admin);
    }

    it("E1: an order cancelled in Medusa frees its seats once, though the event comes twice", async () => {
      const { session, order } = await sold(2, 3);
      await admin(`/orders/${order.id}/cancel`);
      const bus = getContainer().resolve(Modules.EVENT_BUS);
      await bus.emit({ name: "order.canceled", data: { id: order.id } });
      await bus.emit({ name: "order.canceled", data: { id: order.id } });
      await expectTickets(order.id, { cancelled: 2 });
      await expectRemaining(session.id, 3);
      await bus.emit({ name: "order.placed", data: { id: order.id } });
      await expectTickets(order.id, { cancelled: 2 });
      await expectRemaining(session.id, 3);
    });

    it("order.placed heard three times makes the tickets once", async () => {
      const { order, session } = await sold(2, 5);
      const bus = getContainer().resolve(Modules.EVENT_BUS);
      await Promise.all(
        [1, 2, 3].map(() => bus.emit({ name: "order.placed", data: { id: order.id } })),
      );
      await expectTickets(order.id, { valid: 2 });
      await expectRemaining(session.id, 3);
    });

    it("E12: goods and tickets are lowered, removed and added: stock and seats follow, what was sold out is available again", async () => {
      const event = await office.createEvent({ capacity: 3 });
      const [session] = event.sessions;
      const { variant_id } = session.ticket_offers[0];
      const poster = await stockGoods(office, 2);
      const { cartId, answer } = await office.buy([
        { variant_id, quantity: 2 },
        { variant_id: poster.variantId, quantity: 2 },
      ]);
      await office.orderOf(cartId);
      const { order } = answer.data;
      const lineOf = (variant: string) =>
        order.items.find((item: Body) => item.variant_id === variant).id;
      const [tickets, posters] = [lineOf(variant_id), lineOf(poster.variantId)];
      const edit = async (changes: [path: string, body: object][]) => {
        await admin("/order-edits", { order_id: order.id });
        for (const [path, body] of changes) await admin(`/order-edits/${order.id}/${path}`, body);
        await admin(`/order-edits/${order.id}/request`);
        await admin(`/order-edits/${order.id}/confirm`);
      };
      const expectPlaces = async (seats: number, pieces: number) => {
        await expectRemaining(session.id, seats);
        expect(await poster.available()).toBe(pieces);
        const path = `/store/products/${poster.productId}?region_id=${store.regionId}&fields=+variants.inventory_quantity`;
        const { data } = await api.get(path, store.shop);
        expect(data.product.variants[0].inventory_quantity).toBe(pieces);
      };
      await expectPlaces(1, 0);

      await edit([
        [`items/item/${tickets}`, { quantity: 1 }],
        [`items/item/${posters}`, { quantity: 1 }],
      ]);
      await expectPlaces(2, 1);
      await edit([[`items/item/${posters}`, { quantity: 0 }]]);
      await expectPlaces(2, 2);
      await edit([
        ["items", { items: [{ variant_id: poster.variantId, quantity: 2 }] }],
        [`items/item/${tickets}`, { quantity: 3 }],
      ]);
      await expectPlaces(0, 0);
      await expectTickets(order.id, { valid: 1, cancelled: 1, reserved: 2 });
    });

    it("E12: lowering a line frees the difference, removing it frees all", async () => {
      const { order, line, session } = await sold(3, 4);
      expect(await editQuantity(order.id, line.id, 1)).toMatchObject({ status: 200 });
      await expectTickets(order.id, { valid: 1, cancelled: 2 });
      await expectRemaining(session.id, 3);
      expect(await editQuantity(order.id, line.id, 0)).toMatchObject({ status: 200 });
      await expectTickets(order.id, { cancelled: 3 });
      await expectRemaining(session.id, 4);
    });

    it("E12: raising a line takes seats; the new tickets wait for their money, the old stay valid", async () => {
      const { order, line, session, event } = await sold(1, 4);
      expect(await editQuantity(order.id, line.id, 3)).toMatchObject({ status: 200 });
      await expectTickets(order.id, { valid: 1, reserved: 2 });
      await expectRemaining(session.id, 1);
      expect((await office.report(event.id)).totals).toMatchObject({
        sold: 1,
        awaiting_payment: 2,
        left: 1,
      });
      expect(await office.markPaid(order.id)).toMatchObject({ status: 200 });
      await expectTickets(order.id, { valid: 3 });
    });

    it("E12: raising a line beyond what is left is refused at confirmation and changes nothing", async () => {
      const { order, line, session } = await sold(2, 3);
      expect(await editQuantity(order.id, line.id, 5)).toMatchObject({
        status: 400,
        data: { code: "seats_unavailable" },
      });
      await expectTickets(order.id, { valid: 2 });
      await expectRemaining(session.id, 1);
      const { data } = await api.get(`/admin/orders/${order.id}`, store.admin);
      expect(data.order.items[0].quantity).toBe(2);
    });

    it("seats pinned for a confirmation that then fails are given back", async () => {
      const { order, session, variant_id } = await sold(1, 3);
      await admin("/order-edits", { order_id: order.id });
      await admin(`/order-edits/${order.id}/items`, { items: [{ variant_id, quantity: 2 }] });
      const orders = getContainer().resolve(Modules.ORDER);
      const confirm = jest
        .spyOn(Object.getPrototypeOf(orders), "confirmOrderChange")
        .mockRejectedValue(new Error("the database is away"));
      const failed = await office.try(
        "post",
        `/admin/order-edits/${order.id}/confirm`,
        {},
        store.admin,
      );
      confirm.mockRestore();
      expect(failed.status).toBeGreaterThanOrEqual(400);
      await expectRemaining(session.id, 2);
      await expectTickets(order.id, { valid: 1 });
    });

    it("a line can't shrink below the tickets that people have entered with", async () => {
      const { order, line } = await sold(2, 3);
      for (const ticket of (await office.adminOrder(order.id)).tickets) {
        await admin("/box-office/check-ins", { number: ticket.number, nonce: ticket.id });
      }
      expect(await editQuantity(order.id, line.id, 1)).toMatchObject({
        status: 400,
        data: { code: "ticket_scanned" },
      });
      await expectTickets(order.id, { valid: 2 });
    });

    it("a draft order takes its seats when it becomes an order, or is refused", async () => {
      const event = await office.createEvent({ capacity: 2 });
      const [session] = event.sessions;
      const { variant_id } = session.ticket_offers[0];
      const draft = async (quantity: number) =>
        (
          await admin("/draft-orders", {
            email: "skole@example.com",
            region_id: store.regionId,
            sales_channel_id: store.salesChannelId,
            items: [{ variant_id, quantity }],
          })
        ).draft_order.id as string;
      const convert = (id: string) =>
        office.try("post", `/admin/draft-orders/${id}/convert-to-order`, {}, store.admin);

      const [first, second] = [await draft(2), await draft(1)];
      await expectRemaining(session.id, 2);
      expect(await convert(first)).toMatchObject({ status: 200 });
      await expectTickets(first, { reserved: 2 });
      expect(await convert(second)).toMatchObject({
        status: 400,
        data: { code: "seats_unavailable" },
      });
      await expectRemaining(session.id, 0);
    });

    it("E8: a payment session for the collection of a placed order is refused", async () => {
      const { order } = await sold(1, 3, "pp_invoice_invoice");
      const { data } = await getContainer()
        .resolve(ContainerRegistrationKeys.QUERY)
        .graph({
          entity: "order",
          fields: ["payment_collections.id"],
          filters: { id: order.id },
        });
      const [collection] = data[0]?.payment_collections ?? [];
      const refused = await office.try(
        "post",
        `/store/payment-collections/${collection?.id}/payment-sessions`,
        { provider_id: "pp_system_default" },
      );
      expect(refused).toMatchObject({ status: 400, data: { code: "order_placed" } });
      expect((await office.markPaid(order.id)).status).toBe(200);
      await expectTickets(order.id, { valid: 1 });
    });

    describe("payment by invoice", () => {
      it("A13: paid in parts, the tickets are valid when all has come in", async () => {
        const { order } = await sold(2, 3, "pp_invoice_invoice");
        expect((await office.markPaid(order.id, { amount: 200 })).status).toBe(200);
        await expectTickets(order.id, { reserved: 2 });
        expect(await office.markPaid(order.id, { amount: 300.01 })).toMatchObject({
          status: 400,
        });
        expect((await office.markPaid(order.id, { amount: 300 })).status).toBe(200);
        await expectTickets(order.id, { valid: 2 });
      });

      it("A13: what the client writes into the session pays nothing", async () => {
        const event = await office.createEvent();
        const { variant_id } = event.sessions[0].ticket_offers[0];
        const cartId = await office.cart([{ variant_id, quantity: 1 }]);
        await office.startPayment(cartId, "pp_invoice_invoice", {
          paid: true,
          status: "captured",
          box_office_invoice_settled: true,
        });
        const { data } = await office.complete(cartId);
        await office.orderOf(cartId);
        await expectTickets(data.order.id, { reserved: 1 });
        expect((await office.adminOrder(data.order.id)).payment).toBe("awaiting");

        const [session] = await sql<{ id: string; data: object }>(
          getContainer(),
          `SELECT id, data FROM payment_session`,
        );
        await admin(`/orders/${data.order.id}/payment-sessions/authorize`, {
          payment_session_id: session?.id,
        });
        await expectTickets(data.order.id, { reserved: 1 });
      });

      it("A13: it keeps its seats past the hold, with no job running", async () => {
        const { session, order } = await sold(3, 3, "pp_invoice_invoice");
        await sql(
          getContainer(),
          `UPDATE box_office_seat_claim SET expires_at = now() - interval '1 day'`,
        );
        await expectRemaining(session.id, 0);
        await expectTickets(order.id, { reserved: 3 });
      });

      it("an order cancelled meanwhile can't be paid", async () => {
        const { order, session } = await sold(1, 3, "pp_invoice_invoice");
        await admin(`/orders/${order.id}/cancel`);
        // The cancellation has answered and may still have the order to itself.
        await eventually(async () =>
          expect(await office.markPaid(order.id)).toMatchObject({
            status: 400,
            data: { code: "order_closed" },
          }),
        );
        await expectRemaining(session.id, 3);
        await expectTickets(order.id, { cancelled: 1 });
      });

      it("an admin who goes away in the middle of a cancellation does not keep the order to himself", async () => {
        const { order } = await sold(1, 3, "pp_invoice_invoice");
        const leased = async () =>
          (
            await sql<{ leased: boolean }>(
              getContainer(),
              `SELECT leased_until IS NOT NULL AS leased FROM box_office_order`,
            )
          )[0]?.leased;
        await eventually(async () => expect(await leased()).toBe(false));
        const blocker = new Client({ connectionString: databaseUrl(getContainer()) });
        await blocker.connect();
        try {
          await blocker.query("BEGIN");
          await blocker.query(`LOCK TABLE "order" IN EXCLUSIVE MODE`);
          const leaves = new AbortController();
          const cancellation = api.post(
            `/admin/orders/${order.id}/cancel`,
            {},
            {
              ...store.admin,
              signal: leaves.signal,
            },
          );
          await eventually(async () => expect(await leased()).toBe(true));
          leaves.abort();
          await expect(cancellation).rejects.toThrow();
          expect((await office.markPaid(order.id)).data.code).toBe("payment_in_progress");
        } finally {
          await blocker.end();
        }
        await eventually(async () =>
          expect((await office.markPaid(order.id)).data.code).toBe("order_closed"),
        );
      });

      it("nor does one who goes away while the cancellation still waits for the order", async () => {
        const { order } = await sold(1, 3, "pp_invoice_invoice");
        await nothingOnItsWay(getContainer());
        const orderStatus = getContainer().resolve(BOX_OFFICE_ORDER_STATUS);
        const lease = await orderStatus.orders.leaseOrder(order.id, 5);
        const isWaiting = jest.spyOn(orderStatus.orders, "leaseOrder");
        const answers: ServerResponse[] = [];
        const keepAnswer = (request: unknown) =>
          answers.push((request as { response: ServerResponse }).response);
        subscribe("http.server.request.start", keepAnswer);
        const leaves = new AbortController();
        const cancellation = api.post(
          `/admin/orders/${order.id}/cancel`,
          {},
          { ...store.admin, signal: leaves.signal },
        );
        await eventually(async () => expect(isWaiting).toHaveBeenCalled());
        leaves.abort();
        await expect(cancellation).rejects.toThrow();
        // The server has to learn of it while the guard, which waits for five seconds, is still at it.
        await eventually(async () => expect(answers.map(({ closed }) => closed)).toEqual([true]));
        unsubscribe("http.server.request.start", keepAnswer);
        await orderStatus.orders.releaseOrder(order.id, lease);
        await eventually(async () =>
          expect((await office.markPaid(order.id)).data.code).toBe("order_closed"),
        );
        isWaiting.mockRestore();
      });

      it("paying and cancelling at once, whichever comes first: a cancelled order keeps neither valid tickets nor money", async () => {
        const { order, session } = await sold(1, 3, "pp_invoice_invoice");
        const [paid, cancelled] = await Promise.all([
          office.markPaid(order.id),
          office.try("post", `/admin/orders/${order.id}/cancel`, {}, store.admin),
        ]);
        expect([
          [200, 200],
          [200, 400],
          [400, 200],
        ]).toContainEqual([paid.status, cancelled.status]);

        const isCancelled = cancelled.status === 200;
        await expectTickets(order.id, isCancelled ? { cancelled: 1 } : { valid: 1 });
        await expectRemaining(session.id, isCancelled ? 3 : 2);
        const [money] = await sql<{ kept: number }>(
          getContainer(),
          `SELECT (coalesce((SELECT sum(amount) FROM capture), 0) - coalesce((SELECT sum(amount) FROM refund), 0))::int AS kept`,
        );
        expect(money?.kept).toBe(isCancelled ? 0 : 250);
      });

      it("a ticket type that does not allow invoices can't be paid by one", async () => {
        const event = await office.createEvent({
          ticket_types: [
            {
              name: "Adult",
              prices: [{ currency_code: "nok", amount: 100 }],
              invoice_allowed: false,
            },
          ],
        });
        const { variant_id } = event.sessions[0].ticket_offers[0];
        const { answer } = await office.buy([{ variant_id, quantity: 1 }], {
          provider: "pp_invoice_invoice",
        });
        expect(answer).toMatchObject({ status: 400, data: { code: "invoice_not_allowed" } });
      });
    });

    it("E1: free tickets need no payment and are claimed at completion", async () => {
      const event = await office.createEvent({ price: 0, capacity: 2 });
      const { variant_id } = event.sessions[0].ticket_offers[0];
      const first = await office.cart([{ variant_id, quantity: 2 }]);
      const second = await office.cart([{ variant_id, quantity: 1 }], "ola@example.com");
      expect((await office.complete(first)).data).toMatchObject({ type: "order" });
      expect((await office.orderOf(first)).tickets).toMatchObject([
        { status: "valid" },
        { status: "valid" },
      ]);
      expect(await office.complete(second)).toMatchObject({
        status: 400,
        data: { code: "seats_unavailable" },
      });
    });

    it("a cart with tickets and goods: the goods are Medusa's, only tickets get tickets", async () => {
      const event = await office.createEvent({ capacity: 4 });
      const goods = await office.createGoods();
      const { cartId, answer } = await office.buy([
        { variant_id: event.sessions[0].ticket_offers[0].variant_id, quantity: 1 },
        { variant_id: goods, quantity: 3 },
      ]);
      await office.orderOf(cartId);
      await expectTickets(answer.data.order.id, { valid: 1 });

      const goodsOnly = await office.buy([{ variant_id: goods, quantity: 1 }]);
      expect(goodsOnly.answer.data).toMatchObject({ type: "order" });
      expect(await office.orderOf(goodsOnly.cartId)).toMatchObject({
        order: { tickets_ready: true },
        tickets: [],
      });
      expect(
        await office.hold(await office.cart([{ variant_id: goods, quantity: 1 }])),
      ).toMatchObject({
        status: 400,
        data: { code: "no_tickets" },
      });
    });
  },
});
