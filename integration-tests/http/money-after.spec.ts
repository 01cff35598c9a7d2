import { BANK, bank } from "../fixtures/bank-provider";
import { type Body, BoxOffice, eventually, inDays } from "../fixtures/box-office";
import { OrderDesk } from "../fixtures/order-desk";
import { PaymentLink } from "../fixtures/payment-link";
import { seedStore } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

const INVOICE = "pp_invoice_invoice";

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

    beforeEach(() => {
      bank.answer = "authorized";
      bank.refuses = undefined;
    });

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
  },
});
