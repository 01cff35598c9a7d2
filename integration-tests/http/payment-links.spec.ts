import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { processPaymentWorkflow } from "@medusajs/medusa/core-flows";
import deliverMessages from "../../src/jobs/deliver-messages";
import finishTicketOrders from "../../src/jobs/finish-ticket-orders";
import { BOX_OFFICE_ORDER_STATUS } from "../../src/modules/order-status";
import { BOX_OFFICE_SETTINGS } from "../../src/modules/settings";
import { settleOrderWorkflow } from "../../src/workflows/orders/settle-order";
import { BANK, bank, resetBank } from "../fixtures/bank-provider";
import { type Body, BoxOffice, eventually } from "../fixtures/box-office";
import { ordersGrowOlder } from "../fixtures/older-orders";
import { nothingOnItsWay } from "../fixtures/on-its-way";
import { OrderDesk } from "../fixtures/order-desk";
import { PaymentLink } from "../fixtures/payment-link";
import { screensOf } from "../fixtures/screens";
import { customerHeaders, seedStore, sql, type TestStore } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

const INVOICE = "pp_invoice_invoice";
const OK = "The payment is OK.";
const NOTHING_TO_PAY = "This order is cancelled. There is nothing to pay.";

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let office: BoxOffice;
    let desk: OrderDesk;

    beforeAll(async () => {
      store = await seedStore(getContainer(), [BANK, INVOICE]);
      office = new BoxOffice(api, store);
      desk = new OrderDesk(office);
    });

    beforeEach(resetBank);

    afterEach(() => jest.restoreAllMocks());

    type Placed = {
      link: PaymentLink;
      order: Body;
      cartId: string;
      variant_id: string;
      event: Body;
    };

    /** An order of tickets for 500 kroner that awaits the payment of its invoice. */
    async function placed({ quantity = 2, provider = INVOICE } = {}): Promise<Placed> {
      const event = await office.createEvent({ capacity: 5 });
      const { variant_id } = event.sessions[0].ticket_offers[0];
      const { cartId } = await office.buy([{ variant_id, quantity }], { provider });
      const link = await PaymentLink.of(office, cartId);
      return { link, order: link.order, cartId, variant_id, event };
    }

    async function abandoned() {
      const event = await office.createEvent({ capacity: 5 });
      return { event, ...(await abandon(event.sessions[0].ticket_offers[0].variant_id)) };
    }

    /** An order whose process dies, as far as anybody can tell, between the order and its payment. */
    async function abandon(variant_id: string) {
      const cartId = await office.cart([{ variant_id, quantity: 2 }]);
      await office.startPayment(cartId, BANK);
      let die = () => {};
      const death = new Promise<void>((resolve) => {
        die = resolve;
      });
      let reached = () => {};
      const atTheBank = new Promise<void>((resolve) => {
        reached = resolve;
      });
      bank.beforeAuthorize = async () => {
        bank.beforeAuthorize = undefined;
        reached();
        await death;
        throw new Error("nobody is left to hear of it");
      };
      const completion = office.complete(cartId);
      await atTheBank;
      const [row] = await sql<{ order_id: string }>(
        getContainer(),
        `SELECT order_id FROM order_cart WHERE cart_id = :cartId`,
        { cartId },
      );
      const orderId = row?.order_id as string;
      await settleOrderWorkflow(getContainer()).run({ input: { order_id: orderId } });
      const [standing] = await sql<{ payment_token: string; payment: string }>(
        getContainer(),
        `SELECT payment_token, payment FROM box_office_order_standing WHERE order_id = :orderId`,
        { orderId },
      );
      expect(standing?.payment).toBe("unpaid");
      const link = new PaymentLink(office, standing?.payment_token as string);
      const end = () => {
        die();
        return completion;
      };
      return { orderId, link, end };
    }

    const WORDS = { paid: "Paid", awaiting: "Awaiting payment", unpaid: "Unpaid" };

    /** A card is reserved while nothing of it is taken; what was all given back is paid no more. */
    const wordOf = (paid: number, refunded: number) => {
      if (!paid) return "Reserved";
      return paid > refunded ? WORDS.paid : "Refunded";
    };

    type Told = {
      state: string;
      payment: keyof typeof WORDS;
      due?: number;
      paid?: number;
      refunded?: number;
    };

    async function screens(orderId: string, eventId: string) {
      const known = await getContainer().resolve(BOX_OFFICE_ORDER_STATUS).orders.findOrder(orderId);
      const order = { orderId, eventId, token: known?.access_token as string };
      return ({ state, payment, due = 0, paid = 0, refunded = 0 }: Told) =>
        eventually(async () => {
          const isCancelled = state === "cancelled";
          const money = [paid, refunded];
          const isPayable = due > 0 && ["received", "awaiting_payment"].includes(state);
          expect(await screensOf(api, office, order)).toEqual({
            payments: [payment, payment, payment],
            states: [state, state, state],
            cancelled: [isCancelled, isCancelled],
            inFile: payment === "paid" ? wordOf(paid, refunded) : WORDS[payment],
            isFound: [true, true],
            due: [due, due, due, due],
            money: [money, money, money, money],
            isPayable: [isPayable, isPayable],
          });
        });
    }

    /** Each time that somebody asks for an order to himself. */
    const leases = () =>
      jest.spyOn(getContainer().resolve(BOX_OFFICE_ORDER_STATUS).orders, "leaseOrder");

    const eachAskedForTheOrder = (many: number) =>
      eventually(async () => expect(leases().mock.calls.length).toBeGreaterThanOrEqual(many));

    const admin = async (path: string, body: object = {}) =>
      (await api.post(`/admin${path}`, body, store.admin)).data;

    const medusaOrder = async (orderId: string): Promise<Body> =>
      (await api.get(`/admin/orders/${orderId}?fields=+summary`, store.admin)).data.order;

    const ticketStatuses = async (orderId: string) =>
      (await office.adminOrder(orderId)).tickets.map((ticket: Body) => ticket.status);

    async function editQuantity(orderId: string, quantity: number) {
      const { items } = await medusaOrder(orderId);
      await admin("/order-edits", { order_id: orderId });
      await admin(`/order-edits/${orderId}/items/item/${items[0].id}`, { quantity });
      await admin(`/order-edits/${orderId}/request`);
      await admin(`/order-edits/${orderId}/confirm`);
    }

    /** What came in for all orders together, and what the bank has of it. */
    async function money() {
      const [row] = await sql<{ payments: number; amount: number; captured: number }>(
        getContainer(),
        `SELECT count(*)::integer AS payments, coalesce(sum(amount), 0)::float8 AS amount,
                coalesce((SELECT sum(amount) FROM capture WHERE deleted_at IS NULL), 0)::float8 AS captured
         FROM payment WHERE canceled_at IS NULL AND deleted_at IS NULL`,
      );
      return { ...row, reserved: bank.reserved.size };
    }

    const ONCE = { payments: 1, amount: 500, captured: 0, reserved: 1 };
    const NEVER = { payments: 0, amount: 0, captured: 0, reserved: 0 };

    const sweep = async () => {
      const { checks } = await office.health();
      expect(checks.filter((check: Body) => !check.ok)).toEqual([]);
    };

    const ageOrders = () => ordersGrowOlder(getContainer(), 40);

    const runJob = () => finishTicketOrders(getContainer());

    it("E14: an order whose money the bank keeps is not deleted before it is given back", async () => {
      const { order } = await placed({ provider: BANK });
      const { data } = await api.get(
        `/admin/orders/${order.id}?fields=payment_collections.payments.id`,
        store.admin,
      );
      const paymentId = data.order.payment_collections[0].payments[0].id;
      await admin(`/payments/${paymentId}/capture`);
      const { order_code } = await office.adminOrder(order.id);
      const remove = () =>
        office.try(
          "delete",
          `/admin/box-office/orders/${order.id}`,
          { confirm: order_code },
          store.admin,
        );
      const listed = async () =>
        (await api.get("/admin/box-office/orders", store.admin)).data.orders.map(
          (row: Body) => row.order_id,
        );

      bank.refuses = "refund";
      const refused = await remove();
      expect(refused).toMatchObject({ status: 400, data: { code: "refund_failed" } });
      expect(bank.captured.size).toBe(1);
      expect(refused.data.message).toContain("500 NOK");
      expect(await listed()).toEqual([order.id]);
      await eventually(async () =>
        expect(await ticketStatuses(order.id)).toEqual(["cancelled", "cancelled"]),
      );

      bank.refuses = undefined;
      expect((await remove()).status).toBe(200);
      expect(bank.captured.size).toBe(0);
      const refunds = await sql(getContainer(), `SELECT amount::integer AS amount FROM refund`);
      expect(refunds).toEqual([{ amount: 500 }]);
      expect((await medusaOrder(order.id)).summary.transaction_total).toBe(0);
      expect((await office.adminOrder(order.id)).amount_due).toBe(0);
      expect(await listed()).toEqual([]);
      await sweep();
    });

    describe("E14: the link of an order that awaits payment", () => {
      it("tells code, amount, state and with whom to pay, in the order's language or the one asked for", async () => {
        const { link, order } = await placed();
        const { status, data, headers } = await link.read();
        expect(status).toBe(200);
        expect(data).toEqual({
          order_code: expect.stringMatching(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/),
          display_id: order.display_id,
          payment_reference: data.order_code,
          fee: 0,
          payable: true,
          amount_due: 500,
          amount_paid: 0,
          amount_reserved: 0,
          amount_refunded: 0,
          currency_code: "nok",
          payment_message: "This order has not been paid yet.",
          payment_providers: [{ id: BANK }],
          status: {
            code: "awaiting_payment",
            label: "Awaiting payment",
            colour: expect.stringMatching(/^#[\da-f]{6}$/i),
            state: "awaiting_payment",
          },
          due_at: null,
          shop: { name: "Medusa Store", phone: null, email: null, account: null },
        });
        expect(headers["cache-control"]).toBe("no-store");
        expect((await link.read("?locale=uk")).data).toMatchObject({
          payment_message: "Це замовлення ще не оплачено.",
          status: { label: "Очікує на оплату" },
        });

        await sql(getContainer(), `UPDATE "order" SET locale = 'nb-NO'`);
        expect((await link.read()).data).toMatchObject({
          payment_message: "Denne ordren er ikke betalt ennå.",
          status: { label: "Venter på betaling" },
        });
      });

      it("opens nothing to whoever has no token of it", async () => {
        const { order } = await placed();
        for (const guess of ["nothing", order.id, order.order_code]) {
          const stranger = new PaymentLink(office, guess);
          for (const answer of [
            await stranger.read(),
            await stranger.start(),
            await stranger.authorize(),
          ]) {
            expect(answer.status).toBe(404);
          }
        }
      });

      it("E1: pays an order of goods only, for a guest too", async () => {
        const goods = await office.createGoods();
        const { cartId } = await office.buy([{ variant_id: goods, quantity: 3 }], {
          provider: INVOICE,
        });
        const link = await PaymentLink.of(office, cartId);
        expect(link.order).toMatchObject({ payable: true, amount_due: 150, total: 150 });
        await link.start();
        expect((await link.authorize()).data).toMatchObject({
          payable: false,
          payment_message: OK,
          status: { state: "processing" },
        });
        expect(await medusaOrder(link.order.id)).toMatchObject({ payment_status: "authorized" });
      });
    });

    describe("E8: paying through the link", () => {
      it("E8: takes exactly what is due; the order is paid, its tickets are valid, the invoice awaits nothing more", async () => {
        const { link, order } = await placed();
        const started = await link.start({ provider_id: BANK, data: { card: "visa" } });
        expect(started.status).toBe(200);
        expect(started.data).toMatchObject({
          payable: true,
          amount_due: 500,
          payment_session: {
            provider_id: BANK,
            status: "pending",
            data: { card: "visa", session_id: started.data.payment_session.id },
          },
        });
        expect(await ticketStatuses(order.id)).toEqual(["reserved", "reserved"]);

        const paid = await link.authorize({ payment_session_id: started.data.payment_session.id });
        expect(paid.status).toBe(200);
        expect(paid.data).toMatchObject({
          payable: false,
          amount_due: 0,
          payment_message: OK,
          status: { state: "processing" },
          payment_session: { status: "authorized" },
        });
        expect(await ticketStatuses(order.id)).toEqual(["valid", "valid"]);
        expect(await money()).toEqual(ONCE);
        const { payment_status, payment_collections } = await medusaOrder(order.id);
        expect(payment_status).toBe("authorized");
        expect(payment_collections.map(({ status }: Body) => status).sort()).toEqual([
          "authorized",
          "canceled",
        ]);

        expect(await link.start()).toMatchObject({
          status: 400,
          data: { code: "not_payable", message: OK },
        });
        expect(await office.markPaid(order.id)).toMatchObject({
          status: 400,
          data: { code: "already_paid" },
        });
        // Asked again, the same is answered: a client that got no answer may ask.
        expect((await link.authorize()).data).toMatchObject({ payment_message: OK });
        expect(await money()).toEqual(ONCE);
        await sweep();
      });

      it("E8: books what the provider captures at once, as Medusa books its own", async () => {
        const { link, order } = await placed();
        bank.answer = "captured";
        await link.start();
        expect((await link.authorize()).status).toBe(200);
        await link.authorize();
        expect(await medusaOrder(order.id)).toMatchObject({
          payment_status: "captured",
          summary: { paid_total: 500 },
        });
        expect(await money()).toMatchObject({ payments: 1, captured: 500 });
      });

      it("E8: in received too, and in no other status, whatever is due; the payment is OK, also on Medusa's own route", async () => {
        const { link, order } = await placed();
        const { payment_collections } = await medusaOrder(order.id);
        const medusas = () =>
          office.try(
            "post",
            `/store/payment-collections/${payment_collections[0].id}/payment-sessions`,
            { provider_id: BANK },
          );
        const expectClosed = async (message: string) => {
          expect((await link.read()).data).toMatchObject({
            payable: false,
            amount_due: 0,
            payment_message: message,
          });
          for (const answer of [await link.start(), await link.authorize()]) {
            expect(answer).toMatchObject({ status: 400, data: { code: "not_payable", message } });
          }
          expect(await medusas()).toMatchObject({
            status: 400,
            data: { code: "order_placed", message },
          });
        };

        expect((await desk.move(order.id, "received")).status).toBe(200);
        expect((await link.read()).data).toMatchObject({ payable: true, amount_due: 500 });
        expect(await medusas()).toMatchObject({
          status: 400,
          data: { code: "order_placed", message: expect.stringContaining("payment link") },
        });
        for (const state of ["processing", "shipped", "completed"]) {
          expect((await desk.move(order.id, state)).status).toBe(200);
          await expectClosed(OK);
        }
        expect((await desk.move(order.id, "cancelled")).status).toBe(200);
        await expectClosed(NOTHING_TO_PAY);
        expect((await desk.move(order.id, "received")).status).toBe(200);
        expect((await link.read()).data).toMatchObject({ payable: true, amount_due: 500 });
        await admin(`/orders/${order.id}/cancel`);
        await eventually(() => expectClosed(NOTHING_TO_PAY));
        expect(await money()).toEqual(NEVER);
      });

      it("E8: a payment that was begun before the status changed is refused, and given back", async () => {
        const { link, order } = await placed();
        await link.start();
        expect(bank.reserved.size).toBe(1);
        await desk.move(order.id, "processing");
        expect((await link.authorize()).data).toMatchObject({ code: "not_payable", message: OK });
        expect(await money()).toEqual(NEVER);
      });

      it("E12: what is due has changed since: refused and given back, and paid anew over the new amount", async () => {
        const { link, order } = await placed();
        await link.start();
        await editQuantity(order.id, 3);
        expect((await link.read()).data).toMatchObject({ amount_due: 750 });
        expect((await link.authorize()).data).toMatchObject({ code: "amount_changed" });
        expect(await money()).toEqual(NEVER);
        expect((await link.authorize()).data).toMatchObject({ code: "no_payment_session" });
        await link.start();
        expect((await link.authorize()).status).toBe(200);
        expect(await money()).toEqual({ ...ONCE, amount: 750 });
        await eventually(async () =>
          expect(await ticketStatuses(order.id)).toEqual(["valid", "valid", "valid"]),
        );
        await sweep();
      });

      it("begins as often as the buyer likes: one collection of the link's own, one session in it", async () => {
        const { link, order } = await placed();
        const first = await link.start();
        const second = await link.start();
        expect(first.data.payment_session.id).not.toBe(second.data.payment_session.id);
        expect(
          await link.authorize({ payment_session_id: first.data.payment_session.id }),
        ).toMatchObject({ status: 400, data: { code: "no_payment_session" } });
        expect((await medusaOrder(order.id)).payment_collections).toHaveLength(2);
        expect(bank.reserved.size).toBe(1);
        await link.authorize();
        expect(await money()).toEqual(ONCE);
      });

      it("offers the region's providers only, never the invoice", async () => {
        const { link } = await placed();
        for (const provider_id of [INVOICE, "pp_system_default", "pp_unknown"]) {
          const refused = await link.start({ provider_id });
          expect(refused.status).toBe(400);
          expect(refused.data.message).toContain("provider_id");
        }
        bank.refuses = "initiate";
        expect(await link.start()).toMatchObject({
          status: 400,
          data: { code: "provider_failed" },
        });
      });

      it("shows the cards that a customer saved to that customer alone", async () => {
        const { link, order } = await placed();
        const customer = await customerHeaders(getContainer(), store, "eier@example.com");
        const stranger = await customerHeaders(getContainer(), store, "fremmed@example.com");
        await sql(getContainer(), `UPDATE "order" SET customer_id = :id WHERE id = :order`, {
          id: customer.id,
          order: order.id,
        });
        const start = (headers: Record<string, string>) =>
          office.try(
            "post",
            `/store/box-office/payment-links/${link.token}/sessions`,
            { provider_id: BANK },
            { headers },
          );
        expect((await start(customer.headers)).status).toBe(200);
        expect(bank.customer).toBe(customer.id);
        for (const headers of [stranger.headers, store.shop.headers]) {
          expect((await start(headers)).status).toBe(200);
          expect(bank.customer).toBeUndefined();
        }
      });
    });

    describe("T9: a provider that does not simply say yes", () => {
      it("declines: nothing is taken, and the buyer tries again", async () => {
        const { link, order } = await placed();
        await link.start();
        bank.answer = "error";
        expect(await link.authorize()).toMatchObject({
          status: 400,
          data: { code: "payment_declined" },
        });
        expect(await money()).toEqual(NEVER);
        expect((await link.read()).data).toMatchObject({ payable: true, amount_due: 500 });
        expect(await medusaOrder(order.id)).toMatchObject({ payment_status: "awaiting" });

        bank.answer = "authorized";
        await link.start();
        expect((await link.authorize()).status).toBe(200);
        expect(await money()).toEqual(ONCE);
      });

      it("asks for more: the client goes on with the same session", async () => {
        const { link } = await placed();
        const { data } = await link.start();
        bank.answer = "requires_more";
        expect(await link.authorize()).toMatchObject({
          status: 200,
          data: {
            payable: true,
            payment_session: { id: data.payment_session.id, status: "requires_more" },
          },
        });
        bank.answer = "authorized";
        expect((await link.authorize()).data).toMatchObject({
          payable: false,
          payment_session: { id: data.payment_session.id, status: "authorized" },
        });
        expect(await money()).toEqual(ONCE);
      });

      it("gives no answer: asked again, the same session is completed", async () => {
        const { link } = await placed();
        await link.start();
        bank.answer = "throw";
        expect(await link.authorize()).toMatchObject({
          status: 400,
          data: { code: "provider_failed" },
        });
        bank.answer = "authorized";
        expect((await link.authorize()).status).toBe(200);
        expect(await money()).toEqual(ONCE);
      });

      it("takes its time, as a bank transfer does; a card pays meanwhile, and nothing is awaited any more", async () => {
        const { link, order } = await placed();
        await link.start();
        bank.answer = "pending_authorization";
        expect((await link.authorize()).data).toMatchObject({
          payable: true,
          payment_session: { status: "pending_authorization" },
        });
        expect((await medusaOrder(order.id)).payment_status).toBe("awaiting");

        bank.answer = "authorized";
        await link.start();
        expect(bank.reserved.size).toBe(2);
        expect((await link.authorize()).status).toBe(200);
        expect(await money()).toEqual(ONCE);
        expect((await medusaOrder(order.id)).payment_status).toBe("authorized");
      });
    });

    it("a bank transfer that was begun by the link is confirmed by an admin, on Medusa's own route", async () => {
      const { link, order } = await placed();
      await link.start();
      bank.answer = "pending_authorization";
      const { data } = await link.authorize();
      bank.answer = "authorized";
      const confirmed = await admin(`/orders/${order.id}/payment-sessions/authorize`, {
        payment_session_id: data.payment_session.id,
      });
      expect(confirmed.is_authorized).toBe(true);
      await eventually(async () => {
        expect(await ticketStatuses(order.id)).toEqual(["valid", "valid"]);
        expect((await medusaOrder(order.id)).payment_status).toBe("authorized");
        expect((await link.start()).data.code).toBe("not_payable");
      });
      expect(await money()).toEqual(ONCE);
    });

    describe("A9: an admin marks it paid while the link is open", () => {
      it("books it where the invoice awaits it, and takes the session from the link", async () => {
        const { link, order } = await placed();
        await link.start();
        expect((await office.markPaid(order.id)).status).toBe(200);
        expect(await money()).toEqual({ payments: 1, amount: 500, captured: 500, reserved: 0 });
        expect((await link.authorize()).data).toMatchObject({ code: "not_payable", message: OK });
        const { payment_status, payment_collections } = await medusaOrder(order.id);
        expect(payment_status).toBe("captured");
        expect(
          payment_collections.map(({ status, payments }: Body) => [
            status,
            payments.map((payment: Body) => payment.provider_id),
          ]),
        ).toEqual(
          expect.arrayContaining([
            ["completed", [INVOICE]],
            ["canceled", []],
          ]),
        );
        await sweep();
      });

      it("in part: the link takes the rest, and no more", async () => {
        const { link, order } = await placed();
        await link.start();
        expect((await office.markPaid(order.id, { amount: 200 })).status).toBe(200);
        expect((await link.read()).data).toMatchObject({ payable: true, amount_due: 300 });
        expect((await link.authorize()).data.code).toBe("no_payment_session");
        await link.start();
        expect((await link.authorize()).data).toMatchObject({ payable: false });
        expect(bank.reserved.size).toBe(1);
        expect((await office.markPaid(order.id)).data.code).toBe("already_paid");
        await eventually(async () =>
          expect(await ticketStatuses(order.id)).toEqual(["valid", "valid"]),
        );
      });

      it("of an order that an admin made, which awaits its money nowhere", async () => {
        const event = await office.createEvent({ capacity: 4 });
        const { draft_order } = await admin("/draft-orders", {
          email: "skole@example.com",
          region_id: store.regionId,
          sales_channel_id: store.salesChannelId,
          items: [{ variant_id: event.sessions[0].ticket_offers[0].variant_id, quantity: 2 }],
        });
        await admin(`/draft-orders/${draft_order.id}/convert-to-order`);
        await eventually(async () =>
          expect(await ticketStatuses(draft_order.id)).toEqual(["reserved", "reserved"]),
        );
        const [standing] = await sql<{ payment_token: string }>(
          getContainer(),
          `SELECT payment_token FROM box_office_order_standing WHERE order_id = :id`,
          { id: draft_order.id },
        );
        const link = new PaymentLink(office, standing?.payment_token as string);
        await link.start();
        expect((await office.markPaid(draft_order.id)).status).toBe(200);
        expect(await money()).toEqual({ payments: 1, amount: 500, captured: 500, reserved: 0 });
        expect((await medusaOrder(draft_order.id)).payment_status).toBe("captured");
        expect((await link.authorize()).data.code).toBe("not_payable");
      });

      it("on Medusa's own button, which waits its turn like everybody", async () => {
        const { link, order } = await placed();
        await link.start();
        const { payment_collections } = await medusaOrder(order.id);
        const open = payment_collections.find(({ status }: Body) => status === "not_paid");
        expect(
          await office.try(
            "post",
            `/admin/payment-collections/${open.id}/payment-sessions`,
            { provider_id: BANK },
            store.admin,
          ),
        ).toMatchObject({ status: 400, data: { code: "order_placed" } });
        bank.beforeAuthorize = async () => {
          bank.beforeAuthorize = undefined;
          expect(
            await office.try(
              "post",
              `/admin/payment-collections/${open.id}/mark-as-paid`,
              { order_id: order.id },
              store.admin,
            ),
          ).toMatchObject({ status: 400, data: { code: "payment_in_progress" } });
        };
        expect((await link.authorize()).status).toBe(200);
        expect(await money()).toEqual(ONCE);
      });
    });

    describe("E10, T2: the orders' list, an event's orders, the order's page, the file and the customer say the same", () => {
      it("of one that awaits its payment, is cancelled, comes back, is paid, sent and cancelled for good", async () => {
        const { order, event } = await placed();
        const orderId = order.id;
        const expectOnEachScreen = await screens(orderId, event.id);
        await expectOnEachScreen({ state: "awaiting_payment", payment: "awaiting", due: 500 });
        await desk.move(orderId, "cancelled");
        await expectOnEachScreen({ state: "cancelled", payment: "unpaid" });
        await desk.move(orderId, "received");
        await expectOnEachScreen({ state: "received", payment: "awaiting", due: 500 });
        await office.markPaid(orderId, { amount: 200 });
        const inPart = { payment: "awaiting", due: 300, paid: 200 } as const;
        await expectOnEachScreen({ state: "received", ...inPart });
        await desk.move(orderId, "cancelled");
        await expectOnEachScreen({ state: "cancelled", payment: "unpaid", paid: 200 });
        await desk.move(orderId, "received");
        await expectOnEachScreen({ state: "received", ...inPart });
        await office.markPaid(orderId);
        await expectOnEachScreen({ state: "processing", payment: "paid", paid: 500 });
        await desk.move(orderId, "cancelled");
        await expectOnEachScreen({ state: "cancelled", payment: "paid", paid: 500 });
        await desk.move(orderId, "processing");
        await expectOnEachScreen({ state: "processing", payment: "paid", paid: 500 });
        await editQuantity(orderId, 3);
        const edited = { payment: "awaiting", due: 250, paid: 500 } as const;
        await expectOnEachScreen({ state: "awaiting_payment", ...edited });
        await desk.move(orderId, "shipped");
        await expectOnEachScreen({ state: "shipped", ...edited });
        await desk.move(orderId, "completed");
        await expectOnEachScreen({ state: "completed", ...edited });
        await admin(`/orders/${orderId}/cancel`);
        await expectOnEachScreen({
          state: "cancelled",
          payment: "unpaid",
          paid: 500,
          refunded: 500,
        });
        await sweep();
      });

      it("of one whose money is given back, in part and all of it", async () => {
        const { order, event } = await placed();
        await office.markPaid(order.id);
        const expectOnEachScreen = await screens(order.id, event.id);
        const paid = { state: "processing", payment: "paid", paid: 500 } as const;
        await expectOnEachScreen(paid);
        const { data } = await api.get(
          `/admin/orders/${order.id}?fields=payment_collections.payments.id`,
          store.admin,
        );
        const [{ id }] = data.order.payment_collections[0].payments;
        await admin(`/payments/${id}/refund`, { amount: 100 });
        await expectOnEachScreen({ ...paid, refunded: 100 });
        await admin(`/payments/${id}/refund`, { amount: 400 });
        await expectOnEachScreen({ ...paid, refunded: 500 });
      });

      it("A13: a buyer who has paid a part reads so, on the page and of the shop, and what came in", async () => {
        const { order, link } = await placed();
        const message = async () => (await link.read()).data.payment_message;
        expect(await message()).toBe("This order has not been paid yet.");
        await office.markPaid(order.id, { amount: 200 });
        await eventually(async () => expect(await message()).toBe("This order is partly paid."));
        const page = await api.get(`/box-office/pay/${link.token}`);
        expect(page.data).toMatch(/<dt>Paid<\/dt><dd>[^<]*200[^<]*<\/dd>/);
        expect(page.data).toMatch(/<dt>Amount due<\/dt><dd>[^<]*300[^<]*<\/dd>/);
      });

      it("of one that was never paid: brought back from cancelled it is awaited, and the job lets it be", async () => {
        const { orderId, event, end } = await abandoned();
        const expectOnEachScreen = await screens(orderId, event.id);
        await expectOnEachScreen({ state: "received", payment: "unpaid", due: 500 });
        await desk.move(orderId, "cancelled");
        await expectOnEachScreen({ state: "cancelled", payment: "unpaid" });
        await desk.move(orderId, "received");
        await expectOnEachScreen({ state: "received", payment: "awaiting", due: 500 });
        await ageOrders();
        await runJob();
        await expectOnEachScreen({ state: "received", payment: "awaiting", due: 500 });
        await end();
      });
    });

    describe("a total that is finer than its currency is shown, asked for and booked as what can be paid", () => {
      /** A ticket with so many per cent off. */
      async function discounted(price: number, percent: number, provider: string) {
        const code = `OFF${percent}`;
        await admin("/promotions", {
          code,
          type: "standard",
          status: "active",
          application_method: {
            type: "percentage",
            value: percent,
            target_type: "items",
            allocation: "each",
            max_quantity: 10,
            currency_code: "nok",
          },
        });
        const event = await office.createEvent({ capacity: 5, price });
        const { variant_id } = event.sessions[0].ticket_offers[0];
        const cartId = await office.cart([{ variant_id, quantity: 1 }]);
        await api.post(`/store/carts/${cartId}/promotions`, { promo_codes: [code] }, store.shop);
        await office.startPayment(cartId, provider);
        expect((await office.complete(cartId)).data.type).toBe("order");
        const link = await PaymentLink.of(office, cartId);
        return {
          link,
          order: link.order,
          expectOnEachScreen: await screens(link.order.id, event.id),
        };
      }

      it.each([
        [99.99, 10, 89.991, 89.99],
        [149.5, 15, 127.075, 127.08],
      ])(
        "%d less %d %% is %d: an invoice of it is paid with %d",
        async (price, percent, exact, due) => {
          const { link, order, expectOnEachScreen } = await discounted(price, percent, INVOICE);
          expect((await medusaOrder(order.id)).total).toBe(exact);
          await expectOnEachScreen({ state: "awaiting_payment", payment: "awaiting", due });
          expect((await link.read()).data).toMatchObject({ amount_due: due, payable: true });
          const tooMuch = await office.markPaid(order.id, { amount: due + 0.01 });
          expect(tooMuch.status).toBe(400);

          expect((await office.markPaid(order.id, { amount: due })).status).toBe(200);
          await expectOnEachScreen({ state: "processing", payment: "paid", paid: due });
          expect(await ticketStatuses(order.id)).toEqual(["valid"]);
          expect((await medusaOrder(order.id)).payment_status).toBe("captured");
          expect(await money()).toMatchObject({ captured: due });
          await sweep();
        },
      );

      it("paid in two parts, the rest is what is shown as the rest", async () => {
        const { order, expectOnEachScreen } = await discounted(99.99, 10, INVOICE);
        expect((await office.markPaid(order.id, { amount: 50 })).status).toBe(200);
        await expectOnEachScreen({
          state: "awaiting_payment",
          payment: "awaiting",
          due: 39.99,
          paid: 50,
        });
        expect((await office.markPaid(order.id)).status).toBe(200);
        await expectOnEachScreen({ state: "processing", payment: "paid", paid: 89.99 });
        expect(await money()).toMatchObject({ captured: 89.99 });
        await sweep();
      });

      it("the payment link asks its provider for what can be paid", async () => {
        const { link, order, expectOnEachScreen } = await discounted(149.5, 15, INVOICE);
        expect((await link.start()).status).toBe(200);
        expect((await link.authorize()).status).toBe(200);
        expect(await money()).toMatchObject({ payments: 1, amount: 127.08 });
        await expectOnEachScreen({ state: "processing", payment: "paid" });
        expect(await ticketStatuses(order.id)).toEqual(["valid"]);
        await sweep();
      });

      it("a payment begun by the version before, which asked for the exact sum, is gone on with", async () => {
        const { link, order, expectOnEachScreen } = await discounted(149.5, 15, INVOICE);
        const { data } = await link.start();
        await sql(
          getContainer(),
          `UPDATE payment_session SET amount = 127.075, raw_amount = '{"value": "127.075", "precision": 20}'
           WHERE id = :id`,
          { id: data.payment_session.id },
        );
        expect((await link.authorize()).status).toBe(200);
        await expectOnEachScreen({ state: "processing", payment: "paid" });
        expect(await ticketStatuses(order.id)).toEqual(["valid"]);
        await sweep();
      });

      it("a card that reserves the exact sum has paid", async () => {
        const { order, expectOnEachScreen } = await discounted(99.99, 10, BANK);
        await expectOnEachScreen({ state: "processing", payment: "paid" });
        expect(await ticketStatuses(order.id)).toEqual(["valid"]);
        await sweep();
      });
    });

    it("E14: an order of goods that its failing completion takes back leaves the list, whoever has seen it there", async () => {
      const { orderId, end } = await abandon(await office.createGoods());
      const listed = async () => {
        const { data } = await api.get("/admin/box-office/orders", store.admin);
        return data.orders.map((row: Body) => row.order_id);
      };
      expect(await listed()).toEqual([orderId]);
      await end();
      await eventually(async () => expect(await listed()).toEqual([]));
      await sweep();
    });

    it("an abandoned checkout whose buyer comes back to pay by the link is not closed by the job", async () => {
      const lost = await abandoned();
      const kept = await abandoned();
      expect((await kept.link.read()).data).toMatchObject({
        payable: true,
        status: { state: "received" },
      });
      const started = await kept.link.start();
      expect(started.status).toBe(200);
      await ageOrders();
      await runJob();
      expect((await medusaOrder(lost.orderId)).status).toBe("canceled");
      expect((await medusaOrder(kept.orderId)).status).toBe("pending");
      expect((await kept.link.authorize()).data).toMatchObject({ status: { state: "processing" } });
      await Promise.all([lost.end(), kept.end()]);
    });

    it("a crash between authorising and settling is finished by the job", async () => {
      const { link, order } = await placed();
      await nothingOnItsWay(getContainer());
      bank.answer = "captured";
      await link.start();
      const orders = Object.getPrototypeOf(getContainer().resolve(Modules.ORDER));
      jest
        .spyOn(orders, "listOrderTransactions")
        .mockRejectedValueOnce(new Error("the process is gone"));
      expect((await link.authorize()).status).toBe(500);
      expect(await ticketStatuses(order.id)).toEqual(["reserved", "reserved"]);
      expect(await medusaOrder(order.id)).toMatchObject({ summary: { paid_total: 0 } });

      await ageOrders();
      await runJob();
      expect(await ticketStatuses(order.id)).toEqual(["valid", "valid"]);
      expect(await medusaOrder(order.id)).toMatchObject({
        payment_status: "captured",
        summary: { paid_total: 500 },
      });
      expect(await money()).toMatchObject({ payments: 1, amount: 500, captured: 500 });
      await sweep();
    });

    describe("a provider's webhook for the link's session", () => {
      const tell = (sessionId: string, action = "authorized", amount = 500) =>
        api.post("/hooks/payment/bank_bank", { action, session_id: sessionId, amount });

      /** After whatever was taken up and not told is taken up again. */
      const overpaymentsTold = async (order: Body) => {
        await sql(getContainer(), `UPDATE box_office_order_log SET leased_until = NULL`);
        await deliverMessages(getContainer());
        return sql<{ title: string }>(
          getContainer(),
          `SELECT data->>'title' AS title FROM notification
           WHERE trigger_type = 'box_office.overpaid' AND resource_id = :id`,
          { id: order.id },
        );
      };

      const itsTitle = async (order: Body) => {
        const { order_code } = await office.adminOrder(order.id);
        return `Order #${order.display_id} (${order_code}) was paid too much`;
      };

      it("pays the order at once when the buyer never comes back, however often it is told", async () => {
        const { link, order } = await placed();
        const { data } = await link.start();
        await tell(data.payment_session.id);
        expect(await ticketStatuses(order.id)).toEqual(["valid", "valid"]);
        await Promise.all([tell(data.payment_session.id), tell(data.payment_session.id)]);
        expect(await money()).toEqual(ONCE);

        await tell(data.payment_session.id, "captured");
        await tell(data.payment_session.id, "captured");
        expect(await money()).toMatchObject({ payments: 1, captured: 500 });
        expect(await medusaOrder(order.id)).toMatchObject({
          payment_status: "captured",
          summary: { paid_total: 500 },
        });
        expect((await link.authorize()).status).toBe(200);
        await sweep();
      });

      it("control: acted on by core while the buyer's request authorises it, the payment is cancelled at the bank", async () => {
        const { link } = await placed();
        const { data } = await link.start();
        const session_id = data.payment_session.id;
        bank.beforeAuthorize = async () => {
          bank.beforeAuthorize = undefined;
          await processPaymentWorkflow(getContainer()).run({
            input: { action: "authorized", data: { session_id, amount: 500 } },
          });
        };
        await link.authorize();
        expect(await money()).toEqual({ ...ONCE, reserved: 0 });
      });

      it("at the same moment as the buyer's own request: the money is taken once and stays taken", async () => {
        const { link, order } = await placed();
        const { data } = await link.start();
        let asked = 0;
        let told: Promise<Body> | undefined;
        leases();
        bank.beforeAuthorize = async () => {
          asked++;
          told ??= tell(data.payment_session.id);
          await eachAskedForTheOrder(2);
        };
        expect((await link.authorize()).status).toBe(200);
        expect((await told)?.status).toBe(200);
        expect(asked).toBe(1);
        expect(await money()).toEqual(ONCE);
        expect(await ticketStatuses(order.id)).toEqual(["valid", "valid"]);
      });

      it("A13: takes two parts; the first, whose booking broke off, stands in the order's sums by its own amount", async () => {
        const { link, order } = await placed();
        const { data } = await link.start();
        expect((await link.authorize()).status).toBe(200);
        const payments = getContainer().resolve(Modules.PAYMENT);
        const { capturePayment } = payments;
        jest.spyOn(payments, "capturePayment").mockImplementationOnce(async (...given) => {
          await capturePayment.apply(payments, given);
          throw new Error("gone");
        });
        const died = expect(tell(data.payment_session.id, "captured", 100)).rejects;
        await died.toThrow("500");
        jest.restoreAllMocks();
        await tell(data.payment_session.id, "captured", 150);
        await eventually(async () =>
          expect((await medusaOrder(order.id)).summary.paid_total).toBe(250),
        );
        expect(await money()).toMatchObject({ captured: 250 });
      });

      it("is Medusa's to answer when it names what can't be a session", async () => {
        expect((await tell("payses_\0")).status).toBe(200);
      });

      it("of money that is reserved where there is nothing to pay any more: it is given back", async () => {
        const { link, order } = await placed();
        const { data } = await link.start();
        // What the bank does not let go of stays, for its webhook to find.
        bank.refuses = "delete";
        expect((await office.markPaid(order.id)).data.code).toBe("payment_in_progress");
        expect((await desk.move(order.id, "processing")).status).toBe(200);
        bank.refuses = undefined;
        await tell(data.payment_session.id);
        expect(await money()).toEqual(NEVER);
      });

      it("of money that was captured, and is more than was due: it is booked, and the merchant is told once", async () => {
        const { link, order } = await placed();
        const { data } = await link.start();
        await editQuantity(order.id, 1);
        bank.answer = "captured";
        await tell(data.payment_session.id, "captured");
        await tell(data.payment_session.id, "captured");
        expect(await money()).toMatchObject({ payments: 1, amount: 500, captured: 500 });
        expect((await medusaOrder(order.id)).summary.paid_total).toBe(500);
        expect((await link.read()).data).toMatchObject({ payable: false, amount_due: 0 });
        expect(await overpaymentsTold(order)).toEqual([{ title: await itsTitle(order) }]);
      });

      it("F1: of money that is too much, by whoever died before that was written down: told again it is told the merchant", async () => {
        const { link, order } = await placed();
        const { data } = await link.start();
        await editQuantity(order.id, 1);
        bank.answer = "captured";
        const orderStatus = getContainer().resolve(BOX_OFFICE_ORDER_STATUS);
        jest.spyOn(orderStatus.log, "noteOverpayment").mockRejectedValueOnce(new Error("It died."));
        await expect(tell(data.payment_session.id, "captured")).rejects.toThrow("500");
        expect(await money()).toMatchObject({ payments: 1, captured: 500 });

        const notify = jest
          .spyOn(getContainer().resolve(Modules.NOTIFICATION), "createNotifications")
          .mockRejectedValueOnce(new Error("The database is away."));
        expect((await tell(data.payment_session.id, "captured")).status).toBe(200);
        await eventually(async () => expect(notify).toHaveBeenCalled());
        await eventually(async () => {
          expect(await overpaymentsTold(order)).toEqual([{ title: await itsTitle(order) }]);
        });
        const { data: page } = await api.get(
          `/admin/box-office/orders/${order.id}/log`,
          store.admin,
        );
        expect(page.log.map(({ kind }: Body) => kind)).toContain("overpaid");
      });

      it("of any other session goes on to Medusa", async () => {
        const event = await office.createEvent({ capacity: 4 });
        const { variant_id } = event.sessions[0].ticket_offers[0];
        const cartId = await office.cart([{ variant_id, quantity: 1 }]);
        await office.startPayment(cartId, BANK);
        const [session] = await sql<{ id: string }>(
          getContainer(),
          `SELECT id FROM payment_session`,
        );
        await tell(session?.id as string, "authorized", 250);
        await eventually(async () => {
          const { data } = await api.get(`/store/box-office/carts/${cartId}/order`, store.shop);
          expect(data.order_id).toBeTruthy();
        }, 20);
      });
    });

    describe("many at once", () => {
      const withoutLease = () => leases().mockResolvedValue("everybody's");

      /** The bank answers once so many have asked for the order; its own askers are returned. */
      const bankAwaits = (many: number) => {
        const asked: string[] = [];
        leases().mockClear();
        bank.beforeAuthorize = async (sessionId) => {
          asked.push(sessionId);
          await eachAskedForTheOrder(many);
        };
        return asked;
      };

      const authorizeTenfold = (link: PaymentLink) =>
        Promise.all(Array.from({ length: 10 }, () => link.authorize()));

      it("control: without the lease, ten authorisations leave a payment that the bank has cancelled", async () => {
        const { link } = await placed();
        await link.start();
        withoutLease();
        const asked = bankAwaits(10);
        await authorizeTenfold(link);
        expect(asked.length).toBeGreaterThan(1);
        expect(await money()).toEqual({ ...ONCE, reserved: 0 });
      });

      it("E8: ten authorisations are one payment, and each is answered so", async () => {
        const { link, order } = await placed();
        await link.start();
        const asked = bankAwaits(10);
        const answers = await authorizeTenfold(link);
        expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
        expect(asked).toHaveLength(1);
        expect(await money()).toEqual(ONCE);
        expect(await ticketStatuses(order.id)).toEqual(["valid", "valid"]);
        await sweep();
      });

      it("E8: five that begin at once leave one session, and one that authorises meets one that begins", async () => {
        const { link, order } = await placed();
        await Promise.all(Array.from({ length: 5 }, () => link.start()));
        expect(bank.reserved.size).toBe(1);
        const asked = bankAwaits(2);
        const paying = link.authorize();
        await eventually(async () => expect(asked).toHaveLength(1));
        const begun = await link.start();
        expect((await paying).status).toBe(200);
        expect(begun.data.code).toBe("not_payable");
        expect(await money()).toEqual(ONCE);
        expect((await medusaOrder(order.id)).payment_status).toBe("authorized");
      });

      it("control: without the lease and the end of the link's session, its customer and an admin pay twice", async () => {
        const { link, order } = await placed();
        await link.start();
        withoutLease();
        bank.beforeAuthorize = async () => {
          const payments = Object.getPrototypeOf(getContainer().resolve(Modules.PAYMENT));
          jest.spyOn(payments, "deletePaymentSession").mockResolvedValue(undefined);
          await office.markPaid(order.id);
        };
        await link.authorize();
        expect(await money()).toMatchObject({ payments: 2, amount: 1000 });
      });

      it("A9: the link and an admin who marks it paid: the money is taken once", async () => {
        for (let round = 0; round < 3; round++) {
          bank.reserved.clear();
          const { link, order } = await placed({ quantity: 1 });
          await link.start();
          const [paid, marked] = await Promise.all([link.authorize(), office.markPaid(order.id)]);
          expect([paid.status, marked.status].sort()).toEqual([200, 400]);
          expect(bank.reserved.size).toBe(paid.status === 200 ? 1 : 0);
          const { payment_collections } = await medusaOrder(order.id);
          const payments = payment_collections.flatMap((collection: Body) => collection.payments);
          expect(payments).toHaveLength(1);
          expect(await ticketStatuses(order.id)).toEqual(["valid"]);
        }
        await sweep();
      });

      it("E9: the link and a cancellation, Medusa's or a status: nothing is paid for a cancelled order", async () => {
        const cancellations = [
          (orderId: string) =>
            office.try("post", `/admin/orders/${orderId}/cancel`, {}, store.admin),
          (orderId: string) => desk.move(orderId, "cancelled"),
        ];
        for (const cancel of cancellations) {
          bank.reserved.clear();
          const { link, order } = await placed({ quantity: 1 });
          await link.start();
          const [paid, cancelled] = await Promise.all([link.authorize(), cancel(order.id)]);
          const { data } = await link.read();
          if (paid.status === 200 && cancelled.status !== 200) {
            expect(data).toMatchObject({ status: { state: "processing" } });
            expect(bank.reserved.size).toBe(1);
          }
          if (paid.status !== 200) {
            expect(paid.data.code).toMatch(/^(not_payable|payment_in_progress)$/);
            await link.authorize();
            expect(bank.reserved.size).toBe(0);
          }
        }
        await sweep();
      });
    });

    describe("E13: the customer's own orders", () => {
      const ordersOf = async (headers: Record<string, string>, query = "") =>
        (await api.get(`/store/box-office/customers/me/orders${query}`, { headers })).data;

      async function orderOf(customer: { headers: Record<string, string> }, variantId: string) {
        const { data } = await api.post(
          "/store/carts",
          {
            region_id: store.regionId,
            email: "kari@example.com",
            items: [{ variant_id: variantId, quantity: 1 }],
          },
          { headers: customer.headers },
        );
        const cartId = data.cart.id;
        await office.try("post", `/store/carts/${cartId}/customer`, {}, customer);
        await office.startPayment(cartId, INVOICE);
        await office.complete(cartId);
        const { order } = await office.orderOf(cartId, customer);
        return order as Body;
      }

      it("E13: with code, status in colour and what is due; the newest first, page by page, nobody else's", async () => {
        const kari = await customerHeaders(getContainer(), store, "kari@example.com");
        const ola = await customerHeaders(getContainer(), store, "ola@example.com");
        const goods = await office.createGoods();
        const first = await orderOf(kari, goods);
        const second = await orderOf(kari, goods);
        await orderOf(ola, goods);

        const mine = await ordersOf(kari.headers, "?locale=nb");
        expect(mine).toMatchObject({ count: 2, limit: 20, offset: 0 });
        expect(mine.orders).toEqual(
          [second, first].map((order) => ({
            id: order.id,
            order_code: order.order_code,
            fee: 0,
            display_id: order.display_id,
            placed_at: expect.any(String),
            status: { ...order.status, label: "Venter på betaling" },
            payable: true,
            payment_message: "Denne ordren er ikke betalt ennå.",
            total: 50,
            amount_due: 50,
            amount_paid: 0,
            amount_reserved: 0,
            amount_refunded: 0,
            currency_code: "nok",
          })),
        );
        expect((await ordersOf(kari.headers, "?limit=1&offset=1")).orders).toMatchObject([
          { id: first.id },
        ]);
        expect(await ordersOf(ola.headers)).toMatchObject({ count: 1 });
        expect((await office.try("get", "/store/box-office/customers/me/orders")).status).toBe(401);

        await desk.move(first.id, "shipped");
        const [, shipped] = (await ordersOf(kari.headers)).orders;
        expect(shipped).toMatchObject({
          payable: false,
          amount_due: 0,
          payment_message: OK,
          status: { state: "shipped", label: "Shipped" },
        });
      });

      it("E13: an order opens to its owner, with the link to pay it, and to nobody else", async () => {
        const kari = await customerHeaders(getContainer(), store, "kari@example.com");
        const ola = await customerHeaders(getContainer(), store, "ola@example.com");
        const { id, payment_token } = await orderOf(kari, await office.createGoods());
        const open = (options: { headers: Record<string, string> }) =>
          office.try("get", `/store/box-office/orders/${id}?locale=da`, undefined, options);
        expect((await open(kari)).data.order).toMatchObject({
          payment_token,
          payment_link: `http://localhost:9000/box-office/pay/${payment_token}`,
          payment_message: "Denne ordre er ikke betalt endnu.",
          status: { label: "Afventer betaling" },
        });
        for (const stranger of [ola, store.shop]) expect((await open(stranger)).status).toBe(404);
      });

      it("E10: a status that is kept from customers is shown as its state's default", async () => {
        const kari = await customerHeaders(getContainer(), store, "kari@example.com");
        const order = await orderOf(kari, await office.createGoods());
        const { order_status } = await admin("/box-office/order-statuses", {
          label: { en: "Fraud check" },
          colour: "#ff0000",
          state: "processing",
          visible_to_customer: false,
        });
        expect((await desk.setStatus(order.id, order_status.id)).status).toBe(200);
        const told = JSON.stringify([
          await ordersOf(kari.headers),
          (await office.try("get", `/store/box-office/orders/${order.id}`, undefined, kari)).data,
          (await new PaymentLink(office, order.payment_token).read()).data,
        ]);
        expect(told.match(/"label":"Processing"/g)).toHaveLength(3);
        expect(told).not.toMatch(/fraud|#ff0000/i);
      });

      it("E13: takes as many queries for a page of five orders as for one", async () => {
        const kari = await customerHeaders(getContainer(), store, "kari@example.com");
        const goods = await office.createGoods();
        const connection = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
        const queriesFor = async (orders: number) => {
          let queries = 0;
          const count = () => {
            queries++;
          };
          connection.on("query", count);
          const page = await ordersOf(kari.headers);
          connection.removeListener("query", count);
          expect(page.orders).toHaveLength(orders);
          return queries;
        };
        await orderOf(kari, goods);
        await queriesFor(1);
        const forOne = await queriesFor(1);
        for (let more = 0; more < 4; more++) await orderOf(kari, goods);
        expect(forOne).toBeGreaterThan(3);
        // What follows the purchases may ask too, for a moment.
        await eventually(async () => expect(await queriesFor(5)).toBeLessThanOrEqual(forOne));
      });

      it("takes in an order from before the box office was installed", async () => {
        const kari = await customerHeaders(getContainer(), store, "kari@example.com");
        const { id } = await orderOf(kari, await office.createGoods());
        await sql(getContainer(), `ALTER TABLE box_office_order_log DISABLE TRIGGER USER`);
        await sql(getContainer(), `DELETE FROM box_office_order_log`);
        await sql(getContainer(), `DELETE FROM box_office_order_standing`);
        await ageOrders();
        expect((await ordersOf(kari.headers)).orders).toMatchObject([
          { id, order_code: expect.any(String), payable: true },
        ]);
      });
    });

    describe("E14: the hosted page", () => {
      const open = (token: string, headers = {}) =>
        api.get(`/box-office/pay/${token}`, { headers, validateStatus: () => true });

      it("shows order, amount and state without key or storefront, and how to pay", async () => {
        const { link, order } = await placed();
        const { status, data, headers } = await open(link.token);
        expect(status).toBe(200);
        const told = [order.order_code, "Awaiting payment", "NOK\u00a0500", "contact the shop"];
        for (const text of told) {
          expect(data).toContain(text);
        }
        expect(headers).toMatchObject({
          "content-type": "text/html; charset=utf-8",
          "cache-control": "no-store",
          "x-robots-tag": "noindex",
          "content-security-policy": expect.stringContaining("default-src 'none'"),
        });

        await api.post(
          "/admin/box-office/settings/orders",
          { payment_page_url: "https://shop.example/pay/{token}?a=1&b=2" },
          store.admin,
        );
        expect((await open(link.token)).data).toContain(
          `href="https://shop.example/pay/${link.token}?a=1&amp;b=2">Pay now`,
        );
        await office.markPaid(order.id);
        const paid = (await open(link.token)).data;
        expect(paid).toContain(OK);
        expect(paid).not.toMatch(/Pay now|Amount due/);
      });

      /** What the page's form sends, and what the browser gets. */
      const pay = (token: string, provider_id?: string) =>
        api.post(`/box-office/pay/${token}`, new URLSearchParams(provider_id && { provider_id }), {
          maxRedirects: 0,
          validateStatus: () => true,
        });

      const comeBack = (token: string) =>
        api.get(`/box-office/pay/${token}/return`, {
          maxRedirects: 0,
          validateStatus: () => true,
        });

      const pageTakes = (providers: Record<string, object>) =>
        jest.replaceProperty(
          getContainer().resolve(BOX_OFFICE_SETTINGS).options,
          "payment_page_providers",
          providers,
        );

      const saveShop = (shop: object) => admin("/box-office/settings/shop", shop);

      it("takes the money itself with what the region has and the browser needs nothing for", async () => {
        pageTakes({ [BANK]: {}, pp_system_default: {} });
        const { link, order } = await placed();
        const { data, headers } = await open(link.token);
        expect(data).toContain(`name="provider_id" value="${BANK}">Pay now`);
        expect(data).not.toMatch(/system_default|contact the shop/);
        expect(headers["content-security-policy"]).toContain("form-action 'self' https:");

        const paid = await pay(link.token, BANK);
        expect(paid).toMatchObject({ status: 303, headers: { location: link.token } });
        expect(await ticketStatuses(order.id)).toEqual(["valid", "valid"]);
        expect(await money()).toEqual(ONCE);
        const after = (await open(link.token)).data;
        expect(after).toContain(OK);
        expect(after).not.toMatch(/<form|Amount due/);

        expect((await pay(link.token, BANK)).status).toBe(303);
        expect(await money()).toEqual(ONCE);
        await sweep();
      });

      it("takes it once, however often the form is sent", async () => {
        pageTakes({ [BANK]: {} });
        const { link, order } = await placed();
        const answers = await Promise.all(Array.from({ length: 4 }, () => pay(link.token, BANK)));
        expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
        expect(await money()).toEqual(ONCE);
        expect(await ticketStatuses(order.id)).toEqual(["valid", "valid"]);
      });

      it("sends to the provider's own page, and completes what comes back from it", async () => {
        pageTakes({ [BANK]: { redirect_url: "links.page", return_url: "back" } });
        bank.page = "https://bank.example/pay?id=7";
        const { link, order } = await placed();
        const gone = await pay(link.token, BANK);
        expect(gone).toMatchObject({ status: 303, headers: { location: bank.page } });
        expect(bank.told).toMatchObject({
          back: `http://localhost:9000/box-office/pay/${link.token}/return`,
        });
        expect(await ticketStatuses(order.id)).toEqual(["reserved", "reserved"]);

        bank.answer = "requires_more";
        const unfinished = await comeBack(link.token);
        expect(unfinished.status).toBe(400);
        expect(unfinished.data).toContain("The payment was not finished");
        expect(unfinished.data).toContain(`action="../${link.token}"`);

        bank.answer = "authorized";
        await pay(link.token, BANK);
        for (let times = 0; times < 2; times++) {
          expect(await comeBack(link.token)).toMatchObject({
            status: 303,
            headers: { location: `../${link.token}` },
          });
        }
        expect(await money()).toEqual(ONCE);
        expect(await ticketStatuses(order.id)).toEqual(["valid", "valid"]);
      });

      it("says in the order's language what went wrong, and nothing is taken", async () => {
        pageTakes({ [BANK]: {} });
        const { link } = await placed();
        await sql(getContainer(), `UPDATE "order" SET locale = 'nb-NO'`);
        const failed = async (message: string, provider = BANK) => {
          const { status, data } = await pay(link.token, provider);
          expect(status).toBe(400);
          expect(data).toContain(message);
          expect(data).toContain('<form method="post"');
        };
        bank.answer = "error";
        await failed("Betalingen ble avvist");
        bank.answer = "requires_more";
        await failed("Betalingen ble ikke fullført");
        bank.refuses = "initiate";
        await failed("Det kom ikke noe svar");
        await failed("Velg en av betalingsmåtene", "pp_system_default");
        expect((await pay(link.token)).status).toBe(400);
        expect((await pay("nothing", BANK)).status).toBe(404);
        expect((await comeBack("nothing")).status).toBe(404);
        expect(await money()).toMatchObject({ payments: 0 });

        bank.refuses = undefined;
        pageTakes({ [BANK]: { redirect_url: "links.page" } });
        for (const page of ["javascript:alert(1)", "http://bank.example/pay"]) {
          bank.page = page;
          await failed("Det kom ikke noe svar");
        }
      });

      it("tells of money that takes its time", async () => {
        pageTakes({ [BANK]: {} });
        const { link } = await placed();
        bank.answer = "pending_authorization";
        expect((await pay(link.token, BANK)).status).toBe(303);
        expect((await open(link.token)).data).toContain("is on its way");
      });

      it("names the shop, how to reach it, its account, the reference and the day", async () => {
        await saveShop({
          name: "Fjordsalen",
          phone: "+47 22 33 44 55",
          email: "post@fjordsalen.example",
          account: "1234 56 78903",
          payment_days: 10,
        });
        const { link, order } = await placed();
        const { data } = await open(link.token);
        const day = (date: Date) =>
          date.toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });
        const told = (await link.read()).data;
        expect(told.shop).toEqual({
          name: "Fjordsalen",
          phone: "+47 22 33 44 55",
          email: "post@fjordsalen.example",
          account: "1234 56 78903",
        });
        const due_at = new Date(told.due_at);
        expect((due_at.getTime() - Date.now()) / 86_400_000).toBeCloseTo(10, 1);
        for (const text of [
          "Fjordsalen",
          'href="tel:+4722334455"',
          'href="mailto:post@fjordsalen.example"',
          "Account</dt><dd>1234 56 78903",
          `Reference</dt><dd>${order.order_code}`,
          `Pay by</dt><dd>${day(due_at)}`,
        ]) {
          expect(data).toContain(text);
        }

        await office.markPaid(order.id);
        const paid = (await open(link.token)).data;
        expect(paid).toContain("mailto:post@fjordsalen.example");
        expect(paid).not.toMatch(/1234 56 78903|Pay by/);
        expect((await link.read()).data.due_at).toBeNull();
        expect(
          await office.try(
            "post",
            "/admin/box-office/settings/shop",
            { email: "nobody", payment_days: -1 },
            store.admin,
          ),
        ).toMatchObject({ status: 400, data: { message: expect.stringContaining("email") } });
      });

      it("counts the days from when the order came to be due again", async () => {
        await saveShop({ payment_days: 10 });
        const { link, order } = await placed();
        const longAgo = new Date(Date.now() - 40 * 86_400_000);
        await sql(getContainer(), `ALTER TABLE box_office_order_log DISABLE TRIGGER USER`);
        await sql(getContainer(), `UPDATE box_office_order_log SET created_at = :longAgo`, {
          longAgo,
        });
        const dueIn = async () =>
          (Date.parse((await link.read()).data.due_at) - Date.now()) / 86_400_000;
        expect(await dueIn()).toBeCloseTo(-30, 1);
        await desk.move(order.id, "received");
        expect(await dueIn()).toBeCloseTo(-30, 1);
        await desk.move(order.id, "cancelled");
        expect((await link.read()).data.due_at).toBeNull();
        await desk.move(order.id, "awaiting_payment");
        expect(await dueIn()).toBeCloseTo(10, 1);
      });

      it("says so in the reader's language when the link opens nothing", async () => {
        const { status, data } = await open("nothing", { "accept-language": "nb-NO,nb;q=0.9" });
        expect(status).toBe(404);
        expect(data).toContain("Her er det ingen ordre");
        expect((await open("%ZZ")).status).toBe(404);
      });
    });
  },
});
