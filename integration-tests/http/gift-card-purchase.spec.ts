import { Modules } from "@medusajs/framework/utils";
import tellOfGiftCards from "../../src/jobs/tell-of-gift-cards";
import { settleOrderWorkflow } from "../../src/workflows";
import { BANK, bank, resetBank } from "../fixtures/bank-provider";
import { type Body, BoxOffice, eventually } from "../fixtures/box-office";
import { nothingOnItsWay } from "../fixtures/on-its-way";
import { OrderDesk } from "../fixtures/order-desk";
import { Organiser } from "../fixtures/organiser";
import { seedStore } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let office: BoxOffice;
    let organiser: Organiser;
    let desk: OrderDesk;
    let variants: Record<string, string>;
    let goods: string;

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
  },
});
