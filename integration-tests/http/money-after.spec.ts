import { Modules } from "@medusajs/framework/utils";
import { readPdf } from "../../src/documents/__tests__/read-pdf";
import { settleOrderWorkflow } from "../../src/workflows";
import { BANK, bank, resetBank } from "../fixtures/bank-provider";
import { type Body, BoxOffice, eventually, inDays } from "../fixtures/box-office";
import { nothingOnItsWay } from "../fixtures/on-its-way";
import { OrderDesk } from "../fixtures/order-desk";
import { PaymentLink } from "../fixtures/payment-link";
import { seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";
import { downloadTable } from "../fixtures/tables";

const INVOICE = "pp_invoice_invoice";

const FEES = { en: "Fee", nb: "Gebyr", da: "Gebyr", uk: "Збір" };

/** A page's words, as they are read one after the other. */
const textOf = (page: string) => page.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

const minor = (amount: number) => Math.round(amount * 100);
const inMinor = (parts: Body[], amount: "total" | "amount") =>
  parts.reduce((sum: number, part) => sum + minor(part[amount]), 0);

/** What a place that shows an order says of its money, decimal major units. */
type Sums = { total: number; paid: number; reserved: number; refunded: number; due: number };

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let office: BoxOffice;
    let desk: OrderDesk;

    beforeAll(async () => {
      office = new BoxOffice(api, await seedStore(getContainer(), [BANK, INVOICE]));
      desk = new OrderDesk(office);
    });

    beforeEach(resetBank);

    const admin = (method: "get" | "post", path: string, body: object = {}) =>
      office.try(method, `/admin${path}`, body, office.store.admin);

    async function sold(
      quantity: number,
      more: { provider?: string; price?: number; sessions?: Body[] } = {},
    ) {
      const { provider = BANK, price = 100, sessions } = more;
      const event = await office.createEvent({
        capacity: 10,
        price,
        ...(sessions && { sessions }),
      });
      const [session] = event.sessions;
      const { variant_id } = session.ticket_offers[0];
      const { cartId } = await office.buy([{ variant_id, quantity }], { provider });
      const { order, tickets } = await office.orderOf(cartId);
      return { event, session, variant_id, cartId, order, tickets };
    }

    const paymentsOf = async (orderId: string): Promise<Body[]> => {
      const { data } = await admin(
        "get",
        `/orders/${orderId}?fields=payment_collections.payments.*`,
      );
      return data.order.payment_collections.flatMap(({ payments }: Body) => payments);
    };

    async function capture(orderId: string, amount?: number) {
      const [payment] = await paymentsOf(orderId);
      const { status } = await admin("post", `/payments/${payment.id}/capture`, { amount });
      expect(status).toBe(200);
    }

    async function refund(orderId: string, amount: number) {
      const [payment] = await paymentsOf(orderId);
      return admin("post", `/payments/${payment.id}/refund`, { amount });
    }

    const cancel = async (...tickets: Body[]) => {
      const { data } = await admin("post", "/box-office/registrations/bulk-cancel", {
        registration_ids: tickets.map(({ id }) => id),
      });
      expect(data.results.filter(({ ok }: Body) => !ok)).toEqual([]);
    };

    /** Every place that shows what an order comes to says the same. */
    const expectSums = (orderId: string, sums: Partial<Sums>) =>
      eventually(async () => {
        const ours = await office.adminOrder(orderId);
        const { data } = await admin("get", `/orders/${orderId}?fields=total,summary`);
        const { data: listed } = await admin("get", `/box-office/orders?q=${ours.order_code}`);
        const [row] = listed.orders;
        expect({
          total: data.order.total,
          paid: row.amount_paid,
          reserved: row.amount_reserved,
          refunded: row.amount_refunded,
          due: row.due,
        }).toMatchObject(sums);
        expect(row.total).toBe(data.order.total);
        const { pending_difference } = data.order.summary;
        // Medusa counts what is reserved as outstanding.
        expect(pending_difference).toBe(row.total - row.amount_paid + row.amount_refunded);
        const { checks } = await office.health();
        expect(checks.filter((check: Body) => !check.ok)).toEqual([]);
      });

    const due = async (query = ""): Promise<Body> =>
      (await admin("get", `/box-office/refunds-due?${query}`)).data;

    const giveBack = async (orders: Body[], more: object = {}): Promise<Body[]> =>
      (await admin("post", "/box-office/refunds-due/refund", { orders, ...more })).data.results;

    /** What the list says that the order owes back; undefined when it is not in it. */
    const owed = (orderId: string, session: Body) =>
      eventually(async () => {
        const { refunds_due, lowering } = await due(`session_id=${session.id}`);
        expect(lowering).toEqual({ left: 0, failing: 0 });
        return refunds_due.find(({ order_id }: Body) => order_id === orderId);
      });

    const cancelSession = async (id: string) => {
      expect((await admin("post", `/box-office/sessions/${id}/cancel`)).status).toBe(200);
    };

    const line = async (orderId: string): Promise<Body> =>
      (await admin("get", `/orders/${orderId}?fields=items.*,items.detail.*`)).data.order.items[0];

    async function edit(orderId: string, quantity: number) {
      const { id } = await line(orderId);
      await admin("post", "/order-edits", { order_id: orderId });
      await admin("post", `/order-edits/${orderId}/items/item/${id}`, { quantity });
      await admin("post", `/order-edits/${orderId}/request`);
      expect((await admin("post", `/order-edits/${orderId}/confirm`)).status).toBe(200);
    }

    it("one of three unpaid tickets is cancelled: the order, the customer's page and Mark as paid ask for two", async () => {
      const { cartId, order, tickets } = await sold(3, { provider: INVOICE });
      const link = await PaymentLink.of(office, cartId);
      await cancel(tickets[0]);
      await expectSums(order.id, { total: 200, due: 200, paid: 0 });
      expect((await link.read()).data).toMatchObject({ payable: true, amount_due: 200 });
      const { data } = await admin("get", `/orders/${order.id}?fields=payment_collections.amount`);
      expect(data.order.payment_collections).toMatchObject([{ amount: 200 }]);

      const paid = await admin("post", `/box-office/orders/${order.id}/mark-paid`, {
        reference: "R1",
      });
      expect(paid.status).toBe(200);
      await expectSums(order.id, { total: 200, due: 0, paid: 200 });
      await desk.expectState(order.id, "processing");
      const { tickets: after } = await office.adminOrder(order.id);
      expect(after.map(({ status }: Body) => status).sort()).toEqual([
        "cancelled",
        "valid",
        "valid",
      ]);
    });

    it("one of three reserved tickets is cancelled: two hundred are captured later, and nothing is outstanding", async () => {
      const { order, tickets } = await sold(3);
      await cancel(tickets[0]);
      await expectSums(order.id, { total: 200, due: 0, reserved: 300 });
      await capture(order.id, 200);
      await expectSums(order.id, { total: 200, due: 0, paid: 200 });
    });

    it("a cancelled session ends its unpaid orders, and what was paid for it is owed back until it is given back", async () => {
      const paid = await sold(2);
      await capture(paid.order.id);
      const { variant_id } = paid;
      const { cartId } = await office.buy([{ variant_id, quantity: 1 }], { provider: INVOICE });
      const unpaid = await office.orderOf(cartId);
      const link = await PaymentLink.of(office, cartId);

      await cancelSession(paid.session.id);
      await desk.expectState(unpaid.order.id, "cancelled");
      expect((await link.read()).data).toMatchObject({ payable: false, amount_due: 0 });
      const { log } = await office.adminOrder(unpaid.order.id);
      const end = log.find(({ reason }: Body) => reason === "nothing_left");
      expect(end).toMatchObject({ kind: "status", notify: false });

      expect(await owed(paid.order.id, paid.session)).toMatchObject({
        order_code: paid.order.order_code,
        amount_owed: 200,
        currency_code: "nok",
        reasons: ["session_cancelled"],
        payment_provider_id: BANK,
        last_error: null,
      });
      expect(await giveBack([{ order_id: paid.order.id }])).toEqual([
        { order_id: paid.order.id, ok: true },
      ]);
      await expectSums(paid.order.id, { total: 0, paid: 200, refunded: 200, due: 0 });
      // Medusa forgets a line of which nothing is left.
      const { lines, cancelled_lines } = await office.adminOrder(paid.order.id);
      expect(lines).toEqual([]);
      expect(cancelled_lines).toEqual([
        {
          id: expect.any(String),
          title: expect.stringContaining("Vinterkonsert"),
          quantity: 2,
          amount: 200,
        },
      ]);
      expect(await owed(paid.order.id, paid.session)).toBeUndefined();
      const [twice] = await giveBack([{ order_id: paid.order.id }]);
      expect(twice).toMatchObject({ ok: false, code: "nothing_owed" });
      expect((await link.read()).data).toMatchObject({ payable: false });
    });

    /** What an order's payment is called in the file of its event's orders. */
    const paymentInFile = async (event: Body): Promise<unknown> => {
      const path = `/admin/box-office/events/${event.id}/orders/export?format=csv&locale=en`;
      const { rows } = await downloadTable(api, path, office.store);
      return rows[0]?.Payment;
    };

    const namesOf = async (query: string): Promise<string[]> =>
      (await admin("get", `/box-office/orders?${query}`)).data.orders.map(
        ({ order_id }: Body) => order_id,
      );

    it("an order of which nothing is left and only reserved was cancelled ends, and its provider lets go of the money", async () => {
      for (const isWhole of [false, true]) {
        const { event, session, order, tickets, cartId } = await sold(2);
        expect(bank.reserved.size).toBe(1);
        if (isWhole) await cancelSession(session.id);
        else await cancel(...tickets);
        await desk.expectState(order.id, "cancelled");
        await eventually(async () => expect(bank.reserved.size).toBe(0));
        await expectSums(order.id, { total: 0, paid: 0, reserved: 0, due: 0 });
        expect(await office.adminOrder(order.id)).toMatchObject({
          payment: "unpaid",
          amount_to_capture: 0,
          cancelled_lines: [{ quantity: 2, amount: 200 }],
        });
        const { data } = await admin("get", `/orders/${order.id}?fields=payment_status`);
        expect(data.order.payment_status).toBe("canceled");
        expect(await paymentInFile(event)).toBe("Unpaid");
        expect((await office.orderOf(cartId)).order).toMatchObject({
          payable: false,
          payment_message: "This order is cancelled. There is nothing to pay.",
          total: 0,
        });
        expect(await owed(order.id, session)).toBeUndefined();
        const { log } = await office.adminOrder(order.id);
        expect(log.map(({ reason }: Body) => reason)).toContain("nothing_left");
        expect((await desk.move(order.id, "processing")).data.code).toBe("status_not_allowed");
      }
    });

    it("a provider that does not let go leaves an order that has ended, and is called reserved", async () => {
      const { event, order, tickets } = await sold(1);
      bank.refuses = "cancel";
      await cancel(...tickets);
      await desk.expectState(order.id, "cancelled");
      await expectSums(order.id, { total: 0, reserved: 100, due: 0 });
      expect(await paymentInFile(event)).toBe("Reserved");
      expect(await namesOf("payment=reserved")).toContain(order.id);
    });

    it("an unpaid order that ends with its session is outstanding nowhere, in Medusa neither", async () => {
      const { event, session, order } = await sold(3, { provider: INVOICE });
      await cancelSession(session.id);
      await desk.expectState(order.id, "cancelled");
      await expectSums(order.id, { total: 0, paid: 0, due: 0 });
      const { data } = await admin("get", `/orders/${order.id}?fields=payment_status`);
      expect(data.order.payment_status).toBe("canceled");
      const { data: bought } = await admin("get", `/box-office/events/${event.id}/orders`);
      expect(bought.orders).toMatchObject([
        { amount: 0, cancelled: true, payment: "unpaid", order: { total: 0, due: 0 } },
      ]);
      expect((await desk.move(order.id, "received")).data.code).toBe("status_not_allowed");
    });

    it("T4: an order that is cancelled with its money reserved is called reserved, and is found as that", async () => {
      const { event, order } = await sold(1);
      expect((await desk.move(order.id, "cancelled")).status).toBe(200);
      await expectSums(order.id, { total: 100, reserved: 100, due: 0 });
      expect(await office.adminOrder(order.id)).toMatchObject({ amount_to_capture: 0 });
      expect(await paymentInFile(event)).toBe("Reserved");
      expect(await namesOf("payment=reserved")).toContain(order.id);
      expect(await namesOf("to_capture=true")).not.toContain(order.id);
      expect((await desk.move(order.id, "processing")).status).toBe(200);
      await expectSums(order.id, { total: 100, reserved: 100, due: 0 });
      expect(await namesOf("to_capture=true")).toContain(order.id);
    });

    it("T4: an order of which all was given back is called refunded, and is found as that", async () => {
      const { event, order, tickets } = await sold(2);
      await capture(order.id);
      await cancel(...tickets);
      expect(await giveBack([{ order_id: order.id, amount: 50 }])).toMatchObject([{ ok: true }]);
      expect(await paymentInFile(event)).toBe("Paid");
      expect(await namesOf("payment=refunded")).not.toContain(order.id);
      expect(await giveBack([{ order_id: order.id }])).toMatchObject([{ ok: true }]);
      await expectSums(order.id, { total: 0, paid: 200, refunded: 200, due: 0 });
      expect(await paymentInFile(event)).toBe("Refunded");
      expect(await namesOf("payment=refunded")).toContain(order.id);
      expect(await namesOf("payment=refunded&payment=unpaid")).toContain(order.id);
    });

    it("refunded first and cancelled second, as merchants do, owes nothing twice", async () => {
      const { order, tickets, session } = await sold(2);
      await capture(order.id);
      expect((await refund(order.id, 100)).status).toBe(200);
      await expectSums(order.id, { total: 100, paid: 200, refunded: 100, due: 0 });
      await cancel(tickets[0]);
      await expectSums(order.id, { total: 100, paid: 200, refunded: 100, due: 0 });
      expect(await owed(order.id, session)).toBeUndefined();
      await cancel(tickets[1]);
      expect(await owed(order.id, session)).toMatchObject({
        amount_owed: 100,
        reasons: ["tickets_cancelled"],
      });
    });

    it.each(["renamed", "deleted"] as const)(
      "what went back for a reason that was %s since counts once: cancelled after it, or brought back",
      async (change) => {
        const { data } = await admin("post", "/refund-reasons", {
          label: "Storm",
          code: `storm_${change}`,
        });
        const { id } = data.refund_reason;
        const giveBackFor = async (orderId: string, amount: number) => {
          const [payment] = await paymentsOf(orderId);
          const body = { amount, refund_reason_id: id };
          expect((await admin("post", `/payments/${payment.id}/refund`, body)).status).toBe(200);
        };
        const first = await sold(2);
        await capture(first.order.id);
        await giveBackFor(first.order.id, 100);
        const second = await sold(2);
        await capture(second.order.id);
        expect((await desk.move(second.order.id, "cancelled")).status).toBe(200);
        await giveBackFor(second.order.id, 200);
        const path = `/refund-reasons/${id}`;
        const { status } =
          change === "renamed"
            ? await admin("post", path, { label: "Weather", code: "weather" })
            : await office.try("delete", `/admin${path}`, {}, office.store.admin);
        expect(status).toBe(200);

        await cancel(first.tickets[0]);
        await expectSums(first.order.id, { total: 100, paid: 200, refunded: 100, due: 0 });
        expect(await owed(first.order.id, first.session)).toBeUndefined();
        expect((await desk.move(second.order.id, "processing")).status).toBe(200);
        await expectSums(second.order.id, { total: 200, paid: 200, refunded: 200, due: 200 });
        await desk.expectState(second.order.id, "awaiting_payment");
      },
    );

    it.each([BANK, INVOICE])(
      "refunded first and edited down in Medusa afterwards, nothing is owed twice (%s)",
      async (provider) => {
        const { order } = await sold(2, { provider });
        if (provider === BANK) await capture(order.id);
        else await admin("post", `/box-office/orders/${order.id}/mark-paid`);
        expect((await refund(order.id, 100)).status).toBe(200);
        await expectSums(order.id, { total: 100, paid: 200, refunded: 100, due: 0 });
        await edit(order.id, 1);
        await eventually(async () => {
          const { tickets, amount_owed } = await office.adminOrder(order.id);
          const statuses = tickets.map(({ status }: Body) => status).sort();
          expect([statuses, amount_owed]).toEqual([["cancelled", "valid"], 0]);
        });
        await expectSums(order.id, { total: 100, paid: 200, refunded: 100, due: 0 });
      },
    );

    it("a refusing provider leaves the order in the list with what it said; a part, a record and a fee end the rest", async () => {
      const { order, tickets, session } = await sold(3);
      await capture(order.id);
      await cancel(...tickets);
      bank.refuses = "refund";
      const [refused] = await giveBack([{ order_id: order.id }]);
      expect(refused).toMatchObject({
        ok: false,
        code: "refund_failed",
        message: "the bank gives nothing back",
      });
      expect(await owed(order.id, session)).toMatchObject({
        amount_owed: 300,
        last_error: "the bank gives nothing back",
      });

      const ask = async (amount: number | undefined, mode: string, reason?: string) =>
        (await giveBack([{ order_id: order.id, amount }], { mode, reason }))[0];
      expect(await ask(300.01, "record_only")).toMatchObject({ code: "over_refunded" });
      expect(await ask(0.001, "record_only")).toMatchObject({ ok: false, code: "invalid_data" });
      expect(await ask(200, "record_only", "by bank transfer")).toMatchObject({ ok: true });
      await expectSums(order.id, { total: 0, refunded: 200, paid: 300 });
      bank.refuses = undefined;
      expect(await ask(50, "online")).toMatchObject({ ok: true });
      expect(await ask(undefined, "waive")).toMatchObject({ code: "reason_required" });
      expect(await ask(undefined, "waive", "the fee of our terms")).toMatchObject({ ok: true });
      await expectSums(order.id, { total: 50, refunded: 250, paid: 300, due: 0 });
      expect(await owed(order.id, session)).toBeUndefined();
      const { log } = await office.adminOrder(order.id);
      expect(log.find(({ kind }: Body) => kind === "refund_waived")).toMatchObject({
        data: { amount: 50, currency_code: "nok" },
        reason: "the fee of our terms",
      });
    });

    it("an order that is cancelled owes what was captured; leaving cancelled after the refund it is due again, once", async () => {
      const { order, session, cartId } = await sold(2);
      await capture(order.id);
      expect((await desk.move(order.id, "cancelled")).status).toBe(200);
      expect(await owed(order.id, session)).toMatchObject({
        amount_owed: 200,
        reasons: ["order_cancelled"],
      });
      expect(await giveBack([{ order_id: order.id }])).toMatchObject([{ ok: true }]);
      await expectSums(order.id, { total: 0, refunded: 200, due: 0 });

      expect((await desk.move(order.id, "received")).status).toBe(200);
      await expectSums(order.id, { total: 200, refunded: 200, due: 200 });
      const { tickets } = await office.adminOrder(order.id);
      expect(tickets.map(({ status }: Body) => status)).toEqual(["reserved", "reserved"]);
      expect((await desk.move(order.id, "cancelled")).status).toBe(200);
      expect((await desk.move(order.id, "received")).status).toBe(200);
      await expectSums(order.id, { total: 200, refunded: 200, due: 200 });
      const link = await PaymentLink.of(office, cartId);
      expect((await link.read()).data).toMatchObject({ payable: true, amount_due: 200 });
    });

    it("E8: an order that is edited upwards awaits payment by itself, its buyer has the link, and it goes back when it is paid", async () => {
      for (const isCaptured of [false, true]) {
        const { order, cartId } = await sold(2);
        if (isCaptured) await capture(order.id);
        const [custom] = await admin("post", "/box-office/order-statuses", {
          label: { en: `Packed ${isCaptured}` },
          colour: "#123456",
          state: "processing",
        }).then(({ data }) => [data.order_status]);
        expect((await desk.setStatus(order.id, custom.id)).status).toBe(200);
        await edit(order.id, 3);
        await desk.expectState(order.id, "awaiting_payment");
        const link = await PaymentLink.of(office, cartId);
        const amount_due = isCaptured ? 100 : 300;
        expect((await link.read()).data).toMatchObject({ payable: true, amount_due });
        const { tickets, log } = await office.adminOrder(order.id);
        expect(tickets.map(({ status }: Body) => status).sort()).toEqual([
          "reserved",
          "valid",
          "valid",
        ]);
        const step = log.find(({ reason }: Body) => reason === "payment_due");
        expect(step).toMatchObject({ kind: "status", notify: true });
        await expectSums(order.id, { total: 300, due: amount_due });

        const paid = await admin("post", `/box-office/orders/${order.id}/mark-paid`);
        expect(paid.status).toBe(200);
        await eventually(async () => {
          const { status } = await office.adminOrder(order.id);
          expect(status.id).toBe(custom.id);
        });
        await expectSums(order.id, { total: 300, due: 0, paid: 300 });
      }
    });

    it.each([
      { payment: "reserved", due: 250 },
      { payment: "captured", due: 50 },
    ])(
      "E8: a ticket of an order whose money is $payment is swapped for a dearer type: the rest is asked for and paid",
      async ({ payment, due: amount_due }) => {
        const event = await office.createEvent({
          ticket_types: [100, 150].map((amount) => ({
            name: `At ${amount}`,
            prices: [{ currency_code: "nok", amount }],
          })),
        });
        const [cheap, dear] = event.sessions[0].ticket_offers;
        const { cartId } = await office.buy([{ variant_id: cheap.variant_id, quantity: 2 }], {
          provider: BANK,
        });
        const { order } = await office.orderOf(cartId);
        if (payment === "captured") await capture(order.id);
        const { id } = await line(order.id);
        const change = async (path: string, body: object = {}) =>
          expect((await admin("post", `/order-edits${path}`, body)).status).toBe(200);
        await change("", { order_id: order.id });
        await change(`/${order.id}/items/item/${id}`, { quantity: 1 });
        await change(`/${order.id}/items`, {
          items: [{ variant_id: dear.variant_id, quantity: 1 }],
        });
        await change(`/${order.id}/request`);
        await change(`/${order.id}/confirm`);

        await desk.expectState(order.id, "awaiting_payment");
        const link = await PaymentLink.of(office, cartId);
        expect((await link.read()).data).toMatchObject({ payable: true, amount_due });
        await expectSums(order.id, { total: 250, due: amount_due });
        const ofType = async () =>
          (await office.adminOrder(order.id)).tickets
            .map(({ ticket_type, status }: Body) => `${ticket_type.name}: ${status}`)
            .sort();
        expect(await ofType()).toEqual(["At 100: cancelled", "At 100: valid", "At 150: reserved"]);
        expect((await admin("post", `/box-office/orders/${order.id}/mark-paid`)).status).toBe(200);
        await desk.expectState(order.id, "processing");
        await expectSums(order.id, { total: 250, due: 0, paid: 250 });
        expect(await ofType()).toEqual(["At 100: cancelled", "At 100: valid", "At 150: valid"]);
      },
    );

    it("E8: what came to be due is paid after somebody gave the order another status of those that wait: it waits no more", async () => {
      const { order } = await sold(2);
      await capture(order.id);
      const { data } = await admin("post", "/box-office/order-statuses", {
        label: { en: "Reminded" },
        colour: "#123456",
        state: "awaiting_payment",
      });
      await edit(order.id, 3);
      await desk.expectState(order.id, "awaiting_payment");
      expect((await desk.setStatus(order.id, data.order_status.id)).status).toBe(200);
      expect((await admin("post", `/box-office/orders/${order.id}/mark-paid`)).status).toBe(200);
      await desk.expectState(order.id, "processing");
      await expectSums(order.id, { total: 300, due: 0, paid: 300 });
    });

    it("E8: what was given back is due again and paid: the order waits no more", async () => {
      const { order } = await sold(2);
      await capture(order.id);
      expect((await desk.move(order.id, "cancelled")).status).toBe(200);
      expect(await giveBack([{ order_id: order.id }])).toMatchObject([{ ok: true }]);
      expect((await desk.move(order.id, "awaiting_payment")).status).toBe(200);
      expect((await admin("post", `/box-office/orders/${order.id}/mark-paid`)).status).toBe(200);
      await desk.expectState(order.id, "processing");
    });

    it("E8: what was given back awaits its payment also where it comes back to Received, and is in process once it is paid", async () => {
      const { order } = await sold(2);
      await capture(order.id);
      expect((await desk.move(order.id, "cancelled")).status).toBe(200);
      expect(await giveBack([{ order_id: order.id }])).toMatchObject([{ ok: true }]);
      const back = await desk.move(order.id, "received");
      expect(back.data.box_office).toMatchObject({
        status: { state: "awaiting_payment" },
        amount_due: 200,
      });
      expect((await admin("post", `/box-office/orders/${order.id}/mark-paid`)).status).toBe(200);
      await desk.expectState(order.id, "processing");
    });

    it("E8: what was given back is due again whatever status it comes back to, and awaits its payment before it goes there", async () => {
      const { order, cartId } = await sold(2);
      await capture(order.id);
      expect((await desk.move(order.id, "cancelled")).status).toBe(200);
      expect(await giveBack([{ order_id: order.id }])).toMatchObject([{ ok: true }]);
      const back = await desk.move(order.id, "shipped");
      expect(back).toMatchObject({
        status: 200,
        data: { box_office: { status: { state: "awaiting_payment" }, amount_due: 200 } },
      });
      expect(back.data.box_office.log.slice(0, 2)).toMatchObject([
        { actor: { type: "system" }, reason: "payment_due" },
        { actor: { type: "user" }, to_status: { label: { en: "Shipped" } } },
      ]);
      const link = await PaymentLink.of(office, cartId);
      expect((await link.read()).data).toMatchObject({ payable: true, amount_due: 200 });
      expect((await admin("post", `/box-office/orders/${order.id}/mark-paid`)).status).toBe(200);
      await desk.expectState(order.id, "shipped");
      const { tickets } = await office.adminOrder(order.id);
      expect(tickets.map(({ status }: Body) => status)).toEqual(["valid", "valid"]);
    });

    it("E8: before it comes back it is said what would be due again, that it awaits that first, and that its tickets wait too", async () => {
      const { order } = await sold(2);
      await capture(order.id);
      const foretold = async (state: string) => {
        const status = (await desk.statusesOf(state)).find(({ is_default }) => is_default);
        const of = { status_id: status?.id };
        const one = await admin("post", `/box-office/orders/${order.id}/status-preview`, of);
        const all = await admin("post", "/box-office/orders/bulk-status/preview", {
          ...of,
          order_ids: [order.id],
        });
        expect(all.data.preview.effects).toEqual(one.data.preview.effects);
        return one.data.preview.effects;
      };
      /** What the order's customer would be told. */
      const body = async (state: string): Promise<string> => {
        const status = (await desk.statusesOf(state)).find(({ is_default }) => is_default);
        const path = `/box-office/orders/${order.id}/status-preview`;
        return (await admin("post", path, { status_id: status?.id })).data.preview.body;
      };
      expect((await desk.move(order.id, "cancelled")).status).toBe(200);
      expect(await foretold("shipped")).toMatchObject({
        ...{ revived_tickets: 2, reserved_tickets: 0, awaiting_payment: 0 },
        money: [{ due: 0 }],
      });
      expect(await giveBack([{ order_id: order.id, amount: 150 }])).toMatchObject([{ ok: true }]);
      const again = { revived_tickets: 2, reserved_tickets: 2, people: 1, money: [{ due: 150 }] };
      expect(await foretold("shipped")).toMatchObject({ ...again, awaiting_payment: 1 });
      expect(await foretold("awaiting_payment")).toMatchObject({ ...again, awaiting_payment: 0 });
      for (const state of ["shipped", "awaiting_payment"]) {
        expect(textOf(await body(state))).toMatch(
          /Amount due: NOK.150 .*{payment_link}.* Total: NOK.200/,
        );
      }
      expect((await desk.move(order.id, "shipped")).data.box_office).toMatchObject({
        ...{ status: { state: "awaiting_payment" }, amount_due: 150 },
        tickets: [{ status: "reserved" }, { status: "reserved" }],
      });
    });

    it("beside an open change of the order nothing is refunded, cancelled or given back, before money moves", async () => {
      const { order, tickets, session } = await sold(2);
      await capture(order.id);
      await admin("post", "/order-edits", { order_id: order.id });
      const code = "order_change_open";
      const path = `/box-office/registrations/cancellation?registration_ids=${tickets[0].id}`;
      expect((await admin("get", path)).data).toEqual({
        invoices: { voided: 0, credited: 0 },
        cancelled_orders: 0,
        money: [],
        blocked_ids: [tickets[0].id],
      });
      expect((await refund(order.id, 100)).data).toMatchObject({ code });
      expect((await admin("post", `/orders/${order.id}/cancel`)).data).toMatchObject({ code });
      expect(
        (await admin("post", `/box-office/registrations/${tickets[0].id}/cancel`, {})).data,
      ).toMatchObject({ code });
      const credit = { amount: 10, reference: "goodwill", reference_id: "goodwill" };
      expect((await admin("post", `/orders/${order.id}/credit-lines`, credit)).data).toMatchObject({
        code,
      });
      await cancelSession(session.id);
      await eventually(async () => {
        const { lowering, refunds_due } = await due(`session_id=${session.id}`);
        expect(lowering).toEqual({ left: 1, failing: 1 });
        expect(refunds_due).toEqual([]);
      });
      await office.try("delete", `/admin/order-edits/${order.id}`, {}, office.store.admin);
      expect(await giveBack([{ order_id: order.id }])).toMatchObject([{ ok: true }]);
      await expectSums(order.id, { total: 0, refunded: 200 });
    });

    it("no change of the order is begun while its money goes back", async () => {
      const { order } = await sold(2);
      await capture(order.id);
      const begin = (what: string) =>
        admin("post", `/${what}`, {
          order_id: order.id,
          ...(what === "claims" && { type: "refund" }),
        });
      const begun: Body[] = [];
      bank.beforeRefund = async () => {
        const ways = ["order-edits", "exchanges", "claims", "returns"];
        begun.push(...(await Promise.all(ways.map(begin))));
      };
      expect((await refund(order.id, 100)).status).toBe(200);
      const refused = { status: 400, data: { code: "payment_in_progress" } };
      expect(begun).toMatchObject([refused, refused, refused, refused]);
      await expectSums(order.id, { total: 100, refunded: 100 });
      expect((await begin("order-edits")).status).toBe(200);
    });

    it("what Medusa can't write down once the provider has given is no refusal: the order knows of it", async () => {
      const { order, session } = await sold(2);
      await capture(order.id);
      await desk.move(order.id, "cancelled");
      // Code of a shop's own that begins a change past Medusa's routes.
      bank.beforeRefund = async () => {
        await getContainer().resolve(Modules.ORDER).createOrderChange({ order_id: order.id });
      };
      expect(await giveBack([{ order_id: order.id }])).toEqual([{ order_id: order.id, ok: true }]);
      expect(await owed(order.id, session)).toBeUndefined();
      const booked = await getContainer()
        .resolve(Modules.ORDER)
        .listOrderTransactions({ order_id: order.id, reference: "refund" } as object);
      expect(booked).toMatchObject([{ amount: -200 }]);
      expect(await office.adminOrder(order.id)).toMatchObject({ amount_owed: 0 });
    });

    it("what a cancelled session would owe back is foretold by what was paid of its tickets, and not by their orders", async () => {
      const { order, session, variant_id } = await sold(2, { provider: INVOICE });
      expect((await office.markPaid(order.id, { amount: 50 })).status).toBe(200);
      const { cartId } = await office.buy([{ variant_id, quantity: 1 }], { provider: BANK });
      const returned = (await office.orderOf(cartId)).order;
      await capture(returned.id);
      await refund(returned.id, 100);
      await eventually(async () => {
        const path = `/box-office/sessions/${session.id}/cancellation`;
        const { money } = (await admin("get", path)).data.cancellation;
        expect(money).toEqual([{ currency_code: "nok", paid: 50, reserved: 0, due: 150 }]);
      });
    });

    it("E12: that an unpaid order ends with a session, and who has entered stays, is foretold", async () => {
      const event = await office.createEvent({
        price: 100,
        sessions: [
          { starts_at: inDays(0), ends_at: inDays(1), capacity: 10 },
          { starts_at: inDays(31), capacity: 10 },
        ],
      });
      const [first, second] = event.sessions.map(({ ticket_offers: [{ variant_id }] }: Body) => ({
        variant_id,
        quantity: 1,
      }));
      await office.orderOf((await office.buy([first], { provider: INVOICE })).cartId);
      await office.orderOf((await office.buy([first, second], { provider: INVOICE })).cartId);
      const { cartId } = await office.buy([{ ...first, quantity: 2 }], { provider: BANK });
      const { tickets } = await office.orderOf(cartId);
      const number = tickets[0].number;
      expect(
        (await admin("post", "/box-office/check-ins", { number, nonce: "door-1" })).status,
      ).toBe(200);
      const foretold = async (path: string): Promise<Body> =>
        (await admin("get", `/box-office/${path}/cancellation`)).data.cancellation;
      const session = event.sessions[0].id;
      expect(await foretold(`sessions/${session}`)).toMatchObject({
        tickets: 3,
        kept_tickets: 1,
        cancelled_orders: 1,
      });
      expect(await foretold(`events/${event.id}`)).toMatchObject({
        tickets: 4,
        kept_tickets: 1,
        cancelled_orders: 2,
      });
    });

    it("of an order that is paid in part, what is kept of it has the money first: that is foretold", async () => {
      const event = await office.createEvent({
        price: 100,
        sessions: [
          { starts_at: inDays(30), capacity: 10 },
          { starts_at: inDays(31), capacity: 10 },
        ],
      });
      const lines = event.sessions.map(({ ticket_offers: [{ variant_id }] }: Body) => ({
        variant_id,
        quantity: 1,
      }));
      const { cartId } = await office.buy(lines, { provider: INVOICE });
      const { order } = await office.orderOf(cartId);
      const foretold = async (): Promise<Body> =>
        (await admin("get", `/box-office/sessions/${event.sessions[0].id}/cancellation`)).data
          .cancellation.money;
      for (const [amount, money] of [
        [50, { paid: 0, reserved: 0, due: 100 }],
        [80, { paid: 30, reserved: 0, due: 70 }],
      ] as const) {
        expect((await office.markPaid(order.id, { amount })).status).toBe(200);
        await eventually(async () =>
          expect(await foretold()).toEqual([{ currency_code: "nok", ...money }]),
        );
      }
      await cancelSession(event.sessions[0].id);
      expect(await owed(order.id, event.sessions[0])).toMatchObject({ amount_owed: 30 });
    });

    it("M2, E12: what is foretold of orders with goods, paid in part or given back in part, is what To refund rises by", async () => {
      const event = await office.createEvent({
        price: 189,
        sessions: [
          { starts_at: inDays(30), capacity: 50 },
          { starts_at: inDays(31), capacity: 50 },
        ],
      });
      const [first, second] = event.sessions.map(({ ticket_offers: [offer] }: Body) => offer);
      const goods = { variant_id: await office.createGoods(), quantity: 3 };
      const both = [
        { variant_id: first.variant_id, quantity: 2 },
        { variant_id: second.variant_id, quantity: 1 },
        goods,
      ];
      const ordered = async (lines: { variant_id: string; quantity: number }[], provider: string) =>
        (await office.orderOf((await office.buy(lines, { provider })).cartId)).order;
      const inPart = await ordered(both, INVOICE);
      await office.markPaid(inPart.id, { amount: 401.35 });
      const littlePaid = await ordered([{ ...goods, quantity: 1 }, ...both.slice(0, 1)], INVOICE);
      await office.markPaid(littlePaid.id, { amount: 20.5 });
      const givenBack = await ordered(both.slice(0, 1), BANK);
      await capture(givenBack.id);
      await refund(givenBack.id, 189);
      const unpaid = await ordered(both, INVOICE);
      const reserved = await ordered(both, BANK);
      const orders = [inPart, littlePaid, givenBack, unpaid, reserved];

      const [session] = event.sessions;
      const sums = async () => {
        const rows = await Promise.all(orders.map(({ id }) => office.adminOrder(id)));
        const sum = (of: (row: Body) => number) =>
          rows.reduce((all, row) => all + minor(of(row)), 0);
        return { owed: sum((row) => row.amount_owed), due: sum((row) => row.amount_due) };
      };
      const path = `/box-office/sessions/${session.id}/cancellation`;
      const ids = (await Promise.all(orders.map(({ id }) => office.adminOrder(id))))
        .flatMap(({ tickets }) => tickets)
        .filter((ticket: Body) => ticket.session.id === session.id)
        .map(({ id }: Body) => `registration_ids=${id}`);
      await nothingOnItsWay(getContainer());
      const [foretold] = (await admin("get", path)).data.cancellation.money;
      const ofTickets = `/box-office/registrations/cancellation?${ids.join("&")}`;
      expect((await admin("get", ofTickets)).data.money).toEqual([foretold]);
      expect(foretold.paid).toBeGreaterThan(0);
      const before = await sums();
      await cancelSession(session.id);
      await owed(inPart.id, session);
      await eventually(async () => {
        const after = await sums();
        expect({ paid: after.owed - before.owed, due: before.due - after.due }).toEqual({
          paid: minor(foretold.paid),
          due: minor(foretold.due),
        });
      });
      expect(foretold.reserved).toBe(378);
    });

    it("a free ticket that is cancelled owes nothing, and its order stays", async () => {
      const { order, tickets, session } = await sold(1, { price: 0 });
      await cancel(tickets[0]);
      await expectSums(order.id, { total: 0, due: 0 });
      expect(await owed(order.id, session)).toBeUndefined();
    });

    it("a fee that was kept stands between the lines and the total wherever they are shown, and is not owed again when the order is cancelled", async () => {
      const { order, tickets, session } = await sold(2);
      await capture(order.id);
      await cancel(tickets[0]);
      const kept = { mode: "waive", reason: "too late to resell" };
      expect(await giveBack([{ order_id: order.id }], kept)).toMatchObject([{ ok: true }]);
      const [status] = await desk.statusesOf("cancelled");
      const { data } = await admin("post", `/box-office/orders/${order.id}/status-preview`, {
        status_id: status?.id,
      });
      expect(data.preview.effects.money).toMatchObject([{ paid: 100 }]);

      const [row] = await sql<{ token: string }>(
        getContainer(),
        `SELECT payment_token AS token FROM box_office_order_standing WHERE order_id = :id`,
        order,
      );
      const link = new PaymentLink(office, row?.token ?? "");
      expect((await link.read()).data).toMatchObject({ fee: 100 });
      for (const [locale, fee] of Object.entries(FEES)) {
        await sql(getContainer(), `UPDATE "order" SET locale = :locale WHERE id = :id`, {
          ...{ locale, id: order.id },
        });
        const page = await api.get(`/box-office/pay/${link.token}`);
        const text = textOf(page.data);
        expect(text).toMatch(new RegExp(`1 × Vinterkonsert.*100.*${fee} (NOK )?100.* 200`));
        for (const name of ["print.pdf?", "receipt.pdf?format=a4&", "receipt.pdf?format=80&"]) {
          const path = `/admin/box-office/orders/${order.id}/${name}locale=${locale}`;
          const printed = await api.get(path, {
            ...office.store.admin,
            responseType: "arraybuffer",
          });
          const { pages } = await readPdf(Buffer.from(printed.data));
          expect(pages.map(({ text }) => text.replace(/\s+/g, " ")).join(" ")).toMatch(
            new RegExp(`Vinterkonsert.*100.*${fee} (NOK )?100.* 200`),
          );
        }
      }
      expect((await desk.move(order.id, "cancelled")).status).toBe(200);
      expect(await owed(order.id, session)).toMatchObject({ amount_owed: 100 });
    });

    it("the same part asked for twice at once is given back once", async () => {
      const { order, tickets } = await sold(3);
      await capture(order.id);
      await cancel(...tickets);
      const part = { order_id: order.id, amount: 100, amount_owed: 300 };
      const answers = (await Promise.all([giveBack([part]), giveBack([part])])).flat();
      expect(answers.map(({ ok, code }: Body) => code ?? ok).sort()).toEqual([
        "amount_changed",
        true,
      ]);
      await expectSums(order.id, { total: 0, paid: 300, refunded: 100 });
    });

    it("an amount that is finer than its currency is refused on Medusa's routes as on ours, before money moves", async () => {
      const { order } = await sold(2);
      const [payment] = await paymentsOf(order.id);
      const ask = async (path: string, body: object) => {
        const { status, data } = await admin("post", path, body);
        return [status, data.type];
      };
      const refused = [400, "invalid_data"];
      expect(await ask(`/payments/${payment.id}/capture`, { amount: 10.005 })).toEqual(refused);
      await capture(order.id, 150.5);
      expect(await ask(`/payments/${payment.id}/refund`, { amount: 0.005 })).toEqual(refused);
      const credit = { amount: 10.005, reference: "goodwill", reference_id: "goodwill" };
      expect(await ask(`/orders/${order.id}/credit-lines`, credit)).toEqual(refused);
      await expectSums(order.id, { total: 200, paid: 150.5, refunded: 0, reserved: 49.5 });
    });

    it("a fee that Medusa's totals would leave out is refused, and nothing is kept", async () => {
      const { order, tickets } = await sold(2);
      await capture(order.id);
      await cancel(tickets[0]);
      const keep = (amount: number) =>
        giveBack([{ order_id: order.id, amount }], { mode: "waive", reason: "the bank's fee" });
      expect(await keep(0.01)).toMatchObject([{ ok: false, code: "invalid_data" }]);
      await expectSums(order.id, { total: 100 });
      expect(await keep(0.02)).toMatchObject([{ ok: true }]);
      await expectSums(order.id, { total: 100.02 });
    });

    it("a total finer than its currency, refunded before its tickets are cancelled, asks for nothing", async () => {
      const code = "FIFTEEN";
      await admin("post", "/promotions", {
        code,
        type: "standard",
        status: "active",
        application_method: {
          type: "percentage",
          value: 15,
          target_type: "items",
          allocation: "each",
          max_quantity: 10,
          currency_code: "nok",
        },
      });
      const event = await office.createEvent({ capacity: 5, price: 149.5 });
      const { variant_id } = event.sessions[0].ticket_offers[0];
      const cartId = await office.cart([{ variant_id, quantity: 3 }]);
      await api.post(
        `/store/carts/${cartId}/promotions`,
        { promo_codes: [code] },
        office.store.shop,
      );
      await office.startPayment(cartId, BANK);
      await office.complete(cartId);
      const { order, tickets } = await office.orderOf(cartId);
      // Medusa's admin takes a payment by its amount, however fine that is.
      const [payment] = await paymentsOf(order.id);
      expect(payment.amount).toBe(381.225);
      await capture(order.id, payment.amount);
      for (const ticket of tickets.slice(0, 2)) {
        expect((await refund(order.id, 127.08)).status).toBe(200);
        await cancel(ticket);
      }
      await eventually(async () => {
        const { amount_due, status, tickets: after } = await office.adminOrder(order.id);
        expect({ amount_due, state: status.state }).toEqual({ amount_due: 0, state: "processing" });
        expect(after.filter(({ status }: Body) => status === "valid")).toHaveLength(1);
      });
    });

    it.each([
      { type: "percentage", value: 15, is_tax_inclusive: false },
      { type: "percentage", value: 15, is_tax_inclusive: true },
      { type: "fixed", value: 33.33, is_tax_inclusive: false },
      { type: "fixed", value: 33.33, is_tax_inclusive: true },
    ])(
      "a promotion ($type $value) and taxes (in the price: $is_tax_inclusive): cancelled in two goes, the order, its lines, what is due and what is owed agree to the unit",
      async ({ type, value, is_tax_inclusive }) => {
        const container = getContainer();
        await sql(container, `UPDATE price_preference SET is_tax_inclusive = :is_tax_inclusive`, {
          is_tax_inclusive,
        });
        const taxes = container.resolve(Modules.TAX);
        const [taxRegion] = await taxes.listTaxRegions({ country_code: "no" });
        await taxes.createTaxRates({
          tax_region_id: taxRegion?.id as string,
          name: "VAT",
          code: "vat",
          rate: 12,
          is_default: true,
        });
        const code = "OFF";
        const made = await admin("post", "/promotions", {
          code,
          type: "standard",
          status: "active",
          is_tax_inclusive,
          application_method: {
            type,
            value,
            target_type: "items",
            allocation: "each",
            max_quantity: 10,
            currency_code: "nok",
          },
        });
        expect([made.status, made.data.message]).toEqual([200, undefined]);

        for (const provider of [BANK, INVOICE]) {
          const event = await office.createEvent({
            price: 149.5,
            ticket_types: ["Adult", "Child"].map((name, nth) => ({
              name,
              prices: [{ currency_code: "nok", amount: 149.5 - 50.25 * nth }],
            })),
          });
          const [session] = event.sessions;
          const cartId = await office.cart(
            session.ticket_offers.map(({ variant_id }: Body, nth: number) => ({
              variant_id,
              quantity: 3 - nth,
            })),
          );
          const { data: cart } = await api.post(
            `/store/carts/${cartId}`,
            { promo_codes: [code], shipping_address: { country_code: "no" } },
            office.store.shop,
          );
          expect(cart.cart.discount_total).toBeGreaterThan(0);
          expect(cart.cart.tax_total).toBeGreaterThan(0);
          await office.startPayment(cartId, provider);
          await office.complete(cartId);
          const { order, tickets } = await office.orderOf(cartId);
          const isPaid = provider === BANK;
          if (isPaid) await capture(order.id);
          const paid = isPaid ? minor(cart.cart.total) : 0;

          const agree = async () => {
            const ours = await office.adminOrder(order.id);
            const { data } = await admin(
              "get",
              `/orders/${order.id}?fields=total,summary,items.total,items.quantity`,
            );
            const { total, summary, items } = data.order;
            const ofLines = items.reduce((sum: number, item: Body) => sum + item.total, 0);
            const worth = minor(total);
            expect({
              lines: minor(ofLines),
              pending: minor(summary.pending_difference),
              due: minor(ours.amount_due),
              owed: minor(ours.amount_owed),
            }).toEqual({
              lines: worth,
              pending: worth - paid,
              due: isPaid ? 0 : worth,
              owed: isPaid ? paid - worth : 0,
            });
            // Two lines, rounded one by one.
            const shown = inMinor(items, "total") + inMinor(ours.cancelled_lines, "amount");
            return { worth, shown };
          };
          const { worth, shown } = await agree();
          expect(worth).toBe(minor(cart.cart.total));
          await cancel(tickets[0], tickets[3]);
          const left = await agree();
          expect(Math.abs(left.shown - shown)).toBeLessThanOrEqual(2);
          expect(left.worth).toBeLessThan(worth);
          expect(left.worth).toBeGreaterThan(0);
          await cancel(...[1, 2, 4].map((nth) => tickets[nth]));
          if (isPaid) expect((await agree()).worth).toBe(0);
          else {
            // It keeps its lines, as every order that is cancelled.
            await desk.expectState(order.id, "cancelled");
            const { amount_due, amount_owed } = await office.adminOrder(order.id);
            expect({ amount_due, amount_owed }).toEqual({ amount_due: 0, amount_owed: 0 });
          }
        }
        const { checks } = await office.health();
        expect(checks.filter((check: Body) => !check.ok)).toEqual([]);
      },
    );

    it("A7: what came in days before anybody saw it stands in the order's log, at its own time", async () => {
      const { order } = await sold(1);
      await nothingOnItsWay(getContainer());
      const [payment] = await paymentsOf(order.id);
      await getContainer().resolve(Modules.PAYMENT).capturePayment({ payment_id: payment.id });
      const [{ created_at }] = (await sql<{ created_at: Date }>(
        getContainer(),
        `UPDATE capture SET created_at = created_at - interval '3 days' WHERE payment_id = :id RETURNING created_at`,
        { id: payment.id },
      )) as [{ created_at: Date }];
      for (let seen = 0; seen < 2; seen++) {
        await settleOrderWorkflow(getContainer()).run({ input: { order_id: order.id } });
      }
      const { log } = await office.adminOrder(order.id);
      expect(log.filter(({ kind }: Body) => kind === "payment")).toMatchObject([
        { data: { amount: 100, provider_id: BANK }, created_at: created_at.toISOString() },
      ]);
    });

    it("a refund whose note can't be stored moves nothing and leaves the order free for the next", async () => {
      const { order, tickets } = await sold(2);
      await capture(order.id);
      await cancel(tickets[0]);
      const [payment] = await paymentsOf(order.id);
      const asked = (note: string) =>
        admin("post", `/payments/${payment.id}/refund`, { amount: 100, note });
      // Medusa itself fails on it.
      await asked("Ill\0");
      await expectSums(order.id, { total: 100, paid: 200, refunded: 0, due: 0 });
      expect((await asked("Ill \ud800")).status).toBe(200);
      await expectSums(order.id, { total: 100, paid: 200, refunded: 100, due: 0 });
    });

    const DEEDS = ["paid", "cancelled", "refunded"] as const;
    type Deed = (typeof DEEDS)[number];
    const ORDERS_OF_DEEDS = DEEDS.flatMap((first) =>
      DEEDS.flatMap((second) =>
        DEEDS.filter((third) => new Set([first, second, third]).size === DEEDS.length).map(
          (third): Deed[] => [first, second, third],
        ),
      ),
    );

    it.each([
      { card: "a card that is reserved", provider: BANK, answer: "authorized" },
      { card: "a card that is charged at once", provider: BANK, answer: "captured" },
      { card: "an invoice", provider: INVOICE, answer: "authorized" },
    ] as const)(
      "by $card: paid, cancelled and refunded in every order of the three come to the same end",
      async ({ provider, answer }) => {
        expect(ORDERS_OF_DEEDS).toHaveLength(6);
        for (const deeds of ORDERS_OF_DEEDS) {
          bank.answer = answer;
          const { order, tickets, session } = await sold(2, { provider });
          const done = new Set<Deed>(answer === "captured" ? ["paid"] : []);
          const take = async () => {
            if (done.has("paid")) return;
            if (provider === BANK) await capture(order.id);
            else expect((await office.markPaid(order.id)).status).toBe(200);
          };
          /** What is owed; else as merchants do who refund first and cancel afterwards. */
          const giveBackOne = async () => {
            const [result] = await giveBack([{ order_id: order.id }]);
            if (result.ok) return;
            expect([deeds, result.code]).toEqual([deeds, "nothing_owed"]);
            if (!done.has("paid") || done.has("cancelled")) return;
            expect((await refund(order.id, 100)).status).toBe(200);
          };
          const deedOf = { paid: take, cancelled: () => cancel(tickets[0]), refunded: giveBackOne };
          for (const deed of deeds) {
            await deedOf[deed]();
            done.add(deed);
          }
          // What was captured is heard of a moment later.
          await settleOrderWorkflow(getContainer()).run({ input: { order_id: order.id } });
          if (await owed(order.id, session)) await giveBackOne();

          await expectSums(order.id, { total: 100, due: 0, reserved: 0 });
          const { tickets: after, status, ...page } = await office.adminOrder(order.id);
          const { data } = await admin("get", `/box-office/orders?q=${page.order_code}`);
          const [{ amount_paid, amount_refunded }] = data.orders;
          expect({
            deeds,
            kept: amount_paid - amount_refunded,
            owed: page.amount_owed,
            state: status.state,
            tickets: after.map((ticket: Body) => ticket.status).sort(),
          }).toEqual({
            deeds,
            kept: 100,
            owed: 0,
            state: "processing",
            tickets: ["cancelled", "valid"],
          });
        }
      },
    );

    it("a rebate of the merchant's is not taken for a refund", async () => {
      const { order, tickets, session } = await sold(3, { provider: INVOICE });
      const rebate = { amount: 100, reference: "rebate", reference_id: "a friend" };
      expect((await admin("post", `/orders/${order.id}/credit-lines`, rebate)).status).toBe(200);
      await expectSums(order.id, { total: 200, due: 200 });
      expect((await admin("post", `/box-office/orders/${order.id}/mark-paid`)).status).toBe(200);
      await cancel(tickets[0]);
      expect(await giveBack([{ order_id: order.id }])).toMatchObject([{ ok: true }]);
      await cancel(tickets[1]);
      expect(await owed(order.id, session)).toMatchObject({ amount_owed: 100 });
    });

    it("all that is owed is kept as a fee, also of an order that is worth less than nothing", async () => {
      const { order, tickets, session } = await sold(3, { provider: INVOICE });
      const rebate = { amount: 100, reference: "rebate", reference_id: "a friend" };
      expect((await admin("post", `/orders/${order.id}/credit-lines`, rebate)).status).toBe(200);
      await nothingOnItsWay(getContainer());
      expect((await office.markPaid(order.id)).status).toBe(200);
      await cancel(...tickets);
      expect(await owed(order.id, session)).toMatchObject({ amount_owed: 200 });
      const kept = { mode: "waive", reason: "too late to resell" };
      expect(await giveBack([{ order_id: order.id }], kept)).toMatchObject([{ ok: true }]);
      expect(await owed(order.id, session)).toBeUndefined();
      const again = await giveBack([{ order_id: order.id }]);
      expect(again).toMatchObject([{ ok: false, code: "nothing_owed" }]);
    });

    it("an event that is cancelled while somebody pays: money that was taken is owed back at once", async () => {
      bank.answer = "captured";
      const event = await office.createEvent({ capacity: 5, price: 100 });
      const [session] = event.sessions;
      const { variant_id } = session.ticket_offers[0];
      bank.beforeAuthorize = async () => {
        bank.beforeAuthorize = undefined;
        await admin("post", `/box-office/events/${event.id}/cancel`);
      };
      const { cartId } = await office.buy([{ variant_id, quantity: 2 }], { provider: BANK });
      const { order } = await office.orderOf(cartId);
      await eventually(async () => {
        const { refunds_due } = await due();
        expect(refunds_due.find(({ order_id }: Body) => order_id === order.id)).toMatchObject({
          amount_owed: 200,
          reasons: ["event_cancelled"],
        });
      });
      expect(session.id).toBeTruthy();
    });

    it.each([
      { refunded: 0, due: 0, owed: 100, status: "valid" },
      { refunded: 10, due: 0, owed: 90, status: "valid" },
      { refunded: 200, due: 100, owed: 0, status: "reserved" },
    ])(
      "a session is cancelled of an order that is cancelled: of 200, $refunded given back, it comes back and asks for the other one at once",
      async ({ refunded, due, owed: amount_owed, status }) => {
        const event = await office.createEvent({
          price: 100,
          sessions: [30, 31].map((days) => ({ starts_at: inDays(days), capacity: 5 })),
        });
        const lines = event.sessions.map(({ ticket_offers: [offer] }: Body) => ({
          variant_id: offer.variant_id,
          quantity: 1,
        }));
        const { cartId } = await office.buy(lines, { provider: BANK });
        const { order } = await office.orderOf(cartId);
        await capture(order.id);
        expect((await desk.move(order.id, "cancelled")).status).toBe(200);
        await cancelSession(event.sessions[0].id);
        if (refunded) {
          const back = { order_id: order.id, amount: refunded };
          expect(await giveBack([back])).toMatchObject([{ ok: true }]);
        }

        const { data } = await desk.move(order.id, "received", { notify: false });
        const { tickets, amount_due, ...page } = data.box_office;
        expect(tickets.map((ticket: Body) => ticket.status).sort()).toEqual(["cancelled", status]);
        expect({ due: amount_due, owed: page.amount_owed }).toEqual({ due, owed: amount_owed });
        await expectSums(order.id, { total: 100, due, paid: 200, refunded });
      },
    );
  },
});
