import { Modules } from "@medusajs/framework/utils";
import { logo } from "../../src/documents/__tests__/papers";
import { readPdf } from "../../src/documents/__tests__/read-pdf";
import finishTicketOrders from "../../src/jobs/finish-ticket-orders";
import tellOfGiftCards from "../../src/jobs/tell-of-gift-cards";
import { BOX_OFFICE_GIFT_CARD } from "../../src/modules/gift-card";
import { settleOrderWorkflow } from "../../src/workflows";
import { BANK, bank, resetBank } from "../fixtures/bank-provider";
import { type Body, BoxOffice, eventually } from "../fixtures/box-office";
import { nothingOnItsWay } from "../fixtures/on-its-way";
import { OrderDesk } from "../fixtures/order-desk";
import { Organiser } from "../fixtures/organiser";
import { customerHeaders, seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let office: BoxOffice;
    let organiser: Organiser;
    let desk: OrderDesk;
    let variants: Record<string, string>;
    let goods: string;
    let productId: string;

    beforeAll(async () => {
      office = new BoxOffice(api, await seedStore(getContainer(), [BANK]));
      organiser = new Organiser(office);
      desk = new OrderDesk(office);
      goods = await office.createGoods();
      const { data } = await api.post(
        "/admin/products",
        {
          ...{ title: "Gavekort", status: "published", is_giftcard: true, discountable: false },
          options: [{ title: "Value", values: ["19.90", "250"] }],
          sales_channels: [{ id: office.store.salesChannelId }],
          variants: ["19.90", "250"].map((value) => ({
            ...{ title: value, options: { Value: value }, manage_inventory: false },
            prices: [{ currency_code: "nok", amount: Number(value) }],
          })),
        },
        office.store.admin,
      );
      productId = data.product.id;
      variants = Object.fromEntries(
        data.product.variants.map(({ title, id }: Body) => [title, id]),
      );
    });
    beforeEach(resetBank);
    afterEach(async () => {
      const { checks } = await office.health();
      expect(checks.filter(({ ok }: Body) => !ok)).toEqual([]);
    });

    const buy = async (value: string, quantity: number, more: Body[] = []): Promise<string> => {
      const { answer } = await office.buy(
        [{ variant_id: variants[value] as string, quantity }, ...(more as [])],
        { provider: BANK, email: "nora@example.com" },
      );
      expect([answer.status, answer.data.type]).toEqual([200, "order"]);
      return answer.data.order.id;
    };
    const cardsOf = async (orderId: string): Promise<Body[]> =>
      (await office.adminOrder(orderId)).gift_cards;
    const states = async (orderId: string) =>
      (await cardsOf(orderId)).map(({ state, balance }) => [state, balance]);
    const capture = async (orderId: string) => {
      const { status } = await organiser.post(`/orders/${orderId}/capture`);
      expect(status).toBe(200);
    };
    const expectStates = (orderId: string, expected: unknown[]) =>
      eventually(async () => expect(await states(orderId)).toEqual(expected));
    const codeOf = async (id: string): Promise<string> =>
      (await organiser.post(`/gift-cards/${id}/reveal`)).data.code;
    const spend = async (id: string, quantity: number) => {
      const cartId = await office.cart([{ variant_id: goods, quantity }], "ola@example.com");
      const { status } = await office.try("post", `/store/box-office/carts/${cartId}/gift-cards`, {
        code: await codeOf(id),
      });
      if (status === 200) await office.complete(cartId);
      return status;
    };

    it("D2, W4, W24: a card for each unit, worth its price, that can be used once its money is taken", async () => {
      const orderId = await buy("19.90", 3);
      await expectStates(orderId, Array(3).fill(["pending", 0]));
      const cards = await cardsOf(orderId);
      expect(cards).toMatchObject(
        Array(3).fill({
          ...{ origin: "sold", initial_amount: 19.9, order_id: orderId },
          buyer: { email: "nora@example.com" },
        }),
      );
      expect(await spend(cards[0].id, 1)).toBe(400);
      await capture(orderId);
      await expectStates(orderId, Array(3).fill(["active", 19.9]));
    });

    it("W16: whoever redeemed a card, or has what came back of it, learns nothing of the orders of others", async () => {
      const kari = await customerHeaders(getContainer(), office.store, "kari@example.com");
      const own = async (path: string) =>
        (await office.try("get", `/store/box-office/customers/me/${path}`, undefined, kari)).data;
      await organiser.post("/settings/gift-cards", { mode: "customer" });
      const bought = await buy("250", 1);
      await capture(bought);
      await expectStates(bought, [["active", 250]]);
      const [card] = await cardsOf(bought);
      const code = await codeOf(card.id);
      await office.try("post", "/store/box-office/customers/me/gift-cards/redeem", { code }, kari);
      const { gift_cards } = await own("gift-cards");
      expect(gift_cards).toMatchObject([{ masked_code: card.masked_code, order_id: null }]);

      // A guest pays by a card whose rest is hers since, and the order is cancelled.
      await organiser.post("/settings/gift-cards", { mode: "card" });
      const issued = await organiser.post("/gift-cards", { amount: 200, currency_code: "nok" });
      const cartId = await office.cart([{ variant_id: goods, quantity: 1 }], "ola@example.com");
      await office.try("post", `/store/box-office/carts/${cartId}/gift-cards`, {
        code: issued.data.code,
      });
      const { data } = await office.complete(cartId);
      const { id } = issued.data.gift_card;
      await eventually(async () =>
        expect((await organiser.get(`/gift-cards/${id}`)).data.gift_card.balance).toBe(150),
      );
      const redeemed = await organiser.post(`/gift-cards/${id}/redeem`, {
        customer_id: kari.id,
      });
      expect([redeemed.status, redeemed.data.message]).toEqual([200, undefined]);
      await api.post(`/admin/orders/${data.order.id}/cancel`, {}, office.store.admin);
      await eventually(async () => {
        const { accounts } = await own("credit");
        expect(accounts).toMatchObject([{ balance: 450 }]);
        expect(JSON.stringify(accounts)).not.toContain(data.order.id);
      });
    });

    it("W6: whatever is told twice, there is one card for each unit", async () => {
      const orderId = await buy("250", 2);
      await capture(orderId);
      await Promise.all(
        Array.from({ length: 8 }, () =>
          settleOrderWorkflow(getContainer()).run({ input: { order_id: orderId } }),
        ),
      );
      await expectStates(orderId, Array(2).fill(["active", 250]));
    });

    it("W3: what is cancelled is void, and what was spent from stays as it is", async () => {
      const orderId = await buy("250", 3);
      await capture(orderId);
      await expectStates(orderId, Array(3).fill(["active", 250]));
      const [, , third] = await cardsOf(orderId);
      expect(await spend(third.id, 2)).toBe(200);
      await eventually(async () => {
        expect((await cardsOf(orderId))[2].balance).toBe(150);
      });
      await api.post(`/admin/orders/${orderId}/cancel`, {}, office.store.admin);
      await expectStates(orderId, [
        ["void", 0],
        ["void", 0],
        ["active", 150],
      ]);
      expect(await spend((await cardsOf(orderId))[0].id, 1)).toBe(400);
      await tellOfGiftCards(getContainer());
      await settleOrderWorkflow(getContainer()).run({ input: { order_id: orderId } });
      await tellOfGiftCards(getContainer());
      const told = await getContainer()
        .resolve(Modules.NOTIFICATION)
        .listNotifications({ trigger_type: "box_office.gift_card_spent" });
      expect(told).toMatchObject([
        {
          resource_id: orderId,
          data: { description: expect.stringMatching(/has NOK\s150 left/) },
        },
      ]);
    });

    it("a card that outlived its purchase, since it was spent, ends once its money is back", async () => {
      const bought = await buy("250", 1);
      await capture(bought);
      await expectStates(bought, [["active", 250]]);
      const [card] = await cardsOf(bought);
      const cartId = await office.cart([{ variant_id: goods, quantity: 1 }], "ola@example.com");
      const code = await codeOf(card.id);
      await office.try("post", `/store/box-office/carts/${cartId}/gift-cards`, { code });
      const { data: spent } = await office.complete(cartId);
      await expectStates(bought, [["active", 200]]);
      await api.post(`/admin/orders/${bought}/cancel`, {}, office.store.admin);
      await nothingOnItsWay(getContainer());
      expect(await states(bought)).toEqual([["active", 200]]);
      await api.post(`/admin/orders/${spent.order.id}/cancel`, {}, office.store.admin);
      await nothingOnItsWay(getContainer());
      await sql(
        getContainer(),
        `UPDATE box_office_order SET dirty_at = dirty_at - interval '1 hour' WHERE order_id = '${bought}'`,
      );
      await finishTicketOrders(getContainer());
      await expectStates(bought, [["void", 0]]);
    });

    it("an edit of an order leaves its cards at what they cost, and sells no part of one", async () => {
      const orderId = await buy("250", 2);
      await expectStates(orderId, Array(2).fill(["pending", 0]));
      const { data } = await api.get(`/admin/orders/${orderId}`, office.store.admin);
      const [{ id: lineId }] = data.order.items;
      const edit = async (body: Body) => {
        const admin = (path: string, send: Body = {}) =>
          api.post(`/admin/order-edits${path}`, send, office.store.admin);
        await admin("", { order_id: orderId });
        await admin(`/${orderId}/items/item/${lineId}`, body);
        await admin(`/${orderId}/request`);
        const answer = await office.try(
          "post",
          `/admin/order-edits/${orderId}/confirm`,
          {},
          office.store.admin,
        );
        if (answer.status !== 200) {
          await api.delete(`/admin/order-edits/${orderId}`, office.store.admin);
        }
        return [answer.status, answer.data.code];
      };
      expect(await edit({ quantity: 2, unit_price: 10 })).toEqual([400, "gift_card_bought"]);
      expect(await edit({ quantity: 1.5 })).toEqual([400, "quantity_limit"]);
      expect(await edit({ quantity: 3 })).toEqual([200, undefined]);
      await expectStates(orderId, Array(3).fill(["pending", 0]));
    });

    it("cards are sold whole, and up to a thousand in one line", async () => {
      const cartId = await office.cart([], "nora@example.com");
      const add = (quantity: number) =>
        office.try("post", `/store/carts/${cartId}/line-items`, {
          ...{ variant_id: variants["250"], quantity },
        });
      const { data } = await add(1000);
      const line = `/store/carts/${cartId}/line-items/${data.cart.items[0].id}`;
      const { regionId: region_id } = office.store;
      for (const quantity of [0.5, 1.5, 1001]) {
        const items = [{ variant_id: variants["250"], quantity }];
        for (const { status, data } of [
          await add(quantity),
          await office.try("post", line, { quantity }),
          await office.try("post", "/store/carts", { region_id, items }),
        ]) {
          expect([quantity, status, data.code]).toEqual([quantity, 400, "quantity_limit"]);
        }
      }
      // Medusa adds to a line that is there.
      await add(1);
      await office.startPayment(cartId, BANK);
      const { status, data: refused } = await office.complete(cartId);
      expect([status, refused.code]).toEqual([400, "quantity_limit"]);
    });

    it("what was paid only when its cards had ended has cards that last from then on", async () => {
      const orderId = await buy("250", 1);
      await expectStates(orderId, [["pending", 0]]);
      const [card] = await cardsOf(orderId);
      const expires_at = new Date(Date.now() - 3_600_000);
      const { cards } = getContainer().resolve(BOX_OFFICE_GIFT_CARD);
      await cards.editCard(card.id, { expires_at }, null);
      await capture(orderId);
      await expectStates(orderId, [["active", 250]]);
      expect(await spend(card.id, 1)).toBe(200);
    });

    it("cards of an order whose money is given back are void", async () => {
      const orderId = await buy("250", 1);
      await capture(orderId);
      await expectStates(orderId, [["active", 250]]);
      const { data } = await api.get(
        `/admin/orders/${orderId}?fields=*payment_collections.payments`,
        office.store.admin,
      );
      const payment = data.order.payment_collections[0].payments[0];
      await api.post(`/admin/payments/${payment.id}/refund`, { amount: 250 }, office.store.admin);
      await expectStates(orderId, [["void", 0]]);
    });

    it("the shop says when a card can be used: with its reservation, or by hand", async () => {
      await organiser.post("/settings/gift-cards", { activation: "authorized" });
      await expectStates(await buy("250", 1), [["active", 250]]);
      await organiser.post("/settings/gift-cards", { activation: "manual" });
      const orderId = await buy("250", 1);
      await capture(orderId);
      await nothingOnItsWay(getContainer());
      await expectStates(orderId, [["pending", 0]]);
      const [card] = await cardsOf(orderId);
      await organiser.post(`/gift-cards/${card.id}/activate`);
      await expectStates(orderId, [["active", 250]]);
    });

    it("a completion that fails leaves no card that can be used", async () => {
      bank.answer = "error";
      const { answer } = await office.buy(
        [{ variant_id: variants["250"] as string, quantity: 1 }],
        {
          provider: BANK,
        },
      );
      expect(answer.data.type).not.toBe("order");
      const { data } = await organiser.get("/gift-cards");
      expect(data.gift_cards.filter(({ state }: Body) => state !== "void")).toEqual([]);
    });

    it("an order that is cancelled and comes back has other cards, and the old codes open nothing", async () => {
      const orderId = await buy("250", 1);
      await capture(orderId);
      await expectStates(orderId, [["active", 250]]);
      const [first] = await cardsOf(orderId);
      await desk.move(orderId, "cancelled");
      await expectStates(orderId, [["void", 0]]);
      await desk.move(orderId, "processing");
      await expectStates(orderId, [
        ["void", 0],
        ["active", 250],
      ]);
      expect(await spend(first.id, 1)).toBe(400);
    });

    describe("D2: an amount that the buyer chooses", () => {
      const FREE = { min: 100, max: 2000, currency_code: "nok" };
      const chosen = (amount: unknown) => ({ box_office_gift_card: { amount } });
      const store = (path: string, body: Body) => office.try("post", `/store/carts${path}`, body);
      const sell = (body: Body = {}) => organiser.post(`/products/${productId}/gift-card`, body);
      const line = (amount: unknown, quantity = 1): Body => ({
        ...{ variant_id: variants["19.90"], quantity, metadata: chosen(amount) },
      });
      const newCart = (items: Body[] = []) =>
        store("", { region_id: office.store.regionId, email: "nora@example.com", items });

      it("is its price on every route of a cart, and what the card is worth", async () => {
        expect(await sell({ free_amount: FREE })).toMatchObject({ status: 200 });
        const { data: created } = await newCart([line(333.5, 2)]);
        const { id } = created.cart;
        const { status } = await store(`/${id}/line-items`, { ...line(150), unit_price: 1 });
        expect(status).toBe(400);
        await store(`/${id}/line-items`, line(150));
        const { data: added } = await store(`/${id}/line-items`, line(150));
        const priced = (cart: Body) =>
          cart.items
            .map(({ unit_price, quantity }: Body) => [unit_price, quantity])
            .sort(([one]: number[], [other]: number[]) => (one as number) - (other as number));
        expect(priced(added.cart)).toEqual([
          [150, 2],
          [333.5, 2],
        ]);
        const { id: lineId } = added.cart.items.find((item: Body) => item.unit_price === 150);
        // Other metadata leaves the amount; another quantity too.
        const change = (body: Body) => store(`/${id}/line-items/${lineId}`, body);
        await change({ quantity: 1, metadata: { wrapped: true } });
        const { data: kept } = await change({ quantity: 3 });
        expect(priced(kept.cart)[0]).toEqual([150, 3]);
        await change({ quantity: 1, metadata: chosen(1) }).then(expectNotAllowed);
        const { data: changed } = await change({ quantity: 1, metadata: chosen(2000) });
        expect([priced(changed.cart), changed.cart.total]).toEqual([
          [
            [333.5, 2],
            [2000, 1],
          ],
          2667,
        ]);
        await office.startPayment(id, BANK);
        const { data } = await office.complete(id);
        await capture(data.order.id);
        await eventually(async () =>
          expect((await states(data.order.id)).sort()).toEqual([
            ["active", 2000],
            ["active", 333.5],
            ["active", 333.5],
          ]),
        );
      });

      const expectNotAllowed = ({ status, data }: { status: number; data: Body }) =>
        expect([status, data.code]).toEqual([400, "gift_card_amount_not_allowed"]);

      it("is none that its merchant doesn't sell, wherever it is asked for", async () => {
        await sell({ free_amount: FREE });
        const { data } = await newCart();
        const add = (body: Body) => store(`/${data.cart.id}/line-items`, body);
        for (const amount of [99.99, 2000.01, 0.01, 1e9]) {
          expectNotAllowed(await add(line(amount)));
          expectNotAllowed(await newCart([line(150), line(amount)]));
        }
        for (const amount of [0, -5, "150", null, 150.001, {}]) {
          for (const { status, data } of [await add(line(amount)), await newCart([line(amount)])]) {
            expect([amount, status, data.message]).toEqual([
              ...[amount, 400, expect.stringContaining("box_office_gift_card")],
            ]);
          }
        }
        expectNotAllowed(await add({ ...line(150), variant_id: goods }));
        await sell();
        expectNotAllowed(await add(line(150)));
        await sell({ free_amount: { ...FREE, currency_code: "eur" } });
        expectNotAllowed(await add(line(150)));
        const { data: after } = await api.get(`/store/carts/${data.cart.id}`, office.store.shop);
        expect(after.cart.items).toEqual([]);
      });

      it("is looked at again when its cart is completed, as what it is sold as is", async () => {
        await sell({ free_amount: FREE });
        const { id } = (await newCart([line(1500)])).data.cart;
        await office.startPayment(id, BANK);
        await sell({ free_amount: { ...FREE, max: 1000 } });
        await office.complete(id).then(expectNotAllowed);
        await organiser.delete(`/products/${productId}/gift-card`);
        await office.startPayment(id, BANK);
        await office.complete(id).then(expectNotAllowed);
        const { data } = await newCart([{ variant_id: variants["19.90"], quantity: 1 }]);
        const earlier = data.cart.id;
        await sell({ free_amount: FREE });
        await office.startPayment(earlier, BANK);
        const { status, data: refused } = await office.complete(earlier);
        expect([status, refused.code]).toEqual([400, "gift_card_line_outdated"]);
        await office.startPayment(id, BANK);
        expect((await office.complete(id)).data.type).toBe("order");
      });

      it("is told of in the shop, and lost with a region of another currency, which a notice says", async () => {
        await sell({ free_amount: FREE });
        const shown = await office.try("get", `/store/box-office/products/${productId}/gift-card`);
        expect(shown.data).toEqual({ gift_card: { free_amount: FREE, send_by: "email" } });
        const { data } = await api.post(
          "/admin/regions",
          { name: "Finland", currency_code: "eur", countries: ["fi"] },
          office.store.admin,
        );
        const { id } = (await newCart([line(150)])).data.cart;
        const notices = async () =>
          (await office.try("get", `/store/box-office/carts/${id}/gift-cards`)).data.notices;
        expect((await store(`/${id}`, { region_id: "reg_none" })).status).toBe(404);
        expect(await notices()).toEqual([]);
        const { data: moved } = await store(`/${id}`, { region_id: data.region.id });
        expect(moved.cart.items).toEqual([]);
        expect(await notices()).toMatchObject([
          {
            ...{ code: "gift_card_amount_lost", gift_card_id: null },
            message: expect.stringContaining("of 150 NOK"),
          },
        ]);
        await store(`/${id}`, { region_id: office.store.regionId });
        await store(`/${id}/line-items`, line(200));
        expect(await notices()).toEqual([]);
      });
    });

    it("D2: a product sells cards as its merchant says, and as the shop does where nothing is said", async () => {
      const path = `/products/${productId}/gift-card`;
      const shops = {
        ...{ free_amount: null, follows_shop_expiry: true, expires_in_months: null },
        ...{ voucher_type: "multi", send_by: "email", design_file_id: null },
      };
      expect((await organiser.get(path)).data).toEqual({ gift_card: shops });
      const picture = new FormData();
      picture.append("files", new Blob([Buffer.from(logo())], { type: "image/png" }), "card.png");
      const { data: stored } = await api.post("/admin/uploads", picture, office.store.admin);
      const said = {
        ...{ expires_in_months: 3, voucher_type: "single", send_by: "none" },
        design_file_id: stored.files[0].id,
      };
      expect((await organiser.post(path, said)).data.gift_card).toEqual({
        ...{ ...shops, ...said, follows_shop_expiry: false },
      });
      const orderId = await buy("250", 1);
      await capture(orderId);
      await expectStates(orderId, [["active", 250]]);
      const [card] = await cardsOf(orderId);
      expect(card.voucher_type).toBe("single");
      const { data: paper } = await api.get(`/admin/box-office/gift-cards/${card.id}/pdf`, {
        ...office.store.admin,
        responseType: "arraybuffer",
      });
      const { pages } = await readPdf(Buffer.from(paper));
      expect(pages[0]?.roles.filter((role) => role === "Figure")).toHaveLength(2);
      const days = (Date.parse(card.expires_at) - Date.now()) / (24 * 3_600_000);
      expect([days > 88, days < 94]).toEqual([true, true]);

      const event = await office.createEvent();
      const refused = await organiser.post(`/products/${event.product_id}/gift-card`, {});
      expect([refused.status, refused.data.code]).toEqual([400, "gift_card_product_has_tickets"]);
      const beyond = { min: 1, max: 100_001, currency_code: "nok" };
      const limited = await organiser.post(path, { free_amount: beyond });
      expect([limited.status, limited.data.code]).toEqual([400, "gift_card_amount_not_allowed"]);

      expect((await organiser.delete(path)).data).toEqual({ gift_card: null });
      const { data } = await api.get(`/admin/products/${productId}`, office.store.admin);
      expect(data.product.is_giftcard).toBe(false);
      await expectStates(orderId, [["active", 250]]);
      const ordinary = await buy("250", 1);
      await nothingOnItsWay(getContainer());
      expect(await cardsOf(ordinary)).toEqual([]);
      // An ordinary product with stock and shipping becomes one that has neither.
      expect((await organiser.post(path, {})).data).toEqual({ gift_card: shops });
      expect(await cardsOf(ordinary)).toEqual([]);
    });
  },
});
