import type { MedusaContainer } from "@medusajs/framework/types";
import type { AxiosResponse } from "axios";
import type { Body } from "../../integration-tests/fixtures/box-office";
import { customerHeaders, sql } from "../../integration-tests/fixtures/store";
import type { Card, CardShop } from "./card-shops";

/** Where each fault is looked for. */
export type Scene = {
  shop: CardShop;
  container: MedusaContainer;
  /** 250.00 each. */
  goods: string;
  /** Gift cards of 250.00 and of 19.90. */
  giftCards: { whole: string; odd: string };
};

export type Fault = { id: string; what: string; look: (scene: Scene) => Promise<string> };

const BANK = "pp_wayward_bank";

const seen = ({ status, data }: AxiosResponse) =>
  `${status} ${data.type === "order" ? "order" : (data.message ?? data.error?.message ?? "")}`.trim();
const accepted = ({ status }: AxiosResponse) =>
  status === 200 ? "accepted" : `refused (${status})`;

const cartOf = ({ shop, goods }: Scene, quantity: number) =>
  shop.office.cart([{ variant_id: goods, quantity }], "nora@example.com");

async function placed({ shop }: Scene, cartId: string): Promise<string> {
  const payment = await shop.office.startPayment(cartId, BANK);
  const { data } = payment.status === 200 ? await shop.office.complete(cartId) : payment;
  if (data.type !== "order") throw new Error(`no order: ${JSON.stringify(data)}`);
  return data.order.id;
}

/** Pays for so many goods with the cards, and with a session for what is left. */
async function boughtWith(scene: Scene, quantity: number, cards: readonly Card[]) {
  const cartId = await cartOf(scene, quantity);
  for (const { code } of cards) await scene.shop.apply(cartId, code);
  return placed(scene, cartId);
}

const spent = ({ shop }: Scene, card: Card, left: number) =>
  shop.settled(
    () => shop.balance(card),
    (balance) => balance === left,
  );

/** An order of gift cards, its money only reserved. */
async function cardsBought(scene: Scene, variant_id: string, quantity: number) {
  const { shop } = scene;
  const lines = [{ variant_id, quantity }];
  const orderId = await placed(scene, await shop.office.cart(lines, "nora@example.com"));
  const cards = await shop.settled(
    () => shop.cardsOf(orderId),
    (made) => made.length === quantity,
  );
  return { orderId, cards: cards as [Card, ...Card[]] };
}

async function captured({ shop }: Scene, orderId: string): Promise<void> {
  const fields = "payment_collections.payments.id";
  const { order } = await shop.admin("get", `/orders/${orderId}?fields=${fields}`);
  const [{ payments }] = order.payment_collections;
  await shop.admin("post", `/payments/${payments[0].id}/capture`);
}

const pays = async (scene: Scene, { code }: Card) => {
  const { status } = await scene.shop.tryCard(await cartOf(scene, 1), code);
  return status === 200 ? "pays for a cart" : `pays for nothing (${status})`;
};

let customers = 0;
const customerOf = ({ shop, container }: Scene) =>
  customerHeaders(container, shop.store, `customer-${++customers}@example.com`);

async function cartTotal({ shop }: Scene, cartId: string): Promise<number> {
  const { data } = await shop.office.try("get", `/store/carts/${cartId}?fields=total`);
  return data.cart.total;
}

const expired = async ({ shop, container }: Scene, amount: number): Promise<Card> => {
  const card = await shop.issue(amount);
  await sql(container, shop.EXPIRE, { id: card.id });
  return card;
};

/** Those of the loyalty plugin 2.21.1 that show over HTTP or in the tables, each told once for both shops. */
export const FAULTS: readonly Fault[] = [
  {
    id: "W1",
    what: "a payment is declined: what is left of 100 on the card, and the next attempt",
    look: async (scene) => {
      const { shop } = scene;
      const card = await shop.issue(100);
      const cartId = await cartOf(scene, 1);
      await shop.apply(cartId, card.code);
      await shop.office.startPayment(cartId, BANK, { declines: true });
      await shop.office.complete(cartId);
      const left = await shop.balance(card);
      const again = await shop.settled(
        async () => {
          await shop.office.startPayment(cartId, BANK, {});
          return shop.office.complete(cartId);
        },
        ({ data }) => data.type === "order" || left === 0,
      );
      return `${left}; ${seen(again)}`;
    },
  },
  {
    id: "W2",
    what: "an order is cancelled: what is on the card again of the 100 that it paid",
    look: async (scene) => {
      const card = await scene.shop.issue(100);
      const orderId = await boughtWith(scene, 1, [card]);
      await spent(scene, card, 0);
      await scene.shop.admin("post", `/orders/${orderId}/cancel`);
      return `${await spent(scene, card, 100)}`;
    },
  },
  {
    id: "W3",
    what: "the purchase of a card is cancelled: the card",
    look: async (scene) => {
      const { orderId, cards } = await cardsBought(scene, scene.giftCards.whole, 1);
      const [card] = cards;
      await captured(scene, orderId);
      await spent(scene, card, 250);
      await scene.shop.admin("post", `/orders/${orderId}/cancel`);
      await spent(scene, card, 0);
      return pays(scene, card);
    },
  },
  {
    id: "W4",
    what: "a card's money is only reserved: the card",
    look: async (scene) => {
      const { cards } = await cardsBought(scene, scene.giftCards.whole, 1);
      return pays(scene, cards[0]);
    },
  },
  {
    id: "W5",
    what: "500 of credit pays for two things of 250, of which one is taken out: the cart's total",
    look: async (scene) => {
      const { shop } = scene;
      const customer = await customerOf(scene);
      await shop.addCredit(customer.id, { amount: 500, note: "Sorry" });
      const lines = [{ variant_id: scene.goods, quantity: 2 }];
      const cartId = await shop.office.cart(lines, "nora@example.com", customer);
      const paid = await shop.payWithCredit(cartId, customer, 500);
      if (paid.status !== 200) return seen(paid);
      const { data } = await shop.office.try("get", `/store/carts/${cartId}`);
      const path = `/store/carts/${cartId}/line-items/${data.cart.items[0].id}`;
      const lowered = await shop.office.try("post", path, { quantity: 1 });
      if (lowered.status !== 200) return seen(lowered);
      return `${await cartTotal(scene, cartId)}`;
    },
  },
  {
    id: "W7",
    what: "the same request gives 100 of credit twice, with its key: the credit; then less than nothing",
    look: async (scene) => {
      const { shop } = scene;
      const { id } = await customerOf(scene);
      const key = { "idempotency-key": `twice-${id}` };
      for (let time = 0; time < 2; time++) {
        await shop.addCredit(id, { amount: 100, note: "Sorry" }, key);
      }
      const credit = await shop.credit(id);
      const negative = await shop.addCredit(id, { amount: -500, note: "Sorry" });
      return `${credit}; ${accepted(negative)}: ${await shop.credit(id)}`;
    },
  },
  {
    id: "W8",
    what: "an expired card of 50 is claimed: the customer's credit",
    look: async (scene) => {
      const card = await expired(scene, 50);
      const customer = await customerOf(scene);
      const claimed = await scene.shop.claim(card, customer);
      return `${accepted(claimed)}: ${await scene.shop.credit(customer.id)}`;
    },
  },
  {
    id: "W9",
    what: "an entry of a card's ledger is changed in the database: the 100 on it",
    look: async (scene) => {
      const { shop, container } = scene;
      const card = await shop.issue(100);
      const changed = await sql(container, shop.REWRITE, { id: card.id }).then(
        () => "changed",
        () => "refused",
      );
      return `${changed}: ${await shop.balance(card)}`;
    },
  },
  {
    id: "W10",
    what: "both cards of a cart are spent elsewhere: another address, one more thing, in that cart",
    look: async (scene) => {
      const { shop } = scene;
      const cards = [await shop.issue(100), await shop.issue(100)];
      const cartId = await cartOf(scene, 1);
      for (const { code } of cards) await shop.apply(cartId, code);
      await boughtWith(scene, 1, cards);
      for (const card of cards) await spent(scene, card, 0);
      const address = { email: "ola@example.com" };
      const changed = await shop.office.try("post", `/store/carts/${cartId}`, address);
      const added = await shop.office.try("post", `/store/carts/${cartId}/line-items`, {
        ...{ variant_id: scene.goods, quantity: 1 },
      });
      return `${seen(changed)}; ${seen(added)}`;
    },
  },
  {
    id: "W11",
    what: "a part of its card is spent elsewhere: the cart is completed, three times at most",
    look: async (scene) => {
      const { shop } = scene;
      const card = await shop.issue(400);
      const cartId = await cartOf(scene, 2);
      await shop.apply(cartId, card.code);
      await boughtWith(scene, 1, [card]);
      await spent(scene, card, 150);
      const answers: string[] = [];
      for (let time = 0; time < 3 && !answers.at(-1)?.includes("order"); time++) {
        const payment = await shop.office.startPayment(cartId, BANK);
        answers.push(seen(payment.status === 200 ? await shop.office.complete(cartId) : payment));
      }
      return `${answers.join(", ")}; left ${await spent(scene, card, 0)}`;
    },
  },
  {
    id: "W12",
    what: "of 500 to pay, 400 by credit, then 450 instead: by credit",
    look: async (scene) => {
      const { shop } = scene;
      const customer = await customerOf(scene);
      await shop.addCredit(customer.id, { amount: 500, note: "Sorry" });
      const lines = [{ variant_id: scene.goods, quantity: 2 }];
      const cartId = await shop.office.cart(lines, "nora@example.com", customer);
      const paid: number[] = [];
      for (const amount of [400, 450]) {
        await shop.payWithCredit(cartId, customer, amount);
        paid.push(500 - (await cartTotal(scene, cartId)));
      }
      return paid.join(", then ");
    },
  },
  {
    id: "W14",
    what: "SUMMER-2026-XL is on a cart: SUMMER-2026, another card",
    look: async (scene) => {
      const { shop } = scene;
      for (const code of ["SUMMER-2026-XL", "SUMMER-2026"]) await shop.issueAs(code, 50);
      const cartId = await cartOf(scene, 1);
      await shop.apply(cartId, "SUMMER-2026-XL");
      return seen(await shop.tryCard(cartId, "SUMMER-2026"));
    },
  },
  {
    id: "W15",
    what: "of 100 new codes, those whose last six characters are their first six",
    look: async ({ shop }) => {
      let repeating = 0;
      for (let nth = 0; nth < 100; nth++) {
        const signs = (await shop.issue(1)).code.replaceAll("-", "").replace(/^GIFT/, "");
        if (signs.slice(0, 6) === signs.slice(-6)) repeating++;
      }
      return `${repeating}`;
    },
  },
  {
    id: "W16",
    what: "what whoever has a code is told beside what is on the card",
    look: async ({ shop }) => {
      const { code } = await shop.issue(100, { note: "For a lost parcel" });
      const path = `/store/gift-cards/${code}?fields=+reference_id,+metadata,*store_credit_account`;
      const own = await shop.askBalance(code);
      const more = await shop.office.try("get", path);
      const told = (more.status === 200 ? more : own).data.gift_card;
      const known = ["balance", "value", "currency_code", "expires_at", "masked_code"];
      const account = Object.keys(told.store_credit_account ?? {}).includes("code");
      const keys = Object.keys(told).filter((key) => !known.includes(key));
      return `${keys.join(", ") || "nothing"}${account ? " with its claim code" : ""}`;
    },
  },
  {
    id: "W17",
    what: "four cards that can't be used and then 100 wrong codes on one cart: what the four are told; how many of the 100 are answered",
    look: async (scene) => {
      const { shop, container } = scene;
      const empty = await shop.issue(100);
      await boughtWith(scene, 1, [empty]);
      await spent(scene, empty, 0);
      const [past, foreign] = [await expired(scene, 100), await shop.issue(100, EURO)];
      const cartId = await cartOf(scene, 1);
      const answers = new Set<string>();
      for (const { code } of [empty, past, foreign, { code: "AAAA-BBBB-CCCC-DDDD" }]) {
        answers.add(seen(await shop.tryCard(cartId, code)).replaceAll(code, "…"));
      }
      let answered = 0;
      for (let nth = 0; nth < 100; nth++) {
        const { status } = await shop.tryCard(cartId, `AAAA-BBBB-CCCC-D${nth + 222}`);
        if (status !== 429) answered++;
      }
      await sql(container, "DELETE FROM box_office_budget");
      return `${[...answers].join(" / ")}; ${answered}`;
    },
  },
  {
    id: "W18",
    what: "rows that have a card's code as it is printed; the code in lower case",
    look: async (scene) => {
      const { shop, container } = scene;
      const { code } = await shop.issue(100);
      const [row] = await sql<{ count: number }>(container, shop.IN_CLEAR, { code });
      const typed = await shop.tryCard(await cartOf(scene, 1), code.toLowerCase());
      return `${row?.count}; ${accepted(typed)}`;
    },
  },
  {
    id: "W21",
    what: "a card is kept from use by the merchant: the card",
    look: async (scene) => {
      const card = await scene.shop.issue(100);
      await scene.shop.withdraw(card);
      return pays(scene, card);
    },
  },
  {
    id: "W22",
    what: "a day that is none; the list of a customer's cards; the claim of an unknown code",
    look: async (scene) => {
      const { shop } = scene;
      const own = shop.EXPIRE.includes("box_office");
      const list = own ? "/box-office/gift-cards" : "/gift-cards";
      const rubbish = await shop.tryAdmin("post", list, {
        ...{ amount: 100, currency_code: "nok", expires_at: "rubbish" },
        ...(own ? {} : { amount: undefined, value: 100 }),
      });
      const listed = await shop.tryAdmin("get", `${list}?customer_id=cus_1`);
      const customer = await customerOf(scene);
      const claimed = own
        ? await shop.claim({ id: "", code: "AAAA" }, customer)
        : await shop.office.try(
            "post",
            "/store/store-credit-accounts/claim",
            { code: "AAAA" },
            customer,
          );
      return [rubbish, listed, claimed].map(({ status }) => status).join(", ");
    },
  },
  {
    id: "W23",
    what: "a card of 99.999; one of a currency that there is not; one of 0.50",
    look: async ({ shop }) => {
      const outcomes: string[] = [];
      for (const [amount, more] of [
        [99.999, {}],
        [100, { currency_code: "zzz" }],
        [0.5, {}],
      ] as const) {
        outcomes.push(
          await shop.issue(amount, more).then(
            () => "issued",
            () => "refused",
          ),
        );
      }
      return outcomes.join(", ");
    },
  },
  {
    id: "W24",
    what: "three cards of 19.90 are bought: what is on each",
    look: async (scene) => {
      const { orderId, cards } = await cardsBought(scene, scene.giftCards.odd, 3);
      await captured(scene, orderId);
      await spent(scene, cards[0], 19.9);
      const balances = await Promise.all(cards.map((card) => scene.shop.balance(card)));
      return balances.join(", ");
    },
  },
  {
    id: "W27",
    what: "credit without a reason",
    look: async (scene) =>
      accepted(await scene.shop.addCredit((await customerOf(scene)).id, { amount: 100 })),
  },
];

const EURO: Body = { currency_code: "eur" };
