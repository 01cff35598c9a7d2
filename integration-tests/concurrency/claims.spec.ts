import { retryingDeadlocks } from "../../src/shared/db";
import { BANK, bank } from "../fixtures/bank-provider";
import { type Body, BoxOffice, inDays } from "../fixtures/box-office";
import { seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";
import { withoutAddressLock } from "../fixtures/without-guard";

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let office: BoxOffice;

    beforeAll(async () => {
      office = new BoxOffice(
        api,
        await seedStore(getContainer(), ["pp_system_default", "pp_invoice_invoice", BANK]),
      );
    });

    const lapseSome = () =>
      retryingDeadlocks(() =>
        sql(
          getContainer(),
          `UPDATE box_office_seat_claim SET expires_at = now() - interval '1 second'
           WHERE state = 'held' AND random() < 0.3`,
        ),
      );

    it("pools that overlap, under crossing claims and expiring holds: no deadlock reaches a client", async () => {
      const event = await office.createEvent({
        ticket_types: ["Adult", "Child", "Member"].map((name) => ({
          name,
          prices: [{ currency_code: "nok", amount: 100 }],
        })),
        sessions: [
          { name: "Matinee", starts_at: inDays(30), capacity: 12, capacities: { Adult: 8 } },
          { name: "Evening", starts_at: inDays(31), capacity: 12, capacities: { Child: 5 } },
        ],
      });
      const offers: Body[] = event.sessions.flatMap((session: Body) => session.ticket_offers);
      for (const [name, capacity] of [
        ["Balcony", 10],
        ["Bus", 14],
      ] as const) {
        await api.post(
          `/admin/box-office/events/${event.id}/capacity-pools`,
          { name, capacity, ticket_offer_ids: offers.map((offer) => offer.id).reverse() },
          office.store.admin,
        );
      }
      // Each cart wants offers of both sessions; half of them name them in the other order.
      const carts = await Promise.all(
        Array.from({ length: 24 }, (_, nth) => {
          const wanted = [offers[nth % 3], offers[3 + (nth % 3)]];
          return office.cart(
            (nth % 2 ? wanted : wanted.reverse()).map((offer) => ({
              variant_id: offer.variant_id,
              quantity: 1 + (nth % 2),
            })),
            `buyer${nth}@example.com`,
          );
        }),
      );

      const answers: { status: number; code?: string }[] = [];
      for (let round = 0; round < 5; round++) {
        await Promise.all([
          ...carts.map(async (cartId, nth) => {
            const { status, data } =
              (nth + round) % 5 === 0
                ? await office.try("delete", `/store/box-office/carts/${cartId}/seat-hold`)
                : await office.hold(cartId);
            answers.push({ status, code: data.code });
          }),
          lapseSome(),
        ]);
      }
      expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(20);
      const refusals = answers.filter(({ status }) => status !== 200);
      expect(refusals.length).toBeGreaterThan(0);
      expect(new Set(refusals.map(({ status, code }) => `${status} ${code}`))).toEqual(
        new Set(["400 seats_unavailable"]),
      );
      const health = await office.health();
      expect(health.checks.filter((check: Body) => !check.ok)).toEqual([]);
    });

    it("one customer's carts at once get no more than the limit per customer", async () => {
      const event = await office.createEvent({
        max_per_customer: 3,
        sessions: [
          { name: "Friday", starts_at: inDays(30), capacity: 100 },
          { name: "Saturday", starts_at: inDays(31), capacity: 100 },
        ],
      });
      const variants = event.sessions.map((s: Body) => s.ticket_offers[0].variant_id);
      const carts: string[] = [];
      for (let nth = 0; nth < 8; nth++) {
        const lines = [{ variant_id: variants[nth % 2], quantity: 1 }];
        carts.push(await office.cart(lines, "Kari@Example.com"));
      }
      const answers = await Promise.all(carts.map((cartId) => office.hold(cartId)));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
      expect(
        answers.filter(({ status, data }) => status === 400 && data.code === "quantity_limit"),
      ).toHaveLength(5);
      expect((await office.health()).ok).toBe(true);
    });

    const mayHoldThree = () =>
      office.try(
        "post",
        "/admin/box-office/settings/ticketing",
        { max_held_per_address: 3 },
        office.store.admin,
      );

    async function eightCarts(): Promise<string[]> {
      const event = await office.createEvent({ capacity: 100 });
      const { variant_id } = event.sessions[0].ticket_offers[0];
      const carts: string[] = [];
      for (let nth = 0; nth < 8; nth++) {
        carts.push(await office.cart([{ variant_id, quantity: 1 }], `buyer${nth}@example.com`));
      }
      return carts;
    }

    /** How many of them have their place; the others are refused as those are that reach a limit. */
    async function placesHad(answers: Promise<{ status: number; data: Body }>[]): Promise<number> {
      const refused = (await Promise.all(answers)).filter(({ status }) => status !== 200);
      expect(refused.map(({ data }) => data.code)).toEqual(refused.map(() => "quantity_limit"));
      return answers.length - refused.length;
    }

    /** How many of eight carts at once, from one address that may hold three places, get their place. */
    async function heldFromOneAddress(): Promise<number> {
      await mayHoldThree();
      const carts = await eightCarts();
      return placesHad(carts.map((cartId) => office.hold(cartId)));
    }

    /** As {@link heldFromOneAddress}, of those whose completions find the bank closed. */
    async function pinnedFromOneAddress(): Promise<number> {
      const carts = await eightCarts();
      for (const cartId of carts) {
        expect((await office.startPayment(cartId, BANK)).status).toBe(200);
        await office.try("delete", `/store/box-office/carts/${cartId}/seat-hold`);
      }
      await mayHoldThree();
      bank.answer = "throw";
      try {
        return await placesHad(carts.map((cartId) => office.complete(cartId)));
      } finally {
        bank.answer = "authorized";
      }
    }

    it("negative control: without its lock one address holds more than it may", async () => {
      await withoutAddressLock(getContainer());
      expect(await heldFromOneAddress()).toBeGreaterThan(3);
    });

    it("negative control: nor do completions keep to it", async () => {
      await withoutAddressLock(getContainer());
      expect(await pinnedFromOneAddress()).toBeGreaterThan(3);
    });

    it("one address's completions at once leave it no more held than it may have", async () => {
      expect(await pinnedFromOneAddress()).toBe(3);
      expect((await office.health()).ok).toBe(true);
    });

    it("one address's carts at once hold no more than it may", async () => {
      expect(await heldFromOneAddress()).toBe(3);
      expect((await office.health()).ok).toBe(true);
    });

    it("twenty scans of one ticket at once admit once, and every one is logged", async () => {
      const event = await office.createEvent();
      const { cartId } = await office.buy([
        { variant_id: event.sessions[0].ticket_offers[0].variant_id, quantity: 1 },
      ]);
      const [ticket] = (await office.orderOf(cartId)).tickets;
      const scans = await Promise.all(
        Array.from({ length: 20 }, (_, nth) =>
          office.try(
            "post",
            "/admin/box-office/check-ins",
            { number: ticket.number, nonce: `door-${nth}` },
            office.store.admin,
          ),
        ),
      );
      const results = scans.map(({ data }) => data.check_in.result);
      expect(results.filter((result) => result === "admitted")).toHaveLength(1);
      expect(results.filter((result) => result === "already_checked_in")).toHaveLength(19);
      const { data } = await api.get(
        `/admin/box-office/check-ins?ticket_id=${ticket.id}`,
        office.store.admin,
      );
      expect(data.count).toBe(20);
      expect((await office.health()).ok).toBe(true);
    });

    it("ten parallel mark-paids of one order book the money once", async () => {
      const event = await office.createEvent({ capacity: 4, price: 100 });
      const { cartId, answer } = await office.buy(
        [{ variant_id: event.sessions[0].ticket_offers[0].variant_id, quantity: 4 }],
        { provider: "pp_invoice_invoice" },
      );
      await office.orderOf(cartId);
      const orderId = answer.data.order.id;
      const marks = await Promise.all(Array.from({ length: 10 }, () => office.markPaid(orderId)));
      expect(marks.filter(({ status }) => status === 200)).toHaveLength(1);
      for (const { status, data } of marks.filter((mark) => mark.status !== 200)) {
        expect(status).toBe(400);
        expect(["payment_in_progress", "already_paid"]).toContain(data.code);
      }
      const { data } = await api.get(`/admin/orders/${orderId}?fields=summary`, office.store.admin);
      expect(data.order.summary.paid_total).toBe(400);
      const [payments] = await sql(
        getContainer(),
        `SELECT count(*)::integer AS payments, count(canceled_at)::integer AS canceled FROM payment`,
      );
      expect(payments).toEqual({ payments: 1, canceled: 0 });
      expect((await office.health()).ok).toBe(true);
    });
  },
});
