import type { AxiosResponse } from "axios";
import { type Body, BoxOffice, type Caller } from "../fixtures/box-office";
import { nothingOnItsWay } from "../fixtures/on-its-way";
import { Organiser } from "../fixtures/organiser";
import { customerHeaders, seedStore, sql, type TestStore } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";
import { traceReader } from "../fixtures/traces";

const price = (amount: number) => [{ currency_code: "nok", amount }];

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let office: BoxOffice;
    let organiser: Organiser;
    let event: Body;
    /** A ticket that costs nothing is completed without a payment, and so without an earlier hold. */
    let free: Body;
    /** Free as well, two to four to an order. */
    let group: Body;
    let paid: Body;
    let goods: string;

    beforeAll(async () => {
      store = await seedStore(getContainer());
      office = new BoxOffice(api, store);
      organiser = new Organiser(office);
      event = await office.createEvent({
        capacity: 100,
        ticket_types: [
          { name: "Free", prices: price(0) },
          { name: "Group", prices: price(0), min_per_order: 2, max_per_order: 4 },
          { name: "Paid", prices: price(250) },
        ],
      });
      [free, group, paid] = event.sessions[0].ticket_offers;
      goods = await office.createGoods();
    });

    afterEach(async () => {
      expect((await office.health()).ok).toBe(true);
    });

    type Line = { variant_id: string; quantity: number };
    const lineOf = ({ variant_id }: Body, quantity: number): Line => ({ variant_id, quantity });

    const add = (cartId: string, line: object) =>
      office.try("post", `/store/carts/${cartId}/line-items`, line);
    const linesOf = async (cartId: string): Promise<Body[]> =>
      (await api.get(`/store/carts/${cartId}`, store.shop)).data.cart.items;
    const change = async (cartId: string, quantity: number, nth = 0) => {
      const lines = (await linesOf(cartId)).sort((a, b) => (a.id < b.id ? -1 : 1));
      return office.try("post", `/store/carts/${cartId}/line-items/${lines[nth].id}`, { quantity });
    };
    const quantitiesOf = async (cartId: string) =>
      (await linesOf(cartId)).map((line) => line.quantity).sort();
    const outcome = async (answer: Promise<AxiosResponse>) => {
      const { status, data } = await answer;
      return data.code ? `${status} ${data.code}` : status;
    };
    const CLOSED = "400 sales_closed";
    const LIMIT = "400 quantity_limit";

    /** What is refused changes neither our tables nor the cart, and makes no order. */
    async function refusing(cartIds: string[], work: () => Promise<void>): Promise<void> {
      await nothingOnItsWay(getContainer());
      const traces = await traceReader(getContainer());
      const state = async () => ({
        traces: await traces(),
        lines: await Promise.all(cartIds.map(quantitiesOf)),
        orders: await sql(getContainer(), `SELECT id FROM "order" ORDER BY id`),
      });
      const before = await state();
      await work();
      expect(await state()).toEqual(before);
    }

    const setSession = (changes: string) =>
      sql(getContainer(), `UPDATE box_office_event_session SET ${changes} WHERE id = :id`, {
        id: event.sessions[0].id,
      });

    describe("the sales window", () => {
      it("nothing is added, held or completed outside of it; it may always be taken out", async () => {
        const open = `sales_opens_at = NULL, sales_closes_at = NULL, starts_at = now() + interval '30 days'`;
        for (const closed of [
          `sales_opens_at = now() + interval '1 minute'`,
          `sales_closes_at = now() - interval '1 second'`,
          `starts_at = now() - interval '1 second'`,
          `status = 'cancelled'`,
        ]) {
          await setSession(open);
          const cartId = await office.cart([lineOf(free, 2)]);
          const empty = await office.cart([]);
          const paying = await office.cart([lineOf(paid, 1)]);
          await setSession(closed);
          await refusing([cartId, empty, paying], async () => {
            for (const [what, act] of [
              ["added", () => add(empty, lineOf(free, 1))],
              ["added to", () => add(cartId, lineOf(free, 1))],
              ["raised", () => change(cartId, 3)],
              ["lowered", () => change(cartId, 1)],
              ["held", () => office.hold(cartId)],
              ["completed", () => office.complete(cartId)],
              ["paid", () => office.startPayment(paying)],
            ] as const) {
              expect([closed, what, await outcome(act())]).toEqual([closed, what, CLOSED]);
            }
          });
          expect(await outcome(add(cartId, { variant_id: goods, quantity: 3 }))).toBe(200);
          const line = (await linesOf(cartId)).find((item) => item.variant_id !== goods);
          const taken = await office.try("post", `/store/carts/${cartId}/line-items/${line?.id}`, {
            quantity: 0,
          });
          expect(taken.status).toBe(200);
          expect(await quantitiesOf(cartId)).toEqual([3]);
        }
      });

      it("an event that is a draft again, or is cancelled, is not sold", async () => {
        const cartId = await office.cart([lineOf(free, 2)]);
        for (const end of ["draft", "cancelled"]) {
          if (end === "draft") await organiser.post(`/events/${event.id}`, { status: "draft" });
          else await organiser.post(`/events/${event.id}/cancel`);
          await refusing([cartId], async () => {
            expect(await outcome(change(cartId, 3))).toBe(CLOSED);
            expect(await outcome(office.hold(cartId))).toBe(CLOSED);
            expect(await outcome(office.complete(cartId))).toBe(CLOSED);
            expect((await add(cartId, lineOf(free, 1))).status).toBe(400);
          });
        }
        expect(await outcome(change(cartId, 0))).toBe(200);
      });

      it("it may close between the payment's beginning and its end: only who holds the seats still gets them", async () => {
        const sessionsOf = async (cartId: string) =>
          sql<{ status: string }>(
            getContainer(),
            `SELECT session.status FROM payment_session session
             JOIN cart_payment_collection link ON link.payment_collection_id = session.payment_collection_id
             WHERE link.cart_id = :cart_id AND session.deleted_at IS NULL`,
            { cart_id: cartId },
          );
        const holder = await office.cart([lineOf(paid, 1)]);
        const lapsed = await office.cart([lineOf(paid, 2)]);
        const giver = await office.cart([lineOf(paid, 3)]);
        for (const cartId of [holder, lapsed, giver]) {
          expect((await office.startPayment(cartId)).status).toBe(200);
          expect(await sessionsOf(cartId)).toHaveLength(1);
        }
        await sql(
          getContainer(),
          `UPDATE box_office_seat_claim SET expires_at = now() - interval '1 second' WHERE cart_id = :id`,
          { id: lapsed },
        );
        await office.try("delete", `/store/box-office/carts/${giver}/seat-hold`);
        await setSession(`sales_closes_at = now() - interval '1 second'`);
        for (const cartId of [lapsed, giver]) {
          await refusing([cartId], async () => {
            expect(await outcome(office.complete(cartId))).toBe(CLOSED);
          });
          expect(await sessionsOf(cartId)).toEqual([]);
        }
        expect((await office.complete(holder)).data.type).toBe("order");
        expect((await office.orderOf(holder)).tickets).toHaveLength(1);
      });
    });

    describe("the limits per order", () => {
      it("are told when a line is added or changed, over all lines of a type", async () => {
        const cartId = await office.cart([]);
        const tooMany = async (work: () => Promise<AxiosResponse>) =>
          refusing([cartId], async () => expect(await outcome(work())).toBe(LIMIT));
        await tooMany(() => add(cartId, lineOf(group, 1)));
        await tooMany(() => add(cartId, lineOf(group, 5)));
        const told = await add(cartId, lineOf(group, 5));
        expect(told.data.message).toContain("Group");

        expect(await outcome(add(cartId, lineOf(group, 3)))).toBe(200);
        await tooMany(() => add(cartId, lineOf(group, 2)));
        await tooMany(() => change(cartId, 5));
        await tooMany(() => change(cartId, 1));
        expect(await outcome(change(cartId, 2))).toBe(200);

        const second = { ...lineOf(group, 2), metadata: { seat: "balcony" } };
        expect(await outcome(add(cartId, second))).toBe(200);
        expect(await quantitiesOf(cartId)).toEqual([2, 2]);
        await tooMany(() => add(cartId, { ...lineOf(group, 1), metadata: { seat: "stalls" } }));
        await tooMany(() => change(cartId, 3, 0));
        await tooMany(() => change(cartId, 3, 1));
        // One of two lines may shrink below the least, since the order does not.
        expect(await outcome(change(cartId, 1, 0))).toBe(200);
        expect(await outcome(change(cartId, 0, 1))).toBe(200);
        expect(await quantitiesOf(cartId)).toEqual([1]);

        // What another type of the event has in the cart is no matter.
        expect(await outcome(add(cartId, lineOf(free, 10)))).toBe(200);
        expect(await outcome(add(cartId, lineOf(free, 1)))).toBe(LIMIT);
      });

      it("are kept by the hold and by the completion, whatever the cart came to have", async () => {
        for (const lines of [
          [lineOf(group, 1)],
          [lineOf(group, 5)],
          [lineOf(free, 11)],
          [lineOf(free, 1), lineOf(group, 1)],
        ]) {
          const cartId = await office.cart(lines);
          await refusing([cartId], async () => {
            expect(await outcome(office.hold(cartId))).toBe(LIMIT);
            expect(await outcome(office.complete(cartId))).toBe(LIMIT);
          });
        }
        const many = await office.cart([lineOf(paid, 11)]);
        await refusing([many], async () => {
          expect(await outcome(office.startPayment(many))).toBe(LIMIT);
        });

        // A limit that is lowered while the buyer pays binds what is not sold yet.
        const cartId = await office.cart([lineOf(free, 3)]);
        expect(await outcome(office.hold(cartId))).toBe(200);
        const type = `/events/${event.id}/ticket-types/${event.ticket_types[0].id}`;
        await organiser.post(type, { max_per_order: 2 });
        await refusing([cartId], async () => {
          expect(await outcome(office.complete(cartId))).toBe(LIMIT);
        });
        await organiser.post(type, { max_per_order: 3 });
        expect((await office.complete(cartId)).data.type).toBe("order");
        await office.orderOf(cartId);
      });
    });

    describe("the limit per customer", () => {
      beforeEach(() => organiser.post(`/events/${event.id}`, { max_per_customer: 3 }));

      const completed = async (cartId: string, buyer?: Caller) => {
        expect((await office.complete(cartId)).data.type).toBe("order");
        await office.orderOf(cartId, buyer);
      };

      it("counts what an e-mail address has, however it is written, over all types of the event", async () => {
        await completed(await office.cart([lineOf(free, 2)], "kari@example.com"));
        const written = "KARI@Example.com";
        const cartId = await office.cart([], written);
        await refusing([cartId], async () => {
          expect(await outcome(add(cartId, lineOf(free, 2)))).toBe(LIMIT);
          expect(await outcome(add(cartId, lineOf(group, 2)))).toBe(LIMIT);
        });
        expect(await outcome(add(cartId, lineOf(free, 1)))).toBe(200);
        expect(await outcome(office.hold(cartId))).toBe(200);
        await refusing([cartId], async () => {
          expect(await outcome(change(cartId, 2))).toBe(LIMIT);
          expect(await outcome(add(cartId, lineOf(paid, 1)))).toBe(LIMIT);
        });
        await completed(cartId);

        const more = await office.cart([lineOf(free, 1)], written);
        await refusing([more], async () => {
          expect(await outcome(office.hold(more))).toBe(LIMIT);
          expect(await outcome(office.complete(more))).toBe(LIMIT);
          expect(await outcome(add(more, { variant_id: goods, quantity: 1 }))).toBe(200);
          const line = (await linesOf(more)).find((item) => item.variant_id === goods);
          await office.try("delete", `/store/carts/${more}/line-items/${line?.id}`);
        });
        const other = await office.createEvent({ capacity: 9 });
        const [offer] = other.sessions[0].ticket_offers;
        expect(await outcome(add(more, lineOf(offer, 5)))).toBe(200);
        const stranger = await office.cart([], "per@example.com");
        expect(await outcome(add(stranger, lineOf(free, 3)))).toBe(200);
        expect(await outcome(change(stranger, 4))).toBe(LIMIT);
      });

      it("counts what an account has, whatever address it gives", async () => {
        const account = await customerHeaders(getContainer(), store, "kari@example.com");
        const cartOf = async (email: string, items: Line[]) =>
          (await api.post("/store/carts", { region_id: store.regionId, email, items }, account))
            .data.cart.id as string;
        await completed(await cartOf("kari@example.com", [lineOf(free, 2)]), account);
        const again = await cartOf("private@example.com", []);
        await refusing([again], async () => {
          expect(await outcome(add(again, lineOf(free, 2)))).toBe(LIMIT);
        });
        const full = await cartOf("office@example.com", [lineOf(free, 2)]);
        await refusing([full], async () => {
          expect(await outcome(office.hold(full))).toBe(LIMIT);
          expect(await outcome(office.complete(full))).toBe(LIMIT);
        });
        expect(await outcome(change(full, 1))).toBe(200);
        await completed(full, account);
      });

      it("counts a cart that is nobody's yet for itself, and for its buyer once it has one", async () => {
        await completed(await office.cart([lineOf(free, 2)], "kari@example.com"));
        const { data } = await api.post("/store/carts", { region_id: store.regionId }, store.shop);
        const cartId = data.cart.id;
        expect(await outcome(add(cartId, lineOf(free, 4)))).toBe(LIMIT);
        expect(await outcome(add(cartId, lineOf(free, 3)))).toBe(200);
        await api.post(`/store/carts/${cartId}`, { email: "Kari@example.com" }, store.shop);
        await refusing([cartId], async () => {
          expect(await outcome(office.hold(cartId))).toBe(LIMIT);
          expect(await outcome(office.complete(cartId))).toBe(LIMIT);
        });
        // Somebody's hold that has lapsed takes nothing from what they may have.
        const held = await office.cart([lineOf(free, 1)], "kari@example.com");
        expect(await outcome(office.hold(held))).toBe(200);
        const late = await office.cart([], "kari@example.com");
        expect(await outcome(add(late, lineOf(free, 1)))).toBe(LIMIT);
        await sql(
          getContainer(),
          `UPDATE box_office_seat_claim SET expires_at = now() - interval '1 second' WHERE cart_id = :id`,
          { id: held },
        );
        expect(await outcome(add(late, lineOf(free, 1)))).toBe(200);
        await completed(late);
      });
    });

    it("ordinary goods are Medusa's own affair, and so is a body that makes no sense", async () => {
      const cartId = await office.cart([]);
      expect(await outcome(add(cartId, { variant_id: goods, quantity: 500 }))).toBe(200);
      expect(await outcome(change(cartId, 1000))).toBe(200);
      expect(await quantitiesOf(cartId)).toEqual([1000]);
      for (const quantity of ["2", -1, null, {}, [], true, 1e300]) {
        for (const variant_id of [free.variant_id, goods, "variant_unknown", 5, null]) {
          // Medusa tells such a number of goods to the database.
          if (variant_id === goods && quantity === 1e300) continue;
          const { status } = await add(cartId, { variant_id, quantity });
          const isRefused = status >= 400 && status < 500;
          expect([variant_id, quantity, status, isRefused]).toEqual([
            variant_id,
            quantity,
            status,
            true,
          ]);
        }
      }
      expect(await outcome(add(cartId, lineOf(free, 1.5)))).toBe(LIMIT);
      expect((await add("cart_unknown", lineOf(free, 1))).status).toBe(404);
    });
  },
});
