import type { AxiosInstance, AxiosResponse } from "axios";
import { type Body, BoxOffice, type Caller } from "../../integration-tests/fixtures/box-office";
import type { TestStore } from "../../integration-tests/fixtures/store";
import type { ShopServer } from "./shop-server";

const SETTLING_TURNS = 50;

export type Card = { id: string; code: string };

/** A shop whose gift cards are measured over HTTP, ours or Medusa's own. */
export abstract class CardShop {
  readonly office: BoxOffice;

  constructor(
    readonly server: ShopServer,
    api: AxiosInstance,
    readonly store: TestStore,
  ) {
    this.office = new BoxOffice(api.create({ baseURL: server.url }), store);
  }

  abstract issue(amount: number, more?: Body): Promise<Card>;
  abstract tryCard(cartId: string, code: string): Promise<AxiosResponse>;
  /** What is on the card, as whoever has its code asks. */
  abstract askBalance(code: string): Promise<AxiosResponse>;
  abstract balance(card: Card): Promise<number>;
  abstract issueAs(code: string, amount: number): Promise<void>;
  /** Those that an order bought. */
  abstract cardsOf(orderId: string): Promise<Card[]>;
  /** Keeps a card from use, as far as the shop has a way. */
  abstract withdraw(card: Card): Promise<AxiosResponse>;
  /** Gives a customer so much credit more. */
  abstract addCredit(customerId: string, body: Body, headers?: object): Promise<AxiosResponse>;
  abstract credit(customerId: string): Promise<number>;
  abstract payWithCredit(cartId: string, buyer: Caller, amount: number): Promise<AxiosResponse>;
  /** Makes what is on a card the customer's credit, by all that its holder may know of it. */
  abstract claim(card: Card, customer: Caller): Promise<AxiosResponse>;
  /** SQL, with a card's `:id`: its day has passed; its first entry says 999. */
  abstract readonly EXPIRE: string;
  abstract readonly REWRITE: string;
  /** SQL: how many rows have the `:code` of a card as it is printed. */
  abstract readonly IN_CLEAR: string;

  async apply(cartId: string, code: string): Promise<void> {
    const { status, data } = await this.tryCard(cartId, code);
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(data)}`);
  }

  /** Waits for what follows an event; what it is then, also where it never comes to that. */
  async settled<T>(look: () => Promise<T>, isSo: (seen: T) => boolean): Promise<T> {
    let seen = await look();
    for (let turn = 0; turn < SETTLING_TURNS && !isSo(seen); turn++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      seen = await look();
    }
    return seen;
  }

  async admin(method: "get" | "post", path: string, body?: Body): Promise<Body> {
    const { status, data } = await this.tryAdmin(method, path, body);
    if (status !== 200) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(data)}`);
    return data;
  }

  tryAdmin(
    method: "get" | "post",
    path: string,
    body?: Body,
    headers: object = {},
  ): Promise<AxiosResponse> {
    const asAdmin = { headers: { ...this.store.admin.headers, ...headers } };
    return this.office.try(method, `/admin${path}`, body, asAdmin);
  }
}

export class OwnCards extends CardShop {
  async issue(amount: number, more: Body = {}): Promise<Card> {
    const wanted = { amount, currency_code: "nok", ...more };
    const { gift_card, code } = await this.admin("post", "/box-office/gift-cards", wanted);
    return { id: gift_card.id, code };
  }

  tryCard(cartId: string, code: string): Promise<AxiosResponse> {
    return this.office.try("post", `/store/box-office/carts/${cartId}/gift-cards`, { code });
  }

  askBalance(code: string): Promise<AxiosResponse> {
    return this.office.try("post", "/store/box-office/gift-cards/balance", { code });
  }

  async balance({ id }: Card): Promise<number> {
    return (await this.admin("get", `/box-office/gift-cards/${id}`)).gift_card.balance;
  }

  async issueAs(code: string, amount: number): Promise<void> {
    const text = `code;balance\n${code};${amount}`;
    await this.admin("post", "/box-office/gift-cards/import", { text, currency_code: "nok" });
  }

  async cardsOf(orderId: string): Promise<Card[]> {
    const { gift_cards } = await this.admin("get", `/box-office/gift-cards?order_id=${orderId}`);
    return Promise.all(
      gift_cards.map(async ({ id }: Body) => {
        const { code } = await this.admin("post", `/box-office/gift-cards/${id}/reveal`);
        return { id, code };
      }),
    );
  }

  withdraw = ({ id }: Card) => this.tryAdmin("post", `/box-office/gift-cards/${id}/disable`);

  /** The credit is said as it is to be; the same again is the same. */
  addCredit = (customerId: string, { amount, note }: Body, headers = {}) =>
    this.tryAdmin(
      "post",
      `/box-office/customers/${customerId}/credit`,
      { amount, currency_code: "nok", reason: note },
      headers,
    );

  async credit(customerId: string): Promise<number> {
    const { accounts } = await this.admin("get", `/box-office/customers/${customerId}/credit`);
    return accounts[0]?.balance ?? 0;
  }

  payWithCredit = (cartId: string, buyer: Caller, amount: number) =>
    this.office.try("post", `/store/box-office/carts/${cartId}/customer-credit`, { amount }, buyer);

  claim = ({ code }: Card, customer: Caller) =>
    this.office.try("post", "/store/box-office/customers/me/gift-cards/redeem", { code }, customer);

  readonly EXPIRE =
    "UPDATE box_office_gift_card SET expires_at = now() - interval '1 day' WHERE id = :id";
  readonly REWRITE =
    `UPDATE box_office_ledger_entry SET amount_minor = 99900 WHERE account_id = 'card:' || :id || ':nok'`;
  readonly IN_CLEAR =
    "SELECT count(*)::integer AS count FROM box_office_gift_card card WHERE strpos(card::text, :code) > 0";
}

export class LoyaltyCards extends CardShop {
  async issue(amount: number, more: Body = {}): Promise<Card> {
    const wanted = { value: amount, currency_code: "nok", ...more };
    const { gift_card } = await this.admin("post", "/gift-cards", wanted);
    return { id: gift_card.id, code: gift_card.code };
  }

  tryCard(cartId: string, code: string): Promise<AxiosResponse> {
    return this.office.try("post", `/store/carts/${cartId}/gift-cards`, { code });
  }

  /** Its own fields have what the card was issued with; what is left stands on its account. */
  askBalance(code: string): Promise<AxiosResponse> {
    return this.office.try("get", `/store/gift-cards/${code}?fields=+store_credit_account.balance`);
  }

  async balance(card: Card): Promise<number> {
    return (await this.account(card)).balance;
  }

  /** On which the value of a card is. */
  async account({ id }: Card): Promise<Body> {
    const { gift_card } = await this.admin(
      "get",
      `/gift-cards/${id}?fields=store_credit_account.id`,
    );
    const path = `/store-credit-accounts/${gift_card.store_credit_account.id}`;
    return (await this.admin("get", path)).store_credit_account;
  }

  async issueAs(code: string, amount: number): Promise<void> {
    await this.issue(amount, { code });
  }

  async cardsOf(orderId: string): Promise<Card[]> {
    return (await this.admin("get", `/gift-cards?reference_id=${orderId}`)).gift_cards;
  }

  /** What it has that comes nearest. */
  withdraw = ({ id }: Card) => this.tryAdmin("post", `/gift-cards/${id}`, { status: "pending" });

  async addCredit(customerId: string, { amount, note }: Body, headers = {}) {
    const path = `/store-credit-accounts/${await this.#creditAccount(customerId)}/credit`;
    return this.tryAdmin("post", path, { amount, note }, headers);
  }

  async #creditAccount(customer_id: string): Promise<string> {
    const path = "/store-credit-accounts";
    const [there] = (await this.admin("get", `${path}?customer_id=${customer_id}`))
      .store_credit_accounts;
    if (there) return there.id;
    const made = await this.admin("post", path, { currency_code: "nok", customer_id });
    return made.store_credit_account.id;
  }

  async credit(customerId: string): Promise<number> {
    const { store_credit_accounts } = await this.admin(
      "get",
      `/store-credit-accounts?customer_id=${customerId}`,
    );
    return store_credit_accounts[0]?.balance ?? 0;
  }

  payWithCredit = (cartId: string, buyer: Caller, amount: number) =>
    this.office.try("post", `/store/carts/${cartId}/store-credits`, { amount }, buyer);

  /** The code of the account, which its public answer tells whoever has the card's. */
  async claim(card: Card, customer: Caller): Promise<AxiosResponse> {
    const path = `/store/gift-cards/${card.code}?fields=+store_credit_account.code`;
    const { gift_card } = (await this.office.try("get", path)).data;
    const { code } = gift_card.store_credit_account;
    return this.office.try("post", "/store/store-credit-accounts/claim", { code }, customer);
  }

  readonly EXPIRE =
    "UPDATE loyalty_gift_card SET expires_at = now() - interval '1 day' WHERE id = :id";
  readonly REWRITE =
    `UPDATE store_credit_account_transaction SET amount = 999 WHERE reference_id = :id`;
  readonly IN_CLEAR =
    "SELECT count(*)::integer AS count FROM loyalty_gift_card card WHERE strpos(card::text, :code) > 0";
}
