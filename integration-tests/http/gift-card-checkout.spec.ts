import { finishTicketOrdersWorkflow } from "../../src/workflows";
import { BANK, bank, resetBank } from "../fixtures/bank-provider";
import { type Body, BoxOffice, type Caller, eventually } from "../fixtures/box-office";
import { OrderDesk } from "../fixtures/order-desk";
import { Organiser } from "../fixtures/organiser";
import { customerHeaders, seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let office: BoxOffice;
    let organiser: Organiser;
    let desk: OrderDesk;
    let kari: Awaited<ReturnType<typeof customerHeaders>>;
    let goods: string;

    beforeAll(async () => {
      office = new BoxOffice(api, await seedStore(getContainer(), [BANK]));
      organiser = new Organiser(office);
      desk = new OrderDesk(office);
      kari = await customerHeaders(getContainer(), office.store, "kari@example.com");
      // 50 NOK each
      goods = await office.createGoods();
    });
    beforeEach(resetBank);

    const issue = async (
      amount: number,
      body: Body = {},
    ): Promise<{ id: string; code: string }> => {
      const { status, data } = await organiser.post("/gift-cards", {
        ...{ amount, currency_code: "nok", ...body },
      });
      expect([status, data.message]).toEqual([200, undefined]);
      return { id: data.gift_card.id, code: data.code };
    };
    const cartOf = (quantity: number, buyer?: Caller) =>
      office.cart([{ variant_id: goods, quantity }], "nora@example.com", buyer);
    const at = (cartId: string, path: string) => `/store/box-office/carts/${cartId}/${path}`;
    const tryCard = (cartId: string, code: string, more: Body = {}, buyer?: Caller) =>
      office.try("post", at(cartId, "gift-cards"), { code, ...more }, buyer);
    const pay = async (cartId: string, code: string, more: Body = {}): Promise<Body> => {
      const { status, data } = await tryCard(cartId, code, more);
      expect([status, data.message]).toEqual([200, undefined]);
      return data;
    };
    const cardsOf = async (cartId: string): Promise<Body> =>
      (await office.try("get", at(cartId, "gift-cards"))).data;
    const totalOf = async (cartId: string): Promise<number> =>
      (await api.get(`/store/carts/${cartId}?fields=total`, office.store.shop)).data.cart.total;
    const setQuantity = async (cartId: string, quantity: number) => {
      const cart = (await api.get(`/store/carts/${cartId}?fields=*items`, office.store.shop)).data
        .cart;
      const { status } = await office.try(
        "post",
        `/store/carts/${cartId}/line-items/${cart.items[0].id}`,
        { quantity },
      );
      expect(status).toBe(200);
    };
    const card = async (id: string): Promise<Body> =>
      (await organiser.get(`/gift-cards/${id}`)).data.gift_card;
    const balance = async (id: string) => {
      const { balance, held } = await card(id);
      return [balance, held];
    };
    const notices = ({ notices: all }: Body) => all.map(({ code }: Body) => code);
    const placed = async (cartId: string): Promise<string> => {
      const { status, data } = await office.complete(cartId);
      expect([status, data.type, data.message ?? data.error?.message]).toEqual([
        ...[200, "order", undefined],
      ]);
      return data.order.id;
    };
    const sweep = async () => {
      const { checks } = await office.health();
      expect(checks.filter(({ ok }: Body) => !ok)).toEqual([]);
    };
    afterEach(sweep);

    it("D4: several cards pay for one order, the rest is paid otherwise, and each is taken once", async () => {
      const [one, two] = [await issue(100), await issue(300)];
      const cartId = await cartOf(8);
      expect(await pay(cartId, one.code)).toEqual({
        gift_cards: [
          {
            id: one.id,
            masked_code: `•••• ${one.code.slice(-4)}`,
            applied: 100,
            remaining_after: 0,
          },
        ],
        ...{ customer_credit: null, notices: [], total_due: 300, currency_code: "nok" },
      });
      const both = await pay(cartId, two.code.toLowerCase(), { amount: 250 });
      expect(
        both.gift_cards.map(({ applied, remaining_after }: Body) => [applied, remaining_after]),
      ).toEqual([
        [100, 0],
        [250, 50],
      ]);
      expect([both.total_due, await totalOf(cartId)]).toEqual([50, 50]);
      await office.startPayment(cartId, BANK);
      const orderId = await placed(cartId);
      await eventually(async () => {
        expect([await balance(one.id), await balance(two.id)]).toEqual([
          [0, 0],
          [50, 0],
        ]);
      });
      const { timeline, holds } = (await organiser.get(`/gift-cards/${two.id}`)).data;
      expect(holds).toEqual([]);
      expect(timeline.find(({ type }: Body) => type === "capture")).toMatchObject({
        type: "capture",
        amount: -250,
        balance_after: 50,
        order_id: orderId,
      });
      await desk.expectState(orderId, "processing");
      await finishTicketOrdersWorkflow(getContainer()).run();
      expect(await balance(two.id)).toEqual([50, 0]);
    });

    it("an order that a card pays for wholly is complete without a payment, and counts as paid", async () => {
      const { id, code } = await issue(500);
      const event = await office.createEvent({ capacity: 1, price: 250 });
      const [session] = event.sessions;
      const { variant_id } = session.ticket_offers[0];
      const cartId = await office.cart([{ variant_id, quantity: 1 }], "nora@example.com");
      expect((await pay(cartId, code)).total_due).toBe(0);
      // Its place is its own from here on, as it is with a payment session.
      expect(await office.availability(session.id)).toMatchObject([{ remaining: 0 }]);
      const late = await office.cart([{ variant_id, quantity: 1 }], "nora@example.com");
      const { code: other } = await issue(500);
      const refused = await tryCard(late, other);
      expect([refused.status, refused.data.code]).toEqual([400, "seats_unavailable"]);
      expect(await cardsOf(late)).toMatchObject({ gift_cards: [], total_due: 250 });
      const orderId = await placed(cartId);
      const { order, tickets } = await office.orderOf(cartId);
      expect([order.id, tickets.map(({ status }: Body) => status)]).toEqual([orderId, ["valid"]]);
      await eventually(async () => expect(await balance(id)).toEqual([250, 0]));
    });

    it("W1: a declined payment leaves the card as it was, and another attempt takes it", async () => {
      const { id, code } = await issue(100);
      for (const answer of ["throw", "error", "requires_more"] as const) {
        const cartId = await cartOf(3);
        await pay(cartId, code);
        await office.startPayment(cartId, BANK);
        bank.answer = answer;
        expect((await office.complete(cartId)).data.type).not.toBe("order");
        bank.answer = "authorized";
        expect([answer, await balance(id)]).toEqual([answer, [100, 100]]);
        await eventually(async () => {
          await office.startPayment(cartId, BANK);
          await placed(cartId);
        });
        await eventually(async () => expect(await balance(id)).toEqual([0, 0]));
        await organiser.post(`/gift-cards/${id}/balance`, { amount: 100, reason: "Again" });
      }
    });

    it("W2: what Medusa cancels for good gives back to the card what it paid, once", async () => {
      const { id, code } = await issue(100);
      const cartId = await cartOf(3);
      await pay(cartId, code);
      await office.startPayment(cartId, BANK);
      const orderId = await placed(cartId);
      await eventually(async () => expect(await balance(id)).toEqual([0, 0]));
      await api.post(`/admin/orders/${orderId}/cancel`, {}, office.store.admin);
      await eventually(async () => expect(await balance(id)).toEqual([100, 0]));
      await finishTicketOrdersWorkflow(getContainer()).run();
      expect(await balance(id)).toEqual([100, 0]);
    });

    it("W5, W12: what cards and credit pay follows the cart, and is never more than there is to pay", async () => {
      const { code } = await issue(500);
      const cartId = await cartOf(8);
      await pay(cartId, code, { amount: 300 });
      for (const [quantity, applied] of [
        [2, 100],
        [1, 50],
        [9, 300],
      ] as const) {
        await setQuantity(cartId, quantity);
        const { gift_cards, total_due } = await cardsOf(cartId);
        expect([quantity, gift_cards[0].applied, total_due, await totalOf(cartId)]).toEqual([
          ...[quantity, applied, quantity * 50 - applied, quantity * 50 - applied],
        ]);
      }
      for (const [amount, applied] of [
        [100, 100],
        [450, 450],
        [600, 450],
      ] as const) {
        expect((await pay(cartId, code, { amount })).gift_cards[0].applied).toBe(applied);
      }
    });

    it("W10, W11: a card that is spent elsewhere goes to whoever presents it; the cart that had it says so and stays usable", async () => {
      const { id, code } = await issue(100);
      const [first, second] = [await cartOf(4), await cartOf(2)];
      await pay(first, code);
      await office.startPayment(second, BANK);
      expect((await pay(second, code)).total_due).toBe(0);
      await placed(second);
      await eventually(async () => expect(await balance(id)).toEqual([0, 0]));
      await office.startPayment(first, BANK);
      const answer = await cardsOf(first);
      expect([answer.gift_cards, notices(answer), answer.total_due]).toEqual([
        ...[[], ["gift_card_removed"], 200],
      ]);
      await setQuantity(first, 5);
      expect(await totalOf(first)).toBe(250);
      await office.startPayment(first, BANK);
      await placed(first);
    });

    it.each([
      [1, [50, ["gift_card_reduced"], 150]],
      [2, [undefined, ["gift_card_removed"], 200]],
    ])(
      "W11: a card of which others spent %i after the payment was begun: the completion says so, the money is given back, and the cart is usable",
      async (spent, expected) => {
        const { id, code } = await issue(100);
        const cartId = await cartOf(4);
        await pay(cartId, code);
        await office.startPayment(cartId, BANK);
        // The payment was begun too long ago to keep anybody from the card.
        await sql(
          getContainer(),
          `UPDATE box_office_ledger_hold SET expires_at = now() - interval '1 second'`,
        );
        const other = await cartOf(spent);
        await pay(other, code);
        await placed(other);
        const left = 100 - spent * 50;
        await eventually(async () => expect(await balance(id)).toEqual([left, left]));
        const { status, data } = await office.complete(cartId);
        expect([status, data.code]).toEqual([400, "payment_amount_changed"]);
        expect(bank.reserved.size).toBe(0);
        const answer = await cardsOf(cartId);
        expect([answer.gift_cards[0]?.applied, notices(answer), answer.total_due]).toEqual(
          expected,
        );
        await office.startPayment(cartId, BANK);
        await placed(cartId);
        await eventually(async () => expect(await balance(id)).toEqual([0, 0]));
      },
    );

    it("W5: what a promotion takes off or gives back, cards follow in the same answer", async () => {
      await api.post(
        "/admin/promotions",
        {
          ...{ code: "TIER", type: "standard", status: "active" },
          application_method: {
            ...{ type: "percentage", target_type: "order", value: 10, currency_code: "nok" },
          },
        },
        office.store.admin,
      );
      const { code } = await issue(500);
      const cartId = await cartOf(8);
      await pay(cartId, code);
      const promote = async (method: "post" | "delete") => {
        const path = `/store/carts/${cartId}/promotions`;
        const { status, data } = await office.try(method, path, { promo_codes: ["TIER"] });
        expect(status).toBe(200);
        const { gift_cards } = await cardsOf(cartId);
        return [data.cart.total, await totalOf(cartId), gift_cards[0].applied];
      };
      expect(await promote("post")).toEqual([0, 0, 360]);
      expect(await promote("delete")).toEqual([0, 0, 400]);
      await placed(cartId);
    });

    it("W1: a completion that declines late, when its order was followed already, leaves the card as it was", async () => {
      const { id, code } = await issue(100);
      const cartId = await cartOf(3);
      await pay(cartId, code);
      await office.startPayment(cartId, BANK);
      bank.answer = "error";
      let between: unknown;
      bank.beforeAuthorize = async () => {
        await sql(
          getContainer(),
          `UPDATE box_office_ledger_hold SET pinned_at = now() - interval '151 seconds' WHERE pinned_by IS NOT NULL`,
        );
        await finishTicketOrdersWorkflow(getContainer()).run();
        between = await balance(id);
      };
      expect((await office.complete(cartId)).data.type).not.toBe("order");
      expect(between).toEqual([0, 0]);
      await eventually(async () => {
        const [{ given, held }] = [await balance(id)].map(([given, held]) => ({ given, held })) as [
          { given: number; held: number },
        ];
        expect([given, held]).toEqual([100, 0]);
      });
    });

    it("gift cards are not paid for with gift cards, unless the shop says so", async () => {
      const { data } = await api.post(
        "/admin/products",
        {
          ...{ title: "Gavekort", status: "published", is_giftcard: true },
          options: [{ title: "Value", values: ["100"] }],
          sales_channels: [{ id: office.store.salesChannelId }],
          variants: [
            {
              ...{ title: "100", options: { Value: "100" }, manage_inventory: false },
              prices: [{ currency_code: "nok", amount: 100 }],
            },
          ],
        },
        office.store.admin,
      );
      const { code } = await issue(500);
      const cartId = await office.cart(
        [
          { variant_id: data.product.variants[0].id, quantity: 1 },
          { variant_id: goods, quantity: 3 },
        ],
        "nora@example.com",
      );
      const answer = await pay(cartId, code);
      expect([answer.gift_cards[0].applied, notices(answer), answer.total_due]).toEqual([
        ...[150, ["gift_cards_not_paid_for"], 100],
      ]);
      await organiser.post("/settings/gift-cards", { card_buys_card: true });
      expect(await pay(cartId, code)).toMatchObject({ notices: [], total_due: 0 });
    });

    it("while somebody pays with a card nobody else gets it; of a payment that was not begun it is free", async () => {
      const { code } = await issue(100);
      const [first, second] = [await cartOf(4), await cartOf(2)];
      await pay(first, code);
      bank.refuses = "initiate";
      expect((await office.startPayment(first, BANK)).status).toBeGreaterThanOrEqual(400);
      bank.refuses = undefined;
      await eventually(async () => expect((await pay(second, code)).total_due).toBe(0));
      await office.startPayment(first, BANK);
      expect((await tryCard(first, code)).status).toBe(200);
      await office.startPayment(first, BANK);
      const { status, data } = await tryCard(second, code);
      expect([status, data.code]).toEqual([400, "gift_card_not_usable"]);
    });

    it("a card is taken off a cart, and one that is not on it can't be", async () => {
      const { id, code } = await issue(100);
      const cartId = await cartOf(4);
      await pay(cartId, code);
      const off = await office.try("delete", at(cartId, `gift-cards/${id}`));
      expect([off.status, off.data.gift_cards, off.data.notices, off.data.total_due]).toEqual([
        ...[200, [], [], 200],
      ]);
      expect(await balance(id)).toEqual([100, 0]);
      expect((await office.try("delete", at(cartId, `gift-cards/${id}`))).status).toBe(404);
      await office.startPayment(cartId, BANK);
      await placed(cartId);
      expect(await balance(id)).toEqual([100, 0]);
      const late = await tryCard(cartId, code);
      expect([late.status, late.data.code]).toEqual([400, "cart_completed"]);
    });

    it("D7: credit pays for its owner's cart alone, and a customer card becomes credit where its owner pays", async () => {
      await organiser.post("/settings/gift-cards", { mode: "customer" });
      const { id, code } = await issue(100);
      const guests = await cartOf(3);
      const refused = await tryCard(guests, code);
      expect([refused.status, refused.data.code]).toEqual([400, "gift_card_not_usable"]);
      const cartId = await cartOf(3, kari);
      const { status, data } = await tryCard(cartId, code, { amount: 60 }, kari);
      expect([status, data.gift_cards, data.customer_credit, data.total_due]).toEqual([
        ...[200, [], { applied: 60, remaining_after: 40 }, 90],
      ]);
      expect(await card(id)).toMatchObject({ state: "moved", redeemed_by: { id: kari.id } });
      const credit = at(cartId, "customer-credit");
      expect((await office.try("post", credit, {})).status).toBe(401);
      expect((await office.try("post", at(guests, "customer-credit"), {})).status).toBe(401);
      const ola = await customerHeaders(getContainer(), office.store, "ola@example.com");
      expect((await office.try("post", credit, {}, ola)).status).toBe(404);
      const all = await office.try("post", credit, {}, kari);
      expect(all.data).toMatchObject({ customer_credit: { applied: 100 }, total_due: 50 });
      const off = await office.try("delete", credit, undefined, kari);
      expect(off.data).toMatchObject({ customer_credit: null, total_due: 150 });
      expect((await office.try("post", credit, { amount: 0.001 }, kari)).status).toBe(400);
      await office.try("post", credit, { amount: 30 }, kari);
      const collection = await office.try(
        "post",
        "/store/payment-collections",
        { cart_id: cartId },
        kari,
      );
      await office.try(
        "post",
        `/store/payment-collections/${collection.data.payment_collection.id}/payment-sessions`,
        { provider_id: BANK },
        kari,
      );
      const { data: completed } = await office.try(
        "post",
        `/store/carts/${cartId}/complete`,
        {},
        kari,
      );
      expect(completed.type).toBe("order");
      await eventually(async () => {
        const { accounts } = (
          await office.try("get", "/store/box-office/customers/me/credit", undefined, kari)
        ).data;
        expect(accounts[0]).toMatchObject({ balance: 70 });
      });
      const none = await office.try("post", at(await cartOf(1, ola), "customer-credit"), {}, ola);
      expect([none.status, none.data.code]).toEqual([400, "insufficient_balance"]);
    });

    it("credit pays no cart that became somebody else's", async () => {
      await organiser.post(`/customers/${kari.id}/credit`, {
        ...{ amount: 100, currency_code: "nok", reason: "A gift" },
      });
      const cartId = await cartOf(3, kari);
      await office.try("post", at(cartId, "customer-credit"), {}, kari);
      expect(await totalOf(cartId)).toBe(50);
      const creditSeen = async (caller?: Caller) =>
        (await office.try("get", at(cartId, "gift-cards"), undefined, caller)).data.customer_credit;
      expect(await creditSeen(kari)).toEqual({ applied: 100, remaining_after: 0 });
      // Whoever has no more than the cart's id sees what is paid, and not what its owner has left.
      expect(await creditSeen()).toEqual({ applied: 100, remaining_after: null });
      const ola = await customerHeaders(getContainer(), office.store, "ola@example.com");
      const { status } = await office.try("post", `/store/carts/${cartId}/customer`, {}, ola);
      expect(status).toBe(200);
      const answer = (await office.try("get", at(cartId, "gift-cards"), undefined, ola)).data;
      expect([answer.customer_credit, notices(answer), answer.total_due]).toEqual([
        ...[null, ["gift_card_removed"], 150],
      ]);
      const { accounts } = (await organiser.get(`/customers/${kari.id}/credit`)).data;
      expect(accounts).toMatchObject([{ balance: 100, held: 0 }]);
    });

    it("the same card, many cards and changes of the cart at once: each is answered, and nothing is paid twice", async () => {
      const [one, two] = [await issue(100), await issue(70)];
      const cartId = await cartOf(4);
      const answers = await Promise.all([
        ...Array.from({ length: 6 }, () => tryCard(cartId, one.code)),
        ...Array.from({ length: 6 }, () => tryCard(cartId, two.code)),
        office.try("delete", at(cartId, `gift-cards/${one.id}`)),
      ]);
      for (const { status, data } of answers) {
        const isKnown = [200, 404].includes(status) || data.code === "completion_in_progress";
        expect([status, data.message, isKnown]).toEqual([status, data.message, true]);
      }
      await pay(cartId, one.code);
      expect((await pay(cartId, two.code)).total_due).toBe(30);
      await office.startPayment(cartId, BANK);
      const twice = await Promise.all([office.complete(cartId), office.complete(cartId)]);
      expect(twice.map(({ status }) => status)).toContain(200);
      await eventually(async () => {
        expect([await balance(one.id), await balance(two.id)]).toEqual([
          [0, 0],
          [0, 0],
        ]);
      });
    });

    it("W17: whatever a code is not, it is one answer", async () => {
      const cartId = await cartOf(1);
      const [empty, disabled, foreign] = [
        await issue(100),
        await issue(100),
        await issue(100, { currency_code: "eur" }),
      ];
      await organiser.post(`/gift-cards/${empty.id}/cash-out`, { reason: "Paid out" });
      await organiser.post(`/gift-cards/${disabled.id}/disable`, { reason: "Lost" });
      const answers = new Set<string>();
      for (const code of [empty.code, disabled.code, foreign.code, "AAAA-BBBB-CCCC-DDDD", "x"]) {
        const { status, data } = await tryCard(cartId, code);
        expect(status).toBe(400);
        answers.add(JSON.stringify(data));
      }
      expect([...answers]).toEqual([expect.stringContaining("gift_card_not_usable")]);
      // Each cart has ten wrong codes; then it learns nothing of right ones neither, and another one does.
      const { code } = await issue(100);
      for (let nth = 0; nth < 5; nth++) await tryCard(cartId, "x");
      const late = await tryCard(cartId, code);
      expect([late.status, late.data.code]).toEqual([429, "too_many_attempts"]);
      expect(Number(late.headers["retry-after"])).toBeGreaterThan(0);
      expect((await tryCard(await cartOf(1), code)).status).toBe(200);
    });

    it("D9: the mode is switched to and fro while cards of both kinds are in use, and each goes on working as issued", async () => {
      const mode = (wanted: string) => organiser.post("/settings/gift-cards", { mode: wanted });
      const redeem = (code: string) =>
        office.try("post", "/store/box-office/customers/me/gift-cards/redeem", { code }, kari);
      const plain = await issue(150);
      const first = await cartOf(2);
      await pay(first, plain.code);
      await mode("customer");
      const own = await issue(80);
      const second = await cartOf(1, kari);
      expect((await tryCard(second, own.code, {}, kari)).data.total_due).toBe(0);
      expect((await redeem(plain.code)).data.code).toBe("gift_card_not_usable");
      await mode("card");
      const other = await issue(60, {});
      await mode("customer");
      await placed(first);
      await mode("card");
      await placed(second);
      await eventually(async () => expect(await balance(plain.id)).toEqual([50, 0]));
      // What is left of each is used as before.
      expect(await pay(await cartOf(3), plain.code)).toMatchObject({ total_due: 100 });
      expect((await redeem(own.code)).data.credit_account).toEqual({
        ...{ currency_code: "nok", balance: 30 },
      });
      expect((await redeem(other.code)).data.code).toBe("gift_card_not_usable");
      expect([(await card(plain.id)).mode, (await card(own.id)).mode]).toEqual([
        ...["card", "customer"],
      ]);
    });

    it("a completion that died gives the card back to its cart", async () => {
      const { id, code } = await issue(100);
      const cartId = await cartOf(4);
      await pay(cartId, code);
      await sql(
        getContainer(),
        `UPDATE box_office_ledger_hold SET pinned_by = 'died', pinned_at = now() - interval '151 seconds'`,
      );
      await finishTicketOrdersWorkflow(getContainer()).run();
      expect((await tryCard(await cartOf(2), code)).status).toBe(200);
      expect(await balance(id)).toEqual([100, 100]);
    });
  },
});
