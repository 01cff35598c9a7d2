import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import checkHealth from "../../src/jobs/check-health";
import deliverMessages from "../../src/jobs/deliver-messages";
import finishStatusChanges from "../../src/jobs/finish-status-changes";
import { BOX_OFFICE_ORDER_STATUS } from "../../src/modules/order-status";
import { takeStock } from "../../src/workflows/orders/stock";
import { type Body, BoxOffice, eventually } from "../fixtures/box-office";
import { nothingOnItsWay } from "../fixtures/on-its-way";
import { OrderDesk } from "../fixtures/order-desk";
import { Organiser } from "../fixtures/organiser";
import { type StockedGoods, stockGoods } from "../fixtures/stocked-goods";
import { seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let office: BoxOffice;
    let organiser: Organiser;
    let desk: OrderDesk;

    beforeAll(async () => {
      office = new BoxOffice(api, await seedStore(getContainer()));
      organiser = new Organiser(office);
      desk = new OrderDesk(office);
    });

    const admin = (method: "post" | "delete", path: string, body: object = {}) =>
      office.try(method, `/admin${path}`, body, office.store.admin);

    /** An order of two tickets of three, and one poster of two. */
    async function mixedOrder(provider?: string) {
      const event = await office.createEvent({ capacity: 3 });
      const [session] = event.sessions;
      const { variant_id } = session.ticket_offers[0];
      const poster = await stockGoods(office, 2);
      const { cartId, answer } = await office.buy(
        [
          { variant_id, quantity: 2 },
          { variant_id: poster.variantId, quantity: 1 },
        ],
        { provider },
      );
      expect(answer.data).toEqual(expect.objectContaining({ type: "order" }));
      const { order, tickets } = await office.orderOf(cartId);
      return { event, session, variant_id, poster, order, tickets, items: answer.data.order.items };
    }

    const expectPlaces = async (
      { session, poster }: { session: Body; poster: StockedGoods },
      left: { seats: number; posters: number },
    ) => {
      const [offer] = await office.availability(session.id);
      expect({ seats: offer.remaining, posters: await poster.available() }).toEqual(left);
    };

    const expectHealthy = async () => {
      const { checks } = await office.health();
      expect(checks.filter((check: Body) => !check.ok)).toEqual([]);
    };

    it("E9: received → cancelled → received: seats and stock return once and are taken once, the QR codes are new", async () => {
      const bought = await mixedOrder("pp_invoice_invoice");
      const { order } = bought;
      await desk.expectState(order.id, "awaiting_payment");
      expect((await desk.move(order.id, "received")).status).toBe(200);
      await expectPlaces(bought, { seats: 1, posters: 1 });
      const secretsOf = () =>
        sql<{ number: string; secret: string; status: string }>(
          getContainer(),
          `SELECT number, secret, status FROM box_office_ticket WHERE order_id = :id ORDER BY number`,
          { id: order.id },
        );
      const before = await secretsOf();

      for (let round = 0; round < 2; round++) {
        const cancelled = await desk.move(order.id, "cancelled");
        expect(cancelled.status).toBe(200);
        expect(cancelled.data.box_office.tickets.map((ticket: Body) => ticket.status)).toEqual([
          "cancelled",
          "cancelled",
        ]);
        await expectPlaces(bought, { seats: 3, posters: 2 });
        // Once more is no more.
        expect((await desk.move(order.id, "cancelled")).status).toBe(200);
        await expectPlaces(bought, { seats: 3, posters: 2 });
        await expectHealthy();

        expect((await desk.move(order.id, "received")).status).toBe(200);
        await expectPlaces(bought, { seats: 1, posters: 1 });
        await expectHealthy();
      }

      const after = await secretsOf();
      expect(after.map(({ number, status }) => [number, status])).toEqual(
        before.map(({ number }) => [number, "reserved"]),
      );
      expect(after.map(({ secret }) => secret)).not.toEqual(before.map(({ secret }) => secret));
    });

    it("E9: the seats sold meanwhile, the way back is refused naming the ticket, and nothing is taken", async () => {
      const bought = await mixedOrder();
      const { order, variant_id, event } = bought;
      await desk.move(order.id, "cancelled", { reason: "by phone" });
      await office.buy([{ variant_id, quantity: 2 }], { email: "other@example.com" });
      const refused = await desk.move(order.id, "processing");
      expect(refused.status).toBe(400);
      expect(refused.data.code).toBe("seats_unavailable");
      expect(refused.data.message).toContain(event.title);
      expect(refused.data.message).toContain("Adult");
      await eventually(() => expectPlaces(bought, { seats: 1, posters: 2 }));
      await desk.expectState(order.id, "cancelled");
      await expectHealthy();

      expect((await desk.move(order.id, "processing", { force: true })).data.code).toBe(
        "reason_required",
      );
      const forced = await desk.move(order.id, "processing", {
        force: true,
        reason: "standing room",
      });
      expect(forced.status).toBe(200);
      expect(forced.data.box_office).toMatchObject({ problem: "seats_unavailable" });
      await expectPlaces(bought, { seats: 1, posters: 1 });
    });

    it("E9: the stock sold meanwhile, the way back is refused naming the product, and no seat is taken", async () => {
      const bought = await mixedOrder();
      const { order, poster } = bought;
      await desk.move(order.id, "cancelled");
      await office.buy([{ variant_id: poster.variantId, quantity: 2 }]);
      const refused = await desk.move(order.id, "processing");
      expect(refused.data).toMatchObject({ code: "stock_unavailable" });
      expect(refused.data.message).toContain("Poster");
      await expectPlaces(bought, { seats: 3, posters: 0 });
      await expectHealthy();
      const forced = await desk.move(order.id, "processing", {
        force: true,
        reason: "more is coming",
      });
      expect(forced.status).toBe(200);
      await expectPlaces(bought, { seats: 1, posters: -1 });
    });

    it("E9: a ticket that was scanned keeps the order, unless forced with a reason", async () => {
      const { order, tickets } = await mixedOrder();
      await organiser.scan({ number: tickets[0].number });
      const refused = await desk.move(order.id, "cancelled");
      expect(refused.data).toMatchObject({ code: "ticket_scanned" });
      expect(refused.data.message).toContain(tickets[0].number);
      const forced = await desk.move(order.id, "cancelled", {
        force: true,
        reason: "went home ill",
      });
      expect(forced.status).toBe(200);
      expect(forced.data.box_office.log[0]).toMatchObject({
        reason: "went home ill",
        forced: true,
      });
    });

    it("E9: an order whose money went back is brought back to be paid again, never to be used for nothing", async () => {
      const bought = await mixedOrder();
      const { order } = bought;
      const { data } = await api.get(
        `/admin/orders/${order.id}?fields=payment_collections.payments.*`,
        office.store.admin,
      );
      const [payment] = data.order.payment_collections[0].payments;
      expect((await admin("post", `/payments/${payment.id}/capture`)).status).toBe(200);
      expect((await desk.move(order.id, "cancelled")).status).toBe(200);
      const refund = await admin("post", `/payments/${payment.id}/refund`, {
        amount: payment.amount,
      });
      expect(refund.status).toBe(200);

      expect((await desk.move(order.id, "received")).status).toBe(200);
      const { tickets } = await office.adminOrder(order.id);
      expect(tickets.map(({ status }: Body) => status)).toEqual(["reserved", "reserved"]);
      await expectPlaces(bought, { seats: 1, posters: 1 });
      await expectHealthy();
    });

    it("E9, E12: what Medusa undoes of a failed edit brings back no stock that a cancellation had given back", async () => {
      const bought = await mixedOrder();
      const { order, items } = bought;
      await desk.move(order.id, "cancelled");
      expect((await desk.move(order.id, "processing")).status).toBe(200);
      const poster = items.find((item: Body) => item.product_title === "Poster");
      await admin("post", "/order-edits", { order_id: order.id });
      await admin("post", `/order-edits/${order.id}/items/item/${poster.id}`, { quantity: 5 });
      await admin("post", `/order-edits/${order.id}/request`);
      const refused = await admin("post", `/order-edits/${order.id}/confirm`);
      expect(refused).toMatchObject({
        status: 400,
        data: { message: expect.stringContaining("Not enough stock") },
      });
      await expectPlaces(bought, { seats: 1, posters: 1 });
      await expectHealthy();
    });

    it("E9: a deleted product blocks neither the cancellation nor the way back", async () => {
      const bought = await mixedOrder();
      const { order, poster, session } = bought;
      await admin("delete", `/products/${poster.productId}`);
      expect((await desk.move(order.id, "cancelled")).status).toBe(200);
      const [offer] = await office.availability(session.id);
      expect(offer.remaining).toBe(3);
      expect((await desk.move(order.id, "processing")).status).toBe(200);
      await expectHealthy();
    });

    it("E9: a cancelled order is not edited, fulfilled or marked paid before it has another status", async () => {
      const { order, items } = await mixedOrder("pp_invoice_invoice");
      await desk.move(order.id, "cancelled");
      expect((await office.markPaid(order.id)).data.code).toBe("order_closed");
      const goods = items.find((item: Body) => item.product_title === "Poster");
      const fulfil = await admin("post", `/orders/${order.id}/fulfillments`, {
        items: [{ id: goods.id, quantity: 1 }],
      });
      expect(fulfil.data).toMatchObject({ code: "status_not_allowed" });
      await admin("post", "/order-edits", { order_id: order.id });
      await admin("post", `/order-edits/${order.id}/items/item/${goods.id}`, { quantity: 2 });
      await admin("post", `/order-edits/${order.id}/request`);
      const edit = await admin("post", `/order-edits/${order.id}/confirm`);
      expect(edit.data).toMatchObject({ code: "status_not_allowed" });
    });

    it("A10: cancelling an unpaid order tells nobody; a crash after the status is finished by the job", async () => {
      const bought = await mixedOrder("pp_invoice_invoice");
      const { order } = bought;
      await eventually(async () => {
        const { messages } = await office.adminOrder(order.id);
        expect(messages.map((message: Body) => message.kind)).toEqual(["order_confirmation"]);
      });
      const [target] = await desk.statusesOf("cancelled");
      const orderStatus = getContainer().resolve(BOX_OFFICE_ORDER_STATUS);
      // As a process that dies once the status is written.
      await orderStatus.standings.changeStatus(
        {
          order_id: order.id,
          status_id: target.id,
          actor: { type: "user", id: null },
          unfinished: true,
        },
        new Date(),
      );
      await sql(
        getContainer(),
        `UPDATE box_office_order_standing SET unfinished_since = now() - interval '10 minutes'`,
      );
      await finishStatusChanges(getContainer());
      await expectPlaces(bought, { seats: 3, posters: 2 });
      const { messages } = await office.adminOrder(order.id);
      expect(messages).toHaveLength(1);
      await expectHealthy();
    });

    it("what is broken is logged by the job of the night", async () => {
      await mixedOrder();
      const logged = jest.spyOn(getContainer().resolve(ContainerRegistrationKeys.LOGGER), "error");
      await checkHealth(getContainer());
      // An event of the test before, which lost its database, may have been logged too.
      expect(logged).not.toHaveBeenCalledWith(expect.stringMatching(/Box office: check \w+ fails/));
      await sql(
        getContainer(),
        `UPDATE box_office_order_standing SET unfinished_since = now() - interval '1 hour'`,
      );
      await checkHealth(getContainer());
      expect(logged).toHaveBeenCalledWith(
        expect.stringContaining("check no_status_change_left_unfinished fails (1): "),
      );
      logged.mockRestore();
    });

    it("E9: a crash on the way back, with the stock taken and the status not written, gives it back once more", async () => {
      const bought = await mixedOrder();
      const { order } = bought;
      await desk.move(order.id, "cancelled");
      const orderStatus = getContainer().resolve(BOX_OFFICE_ORDER_STATUS);
      const standing = await orderStatus.standings.findStanding(order.id);
      // As a process that dies between its last two steps.
      await orderStatus.standings.markUnfinished(order.id);
      await sql(
        getContainer(),
        `UPDATE box_office_order_standing SET unfinished_since = now() - interval '10 minutes'
         WHERE order_id = :id`,
        { id: order.id },
      );
      await takeStock(getContainer(), standing?.released_stock ?? [], { force: false });
      await expectPlaces(bought, { seats: 3, posters: 1 });
      await finishStatusChanges(getContainer());
      await expectPlaces(bought, { seats: 3, posters: 2 });
      expect((await desk.move(order.id, "processing")).status).toBe(200);
      await expectPlaces(bought, { seats: 1, posters: 1 });
      await expectHealthy();
    });

    it("an order that Medusa cancelled is closed for good", async () => {
      const { order } = await mixedOrder();
      await admin("post", `/orders/${order.id}/cancel`);
      await desk.expectState(order.id, "cancelled");
      expect((await desk.move(order.id, "processing")).data.code).toBe("order_closed");
    });

    it("E14: deleting asks for the code, returns stock and seats, cancels for good and archives", async () => {
      const bought = await mixedOrder();
      const { order } = bought;
      const { order_code } = await office.adminOrder(order.id);
      const remove = (confirm: string) =>
        admin("delete", `/box-office/orders/${order.id}`, { confirm });
      expect((await remove("ABCD-EFGH")).data.code).toBe("wrong_confirmation");
      await expectPlaces(bought, { seats: 1, posters: 1 });
      const deleted = await remove(order_code.replace("-", "").toLowerCase());
      expect(deleted.data).toEqual({ id: order.id, object: "order", deleted: true });
      expect((await remove(order_code)).status).toBe(200);
      await expectPlaces(bought, { seats: 3, posters: 2 });
      expect((await desk.move(order.id, "received")).data.code).toBe("order_closed");
      const { data } = await api.get(`/admin/orders/${order.id}`, office.store.admin);
      expect(data.order).toMatchObject({ status: "archived", payment_status: "canceled" });
      const listed = await api.get("/admin/box-office/orders", office.store.admin);
      expect(listed.data.orders.map((row: Body) => row.order_id)).not.toContain(order.id);
      const { log } = await office.adminOrder(order.id);
      expect(log.map((entry: Body) => entry.kind)).toContain("deleted");
      await expectHealthy();
    });

    it("E14: an order of a deleted product can be deleted", async () => {
      const { order, poster, event } = await mixedOrder();
      await admin("delete", `/products/${poster.productId}`);
      const known = await organiser.get(`/events/${event.id}`);
      await admin("delete", `/products/${known.data.event.product_id}`);
      const { order_code } = await office.adminOrder(order.id);
      expect(
        (await admin("delete", `/box-office/orders/${order.id}`, { confirm: order_code })).status,
      ).toBe(200);
    });

    it("T10: several orders change together, each with its own result", async () => {
      const first = await mixedOrder();
      const second = await mixedOrder();
      await admin("post", `/orders/${second.order.id}/cancel`);
      await desk.expectState(second.order.id, "cancelled");
      const [completed] = await desk.statusesOf("completed");
      const { data } = await admin("post", "/box-office/orders/bulk-status", {
        order_ids: [first.order.id, second.order.id, "order_unknown"],
        status_id: completed.id,
        notify: false,
      });
      expect(data.results).toMatchObject([
        { order_id: first.order.id, ok: true },
        { order_id: second.order.id, ok: false, code: "order_closed" },
        { order_id: "order_unknown", ok: false, code: "not_found" },
      ]);
    });

    it("a rule of the merchant's says where an order may go; Medusa's facts and cancelling by Medusa are not bound by it", async () => {
      const { order } = await mixedOrder();
      await desk.expectState(order.id, "processing");
      const [processing] = await desk.statusesOf("processing");
      const [completed] = await desk.statusesOf("completed");
      await admin("post", `/box-office/order-statuses/${processing.id}`, {
        next_status_ids: [completed.id],
      });
      expect((await desk.move(order.id, "received")).data.code).toBe("status_not_allowed");
      const { allowed_statuses } = await office.adminOrder(order.id);
      expect(allowed_statuses.map((status: Body) => status.id)).toEqual([completed.id]);
      await admin("post", `/orders/${order.id}/cancel`);
      await desk.expectState(order.id, "cancelled");
    });

    it("an order placed before the box office was there is taken in, without telling anybody", async () => {
      const { order } = await mixedOrder();
      await nothingOnItsWay(getContainer());
      await sql(getContainer(), `ALTER TABLE box_office_order_log DISABLE TRIGGER USER`);
      await sql(getContainer(), `DELETE FROM box_office_order_log WHERE order_id = :id`, {
        id: order.id,
      });
      await sql(getContainer(), `DELETE FROM box_office_order_standing WHERE order_id = :id`, {
        id: order.id,
      });
      await sql(
        getContainer(),
        `UPDATE "order" SET created_at = now() - interval '2 days' WHERE id = :id`,
        { id: order.id },
      );
      await sql(getContainer(), `DELETE FROM box_office_message WHERE order_id = :id`, {
        id: order.id,
      });
      const { order_code, status } = await office.adminOrder(order.id);
      expect(order_code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
      expect(status.state).toBe("processing");
      await deliverMessages(getContainer());
      expect((await office.adminOrder(order.id)).messages).toEqual([]);
    });
  },
});
