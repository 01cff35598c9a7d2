import type { MedusaContainer } from "@medusajs/framework/types";
import { BANK, bank, resetBank } from "../fixtures/bank-provider";
import { type Body, BoxOffice, eventually, inDays } from "../fixtures/box-office";
import { seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";
import { withoutGuard } from "../fixtures/without-guard";

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let office: BoxOffice;

    beforeAll(async () => {
      office = new BoxOffice(api, await seedStore(getContainer(), [BANK, "pp_invoice_invoice"]));
    });

    beforeEach(resetBank);

    /** So many people buy one ticket of the variants, one after the other in turn, all at once. */
    async function rush(variantIds: string[], buyers: number) {
      const purchases = await Promise.all(
        Array.from({ length: buyers }, (_, buyer) =>
          office.buy(
            [{ variant_id: variantIds[buyer % variantIds.length] as string, quantity: 1 }],
            { provider: BANK, email: `buyer${buyer}@example.com` },
          ),
        ),
      );
      const answers = purchases.map(({ answer }) => answer);
      const sold = answers.filter(({ data }) => data.type === "order");
      await ordersSettled(getContainer(), sold.length);
      return { answers, sold, refused: answers.filter((answer) => !sold.includes(answer)) };
    }

    const liveTickets = async (eventId: string) => {
      const [row] = await sql<{ count: number }>(
        getContainer(),
        `SELECT count(*)::integer AS count FROM box_office_ticket
         WHERE event_id = :eventId AND status = 'valid'`,
        { eventId },
      );
      return row?.count;
    };

    const expectSweepClean = async () => {
      const health = await office.health();
      expect(health.checks.filter((check: Body) => !check.ok)).toEqual([]);
    };

    it("control: without the guard, 20 buyers of 5 places are sold more than 5", async () => {
      await withoutGuard(getContainer());
      const event = await office.createEvent({ capacity: 5 });
      const { sold } = await rush([event.sessions[0].ticket_offers[0].variant_id], 20);
      expect(sold.length).toBeGreaterThan(5);
      const { ok, checks } = await office.health();
      expect(ok).toBe(false);
      expect(checks).toContainEqual(
        expect.objectContaining({ name: "claimed_within_capacity", ok: false }),
      );
    });

    it("E1: 60 buyers of 5 places: 5 orders with tickets, 55 clear refusals, nobody else is charged", async () => {
      const event = await office.createEvent({ capacity: 5 });
      const { sold, refused } = await rush([event.sessions[0].ticket_offers[0].variant_id], 60);
      expect(sold).toHaveLength(5);
      expect(refused).toHaveLength(55);
      for (const { status, data } of refused) {
        expect({ status, code: data.code }).toEqual({ status: 400, code: "seats_unavailable" });
      }
      expect(await liveTickets(event.id)).toBe(5);
      expect(bank.reserved.size).toBe(5);
      await expectSweepClean();
    });

    describe("two sessions that share one pool", () => {
      const sharing = async () => {
        const event = await office.createEvent({
          sessions: [
            { name: "Friday", starts_at: inDays(30), capacity: null },
            { name: "Saturday", starts_at: inDays(31), capacity: null },
          ],
        });
        const offers = event.sessions.flatMap((session: Body) => session.ticket_offers);
        await api.post(
          `/admin/box-office/events/${event.id}/capacity-pools`,
          { name: "Both", capacity: 4, ticket_offer_ids: offers.map((offer: Body) => offer.id) },
          office.store.admin,
        );
        return { event, variants: offers.map((offer: Body) => offer.variant_id) };
      };

      it("control: without the guard they sell more than the pool has", async () => {
        await withoutGuard(getContainer());
        const { variants } = await sharing();
        expect((await rush(variants, 16)).sold.length).toBeGreaterThan(4);
      });

      it("sell together what the pool has, and no more", async () => {
        const { event, variants } = await sharing();
        const { sold, refused } = await rush(variants, 24);
        expect(sold).toHaveLength(4);
        expect(new Set(refused.map(({ data }) => data.code))).toEqual(
          new Set(["seats_unavailable"]),
        );
        expect(await liveTickets(event.id)).toBe(4);
        await expectSweepClean();
      });
    });

    it("a cart of two lines whose sum exceeds what is left gets nothing at all", async () => {
      const event = await office.createEvent({
        capacity: 3,
        ticket_types: [
          { name: "Adult", prices: [{ currency_code: "nok", amount: 200 }] },
          { name: "Child", prices: [{ currency_code: "nok", amount: 100 }] },
        ],
      });
      const [adult, child] = event.sessions[0].ticket_offers;
      const cartId = await office.cart([
        { variant_id: adult.variant_id, quantity: 2 },
        { variant_id: child.variant_id, quantity: 2 },
      ]);
      const refused = await office.startPayment(cartId, BANK);
      expect(refused).toMatchObject({ status: 400, data: { code: "seats_unavailable" } });
      expect(await office.try("get", `/store/box-office/carts/${cartId}/seat-hold`)).toMatchObject({
        status: 404,
      });
      expect(await office.availability(event.sessions[0].id)).toMatchObject([
        { remaining: 3 },
        { remaining: 3 },
      ]);
      expect(bank.reserved.size).toBe(0);
      await expectSweepClean();
    });

    describe("a hold that expires while the payment runs", () => {
      const lapse = () =>
        sql(
          getContainer(),
          `UPDATE box_office_seat_claim SET expires_at = now() - interval '1 second' WHERE state = 'held'`,
        );

      it("is taken again when the seat is still free", async () => {
        const event = await office.createEvent({ capacity: 1 });
        const { variant_id } = event.sessions[0].ticket_offers[0];
        const cartId = await office.cart([{ variant_id, quantity: 1 }]);
        await office.startPayment(cartId, BANK);
        await lapse();
        expect(await office.availability(event.sessions[0].id)).toMatchObject([{ remaining: 1 }]);

        expect((await office.complete(cartId)).data).toMatchObject({ type: "order" });
        expect((await office.orderOf(cartId)).tickets).toHaveLength(1);
        await expectSweepClean();
      });

      it("is refused when somebody else took the seat, and no money stays reserved", async () => {
        const event = await office.createEvent({ capacity: 1 });
        const { variant_id } = event.sessions[0].ticket_offers[0];
        const late = await office.cart([{ variant_id, quantity: 1 }]);
        await office.startPayment(late, BANK);
        await lapse();
        const { answer } = await office.buy([{ variant_id, quantity: 1 }], { provider: BANK });
        expect(answer.data).toMatchObject({ type: "order" });
        expect(bank.reserved.size).toBe(2);

        expect(await office.complete(late)).toMatchObject({
          status: 400,
          data: { code: "seats_unavailable" },
        });
        expect(bank.reserved.size).toBe(1);
        // The session went with the reservation: a retry has to begin a new payment.
        expect(await office.complete(late)).toMatchObject({ status: 400 });
        expect((await office.startPayment(late, BANK)).data.code).toBe("seats_unavailable");
        await ordersSettled(getContainer(), 1);
        await expectSweepClean();
      });
    });

    it("a cart that grew after its hold is sold whole or not at all, one that shrank gives back", async () => {
      const event = await office.createEvent({ capacity: 4 });
      const [session] = event.sessions;
      const { variant_id } = session.ticket_offers[0];
      const change = async (cartId: string, quantity: number) => {
        const { data } = await api.get(`/store/carts/${cartId}`, office.store.shop);
        await api.post(
          `/store/carts/${cartId}/line-items/${data.cart.items[0].id}`,
          { quantity },
          office.store.shop,
        );
      };
      const growing = await office.cart([{ variant_id, quantity: 1 }]);
      const shrinking = await office.cart([{ variant_id, quantity: 3 }], "ola@example.com");
      await office.hold(growing);
      await office.hold(shrinking);

      await change(growing, 2);
      expect((await office.startPayment(growing, BANK)).data.code).toBe("seats_unavailable");
      await change(shrinking, 2);
      expect((await office.startPayment(shrinking, BANK)).status).toBe(200);
      expect((await office.complete(shrinking)).data).toMatchObject({ type: "order" });
      expect((await office.startPayment(growing, BANK)).status).toBe(200);
      expect((await office.complete(growing)).data).toMatchObject({ type: "order" });

      await ordersSettled(getContainer(), 2);
      expect(await liveTickets(event.id)).toBe(4);
      expect(await office.availability(session.id)).toMatchObject([
        { remaining: 0, status: "sold_out" },
      ]);
      await expectSweepClean();
    });

    it("five completes of one cart at once make one order", async () => {
      const event = await office.createEvent({ capacity: 5 });
      const { variant_id } = event.sessions[0].ticket_offers[0];
      const cartId = await office.cart([{ variant_id, quantity: 2 }]);
      await office.startPayment(cartId, BANK);
      const answers = await Promise.all(Array.from({ length: 5 }, () => office.complete(cartId)));
      const orders = new Set(answers.map(({ data }) => data.order?.id).filter(Boolean));
      expect(orders.size).toBe(1);
      expect(answers.every(({ status }) => status < 500)).toBe(true);
      await ordersSettled(getContainer(), 1);
      expect(await liveTickets(event.id)).toBe(2);
      expect(bank.reserved.size).toBe(1);
      await expectSweepClean();
    });

    it("of two completes of one cart the one that fails takes nothing from the one that succeeds", async () => {
      const event = await office.createEvent({ capacity: 2 });
      const { variant_id } = event.sessions[0].ticket_offers[0];
      const cartId = await office.cart([{ variant_id, quantity: 2 }]);
      await office.startPayment(cartId, BANK);
      let calls = 0;
      bank.beforeAuthorize = async () => {
        calls++;
        bank.answer = calls === 1 ? "throw" : "authorized";
      };
      const answers = await Promise.all([office.complete(cartId), office.complete(cartId)]);
      expect(calls).toBe(2);
      expect(answers.filter(({ data }) => data.type === "order")).toHaveLength(1);
      await ordersSettled(getContainer(), 1);
      expect(await liveTickets(event.id)).toBe(2);
      await expectSweepClean();
    });

    it("a webhook that comes too late, for a seat that is gone, gets its captured money back", async () => {
      const event = await office.createEvent({ capacity: 1 });
      const { variant_id } = event.sessions[0].ticket_offers[0];
      const late = await office.cart([{ variant_id, quantity: 1 }]);
      const payment = await office.startPayment(late, BANK);
      const [session] = payment.data.payment_collection.payment_sessions;
      await sql(
        getContainer(),
        `UPDATE box_office_seat_claim SET expires_at = now() - interval '1 second' WHERE state = 'held'`,
      );
      const { cartId } = await office.buy([{ variant_id, quantity: 1 }], { provider: BANK });
      bank.answer = "captured";
      await api.post("/hooks/payment/bank_bank", {
        action: "captured",
        session_id: session.id,
        amount: 250,
      });
      await eventually(async () => {
        const [row] = await sql(getContainer(), `SELECT count(*)::integer AS refunds FROM refund`);
        // Medusa books a refund before the bank has heard of it.
        expect([row, bank.captured.size]).toEqual([{ refunds: 1 }, 0]);
      });
      expect(await office.try("get", `/store/box-office/carts/${late}/order`)).toMatchObject({
        status: 404,
      });
      expect((await office.orderOf(cartId)).tickets).toHaveLength(1);
      await expectSweepClean();
    });

    it("a provider's webhook completes the cart without a browser, with tickets", async () => {
      const event = await office.createEvent({ capacity: 2 });
      const { variant_id } = event.sessions[0].ticket_offers[0];
      const cartId = await office.cart([{ variant_id, quantity: 2 }]);
      const payment = await office.startPayment(cartId, BANK);
      const [session] = payment.data.payment_collection.payment_sessions;
      bank.answer = "captured";
      await api.post("/hooks/payment/bank_bank", {
        action: "captured",
        session_id: session.id,
        amount: 500,
      });
      const { tickets } = await eventually(() => office.orderOf(cartId), 20);
      expect(tickets.map((ticket: Body) => ticket.status)).toEqual(["valid", "valid"]);
      await expectSweepClean();
    });
  },
});

async function ordersSettled(container: MedusaContainer, orders: number): Promise<void> {
  await eventually(async () => {
    const [row] = await sql<{ settled: number; pinned: number }>(
      container,
      `SELECT (SELECT count(*) FROM box_office_ticket_order WHERE settled_at IS NOT NULL)::integer AS settled,
              (SELECT count(*) FROM box_office_seat_claim WHERE state = 'pinned')::integer AS pinned`,
    );
    expect(row).toEqual({ settled: orders, pinned: 0 });
  }, 30);
}
