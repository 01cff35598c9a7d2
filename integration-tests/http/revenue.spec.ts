import adoptOrders from "../../src/jobs/adopt-orders";
import { BANK, bank, resetBank } from "../fixtures/bank-provider";
import { type Body, BoxOffice, eventually } from "../fixtures/box-office";
import { OrderDesk } from "../fixtures/order-desk";
import { PaymentLink } from "../fixtures/payment-link";
import { readPdf } from "../fixtures/read-pdf";
import { seedStore, sql, type TestStore } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";
import { downloadTable } from "../fixtures/tables";

const INVOICE = "pp_invoice_invoice";

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

    type Placed = { event: Body; variant_id: string; orderId: string };

    /** An order of tickets for 250 kroner each, paid by a card that is reserved. */
    async function placed({
      quantity = 2,
      provider = BANK,
      event,
    }: {
      quantity?: number;
      provider?: string;
      event?: Body;
    } = {}): Promise<Placed> {
      const of = event ?? (await office.createEvent({ capacity: 20 }));
      const { variant_id } = of.sessions[0].ticket_offers[0];
      const { cartId } = await office.buy([{ variant_id, quantity }], { provider });
      const { order } = await office.orderOf(cartId);
      return { event: of, variant_id, orderId: order.id };
    }

    const capture = (orderId: string, body: object = {}) =>
      office.try("post", `/admin/box-office/orders/${orderId}/capture`, body, store.admin);

    const medusaOrder = async (orderId: string): Promise<Body> =>
      (
        await api.get(
          `/admin/orders/${orderId}?fields=+summary,*payment_collections.payments.captures`,
          store.admin,
        )
      ).data.order;

    const orders = async (query = ""): Promise<Body[]> =>
      (await api.get(`/admin/box-office/orders${query}`, store.admin)).data.orders;

    const sweep = async () => {
      const { checks } = await office.health();
      expect(checks.filter((check: Body) => !check.ok)).toEqual([]);
    };

    const admin = async (path: string, body: object = {}) =>
      (await api.post(`/admin${path}`, body, store.admin)).data;

    /** An edit of the order's one line; `carriesOver` has Medusa work out discounts anew. */
    async function edit(orderId: string, line: object, carriesOver = false) {
      const { items } = await medusaOrder(orderId);
      const { order_change } = await admin("/order-edits", { order_id: orderId });
      if (carriesOver) {
        await admin(`/order-changes/${order_change.id}`, { carry_over_promotions: true });
      }
      await admin(`/order-edits/${orderId}/items/item/${items[0].id}`, line);
      await admin(`/order-edits/${orderId}/request`);
      await admin(`/order-edits/${orderId}/confirm`);
    }

    async function refund(orderId: string, amount: number) {
      const { payment_collections } = await medusaOrder(orderId);
      const payments = payment_collections.flatMap(({ payments }: Body) => payments ?? []);
      const paid = payments.find(({ captures }: Body) => captures?.length);
      await admin(`/payments/${paid.id}/refund`, { amount });
    }

    const nok = (amount: number) => (amount ? [{ currency_code: "nok", amount }] : []);

    type Worth = { tickets: number[]; revenue?: number; reserved?: number };

    /** What each place says that tells of an event's money: the report, its orders, the participants, their file. */
    const expectWorth = (event: Body, { tickets, revenue = 0, reserved = 0 }: Worth) =>
      eventually(async () => {
        const amount = Number(tickets.reduce((sum, one) => sum + one, 0).toFixed(2));
        const money = { revenue: nok(revenue), reserved: nok(reserved) };
        const { totals, sessions } = await office.report(event.id);
        expect(totals).toMatchObject(money);
        expect(sessions[0]).toMatchObject(money);
        const bought = (await api.get(`/admin/box-office/events/${event.id}/orders`, store.admin))
          .data;
        expect(bought.summary).toMatchObject({ amount: [{ amount }], ...money });
        const list = (
          await api.get(`/admin/box-office/registrations?event_id=${event.id}`, store.admin)
        ).data.registrations;
        const live = list.filter(({ status }: Body) => status !== "cancelled");
        expect(live.map((one: Body) => one.amount).sort()).toEqual([...tickets].sort());
        const { rows } = await downloadTable(
          api,
          `/admin/box-office/registrations/export?event_id=${event.id}&format=csv&locale=en`,
          store,
        );
        const inFile = rows.filter(({ Status }) => Status !== "Cancelled");
        expect(inFile.map(({ Price }) => Number(Price)).sort()).toEqual([...tickets].sort());
      });

    describe("T2: revenue is what was paid and not given back, and a ticket's price follows its line", () => {
      it("where an edit halves the price of an unpaid order, and that is paid", async () => {
        const { event, orderId } = await placed({ quantity: 1, provider: INVOICE });
        await edit(orderId, { quantity: 1, unit_price: 100 });
        await expectWorth(event, { tickets: [100] });
        expect((await office.markPaid(orderId, { amount: 40 })).status).toBe(200);
        await expectWorth(event, { tickets: [100], revenue: 40 });
        expect((await office.markPaid(orderId)).status).toBe(200);
        await expectWorth(event, { tickets: [100], revenue: 100 });
        expect(await office.adminOrder(orderId)).toMatchObject({ amount_paid: 100, amount_due: 0 });

        const [{ link_token }] = (await sql<{ link_token: string }>(
          getContainer(),
          `SELECT link_token FROM box_office_ticket WHERE order_id = :orderId`,
          { orderId },
        )) as [{ link_token: string }];
        const { data } = await api.get(`/box-office/tickets/${link_token}/pdf`, {
          responseType: "arraybuffer",
        });
        const { text } = await readPdf(Buffer.from(data));
        expect(text).toContain("100");
        expect(text).not.toContain("250");
        await sweep();
      });

      it("where money is given back, in part or all of it", async () => {
        const { event, orderId } = await placed();
        await expectWorth(event, { tickets: [250, 250], reserved: 500 });
        await capture(orderId);
        await expectWorth(event, { tickets: [250, 250], revenue: 500 });
        await refund(orderId, 100);
        await expectWorth(event, { tickets: [250, 250], revenue: 400 });
        await refund(orderId, 400);
        await expectWorth(event, { tickets: [250, 250] });
        await sweep();
      });

      it("where a ticket or the order is cancelled: its money is there until it is given back", async () => {
        const { event, orderId } = await placed();
        await capture(orderId);
        const [first] = (await office.adminOrder(orderId)).tickets;
        await admin(`/box-office/registrations/${first.id}/cancel`);
        await expectWorth(event, { tickets: [250], revenue: 500 });
        await refund(orderId, 250);
        await expectWorth(event, { tickets: [250], revenue: 250 });
        await desk.move(orderId, "cancelled");
        await eventually(async () =>
          expect((await office.report(event.id)).totals).toMatchObject({
            sold: 0,
            revenue: nok(250),
            reserved: [],
          }),
        );
        await refund(orderId, 250);
        await eventually(async () =>
          expect((await office.report(event.id)).totals.revenue).toEqual([]),
        );
        await sweep();
      });

      it("of an order with goods, by what each costs", async () => {
        const event = await office.createEvent({ capacity: 5 });
        const goods = await office.createGoods();
        const { variant_id } = event.sessions[0].ticket_offers[0];
        const { cartId } = await office.buy(
          [
            { variant_id, quantity: 1 },
            { variant_id: goods, quantity: 5 },
          ],
          { provider: INVOICE },
        );
        const { order } = await office.orderOf(cartId);
        expect((await office.markPaid(order.id, { amount: 100 })).status).toBe(200);
        await expectWorth(event, { tickets: [250], revenue: 50 });
        expect((await office.markPaid(order.id)).status).toBe(200);
        await expectWorth(event, { tickets: [250], revenue: 250 });
      });

      it.each([
        ["leaves its discount as it was", false, 184.98, [92.49, 92.49]],
        ["has it worked out anew", true, 189.98, [94.99, 94.99]],
      ])(
        "of a discounted line that an edit lowers and that %s: all say what Medusa says",
        async (_, carriesOver, total, tickets) => {
          await admin("/promotions", {
            code: "FIVER",
            type: "standard",
            status: "active",
            application_method: {
              type: "fixed",
              value: 5,
              target_type: "items",
              allocation: "each",
              max_quantity: 10,
              currency_code: "nok",
            },
          });
          const event = await office.createEvent({ capacity: 5, price: 99.99 });
          const { variant_id } = event.sessions[0].ticket_offers[0];
          const cartId = await office.cart([{ variant_id, quantity: 3 }]);
          const codes = { promo_codes: ["FIVER"] };
          await api.post(`/store/carts/${cartId}/promotions`, codes, store.shop);
          await office.startPayment(cartId, INVOICE);
          await office.complete(cartId);
          const { order } = await office.orderOf(cartId);
          await expectWorth(event, { tickets: [94.99, 94.99, 94.99] });

          await edit(order.id, { quantity: 2 }, carriesOver);
          await expectWorth(event, { tickets });
          const medusa = await medusaOrder(order.id);
          expect(medusa).toMatchObject({ total, summary: { pending_difference: total } });
          expect(await orders()).toMatchObject([{ total, due: total }]);
          expect((await office.markPaid(order.id)).status).toBe(200);
          await expectWorth(event, { tickets, revenue: total });
          await sweep();
        },
      );

      it("of orders from before that was known: the job looks at them", async () => {
        const { event, orderId } = await placed();
        await capture(orderId);
        await refund(orderId, 100);
        await expectWorth(event, { tickets: [250, 250], revenue: 400 });
        await sql(
          getContainer(),
          `UPDATE box_office_ticket SET paid_minor = NULL, reserved_minor = NULL`,
        );
        await expectWorth(event, { tickets: [250, 250], revenue: 500 });
        await adoptOrders(getContainer());
        await expectWorth(event, { tickets: [250, 250], revenue: 400 });
      });
    });

    describe("a valid ticket whose money was all given back", () => {
      const scan = async (number: string, nonce: string) =>
        (await admin("/box-office/check-ins", { number, nonce })).check_in;

      const found = async (query: string): Promise<string[]> =>
        (
          await api.get(`/admin/box-office/registrations?${query}`, store.admin)
        ).data.registrations.map(({ number }: Body) => number);

      it("is said on its order, of its event, in the list of participants and at the door, which lets it in", async () => {
        const { event, orderId } = await placed();
        const other = await placed({ event });
        await capture(orderId);
        await refund(orderId, 499);
        const returned = async () =>
          (await office.adminOrder(orderId)).tickets.map(
            ({ status, money_returned }: Body) => status === "valid" && money_returned,
          );
        await expectWorth(event, { tickets: [250, 250, 250, 250], revenue: 1, reserved: 500 });
        expect(await returned()).toEqual([false, false]);
        expect((await office.report(event.id)).money_returned).toBe(0);

        await refund(orderId, 1);
        await eventually(async () => expect(await returned()).toEqual([true, true]));
        const { tickets } = await office.adminOrder(orderId);
        const [first, second] = tickets.map(({ number }: Body) => number);
        const ofEvent = `event_id=${event.id}&order=number`;
        expect((await office.report(event.id)).money_returned).toBe(2);
        expect(await found(`${ofEvent}&money_returned=true`)).toEqual([first, second].sort());
        expect(await found(`${ofEvent}&money_returned=false`)).toHaveLength(2);

        for (let times = 0; times < 2; times++) {
          expect(await scan(first, "one")).toMatchObject({
            result: "admitted",
            warning: "money_returned",
          });
        }
        expect(await scan(first, "two")).toMatchObject({
          result: "already_checked_in",
          warning: null,
        });
        expect((await office.report(event.id)).money_returned).toBe(1);

        await admin("/box-office/registrations/bulk-cancel", {
          registration_ids: tickets.map(({ id }: Body) => id),
        });
        expect(await scan(second, "three")).toMatchObject({ result: "cancelled", warning: null });
        expect((await office.report(event.id)).money_returned).toBe(0);

        const [fine] = (await office.adminOrder(other.orderId)).tickets;
        expect(await scan(fine.number, "four")).toMatchObject({
          result: "admitted",
          warning: null,
        });
        await sweep();
      });

      it("E8: so is one whose order awaits its money since an edit, of which none is there", async () => {
        const { orderId } = await placed({ quantity: 1 });
        await edit(orderId, { quantity: 2 });
        await desk.expectState(orderId, "awaiting_payment");
        const { tickets } = await office.adminOrder(orderId);
        const valid = tickets.find(({ status }: Body) => status === "valid");
        expect(valid).toMatchObject({ money_due: true, money_returned: false });
        const due = { result: "admitted", warning: "money_due" };
        expect(await scan(valid.number, "due")).toMatchObject(due);
        expect((await office.markPaid(orderId)).status).toBe(200);
        const after = async () => (await office.adminOrder(orderId)).tickets;
        await eventually(async () =>
          expect((await after()).map(({ money_due }: Body) => money_due)).toEqual([false, false]),
        );
      });

      it("is fine again once it is paid again", async () => {
        const { event, orderId } = await placed({ provider: INVOICE });
        expect((await office.markPaid(orderId)).status).toBe(200);
        await refund(orderId, 500);
        await eventually(async () =>
          expect((await office.report(event.id)).money_returned).toBe(2),
        );
        await edit(orderId, { quantity: 3 });
        await eventually(async () =>
          expect(await office.adminOrder(orderId)).toMatchObject({ amount_due: 250 }),
        );
        expect((await office.markPaid(orderId)).status).toBe(200);
        await eventually(async () =>
          expect((await office.report(event.id)).money_returned).toBe(0),
        );
      });
    });

    describe("T4: reserved money is called reserved, and is taken by who asks for it", () => {
      const inFile = async (eventId: string) => {
        const { rows } = await downloadTable(
          api,
          `/admin/box-office/events/${eventId}/orders/export?format=csv&locale=en`,
          store,
        );
        return rows[0] as Record<string, string>;
      };

      it("on the order, in both lists and in the file; once it is captured it is paid", async () => {
        const { event, orderId } = await placed();
        const reserved = { amount_paid: 0, amount_reserved: 500 };
        const bought = async () =>
          (await api.get(`/admin/box-office/events/${event.id}/orders`, store.admin)).data
            .orders[0];

        expect(await office.adminOrder(orderId)).toMatchObject({
          ...reserved,
          payment: "paid",
          amount_due: 0,
          amount_to_capture: 500,
        });
        expect(await orders()).toMatchObject([{ ...reserved, payment: "paid", to_capture: 500 }]);
        expect((await bought()).order).toMatchObject({ ...reserved, to_capture: 500 });
        expect(await inFile(event.id)).toMatchObject({
          Payment: "Reserved",
          "Paid on the order": "0",
          "Reserved on the order (not captured)": "500",
        });
        expect(await orders("?to_capture=true")).toHaveLength(1);
        expect(await orders("?to_capture=false")).toHaveLength(0);
        expect(await orders("?payment=reserved")).toHaveLength(1);
        expect(await orders("?payment=reserved&payment=unpaid")).toHaveLength(1);
        expect(await orders("?payment=awaiting&payment=unpaid")).toHaveLength(0);

        const captured = await capture(orderId);
        expect(captured.status).toBe(200);
        expect(captured.data.box_office).toMatchObject({
          amount_paid: 500,
          amount_reserved: 0,
          amount_to_capture: 0,
        });
        expect(bank.captured.size).toBe(1);
        expect(await medusaOrder(orderId)).toMatchObject({
          payment_status: "captured",
          summary: { paid_total: 500, pending_difference: 0 },
        });
        expect(await inFile(event.id)).toMatchObject({
          Payment: "Paid",
          "Paid on the order": "500",
          "Reserved on the order (not captured)": "0",
        });
        expect(await orders("?to_capture=true")).toHaveLength(0);
        expect(await orders("?payment=reserved")).toHaveLength(0);
        expect(await orders("?payment=reserved&payment=paid")).toHaveLength(1);
        const [{ log }] = [await office.adminOrder(orderId)];
        expect(log.filter(({ kind }: Body) => kind === "payment")).toMatchObject([
          { data: { amount: 500, provider_id: BANK }, actor: { type: "user" } },
        ]);
        expect(log.filter(({ kind }: Body) => kind === "paid")).toHaveLength(1);
        await sweep();
      });

      it("A7: the log of an order that is paid later calls it reserved at first, and paid when it is captured", async () => {
        const { orderId } = await placed({ quantity: 1, provider: INVOICE });
        const { payment_link } = await office.adminOrder(orderId);
        const link = new PaymentLink(office, payment_link.split("/").pop());
        expect((await link.start()).status).toBe(200);
        expect((await link.authorize()).status).toBe(200);
        const kinds = async () =>
          (await office.adminOrder(orderId)).log
            .map(({ kind }: Body) => kind)
            .filter((kind: string) => kind === "reserved" || kind === "paid");
        await eventually(async () => expect(await kinds()).toEqual(["reserved"]));
        expect((await capture(orderId)).status).toBe(200);
        await eventually(async () => expect(await kinds()).toEqual(["paid", "reserved"]));
      });

      it("is taken once by two clicks, and what can't be is refused", async () => {
        const { orderId } = await placed();
        const answers = await Promise.all([capture(orderId), capture(orderId)]);
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
        expect(answers.find(({ status }) => status === 400)?.data.code).toBe("nothing_reserved");
        const captures = await sql(getContainer(), `SELECT amount::float8 AS amount FROM capture`);
        expect(captures).toEqual([{ amount: 500 }]);

        expect((await capture("order_none")).status).toBe(404);
        const invoice = await placed({ provider: INVOICE });
        expect((await capture(invoice.orderId)).data.code).toBe("nothing_reserved");
        const cancelled = await placed();
        await desk.move(cancelled.orderId, "cancelled");
        expect((await capture(cancelled.orderId)).data.code).toBe("order_closed");
        expect(bank.captured.size).toBe(1);
      });

      it("in part, where an amount is named", async () => {
        const { orderId } = await placed();
        for (const amount of [500.01, 0, -1, 1.234]) {
          expect(await capture(orderId, { amount })).toMatchObject({
            status: 400,
            data: { message: expect.stringContaining("amount") },
          });
        }
        expect((await capture(orderId, { amount: 120.5 })).data.box_office).toMatchObject({
          amount_paid: 120.5,
          amount_reserved: 379.5,
          amount_to_capture: 379.5,
        });
        expect((await capture(orderId)).data.box_office).toMatchObject({
          amount_paid: 500,
          amount_reserved: 0,
        });
        expect((await medusaOrder(orderId)).summary).toMatchObject({ paid_total: 500 });
        await sweep();
      });

      it("no more than the order still costs", async () => {
        const { orderId } = await placed({ quantity: 3 });
        // The order costs less since, and the provider still holds what it held.
        await sql(
          getContainer(),
          `UPDATE order_item SET quantity = 2, raw_quantity = '{"value": "2", "precision": 20}' WHERE order_id = :orderId`,
          { orderId },
        );
        expect((await capture(orderId)).data.box_office).toMatchObject({
          amount_paid: 500,
          amount_to_capture: 0,
        });
        expect((await capture(orderId)).data.code).toBe("nothing_reserved");
      });

      it("a provider that refuses is said with its name, and nothing is booked", async () => {
        const { orderId } = await placed();
        bank.refuses = "capture";
        const refused = await capture(orderId);
        expect(refused).toMatchObject({
          status: 400,
          data: { code: "capture_failed", message: expect.stringContaining(BANK) },
        });
        expect(await office.adminOrder(orderId)).toMatchObject({
          amount_paid: 0,
          amount_reserved: 500,
        });
        bank.refuses = undefined;
        expect((await capture(orderId)).status).toBe(200);
      });

      it("of many orders, each by itself", async () => {
        const event = await office.createEvent({ capacity: 20 });
        const first = await placed({ event });
        const second = await placed({ event });
        const invoice = await placed({ event, provider: INVOICE });
        const { data } = await api.post(
          "/admin/box-office/orders/bulk-capture",
          { order_ids: [first, invoice, second].map(({ orderId }) => orderId) },
          store.admin,
        );
        expect(data.results).toEqual([
          { order_id: first.orderId, ok: true },
          {
            order_id: invoice.orderId,
            ok: false,
            code: "nothing_reserved",
            message: expect.any(String),
          },
          { order_id: second.orderId, ok: true },
        ]);
        expect(bank.captured.size).toBe(2);
      });

      it("E8: its customer reads what is reserved of an order that costs more since", async () => {
        const { orderId } = await placed();
        // As an edit upwards that leaves the reservation alone.
        await sql(
          getContainer(),
          `UPDATE order_item SET quantity = 3, raw_quantity = '{"value": "3", "precision": 20}' WHERE order_id = :orderId`,
          { orderId },
        );
        await desk.move(orderId, "awaiting_payment", { force: true, reason: "more" });
        const { payment_link } = await office.adminOrder(orderId);
        const token = payment_link.split("/").pop();
        const link = new PaymentLink(office, token);
        expect((await link.read()).data).toMatchObject({ amount_due: 250, amount_reserved: 500 });
        const { data } = await api.get(`/box-office/pay/${token}`);
        expect(data).toContain("Reserved</dt><dd>NOK\u00a0500");
        expect(data).toContain("Amount due</dt><dd>NOK\u00a0250");
      });
    });
  },
});
