import { Modules } from "@medusajs/framework/utils";
import { BANK, bank, resetBank } from "../fixtures/bank-provider";
import { type Body, BoxOffice, eventually } from "../fixtures/box-office";
import { seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let office: BoxOffice;

    beforeAll(async () => {
      office = new BoxOffice(api, await seedStore(getContainer(), [BANK]));
    });

    beforeEach(resetBank);

    /** A cart of two tickets out of three that has gone to the bank. */
    async function paying() {
      const event = await office.createEvent({ capacity: 3 });
      const { variant_id } = event.sessions[0].ticket_offers[0];
      const cartId = await office.cart([{ variant_id, quantity: 2 }]);
      expect((await office.startPayment(cartId, BANK)).status).toBe(200);
      return { cartId, sessionId: event.sessions[0].id as string };
    }

    const state = async () => {
      const rows = await sql(
        getContainer(),
        `SELECT (SELECT json_agg(json_build_object('state', state, 'quantity', quantity, 'live', expires_at > now()))
                 FROM box_office_seat_claim) AS claims,
                (SELECT sum(claimed) FROM box_office_capacity_pool)::integer AS claimed,
                (SELECT count(*) FROM box_office_ticket)::integer AS tickets,
                (SELECT count(*) FROM "order" WHERE deleted_at IS NULL)::integer AS orders`,
      );
      return rows[0];
    };

    const untouched = {
      claims: [{ state: "held", quantity: 2, live: true }],
      claimed: 2,
      tickets: 0,
      orders: 0,
    };

    const sweep = async () => {
      const { checks } = await office.health();
      expect(checks.filter((check: Body) => !check.ok)).toEqual([]);
    };

    it("a declined payment leaves the hold, no ticket and no order, and can be tried again", async () => {
      const { cartId } = await paying();
      expect(await state()).toEqual(untouched);
      bank.answer = "error";
      expect((await office.complete(cartId)).data.type).not.toBe("order");
      expect(await state()).toEqual(untouched);
      expect(bank.reserved.size).toBe(0);

      bank.answer = "authorized";
      await office.startPayment(cartId, BANK);
      expect((await office.complete(cartId)).data).toMatchObject({ type: "order" });
      expect((await office.orderOf(cartId)).tickets).toHaveLength(2);
      await sweep();
    });

    it("a provider that asks for more leaves the hold, and the same session goes on", async () => {
      const { cartId } = await paying();
      bank.answer = "requires_more";
      expect((await office.complete(cartId)).data.type).not.toBe("order");
      expect(await state()).toEqual(untouched);
      bank.answer = "authorized";
      expect((await office.complete(cartId)).data).toMatchObject({ type: "order" });
      await office.orderOf(cartId);
      await sweep();
    });

    it("a provider that throws leaves claims, tickets and counters as before", async () => {
      const { cartId } = await paying();
      bank.answer = "throw";
      const { data } = await office.complete(cartId);
      expect(data).toMatchObject({ type: "cart", error: { type: "payment_authorization_error" } });
      expect(await state()).toEqual(untouched);
      await sweep();
    });

    it("a throw in a later step leaves them too, gives the money back and does not sell on a cancelled payment", async () => {
      const { cartId } = await paying();
      bank.answer = "captured";
      const orders = Object.getPrototypeOf(getContainer().resolve(Modules.ORDER));
      const fault = jest
        .spyOn(orders, "addOrderTransactions")
        .mockRejectedValueOnce(new Error("the database is away"));
      expect((await office.complete(cartId)).status).toBeGreaterThanOrEqual(400);
      fault.mockRestore();
      expect(await state()).toEqual(untouched);
      expect(bank.captured.size).toBe(0);
      bank.reserved.clear();

      bank.answer = "authorized";
      expect((await office.startPayment(cartId, BANK)).status).toBe(200);
      expect((await office.complete(cartId)).data).toMatchObject({ type: "order" });
      expect((await office.orderOf(cartId)).tickets).toMatchObject([
        { status: "valid" },
        { status: "valid" },
      ]);
      expect(bank.reserved.size).toBe(1);
      await sweep();
    });

    it("a throw in a later step takes the tickets from whoever had looked at the paid order before", async () => {
      const { cartId } = await paying();
      bank.answer = "captured";
      const orders = Object.getPrototypeOf(getContainer().resolve(Modules.ORDER));
      let seen: string[] = [];
      const fault = jest.spyOn(orders, "addOrderTransactions").mockImplementationOnce(async () => {
        const { tickets } = await office.orderOf(cartId);
        seen = tickets.map((ticket: Body) => ticket.status);
        throw new Error("the database is away");
      });
      expect((await office.complete(cartId)).status).toBeGreaterThanOrEqual(400);
      fault.mockRestore();
      expect(seen).toEqual(["valid", "valid"]);
      expect(bank.captured.size).toBe(0);

      const [left] = await sql(
        getContainer(),
        `SELECT (SELECT count(*) FROM box_office_ticket WHERE status <> 'cancelled')::integer AS tickets,
                (SELECT sum(claimed) FROM box_office_capacity_pool)::integer AS claimed,
                (SELECT count(*) FROM box_office_order_standing WHERE archived_at IS NULL)::integer AS orders`,
      );
      expect(left).toEqual({ tickets: 0, claimed: 0, orders: 0 });
      await sweep();
    });

    it("after a failure that cancelled the payment a completion needs a new session", async () => {
      const { cartId } = await paying();
      const [session] = await sql<{ id: string }>(getContainer(), `SELECT id FROM payment_session`);
      const payments = getContainer().resolve(Modules.PAYMENT);
      const payment = await payments.authorizePaymentSession(session?.id as string, {});
      await payments.cancelPayment(payment?.id as string);

      expect(await office.complete(cartId)).toMatchObject({
        status: 400,
        data: { code: "payment_cancelled" },
      });
      expect(await state()).toEqual(untouched);
      expect((await office.startPayment(cartId, BANK)).status).toBe(200);
      expect((await office.complete(cartId)).data).toMatchObject({ type: "order" });
      expect((await office.orderOf(cartId)).tickets).toMatchObject([
        { status: "valid" },
        { status: "valid" },
      ]);
      await sweep();
    });

    it("a payment session that can't be made takes its hold with it", async () => {
      const event = await office.createEvent({ capacity: 3 });
      const { variant_id } = event.sessions[0].ticket_offers[0];
      const cartId = await office.cart([{ variant_id, quantity: 2 }]);
      expect((await office.startPayment(cartId, "pp_system_default")).status).toBe(400);
      await eventually(async () => expect((await state())?.claims).toBeNull());

      await office.hold(cartId);
      expect((await office.startPayment(cartId, "pp_system_default")).status).toBe(400);
      expect(await state()).toEqual(untouched);
    });
  },
});
