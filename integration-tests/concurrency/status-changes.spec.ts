import { type Body, BoxOffice } from "../fixtures/box-office";
import { OrderDesk } from "../fixtures/order-desk";
import { type StockedGoods, stockGoods } from "../fixtures/stocked-goods";
import { seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let office: BoxOffice;
    let desk: OrderDesk;

    beforeAll(async () => {
      office = new BoxOffice(api, await seedStore(getContainer()));
      desk = new OrderDesk(office);
    });

    /** So many orders of two tickets and one poster each, of an event and a stock that they use up. */
    async function soldOut(orders: number) {
      const event = await office.createEvent({ capacity: orders * 2 });
      const [session] = event.sessions;
      const { variant_id } = session.ticket_offers[0];
      const poster = await stockGoods(office, orders);
      const ids: string[] = [];
      for (let nth = 0; nth < orders; nth++) {
        const { cartId } = await office.buy(
          [
            { variant_id, quantity: 2 },
            { variant_id: poster.variantId, quantity: 1 },
          ],
          { email: `buyer${nth}@example.com` },
        );
        ids.push((await office.orderOf(cartId)).order.id);
      }
      return { event, session, variant_id, poster, ids };
    }

    const placesLeft = async (session: Body, poster: StockedGoods) => {
      const [offer] = await office.availability(session.id);
      return { seats: offer.remaining, posters: await poster.available() };
    };

    const expectSweepClean = async () => {
      const { checks } = await office.health();
      expect(checks.filter((check: Body) => !check.ok)).toEqual([]);
    };

    /** The log from the first status to the present one, without a gap. */
    async function expectOneHistory(orderId: string) {
      const log = await sql<{
        from_state: string | null;
        to_state: string;
        from_status_id: string;
        to_status_id: string;
      }>(
        getContainer(),
        `SELECT from_state, to_state, from_status_id, to_status_id FROM box_office_order_log
         WHERE order_id = :id AND kind IN ('placed', 'status') ORDER BY seq`,
        { id: orderId },
      );
      for (let nth = 1; nth < log.length; nth++) {
        expect(log[nth]?.from_status_id).toBe(log[nth - 1]?.to_status_id);
      }
      const { status } = await office.adminOrder(orderId);
      expect(log.at(-1)?.to_status_id).toBe(status.id);
      return log;
    }

    /** Ten changes of one order at once, in and out of cancelled, and what is wrong after them. */
    async function tenChanges() {
      const { session, poster, ids } = await soldOut(2);
      const [orderId] = ids as [string];
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, nth) =>
          desk.move(orderId, nth % 2 ? "processing" : "cancelled"),
        ),
      );
      const { status } = await office.adminOrder(orderId);
      const { checks } = await office.health();
      const left = await placesLeft(session, poster);
      const due =
        status.state === "cancelled" ? { seats: 2, posters: 1 } : { seats: 0, posters: 0 };
      const faults = [
        ...answers.filter((answer) => answer.status !== 200).map(({ data }) => data.code),
        ...checks.filter((check: Body) => !check.ok).map((check: Body) => check.name),
        ...(JSON.stringify(left) === JSON.stringify(due) ? [] : [JSON.stringify({ left, due })]),
      ];
      return { orderId, faults };
    }

    /** Two admins bring the same order back at the same moment, and what is wrong after it. */
    async function broughtBackTwice() {
      // Reserving takes a while, so that both look before either is done.
      await sql(
        getContainer(),
        `CREATE FUNCTION slowly() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(2); RETURN NEW; END'`,
      );
      const { session, poster, ids } = await soldOut(2);
      const [orderId] = ids as [string];
      await desk.move(orderId, "cancelled");
      await sql(
        getContainer(),
        `CREATE TRIGGER slowly BEFORE INSERT ON reservation_item FOR EACH ROW EXECUTE FUNCTION slowly()`,
      );
      const answers = await Promise.all([1, 2].map(() => desk.move(orderId, "processing")));
      const left = await placesLeft(session, poster);
      return [
        ...answers.filter(({ status }) => status !== 200).map(({ data }) => data.code),
        ...(left.seats || left.posters ? [JSON.stringify(left)] : []),
      ];
    }

    it("the control: without the order's lease two ways back at once get in each other's way", async () => {
      await sql(
        getContainer(),
        `CREATE FUNCTION no_lease() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.leased_until := NULL; RETURN NEW; END'`,
      );
      await sql(
        getContainer(),
        `CREATE TRIGGER no_lease BEFORE INSERT OR UPDATE ON box_office_order FOR EACH ROW EXECUTE FUNCTION no_lease()`,
      );
      expect(await broughtBackTwice()).not.toEqual([]);
    });

    it("E9: an order that two bring back at once comes back once, and both are told so", async () => {
      expect(await broughtBackTwice()).toEqual([]);
      await expectSweepClean();
    });

    it("E9: ten changes of one order at once, in and out of cancelled: one history, seats and stock as its end says", async () => {
      const { orderId, faults } = await tenChanges();
      expect(faults).toEqual([]);
      expect((await expectOneHistory(orderId)).length).toBeGreaterThanOrEqual(2);
    });

    it("E9: cancelled orders race back with buyers for the same seats and posters: never more than there are", async () => {
      const { session, poster, variant_id, ids } = await soldOut(4);
      for (const id of ids) expect((await desk.move(id, "cancelled")).status).toBe(200);
      expect(await placesLeft(session, poster)).toEqual({ seats: 8, posters: 4 });
      const lines = [
        { variant_id, quantity: 2 },
        { variant_id: poster.variantId, quantity: 1 },
      ];
      const carts: string[] = [];
      for (const nth of ids.keys()) carts.push(await office.cart(lines, `other${nth}@example.com`));
      const [ways, purchases] = await Promise.all([
        Promise.all(ids.map((id) => desk.move(id, "processing"))),
        Promise.all(
          carts.map(async (cartId) => {
            const payment = await office.startPayment(cartId);
            return {
              cartId,
              answer: payment.status === 200 ? await office.complete(cartId) : payment,
            };
          }),
        ),
      ]);
      const back = ways.filter(({ status }) => status === 200).length;
      const bought = purchases.filter(({ answer }) => answer.data.type === "order");
      for (const { cartId } of bought) await office.orderOf(cartId);
      const refused = ways.filter(({ status }) => status !== 200).map(({ data }) => data.code);
      expect(
        refused.filter((code) => !["seats_unavailable", "stock_unavailable"].includes(code)),
      ).toEqual([]);
      const left = await placesLeft(session, poster);
      expect(left.seats).toBe(8 - 2 * (back + bought.length));
      expect(left.posters).toBe(4 - back - bought.length);
      expect(left.seats).toBeGreaterThanOrEqual(0);
      for (const id of ids) await expectOneHistory(id);
      await expectSweepClean();
    });

    it("an order is cancelled and paid at once: it is one or the other, and no money is taken for a cancelled one", async () => {
      const event = await office.createEvent({ capacity: 20 });
      const { variant_id } = event.sessions[0].ticket_offers[0];
      for (let round = 0; round < 4; round++) {
        const { cartId } = await office.buy([{ variant_id, quantity: 1 }], {
          provider: "pp_invoice_invoice",
          email: `round${round}@example.com`,
        });
        const { order } = await office.orderOf(cartId);
        const [paid, cancelled] = await Promise.all([
          office.markPaid(order.id),
          desk.move(order.id, "cancelled"),
        ]);
        expect(cancelled.status).toBe(200);
        const { payment_status } = (await api.get(`/admin/orders/${order.id}`, office.store.admin))
          .data.order;
        expect(payment_status).toBe(paid.status === 200 ? "captured" : "awaiting");
        if (paid.status !== 200) {
          expect(["order_closed", "payment_in_progress"]).toContain(paid.data.code);
        }
        const { tickets } = await office.adminOrder(order.id);
        expect(tickets.map((ticket: Body) => ticket.status)).toEqual(["cancelled"]);
      }
      await expectSweepClean();
    });
  },
});
