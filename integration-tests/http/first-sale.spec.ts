import { BoxOffice, eventually } from "../fixtures/box-office";
import { seedStore, type TestStore } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let office: BoxOffice;

    beforeAll(async () => {
      store = await seedStore(getContainer());
      office = new BoxOffice(api, store);
    });

    describe("a guest buys", () => {
      it("E1: two tickets through an ordinary checkout are valid and have numbers", async () => {
        const event = await office.createEvent({ capacity: 10 });
        const [session] = event.sessions;
        const [offer] = session.ticket_offers;
        expect(offer).toMatchObject({
          price: { amount: 250, currency_code: "nok" },
          status: "on_sale",
          remaining: 10,
        });

        const { cartId, answer } = await office.buy([
          { variant_id: offer.variant_id, quantity: 2 },
        ]);
        expect(answer.data).toMatchObject({ type: "order" });

        const { order, tickets } = await office.orderOf(cartId);
        expect(order.tickets_ready).toBe(true);
        expect(tickets).toHaveLength(2);
        for (const ticket of tickets) {
          expect(ticket).toMatchObject({
            status: "valid",
            number: expect.stringMatching(/^[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}$/),
            attendee: { email: "kari@example.com" },
          });
          expect(JSON.stringify(ticket)).not.toContain("secret");
        }
        expect((await office.report(event.id)).totals).toMatchObject({
          capacity: 10,
          sold: 2,
          unsold: 8,
          awaiting_payment: 0,
          held: 0,
          left: 8,
          revenue: [{ currency_code: "nok", amount: 500 }],
        });
        expect((await office.health()).ok).toBe(true);
      });
    });

    describe("payment by invoice", () => {
      it("A13, T4: the order keeps its seats, awaits, and is valid once marked paid", async () => {
        const event = await office.createEvent({ capacity: 3 });
        const [session] = event.sessions;
        const { cartId, answer } = await office.buy(
          [{ variant_id: session.ticket_offers[0].variant_id, quantity: 2 }],
          { provider: "pp_invoice_invoice" },
        );
        expect(answer.data).toMatchObject({ type: "order" });
        const orderId = answer.data.order.id;
        const bought = await office.orderOf(cartId);
        expect(bought.tickets.map((ticket: { status: string }) => ticket.status)).toEqual([
          "reserved",
          "reserved",
        ]);
        expect((await office.report(event.id)).totals).toMatchObject({
          sold: 0,
          awaiting_payment: 2,
          left: 1,
        });

        const paid = await office.markPaid(orderId);
        expect(paid.status).toBe(200);
        expect(paid.data.box_office.tickets.map((t: { status: string }) => t.status)).toEqual([
          "valid",
          "valid",
        ]);
        expect((await office.report(event.id)).totals).toMatchObject({
          sold: 2,
          awaiting_payment: 0,
        });
        const again = await office.markPaid(orderId);
        expect(again).toMatchObject({ status: 400, data: { code: "already_paid" } });
        const { data } = await api.get(
          `/admin/orders/${orderId}?fields=payment_status,summary`,
          store.admin,
        );
        expect(data.order.payment_status).toBe("captured");
        expect(data.order.summary.paid_total).toBe(500);
      });
    });

    it("E1: a sold-out session shows it, and opens again when an order is cancelled", async () => {
      const event = await office.createEvent({ capacity: 2 });
      const [session] = event.sessions;
      const variant_id = session.ticket_offers[0].variant_id;
      const { answer } = await office.buy([{ variant_id, quantity: 2 }]);
      expect(await office.availability(session.id)).toMatchObject([
        { status: "sold_out", remaining: 0 },
      ]);
      const refused = await office.hold(await office.cart([{ variant_id, quantity: 1 }]));
      expect(refused).toMatchObject({ status: 400, data: { code: "seats_unavailable" } });

      await api.post(`/admin/orders/${answer.data.order.id}/cancel`, {}, store.admin);
      await eventually(async () => {
        expect(await office.availability(session.id)).toMatchObject([
          { status: "on_sale", remaining: 2 },
        ]);
      });
      expect((await office.health()).ok).toBe(true);
    });
  },
});
