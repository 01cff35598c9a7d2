import { BANK, bank } from "../fixtures/bank-provider";
import { type Body, BoxOffice } from "../fixtures/box-office";
import { OrderDesk } from "../fixtures/order-desk";
import { PaymentLink } from "../fixtures/payment-link";
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

    beforeEach(() => {
      bank.reserved.clear();
      bank.captured.clear();
      bank.answer = "authorized";
      bank.refuses = undefined;
    });

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
      (await api.get(`/admin/orders/${orderId}?fields=+summary`, store.admin)).data.order;

    const orders = async (query = ""): Promise<Body[]> =>
      (await api.get(`/admin/box-office/orders${query}`, store.admin)).data.orders;

    const sweep = async () => {
      const { checks } = await office.health();
      expect(checks.filter((check: Body) => !check.ok)).toEqual([]);
    };

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
          "Reserved on the order (to be captured)": "500",
        });
        expect(await orders("?to_capture=true")).toHaveLength(1);
        expect(await orders("?to_capture=false")).toHaveLength(0);

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
          "Reserved on the order (to be captured)": "0",
        });
        expect(await orders("?to_capture=true")).toHaveLength(0);
        const [{ log }] = [await office.adminOrder(orderId)];
        expect(log.filter(({ kind }: Body) => kind === "payment")).toMatchObject([
          { data: { amount: 500, provider_id: BANK }, actor: { type: "user" } },
        ]);
        await sweep();
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
