import type { AxiosInstance, AxiosResponse } from "axios";
import { type Body, BoxOffice } from "../../integration-tests/fixtures/box-office";
import type { TestStore } from "../../integration-tests/fixtures/store";
import type { ShopServer } from "./shop-server";

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

  async apply(cartId: string, code: string): Promise<void> {
    const { status, data } = await this.tryCard(cartId, code);
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(data)}`);
  }

  async admin(method: "get" | "post", path: string, body?: Body): Promise<Body> {
    const { status, data } = await this.tryAdmin(method, path, body);
    if (status !== 200) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(data)}`);
    return data;
  }

  tryAdmin(method: "get" | "post", path: string, body?: Body): Promise<AxiosResponse> {
    return this.office.try(method, `/admin${path}`, body, this.store.admin);
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
}
