import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  createLocationFulfillmentSetWorkflow,
  createReturnReasonsWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows";
import finishTicketOrders from "../../src/jobs/finish-ticket-orders";
import { settleOrderWorkflow } from "../../src/workflows";
import { type Body, BoxOffice, eventually } from "../fixtures/box-office";
import { OrderDesk } from "../fixtures/order-desk";
import { seedStore, sql, type TestStore } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let office: BoxOffice;
    let desk: OrderDesk;
    let locationId: string;
    let shippingOptionId: string;

    beforeAll(async () => {
      store = await seedStore(getContainer());
      office = new BoxOffice(api, store);
      desk = new OrderDesk(office);
      ({ locationId, shippingOptionId } = await seedFulfilment());
    });

    /** A counter where tickets are handed out and given back: Medusa takes back only what was handed out. */
    async function seedFulfilment() {
      const container = getContainer();
      const [location] = (
        await createStockLocationsWorkflow(container).run({
          input: { locations: [{ name: "Counter" }] },
        })
      ).result;
      const id = location?.id as string;
      await linkSalesChannelsToStockLocationWorkflow(container).run({
        input: { id, add: [store.salesChannelId] },
      });
      await container.resolve(ContainerRegistrationKeys.LINK).create({
        [Modules.STOCK_LOCATION]: { stock_location_id: id },
        [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
      });
      await createLocationFulfillmentSetWorkflow(container).run({
        input: { location_id: id, fulfillment_set_data: { name: "Counter", type: "pickup" } },
      });
      const [set] = await container.resolve(Modules.FULFILLMENT).listFulfillmentSets();
      const [zone] = (
        await createServiceZonesWorkflow(container).run({
          input: {
            data: [
              {
                name: "Norway",
                fulfillment_set_id: set?.id as string,
                geo_zones: [{ type: "country", country_code: "no" }],
              },
            ],
          },
        })
      ).result;
      const [profile] = (
        await createShippingProfilesWorkflow(container).run({
          input: { data: [{ name: "Tickets", type: "tickets" }] },
        })
      ).result;
      const [option] = (
        await createShippingOptionsWorkflow(container).run({
          input: [
            {
              name: "At the counter",
              price_type: "flat",
              provider_id: "manual_manual",
              service_zone_id: zone?.id as string,
              shipping_profile_id: profile?.id as string,
              type: { label: "Counter", code: "counter", description: "At the counter" },
              prices: [{ currency_code: "nok", amount: 0 }],
            },
          ],
        })
      ).result;
      await createReturnReasonsWorkflow(container).run({
        input: { data: [{ value: "ill", label: "Ill" }] },
      });
      return { locationId: id, shippingOptionId: option?.id as string };
    }

    const admin = async (path: string, body: object = {}) =>
      (await api.post(`/admin${path}`, body, store.admin)).data;

    /** An order of two tickets out of four that the counter has packed. */
    async function packed(provider?: string) {
      const event = await office.createEvent({ capacity: 4 });
      const [session] = event.sessions;
      const { variant_id } = session.ticket_offers[0];
      const { cartId, answer } = await office.buy([{ variant_id, quantity: 2 }], { provider });
      await office.orderOf(cartId);
      const { order } = answer.data;
      const [line] = order.items;
      const {
        order: { fulfillments },
      } = await admin(`/orders/${order.id}/fulfillments?fields=*fulfillments`, {
        location_id: locationId,
        shipping_option_id: shippingOptionId,
        items: [{ id: line.id, quantity: 2 }],
      });
      const [fulfillment] = fulfillments;
      return { event, session, variant_id, order, line, fulfillment };
    }

    const deliver = (orderId: string, fulfillmentId: string) =>
      admin(`/orders/${orderId}/fulfillments/${fulfillmentId}/mark-as-delivered`);

    async function handedOut() {
      const bought = await packed();
      await deliver(bought.order.id, bought.fulfillment.id);
      return bought;
    }

    const statuses = async (orderId: string) => {
      const { tickets } = await office.adminOrder(orderId);
      return tickets.map((ticket: Body) => ticket.status).sort();
    };

    async function expectOrder(
      orderId: string,
      sessionId: string,
      tickets: string[],
      left: number,
    ) {
      await eventually(async () => {
        expect(await statuses(orderId)).toEqual(tickets);
        expect(await office.availability(sessionId)).toMatchObject([{ remaining: left }]);
      });
      const { checks } = await office.health();
      expect(checks.filter((check: Body) => !check.ok)).toEqual([]);
    }

    it("M5: shipped and delivered move the status forward, and only once, whatever comes again", async () => {
      const { order, line, fulfillment } = await packed();
      const bus = getContainer().resolve(Modules.EVENT_BUS);
      const again = () =>
        Promise.all(
          ["order.placed", "order.placed", "order.updated"].map((name) =>
            bus.emit({ name, data: { id: order.id } }),
          ),
        );
      await desk.expectState(order.id, "processing");
      await admin(`/orders/${order.id}/fulfillments/${fulfillment.id}/shipments`, {
        items: [{ id: line.id, quantity: 2 }],
      });
      await desk.expectState(order.id, "shipped");
      expect((await desk.move(order.id, "processing", { reason: "it came back" })).status).toBe(
        200,
      );
      await again();
      await bus.emit({ name: "shipment.created", data: { id: fulfillment.id } });
      await desk.expectState(order.id, "processing");
      expect((await desk.move(order.id, "cancelled")).data.code).toBe("status_not_allowed");
      await deliver(order.id, fulfillment.id);
      await desk.expectState(order.id, "completed");
      await again();
      await desk.expectState(order.id, "completed");
      const { log } = await office.adminOrder(order.id);
      const moves = log.filter(({ to_state }: Body) => to_state);
      expect(moves.map((entry: Body) => [entry.to_state, entry.actor.type])).toEqual([
        ["completed", "system"],
        ["processing", "user"],
        ["shipped", "system"],
        ["processing", "system"],
      ]);
    });

    it("M5: a shipment whose event was lost in a crash moves the status all the same", async () => {
      const { order, line, fulfillment } = await packed();
      await desk.expectState(order.id, "processing");
      const lost = jest
        .spyOn(getContainer().resolve(Modules.EVENT_BUS), "emit")
        .mockResolvedValue(undefined);
      await admin(`/orders/${order.id}/fulfillments/${fulfillment.id}/shipments`, {
        items: [{ id: line.id, quantity: 2 }],
      });
      lost.mockRestore();
      expect((await office.adminOrder(order.id)).status.state).toBe("processing");
      await sql(
        getContainer(),
        `UPDATE box_office_order SET dirty_at = dirty_at - interval '10 minutes' WHERE order_id = :id`,
        { id: order.id },
      );
      await eventually(async () => {
        await finishTicketOrders(getContainer());
        expect((await office.adminOrder(order.id)).status.state).toBe("shipped");
      });
    });

    it("a return frees its seat when it is received, not when it is asked for", async () => {
      const { order, line, session } = await handedOut();
      const { return: back } = await admin("/returns", {
        order_id: order.id,
        location_id: locationId,
      });
      await admin(`/returns/${back.id}/request-items`, { items: [{ id: line.id, quantity: 1 }] });
      await admin(`/returns/${back.id}/request`);
      await expectOrder(order.id, session.id, ["valid", "valid"], 2);

      await admin(`/returns/${back.id}/receive`);
      await admin(`/returns/${back.id}/receive-items`, { items: [{ id: line.id, quantity: 1 }] });
      await admin(`/returns/${back.id}/receive/confirm`);
      await expectOrder(order.id, session.id, ["cancelled", "valid"], 3);
    });

    it("T2: what came back is worth nothing any more once its money was given back, and the rest what it was", async () => {
      const { event, order, line } = await handedOut();
      const payment = await taken(order.id);
      const { return: back } = await admin("/returns", {
        order_id: order.id,
        location_id: locationId,
      });
      await admin(`/returns/${back.id}/request-items`, { items: [{ id: line.id, quantity: 1 }] });
      await admin(`/returns/${back.id}/request`);
      await admin(`/returns/${back.id}/receive`);
      await admin(`/returns/${back.id}/receive-items`, { items: [{ id: line.id, quantity: 1 }] });
      await admin(`/returns/${back.id}/receive/confirm`);
      const expectRevenue = (amount: number) =>
        eventually(async () => {
          const { totals } = await office.report(event.id);
          expect(totals).toMatchObject({ sold: 1, revenue: [{ currency_code: "nok", amount }] });
          const { tickets } = await office.adminOrder(order.id);
          const valid = tickets.find(({ status }: Body) => status === "valid");
          expect(valid.amount).toBe(250);
        });
      await expectRevenue(500);

      await admin(`/payments/${payment.id}/refund`, { amount: 250 });
      await expectRevenue(250);
    });

    /** The order's payment, all of it taken. */
    async function taken(orderId: string): Promise<Body> {
      await admin(`/box-office/orders/${orderId}/capture`);
      const { data } = await api.get(
        `/admin/orders/${orderId}?fields=*payment_collections.payments`,
        store.admin,
      );
      return data.order.payment_collections[0].payments[0];
    }

    it("T2: what is claimed back is owed at once, and what is cancelled beside it too", async () => {
      const { order, line } = await handedOut();
      const owes = async () => (await office.adminOrder(order.id)).amount_owed;
      const payment = await taken(order.id);
      const { claim } = await admin("/claims", { type: "refund", order_id: order.id });
      const items = [{ id: line.id, quantity: 1 }];
      await admin(`/claims/${claim.id}/claim-items`, {
        items: [{ ...items[0], reason: "wrong_item" }],
      });
      await admin(`/claims/${claim.id}/inbound/items`, { items });
      await admin(`/claims/${claim.id}/request`);
      await eventually(async () => {
        expect(await statuses(order.id)).toEqual(["cancelled", "valid"]);
        expect(await owes()).toBe(250);
      });
      await admin(`/payments/${payment.id}/refund`, { amount: 250 });
      await eventually(async () => expect(await owes()).toBe(0));
      const { tickets } = await office.adminOrder(order.id);
      const left = tickets.find(({ status }: Body) => status === "valid");
      await admin("/box-office/registrations/bulk-cancel", { registration_ids: [left.id] });
      await eventually(async () => expect(await owes()).toBe(250));
      await admin(`/box-office/orders/${order.id}/refund`, { mode: "online" });
      expect(await owes()).toBe(0);
      const { checks } = await office.health();
      expect(checks.filter((check: Body) => !check.ok)).toEqual([]);
    });

    it("T2: what is only asked back owes nothing, and takes back nothing that was given for nothing", async () => {
      const { order, line } = await handedOut();
      const payment = await taken(order.id);
      await admin(`/payments/${payment.id}/refund`, { amount: 250 });
      const { return: back } = await admin("/returns", {
        order_id: order.id,
        location_id: locationId,
      });
      await admin(`/returns/${back.id}/request-items`, { items: [{ id: line.id, quantity: 1 }] });
      await admin(`/returns/${back.id}/request`);
      const sums = async () => {
        await settleOrderWorkflow(getContainer()).run({ input: { order_id: order.id } });
        await finishTicketOrders(getContainer());
        const { amount_due, amount_owed, amount_refunded } = await office.adminOrder(order.id);
        return { amount_due, amount_owed, amount_refunded };
      };
      const goodwill = { amount_due: 0, amount_owed: 0, amount_refunded: 250 };
      expect(await sums()).toEqual(goodwill);
      await admin(`/returns/${back.id}/cancel`);
      expect(await sums()).toEqual(goodwill);
      expect(await statuses(order.id)).toEqual(["valid", "valid"]);
    });

    it("T2: what was refunded before it came back is not owed again", async () => {
      const { order, line } = await handedOut();
      const payment = await taken(order.id);
      await admin(`/payments/${payment.id}/refund`, { amount: 250 });
      const { return: back } = await admin("/returns", {
        order_id: order.id,
        location_id: locationId,
      });
      const items = [{ id: line.id, quantity: 1 }];
      await admin(`/returns/${back.id}/request-items`, { items });
      await admin(`/returns/${back.id}/request`);
      await admin(`/returns/${back.id}/receive`);
      await admin(`/returns/${back.id}/receive-items`, { items });
      await admin(`/returns/${back.id}/receive/confirm`);
      await eventually(async () => {
        expect(await statuses(order.id)).toEqual(["cancelled", "valid"]);
        expect(await office.adminOrder(order.id)).toMatchObject({
          ...{ amount_owed: 0, amount_due: 0, amount_refunded: 250 },
        });
      });
    });

    it("an exchange takes the seats of what goes out, or is refused before it is confirmed", async () => {
      const { order, line, session, variant_id } = await handedOut();
      const exchange = async (quantity: number) => {
        const { exchange: begun } = await admin("/exchanges", { order_id: order.id });
        await admin(`/exchanges/${begun.id}/inbound/items`, {
          items: [{ id: line.id, quantity: 1 }],
        });
        await admin(`/exchanges/${begun.id}/outbound/items`, { items: [{ variant_id, quantity }] });
        return begun.id as string;
      };
      const confirm = (id: string) =>
        office.try("post", `/admin/exchanges/${id}/request`, {}, store.admin);

      const tooMany = await exchange(3);
      expect(await confirm(tooMany)).toMatchObject({
        status: 400,
        data: { code: "seats_unavailable" },
      });
      await expectOrder(order.id, session.id, ["valid", "valid"], 2);
      await api.delete(`/admin/exchanges/${tooMany}/request`, store.admin);

      expect((await confirm(await exchange(2))).status).toBe(200);
      await expectOrder(order.id, session.id, ["reserved", "reserved", "valid", "valid"], 0);
    });

    it("a claim's replacement takes a seat, or is refused before it is confirmed", async () => {
      const { order, line, session, variant_id } = await handedOut();
      const claim = async (quantity: number) => {
        const { claim: begun } = await admin("/claims", { type: "replace", order_id: order.id });
        await admin(`/claims/${begun.id}/claim-items`, {
          items: [{ id: line.id, quantity: 1, reason: "wrong_item" }],
        });
        await admin(`/claims/${begun.id}/outbound/items`, { items: [{ variant_id, quantity }] });
        return begun.id as string;
      };
      const confirm = (id: string) =>
        office.try("post", `/admin/claims/${id}/request`, {}, store.admin);

      const tooMany = await claim(4);
      expect(await confirm(tooMany)).toMatchObject({
        status: 400,
        data: { code: "seats_unavailable" },
      });
      await api.delete(`/admin/claims/${tooMany}/request`, store.admin);
      await expectOrder(order.id, session.id, ["valid", "valid"], 2);

      expect((await confirm(await claim(1))).status).toBe(200);
      await eventually(async () => expect((await statuses(order.id)).length).toBe(3));
      const { checks } = await office.health();
      expect(checks.filter((check: Body) => !check.ok)).toEqual([]);
    });

    describe("E12: what Medusa cancels of an order is followed, though core tells nobody", () => {
      const cancel = (path: string) => office.try("post", `/admin${path}/cancel`, {}, store.admin);

      async function paid() {
        const bought = await handedOut();
        const { tickets } = await office.adminOrder(bought.order.id);
        await admin(`/box-office/orders/${bought.order.id}/capture`);
        return { ...bought, tickets };
      }

      async function exchanged(quantity: number) {
        const bought = await paid();
        const { order, line, variant_id } = bought;
        const { exchange } = await admin("/exchanges", { order_id: order.id });
        const path = `/exchanges/${exchange.id}`;
        await admin(`${path}/inbound/items`, { items: [{ id: line.id, quantity: 1 }] });
        await admin(`${path}/outbound/items`, { items: [{ variant_id, quantity }] });
        await admin(`${path}/request`);
        await eventually(async () => expect(await statuses(order.id)).toHaveLength(2 + quantity));
        return { ...bought, path };
      }

      async function claimed(type: "refund" | "replace", inbound: boolean) {
        const bought = await paid();
        const { order, line, variant_id } = bought;
        const { claim } = await admin("/claims", { type, order_id: order.id });
        const path = `/claims/${claim.id}`;
        await admin(`${path}/claim-items`, {
          items: [{ id: line.id, quantity: 1, reason: "wrong_item" }],
        });
        if (inbound) {
          await admin(`${path}/inbound/items`, { items: [{ id: line.id, quantity: 1 }] });
        }
        if (type === "replace") {
          await admin(`${path}/outbound/items`, { items: [{ variant_id, quantity: 1 }] });
        }
        await admin(`${path}/request`);
        await eventually(async () => expect(await statuses(order.id)).toContain("cancelled"));
        return { ...bought, path };
      }

      it("an exchange: what went out is no ticket any more, and its place is free", async () => {
        const { order, session, path } = await exchanged(1);
        expect((await cancel(path)).status).toBe(200);
        await expectOrder(order.id, session.id, ["cancelled", "valid", "valid"], 2);
      });

      it("an exchange that asked for money: nothing is due, and the order waits for nothing", async () => {
        const { order, session, path } = await exchanged(2);
        await desk.expectState(order.id, "awaiting_payment");
        expect((await cancel(path)).status).toBe(200);
        const left = ["cancelled", "cancelled", "valid", "valid"];
        await expectOrder(order.id, session.id, left, 2);
        await desk.expectState(order.id, "completed");
        expect(await office.adminOrder(order.id)).toMatchObject({ amount_due: 0, payment: "paid" });
      });

      it("an exchange is not cancelled whose ticket somebody has entered with", async () => {
        const { order, session, tickets, path } = await exchanged(1);
        const handed = tickets.map(({ id }: Body) => id);
        const now = (await office.adminOrder(order.id)).tickets;
        const out = now.find(({ id }: Body) => !handed.includes(id)) as Body;
        await admin("/box-office/check-ins", { number: out.number, nonce: out.id });
        expect(await cancel(path)).toMatchObject({ status: 400, data: { code: "ticket_scanned" } });
        await expectOrder(order.id, session.id, ["valid", "valid", "valid"], 1);
      });

      it("a claim: what was written off is a ticket again, with its place, or is refused when there is none", async () => {
        const { order, session, variant_id, path } = await claimed("refund", true);
        const { cartId } = await office.buy([{ variant_id, quantity: 3 }]);
        const others = await office.orderOf(cartId);
        expect(await cancel(path)).toMatchObject({
          status: 400,
          data: { code: "seats_unavailable" },
        });
        await expectOrder(order.id, session.id, ["cancelled", "valid"], 0);

        await desk.move(others.order.id, "cancelled");
        expect((await cancel(path)).status).toBe(200);
        await expectOrder(order.id, session.id, ["cancelled", "valid", "valid"], 2);
      });

      it("a claim by which nothing comes back: what it sent out goes, what it wrote off is back", async () => {
        const { order, session, path } = await claimed("replace", false);
        const { status } = await office.try("post", `/admin${path}/cancel`);
        expect(status).toBe(401);
        expect((await cancel(path)).status).toBe(200);
        await expectOrder(order.id, session.id, ["cancelled", "cancelled", "valid", "valid"], 2);
        expect((await cancel(path)).status).toBe(400);
      });

      it("beside an open edit nothing of it is cancelled", async () => {
        const { order, path } = await exchanged(1);
        await admin("/order-edits", { order_id: order.id });
        expect(await cancel(path)).toMatchObject({
          status: 400,
          data: { code: "order_change_open" },
        });
      });

      it("a return that wasn't paid for: less is due once it is asked for, and all of it when it is cancelled", async () => {
        const { order, line, fulfillment } = await packed("pp_invoice_invoice");
        await deliver(order.id, fulfillment.id);
        /** As the lists have it, which read what was last followed. */
        const expectDue = (due: number) =>
          eventually(async () => {
            const standings = await sql<{ due: number }>(
              getContainer(),
              `SELECT due_minor::integer / 100 AS due FROM box_office_order_standing WHERE order_id = :id`,
              { id: order.id },
            );
            expect(standings).toEqual([{ due }]);
          });
        const { return: back } = await admin("/returns", { order_id: order.id });
        await admin(`/returns/${back.id}/request-items`, { items: [{ id: line.id, quantity: 1 }] });
        await expectDue(500);
        await admin(`/returns/${back.id}/request`);
        await expectDue(250);
        expect((await cancel(`/returns/${back.id}`)).status).toBe(200);
        await expectDue(500);
      });
    });

    it("a refund alone changes no ticket", async () => {
      const event = await office.createEvent({ capacity: 4, price: 100 });
      const [session] = event.sessions;
      const { cartId, answer } = await office.buy([
        { variant_id: session.ticket_offers[0].variant_id, quantity: 2 },
      ]);
      await office.orderOf(cartId);
      const { data } = await api.get(
        `/admin/orders/${answer.data.order.id}?fields=payment_collections.payments.id`,
        store.admin,
      );
      const paymentId = data.order.payment_collections[0].payments[0].id;
      await admin(`/payments/${paymentId}/capture`);
      await admin(`/payments/${paymentId}/refund`, { amount: 50 });
      await expectOrder(answer.data.order.id, session.id, ["valid", "valid"], 2);
    });

    it("a ticket that was handed out can be cancelled too: it is asked for no more", async () => {
      const { order } = await handedOut();
      const total = async () =>
        (await api.get(`/admin/orders/${order.id}?fields=total`, store.admin)).data.order.total;
      for (const left of [250, 0]) {
        const { tickets } = await office.adminOrder(order.id);
        const { id } = tickets.find(({ status }: Body) => status === "valid");
        await admin(`/box-office/registrations/${id}/cancel`);
        expect(await total()).toBe(left);
      }
    });
  },
});
