import { randomBytes } from "node:crypto";
import { completeCartWorkflow } from "@medusajs/medusa/core-flows";
import type { AxiosResponse } from "axios";
import forget from "../../src/jobs/forget";
import { BOX_OFFICE_BUDGETS } from "../../src/modules/budgets";
import { BOX_OFFICE_TICKETING } from "../../src/modules/ticketing";
import { BANK, bank } from "../fixtures/bank-provider";
import { type Body, BoxOffice } from "../fixtures/box-office";
import { Machine } from "../fixtures/machine";
import { seedStore, sql, type TestStore } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

process.env.TRUSTED_PROXIES = "127.0.0.3";
process.env.TRUSTED_STOREFRONTS = "127.0.0.4";

/** What an address may fail, and a cart. */
const FAILURES = 60;
const FAILURES_OF_CART = 10;

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let office: BoxOffice;
    let event: Body;
    let tokens: { ticket: string; order: string; payment: string; orderId: string; cartId: string };

    const machine = (address: string) => new Machine(api, address);
    /** Has nothing left of its budget. */
    const spent = machine("127.0.0.9");
    const proxy = machine("127.0.0.3");
    const storefront = machine("127.0.0.4");

    beforeAll(async () => {
      store = await seedStore(getContainer(), ["pp_system_default", "pp_invoice_invoice", BANK]);
      office = new BoxOffice(api, store);
      event = await office.createEvent({ capacity: 100 });
      const lines = [{ variant_id: event.sessions[0].ticket_offers[0].variant_id, quantity: 1 }];
      const { cartId } = await office.buy(lines, { provider: "pp_invoice_invoice" });
      const { order, tickets } = await office.orderOf(cartId);
      const { data: key } = await api.get(`/store/box-office/carts/${cartId}/order`, store.shop);
      tokens = {
        ticket: tickets[0].link_token,
        order: key.token,
        payment: order.payment_token,
        orderId: order.id,
        cartId,
      };
      await guessAtOnce(spent, FAILURES);
    });

    const unknown = () => randomBytes(20).toString("hex");
    const guess = (from: Machine, forwarded?: string) =>
      from.ask(`/store/box-office/tickets/${unknown()}`, { headers: heard(forwarded) });
    const guessAtOnce = (from: Machine, times: number, forwarded?: string) =>
      Promise.all(Array.from({ length: times }, () => guess(from, forwarded)));
    const heard = (forwarded?: string): Record<string, string> => ({
      ...store.shop.headers,
      ...(forwarded !== undefined && { "x-forwarded-for": forwarded }),
    });
    const openTicket = (from: Machine, forwarded?: string) =>
      from.ask(`/store/box-office/tickets/${tokens.ticket}`, { headers: heard(forwarded) });
    const statuses = (answers: AxiosResponse[]) => {
      const count = (status: number) => answers.filter((answer) => answer.status === status).length;
      return { unknown: count(404), too_many: count(429), of: answers.length };
    };
    const budgets = () =>
      sql<{ key: string; spent: number }>(
        getContainer(),
        `SELECT key, spent FROM box_office_budget ORDER BY created_at`,
      );
    const windowsAreOver = () =>
      sql(getContainer(), `UPDATE box_office_budget SET ends_at = now() - interval '1 second'`);

    it("of a hundred wrong links at once exactly sixty are told so, and right ones open all the while", async () => {
      const guesser = machine("127.0.0.20");
      const answers = await guessAtOnce(guesser, 100);
      expect(statuses(answers)).toEqual({ unknown: FAILURES, too_many: 40, of: 100 });

      const refused = await guess(guesser);
      expect([refused.status, refused.data]).toEqual([
        429,
        {
          type: "not_allowed",
          code: "too_many_attempts",
          message: expect.stringMatching(/^Too many attempts; try again in \d+ seconds$/),
        },
      ]);
      const seconds = Number(refused.headers["retry-after"]);
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(600);
      expect(refused.headers["cache-control"]).toBe("no-store");

      expect((await openTicket(guesser)).status).toBe(200);
      expect((await guess(machine("127.0.0.21"))).status).toBe(404);
      await windowsAreOver();
      expect(statuses(await guessAtOnce(guesser, 61)).unknown).toBe(FAILURES);
    });

    /** Every route that a token opens, and what is sent there. */
    const routesOf = ({ ticket, order, payment, orderId, cartId }: typeof tokens) =>
      [
        [`/store/box-office/tickets/${ticket}`],
        [`/store/box-office/tickets/${ticket}/pdf`],
        [`/store/box-office/tickets/${ticket}/ics`],
        [`/store/box-office/tickets/${ticket}/qr`],
        [
          `/store/box-office/tickets/${ticket}/holder`,
          { name: "Per", email: "per@example.com", phone: "+4790000001" },
        ],
        [`/store/box-office/orders/${orderId}?token=${order}`],
        [`/store/box-office/carts/${cartId}/order`],
        [`/store/box-office/payment-links/${payment}`],
        [
          `/store/box-office/payment-links/${payment}/sessions`,
          { provider_id: "pp_system_default" },
        ],
        [`/store/box-office/payment-links/${payment}/authorize`, {}],
      ] as [string, object?][];
    const pagesOf = ({ ticket, payment }: typeof tokens) =>
      [
        [`/box-office/tickets/${ticket}`],
        [`/box-office/tickets/${ticket}`, "name=Per&email=per@example.com"],
        [`/box-office/tickets/${ticket}/pdf`],
        [`/box-office/tickets/${ticket}/ics`],
        [`/box-office/pay/${payment}`],
      ] as [string, string?][];
    const wrong = () => ({
      ticket: unknown(),
      order: unknown(),
      payment: unknown(),
      orderId: tokens.orderId,
      cartId: `cart_${unknown()}`,
    });
    const sent = (body?: unknown) => ({ method: body ? "post" : "get", body }) as const;
    const ofCaller = { key: expect.stringMatching(/^address:[\da-f]{64}$/) };

    it("a wrong token is counted on every route that one opens", async () => {
      const guesser = machine("127.0.0.22");
      for (const [nth, [path, body]] of routesOf(wrong()).entries()) {
        const { status } = await guesser.ask(path, { ...sent(body), headers: heard() });
        expect([path, status]).toEqual([path, 404]);
        expect((await budgets()).slice(1)).toEqual([{ ...ofCaller, spent: nth + 1 }]);
      }
    });

    it("too many are refused on each of them", async () => {
      for (const [path, body] of routesOf(wrong())) {
        const { status, data } = await spent.ask(path, { ...sent(body), headers: heard() });
        expect([path, status, data.code]).toEqual([path, 429, "too_many_attempts"]);
      }
    });

    it("whoever shares the network of somebody who tries goes on as before", async () => {
      for (const [path, body] of [...routesOf(tokens), ...pagesOf(tokens)]) {
        const { status } = await spent.ask(path, { ...sent(body), headers: heard() });
        expect([path, status < 500 && status !== 404 && status !== 429]).toEqual([path, true]);
      }
      const people = await sql(getContainer(), `SELECT holder_email FROM box_office_ticket`);
      expect(people).toEqual([{ holder_email: "per@example.com" }]);
    });

    it("the hosted pages count as well, and say so in the language of the browser", async () => {
      const guesser = machine("127.0.0.23");
      const headers = { "accept-language": "nb-NO,nb;q=0.9" };
      for (const [nth, [path, body]] of pagesOf(wrong()).entries()) {
        const { status } = await guesser.ask(path, { ...sent(body), headers });
        expect([path, status]).toEqual([path, 404]);
        expect((await budgets()).slice(1)).toEqual([{ ...ofCaller, spent: nth + 1 }]);
      }
      for (const [path, body] of pagesOf(wrong())) {
        const answer = await spent.ask(path, { ...sent(body), headers });
        expect([path, answer.status]).toEqual([path, 429]);
        expect(answer.headers["content-type"]).toContain("text/html");
        expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
        expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
        expect(answer.data).toContain('<html lang="nb">');
        expect(answer.data).toContain("For mange forsøk");
      }
    });

    it("what opens something, and what is no guess, costs nothing", async () => {
      const visitor = machine("127.0.0.24");
      const openCart = await office.cart([]);
      const before = await budgets();
      const headers = heard();
      const expected: [string, number][] = [
        [`/store/box-office/tickets/${tokens.ticket}`, 200],
        [`/store/box-office/orders/${tokens.orderId}?token=${tokens.order}`, 200],
        [`/store/box-office/orders/${tokens.orderId}`, 404],
        [`/store/box-office/carts/${openCart}/order`, 404],
        [`/store/box-office/payment-links/${tokens.payment}`, 200],
        [`/box-office/tickets/${tokens.ticket}`, 200],
        [`/box-office/pay/${tokens.payment}`, 200],
        ["/store/box-office/tickets/no.token", 404],
        ["/box-office/pay/no.token", 404],
      ];
      for (const [path, status] of expected) {
        expect([path, (await visitor.ask(path, { headers })).status]).toEqual([path, status]);
      }
      expect(await budgets()).toEqual(before);
    });

    it("a code is counted for its caller and for its cart, whichever is used up first", async () => {
      const service = getContainer().resolve(BOX_OFFICE_BUDGETS);
      const cart = { of: "cart", id: "cart_with_codes" } as const;
      const from = (id: number) => ({ of: "address", id: `caller-${id}` }) as const;
      const told = await Promise.all(
        Array.from({ length: 40 }, (_, nth) => service.spend([from(nth % 3), cart])),
      );
      expect(told.filter(Boolean)).toHaveLength(FAILURES_OF_CART);
      expect(await service.secondsToWait([from(0), cart])).toBeGreaterThan(0);
      expect(await service.secondsToWait([from(0)])).toBe(0);

      const others = await Promise.all(
        Array.from({ length: 90 }, (_, nth) =>
          service.spend([from(9), { of: "cart", id: `cart_${nth}` }]),
        ),
      );
      expect(others.filter(Boolean)).toHaveLength(FAILURES);
    });

    describe("whose budget it is", () => {
      it("a browser that calls this server: its own, whatever it says of others", async () => {
        const browser = machine("127.0.0.30");
        for (let nth = 1; nth <= FAILURES; nth++) {
          expect((await guess(browser, `198.51.100.${nth}, 127.0.0.3`)).status).toBe(404);
        }
        expect((await guess(browser, "198.51.100.99")).status).toBe(429);
        expect((await guess(machine("127.0.0.31"))).status).toBe(404);
      });

      it("a browser behind a proxy: that of the address that the proxy heard from", async () => {
        const answers = await Promise.all(
          Array.from({ length: FAILURES }, (_, nth) => guess(proxy, `10.0.0.${nth}, 198.51.100.1`)),
        );
        expect(statuses(answers).unknown).toBe(FAILURES);
        expect((await guess(proxy, "198.51.100.1")).status).toBe(429);
        expect((await guess(proxy, "198.51.100.1, 198.51.100.2")).status).toBe(404);
        expect((await guess(proxy)).status).toBe(404);
      });

      it("a storefront's server that is trusted: each of its buyers' own", async () => {
        await guessAtOnce(storefront, FAILURES, "198.51.100.1");
        expect((await guess(storefront, "198.51.100.1")).status).toBe(429);
        expect((await guess(storefront, "198.51.100.2")).status).toBe(404);
        await guessAtOnce(storefront, FAILURES, "2001:db8:1:1::7");
        expect((await guess(storefront, "2001:db8:1:1:ffff::8")).status).toBe(429);
        expect((await guess(storefront, "2001:db8:1:2::7")).status).toBe(404);
      });

      it("a storefront's server that isn't: one for all its buyers", async () => {
        const unlisted = machine("127.0.0.5");
        await guessAtOnce(unlisted, FAILURES, "198.51.100.1");
        expect((await guess(unlisted, "198.51.100.2")).status).toBe(429);
      });

      it("a storefront's server behind a proxy: each of its buyers' own, and nobody else's word", async () => {
        await guessAtOnce(proxy, FAILURES, "198.51.100.1, 127.0.0.4");
        expect((await guess(proxy, "198.51.100.1, 127.0.0.4")).status).toBe(429);
        expect((await guess(proxy, "198.51.100.2, 127.0.0.4")).status).toBe(404);
        expect((await guess(proxy, "198.51.100.1, 127.0.0.5")).status).toBe(404);
        // A browser claims to be the storefront, and that it calls for a buyer.
        await guessAtOnce(proxy, FAILURES, "198.51.100.3, 127.0.0.4, 198.51.100.4");
        expect((await guess(proxy, "198.51.100.4")).status).toBe(429);
        expect((await guess(proxy, "198.51.100.3")).status).toBe(404);
      });

      it("a proxy's, when it says what can't be", async () => {
        const nonsense = [
          "",
          ",,,",
          "unknown",
          "'; DROP TABLE",
          "::::",
          "9".repeat(8000),
          "💣",
          "%00",
        ];
        for (const [nth, text] of nonsense.entries()) {
          const header = Buffer.from(text).toString("latin1");
          expect((await guess(proxy, header)).status).toBe(404);
          expect((await budgets()).slice(1)).toEqual([{ ...ofCaller, spent: nth + 1 }]);
        }
      });
    });

    describe("the places that one address may hold", () => {
      const set = (max_held_per_address: unknown) =>
        office.try(
          "post",
          "/admin/box-office/settings/ticketing",
          { max_held_per_address },
          store.admin,
        );
      const variantOf = (of: Body) => of.sessions[0].ticket_offers[0].variant_id;
      const cartOf = (quantity: number, of = event) =>
        office.cart([{ variant_id: variantOf(of), quantity }], `${unknown()}@example.com`);
      const hold = (from: Machine, cartId: string, forwarded?: string) =>
        from.ask(`/store/box-office/carts/${cartId}/seat-hold`, {
          method: "post",
          body: {},
          headers: heard(forwarded),
        });
      const outcome = async (answer: Promise<AxiosResponse>) => {
        const { status, data } = await answer;
        return status === 200 ? "held" : `${status} ${data.code}`;
      };
      const LIMIT = "400 quantity_limit";
      const home = machine("127.0.0.40");
      const work = machine("127.0.0.41");

      it("are not limited until the shop says so", async () => {
        for (let nth = 0; nth < 3; nth++) {
          expect(await outcome(hold(home, await cartOf(10)))).toBe("held");
        }
        const { data } = await api.get("/admin/box-office/settings/ticketing", store.admin);
        expect(data.settings).toEqual({ max_held_per_address: null });
        expect(await sql(getContainer(), `SELECT * FROM box_office_hold_origin`)).toEqual([]);
      });

      it("are a whole number of at least one", async () => {
        for (const max of [0, -1, 1.5, 10_001, "5", {}]) {
          const { status, data } = await set(max);
          expect([max, status, data.message]).toEqual([
            max,
            400,
            expect.stringContaining("max_held_per_address"),
          ]);
        }
      });

      it("are counted for each event over all its carts, whatever their e-mails", async () => {
        await set(5);
        const other = await office.createEvent({ title: "Foredrag" });
        const first = await cartOf(3);
        const second = await cartOf(3);
        expect(await outcome(hold(home, first))).toBe("held");
        expect(await outcome(hold(home, second))).toBe(LIMIT);
        expect(await outcome(hold(home, await cartOf(5, other)))).toBe("held");
        expect(await outcome(hold(work, await cartOf(5)))).toBe("held");
        expect(await outcome(hold(home, await cartOf(2)))).toBe("held");

        await office.try("delete", `/store/box-office/carts/${first}/seat-hold`);
        expect(await outcome(hold(home, second))).toBe("held");
      });

      it("count what Medusa's payment session holds", async () => {
        await set(5);
        expect(await outcome(hold(home, await cartOf(3)))).toBe("held");
        const pay = async (from: Machine, cartId: string) => {
          const { data } = await office.try("post", "/store/payment-collections", {
            cart_id: cartId,
          });
          const { id } = data.payment_collection;
          return from.ask(`/store/payment-collections/${id}/payment-sessions`, {
            method: "post",
            body: { provider_id: "pp_system_default" },
            headers: heard(),
          });
        };
        const cartId = await cartOf(3);
        expect(await outcome(pay(home, cartId))).toBe(LIMIT);
        expect(await outcome(pay(work, cartId))).toBe("held");
        expect(await outcome(hold(work, await cartOf(3)))).toBe(LIMIT);
      });

      describe("when completions fail", () => {
        const complete = (from: Machine, cartId: string) =>
          from.ask(`/store/carts/${cartId}/complete`, {
            method: "post",
            body: {},
            headers: heard(),
          });
        /** By the bank, not by us. */
        const FAILED = "400 undefined";
        /** A cart whose payment is begun and whose hold is given up again. */
        const readyCart = async (quantity: number, of = event) => {
          const cartId = await cartOf(quantity, of);
          expect((await office.startPayment(cartId, BANK)).status).toBe(200);
          expect(
            (await office.try("delete", `/store/box-office/carts/${cartId}/seat-hold`)).status,
          ).toBe(200);
          return cartId;
        };
        const heldOf = async (cartId: string) =>
          (
            await sql<{ places: number }>(
              getContainer(),
              `SELECT coalesce(sum(quantity), 0)::integer AS places FROM box_office_seat_claim WHERE cart_id = :cartId`,
              { cartId },
            )
          )[0]?.places;

        beforeEach(() => {
          bank.answer = "requires_more";
        });
        afterEach(() => {
          bank.answer = "authorized";
        });

        it("are no more than by holds, and go on to be had by those that succeed", async () => {
          await set(2);
          const from = machine("127.0.0.60");
          const [first, second, third] = [
            await readyCart(2),
            await readyCart(2),
            await readyCart(1),
          ];
          expect(await outcome(complete(from, first))).toBe(FAILED);
          expect(await outcome(complete(from, second))).toBe(LIMIT);
          expect(await outcome(hold(from, third))).toBe(LIMIT);
          expect([await heldOf(first), await heldOf(second)]).toEqual([2, 0]);
          // On another network there is another limit, and who has the places goes on anywhere.
          expect(await outcome(hold(machine("127.0.0.61"), third))).toBe("held");
          bank.answer = "authorized";
          expect((await complete(machine("127.0.0.61"), first)).data.type).toBe("order");
          await office.orderOf(first);
          expect(await outcome(hold(from, second))).toBe("held");
        });

        it("are not outgrown by a cart that gets more while its completion begins", async () => {
          await set(2);
          const from = machine("127.0.0.62");
          const family = await office.createEvent({
            ticket_types: [
              { name: "Adult", prices: [{ currency_code: "nok", amount: 250 }] },
              { name: "Infant", prices: [{ currency_code: "nok", amount: 0 }] },
            ],
          });
          const cartId = await readyCart(1, family);
          const ticketing = getContainer().resolve(BOX_OFFICE_TICKETING);
          const note = jest.spyOn(ticketing.claims, "noteCompletion");
          note.mockImplementationOnce(async (...args) => {
            note.mockRestore();
            await ticketing.claims.noteCompletion(...args);
            const added = await office.try("post", `/store/carts/${cartId}/line-items`, {
              // Its payment stays what it is.
              variant_id: family.sessions[0].ticket_offers[1].variant_id,
              quantity: 3,
            });
            expect(added.status).toBe(200);
          });
          expect(await outcome(complete(from, cartId))).toBe(LIMIT);
          expect(await heldOf(cartId)).toBe(0);
        });

        it("do not stop a cart that has its order, nor one that a provider completes", async () => {
          bank.answer = "authorized";
          const from = machine("127.0.0.63");
          await set(null);
          const [sold, paid] = [await readyCart(1), await readyCart(3)];
          await set(1);
          expect((await complete(from, sold)).data.type).toBe("order");
          await office.orderOf(sold);
          expect(await outcome(hold(from, await cartOf(1)))).toBe("held");
          expect((await complete(from, sold)).data.type).toBe("order");
          const completed = await completeCartWorkflow(getContainer()).run({ input: { id: paid } });
          expect(completed.result.id).toMatch(/^order_/);
          expect((await office.health()).ok).toBe(true);
        });

        it("last a minute longer than a hold at most, and that once", async () => {
          await set(null);
          const from = machine("127.0.0.64");
          const cartId = await readyCart(1);
          const left = async () =>
            (
              await sql<{ seconds: number; beyond: number }>(
                getContainer(),
                `SELECT extract(epoch FROM expires_at - now())::float AS seconds,
                        extract(epoch FROM expires_at - max_expires_at)::float AS beyond
                 FROM box_office_seat_claim WHERE cart_id = :cartId`,
                { cartId },
              )
            )[0] as { seconds: number; beyond: number };
          expect(await outcome(complete(from, cartId))).toBe(FAILED);
          expect((await left()).beyond).toBeLessThanOrEqual(0);
          const ends = (when: string) =>
            sql(
              getContainer(),
              `UPDATE box_office_seat_claim SET max_expires_at = now() + interval '20 seconds',
                 expires_at = now() + :when::interval WHERE cart_id = :cartId`,
              { cartId, when },
            );
          await ends("20 seconds");
          expect(await outcome(complete(from, cartId))).toBe(FAILED);
          const granted = await left();
          expect(granted.beyond).toBeGreaterThan(20);
          expect(granted.seconds).toBeLessThanOrEqual(60);

          await ends("21 seconds");
          expect(await outcome(complete(from, cartId))).toBe(FAILED);
          expect((await left()).beyond).toBe(1);
        });
      });

      it("are free again when the hold lapses, and when they are sold", async () => {
        await set(5);
        const cartId = await cartOf(5);
        expect(await outcome(hold(home, cartId))).toBe("held");
        await office.startPayment(cartId);
        expect((await office.complete(cartId)).status).toBe(200);
        const next = await cartOf(5);
        expect(await outcome(hold(home, next))).toBe("held");
        expect(await outcome(hold(home, await cartOf(1)))).toBe(LIMIT);
        await sql(
          getContainer(),
          `UPDATE box_office_seat_claim SET expires_at = now() - interval '1 second' WHERE cart_id = :next`,
          { next },
        );
        expect(await outcome(hold(home, await cartOf(5)))).toBe("held");
        expect((await office.health()).ok).toBe(true);
      });

      it("let a buyer go on with what the cart holds, and count it where it was taken", async () => {
        await set(5);
        const cartId = await cartOf(4);
        expect(await outcome(hold(home, cartId))).toBe("held");
        expect(await outcome(hold(work, await cartOf(4)))).toBe("held");
        // On the way from home to work.
        expect(await outcome(hold(work, cartId))).toBe("held");
        expect(await outcome(hold(home, await cartOf(4)))).toBe(LIMIT);
        await set(1);
        expect(await outcome(hold(home, cartId))).toBe("held");
      });

      it("are those of each buyer for whom a trusted storefront calls", async () => {
        await set(5);
        expect(await outcome(hold(storefront, await cartOf(5), "198.51.100.1"))).toBe("held");
        expect(await outcome(hold(storefront, await cartOf(5), "198.51.100.2"))).toBe("held");
        expect(await outcome(hold(storefront, await cartOf(1), "198.51.100.1"))).toBe(LIMIT);
      });
    });

    it("A14: by night everything is forgotten that tells of a caller and is over", async () => {
      const container = getContainer();
      await office.try(
        "post",
        "/admin/box-office/settings/ticketing",
        { max_held_per_address: 5 },
        store.admin,
      );
      const holdOne = async () => {
        const lines = [{ variant_id: event.sessions[0].ticket_offers[0].variant_id, quantity: 1 }];
        const cartId = await office.cart(lines);
        expect((await office.hold(cartId)).status).toBe(200);
        // Without a payment it fails, and has been asked for.
        expect((await office.complete(cartId)).status).toBe(400);
        return { cart_id: cartId };
      };
      await holdOne();
      await windowsAreOver();
      const origins = ["box_office_hold_origin", "box_office_completion_origin"];
      for (const table of origins) {
        await sql(container, `UPDATE ${table} SET expires_at = now() - interval '1 second'`);
      }
      const live = await holdOne();
      await guess(machine("127.0.0.50"));

      await forget(container);
      expect(await budgets()).toMatchObject([{ spent: 1 }]);
      for (const table of origins) {
        expect(await sql(container, `SELECT cart_id FROM ${table}`)).toEqual([live]);
      }
    });
  },
});
