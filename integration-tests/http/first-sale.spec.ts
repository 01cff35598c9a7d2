import { type Body, BoxOffice, type Caller, eventually } from "../fixtures/box-office";
import { fill, isOwnersRoute, ROUTES } from "../fixtures/routes";
import { customerHeaders, seedStore, sql, type TestStore } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

const CART_ROUTES = ROUTES.filter(
  ({ path }) => path.startsWith("/store/box-office/carts/:id/") && !isOwnersRoute(path),
);

/** Ways to ask Medusa's routes of orders for the cart. The last are no relation: what was put into the order says it. */
const SPELLINGS = [
  ...["cart", "cart.id", "id,cart.id", "+cart", "+cart.id", "*cart", "cart.*", "*cart.*"],
  ...[" cart.id", "-cart.id,cart.id", "CART.ID", "cart_id", "+cart_id", "items.cart_id"],
  ...["cart_link.cart_id", "+cart_link.cart_id", "*cart_link", "order_cart.cart_id"],
  ...["payment_collections.cart.id", "+payment_collections.cart_link.cart_id"],
  ...["*payment_collections.cart", "payment_collections.cart_payment_collection.cart_id"],
  ...["metadata", "+metadata", "+metadata,+cart.id,*payment_collections.payment_sessions"],
];

const ALL = SPELLINGS.join(",");
const ADDED = "+cart.id,*cart,+cart_link.cart_id,+metadata";

/** What is well formed, so that a cart's routes answer of the cart. */
const BODIES: Record<string, Body> = {
  "invoice-request": {
    company: "Kurs & Co AS",
    email: "kari@example.com",
    phone: "+47 900 00 001",
  },
  "seat-hold": {},
  "gift-cards": { code: "AAAA-BBBB-CCCC-DDDD" },
  "gift-card-details": { lines: [] },
  attendees: { attendees: [] },
  terms: { version: "2026-11" },
  fields: { answers: {} },
};

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let office: BoxOffice;
    let variant_id: string;

    beforeAll(async () => {
      store = await seedStore(getContainer());
      office = new BoxOffice(api, store);
      const event = await office.createEvent({ capacity: 50 });
      variant_id = event.sessions[0].ticket_offers[0].variant_id;
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
          revenue: [],
          reserved: [{ currency_code: "nok", amount: 500 }],
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

    describe("an id is never a proof", () => {
      async function buy(buyer: Caller = store.shop, variant = variant_id) {
        const lines = [{ variant_id: variant, quantity: 1 }];
        const cartId = await office.cart(lines, "kari@example.com", buyer);
        // A storefront may leave the cart's id in what its order keeps.
        const resume = `https://shop.example/checkout/${cartId}?step=2`;
        await api.post(`/store/carts/${cartId}`, { metadata: { resume, [cartId]: 1 } }, buyer);
        await office.startPayment(cartId);
        const { data } = await office.complete(cartId);
        return { cartId, orderId: data.order.id as string };
      }

      const account = (email: string) => customerHeaders(getContainer(), store, email);
      const keyOf = (cartId: string, as: Caller) =>
        office.try("get", `/store/box-office/carts/${cartId}/order`, undefined, as);
      const open = (orderId: string, as: Caller, token?: string) =>
        office.try(
          "get",
          `/store/box-office/orders/${orderId}${token ? `?token=${token}` : ""}`,
          undefined,
          as,
        );
      const completedAgo = (cartId: string, ago: string) =>
        sql(
          getContainer(),
          `UPDATE cart SET completed_at = now() - :ago::interval WHERE id = :cartId`,
          { cartId, ago },
        );

      /** Which of the cart's routes know the cart when this caller asks. */
      async function openTo(cartId: string, as: Caller): Promise<string[]> {
        const opened: string[] = [];
        for (const { method, path } of CART_ROUTES) {
          const body = method === "post" ? BODIES[path.split("/").at(-1) as string] : undefined;
          const { data } = await office.try(method, fill(path, [cartId]), body, as);
          const isUnknown =
            data.type === "not_found" && data.message === `Cart with id: ${cartId} was not found`;
          if (!isUnknown) opened.push(`${method} ${path}`);
        }
        return opened;
      }
      const EVERY_ROUTE = CART_ROUTES.map(({ method, path }) => `${method} ${path}`);

      it("an order's id names no cart: in no spelling, on none of Medusa's routes", async () => {
        const kari = await account("konto@example.com");
        const stranger = await account("stranger@example.com");
        const guests = await buy();
        const accounts = await buy(kari);
        const told: string[] = [];
        const ask = async (
          method: "get" | "post",
          path: string,
          fields: string,
          as: Caller = store.shop,
          body: object | undefined = method === "post" ? {} : undefined,
        ) => {
          const url = `${path}?fields=${encodeURIComponent(fields)}`;
          const { status, data } = await office.try(method, url, body, as);
          const answer = JSON.stringify(data);
          expect([url, status, answer]).toEqual([url, 200, expect.stringContaining("order_")]);
          if ([guests, accounts].some(({ cartId }) => answer.includes(cartId))) told.push(url);
          return data;
        };

        for (const fields of SPELLINGS) {
          await ask("get", `/store/orders/${guests.orderId}`, fields);
        }
        await ask("get", `/STORE/Orders/${guests.orderId}/`, "+cart.id");
        for (const fields of [ALL, ADDED]) {
          await ask("get", `/store/orders/${accounts.orderId}`, fields);
          await ask("get", "/store/orders", fields, kari);
        }
        const transfer = `/store/orders/${guests.orderId}/transfer`;
        const secret = async () => {
          const [row] = await sql<{ token: string }>(
            getContainer(),
            `SELECT details->>'token' AS token FROM order_change_action
             WHERE action = 'TRANSFER_CUSTOMER' ORDER BY created_at DESC LIMIT 1`,
          );
          return { token: row?.token };
        };
        await ask("post", `${transfer}/request`, ALL, stranger);
        await ask("post", `${transfer}/cancel`, ADDED, stranger);
        await ask("post", `${transfer}/request`, ADDED, stranger);
        await ask("post", `${transfer}/decline`, ADDED, store.shop, await secret());
        await ask("post", `${transfer}/request`, ADDED, stranger);
        await ask("post", `${transfer}/accept`, ADDED, store.shop, await secret());
        expect(told).toEqual([]);

        // Whoever has the cart is told of it, and so is the merchant.
        await ask("get", `/admin/orders/${guests.orderId}`, "+cart.id,+metadata", store.admin);
        await ask("post", `/store/carts/${accounts.cartId}/complete`, "+cart.id", kari);
        expect(told).toHaveLength(2);
        const { order } = await ask("get", `/store/orders/${guests.orderId}`, "+cart.id");
        expect(order).toMatchObject({ id: guests.orderId, items: [{ quantity: 1 }] });
        expect(order).not.toHaveProperty("cart");
      });

      it("a completed cart of an account opens to its owner alone, at any time", async () => {
        const owner = await account("kari@example.com");
        const stranger = await account("stranger@example.com");
        const open = await office.cart([{ variant_id, quantity: 1 }], "kari@example.com", owner);
        const { cartId, orderId } = await buy(owner);
        for (const as of [store.shop, stranger]) expect(await openTo(cartId, as)).toEqual([]);
        expect(await openTo(cartId, owner)).toEqual(EVERY_ROUTE);
        // Medusa knows the account by its address, whoever writes it.
        const unsigned = await buy();
        expect((await keyOf(unsigned.cartId, store.shop)).status).toBe(404);
        expect((await keyOf(unsigned.cartId, owner)).data.order_id).toBe(unsigned.orderId);

        const taken = await office.try("post", `/store/carts/${cartId}/customer`, {}, stranger);
        expect(taken.status).toBe(400);
        // Medusa has written the stranger into the cart by then, and takes that back.
        for (const writtenIn of [stranger.id, null]) {
          await sql(getContainer(), `UPDATE cart SET customer_id = :writtenIn WHERE id = :cartId`, {
            writtenIn,
            cartId,
          });
          for (const as of [store.shop, stranger]) expect(await openTo(cartId, as)).toEqual([]);
        }
        await completedAgo(cartId, "2 years");
        expect((await keyOf(cartId, owner)).data).toMatchObject({ order_id: orderId });

        // One that is still open is used by its id, as Medusa has it, unless somebody else is signed in.
        expect(await openTo(open, stranger)).toEqual([]);
        const usable = EVERY_ROUTE.filter((route) => !route.endsWith("/order"));
        expect(await openTo(open, store.shop)).toEqual(expect.arrayContaining(usable));
      });

      it("a guest's completed cart opens for 24 hours, and no account of the same address opens it then", async () => {
        const { cartId, orderId } = await buy();
        const key = (await keyOf(cartId, store.shop)).data;
        expect(key).toEqual({ order_id: orderId, token: expect.any(String) });
        const kari = await account("kari@example.com");

        await completedAgo(cartId, "23 hours 59 minutes");
        for (const as of [store.shop, kari]) {
          expect(await openTo(cartId, as)).toEqual(EVERY_ROUTE);
          expect((await keyOf(cartId, as)).data).toEqual(key);
        }
        await completedAgo(cartId, "24 hours");
        for (const as of [store.shop, kari]) expect(await openTo(cartId, as)).toEqual([]);
        expect((await open(orderId, kari)).status).toBe(404);
        expect((await open(orderId, store.shop)).status).toBe(404);
        expect((await open(orderId, store.shop, key.token)).status).toBe(200);
      });

      it("an order that changes hands opens to its new owner alone", async () => {
        const ola = await account("ola@example.com");
        const ticket = await buy();
        for (const { cartId, orderId } of [
          ticket,
          await buy(store.shop, await office.createGoods()),
        ]) {
          const old = (await keyOf(cartId, store.shop)).data.token as string;
          expect((await open(orderId, store.shop, old)).status).toBe(200);
          await api.post(`/store/orders/${orderId}/transfer/request`, {}, ola);
          const [change] = await sql<{ token: string }>(
            getContainer(),
            `SELECT details->>'token' AS token FROM order_change_action WHERE order_id = :orderId`,
            { orderId },
          );
          await api.post(`/store/orders/${orderId}/transfer/accept`, change, store.shop);
          await eventually(async () => {
            expect((await open(orderId, store.shop, old)).status).toBe(404);
          });
          expect(await openTo(cartId, store.shop)).toEqual([]);
          expect((await open(orderId, ola)).status).toBe(200);
          const fresh = (await keyOf(cartId, ola)).data.token as string;
          expect((await open(orderId, store.shop, fresh)).status).toBe(200);
        }

        const ticketsOf = async (customer: Caller) =>
          (await api.get("/store/box-office/customers/me/tickets", customer)).data.count;
        expect(await ticketsOf(ola)).toBe(1);
        await api.post(
          `/admin/orders/${ticket.orderId}/transfer/guest`,
          { email: "per@example.com" },
          store.admin,
        );
        await eventually(async () => expect(await ticketsOf(ola)).toBe(0));
        expect((await open(ticket.orderId, ola)).status).toBe(404);
        for (const as of [ola, store.shop]) expect(await openTo(ticket.cartId, as)).toEqual([]);
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
