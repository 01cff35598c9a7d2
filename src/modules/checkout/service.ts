import type { EntityManager } from "@medusajs/framework/mikro-orm/knex";
import type { CheckoutForm } from "../../shared/checkout-form";
import type { Pool } from "../../shared/db";
import { refusal } from "../../shared/errors";
import * as forgotten from "../../shared/forgotten-carts";
import type { HealthCheck } from "../../shared/health";
import type { Locale } from "../../shared/locales";
import { ReadingService } from "../../shared/reading-service";
import * as checkouts from "./checkouts";
import { checkHealth } from "./health";
import * as models from "./models";
import { readAnswers } from "./rules/answers";
import { asksAnything, assertComplete } from "./rules/completion";
import type { Checkout } from "./types";

const TABLE = "box_office_checkout";
const NOTHING: Checkout = { terms: null, fields: [] };

/**
 * What the shop asks of a buyer beside what Medusa asks, and what was answered: the terms (M6) and the merchant's own
 * fields (E16). The only writer of `box_office_checkout`. What is asked is the caller's to know: it is a setting.
 */
export class CheckoutModuleService extends ReadingService({ BoxOfficeCheckout: models.Checkout }) {
  readonly #db: Pool;

  constructor({ manager }: { manager: EntityManager }) {
    super(...arguments);
    this.#db = manager.getKnex();
  }

  async readCheckout(cartId: string | null): Promise<Checkout> {
    return (cartId && (await this.readCheckouts([cartId])).get(cartId)) || NOTHING;
  }

  /** By cart; a cart of which nothing was said is left out. */
  readCheckouts(cartIds: readonly string[]): Promise<Map<string, Checkout>> {
    return checkouts.readCheckouts(this.#db, cartIds);
  }

  /** Whether any buyer was ever asked anything. */
  hasAny(): Promise<boolean> {
    return checkouts.hasAny(this.#db);
  }

  /** @throws `terms_outdated` when it is another version than the one that holds */
  async acceptTerms(
    cartId: string,
    { terms }: CheckoutForm,
    version: string,
    now = new Date(),
  ): Promise<Checkout> {
    if (terms?.version !== version) {
      throw refusal(
        "terms_outdated",
        terms
          ? `The terms that hold are version ${terms.version}`
          : "The shop has no terms to accept",
      );
    }
    await checkouts.acceptTerms(this.#db, cartId, version, now);
    return this.readCheckout(cartId);
  }

  /**
   * Replaces a cart's answers; their questions are kept as the buyer read them.
   *
   * @throws 400 naming the field
   */
  async saveAnswers(
    cartId: string,
    { checkout_fields }: CheckoutForm,
    given: Readonly<Record<string, unknown>>,
    locale: Locale,
    now = new Date(),
  ): Promise<Checkout> {
    const answers = readAnswers(checkout_fields, given, locale);
    await checkouts.saveAnswers(this.#db, cartId, answers, now);
    return this.readCheckout(cartId);
  }

  /**
   * Lets a cart become an order. Nothing is read when nothing is required.
   *
   * @throws `terms_required`, `fields_required`
   */
  async assertComplete(cartId: string, form: CheckoutForm): Promise<void> {
    if (asksAnything(form)) assertComplete(form, await this.readCheckout(cartId));
  }

  forgottenCarts(now = new Date()): Promise<string[]> {
    return forgotten.forgottenCarts(this.#db, TABLE, now);
  }

  settleForgottenCarts(
    cartIds: readonly string[],
    orders: readonly forgotten.PlacedCart[],
  ): Promise<void> {
    return forgotten.settleForgottenCarts(this.#db, TABLE, cartIds, orders);
  }

  checkHealth(): Promise<HealthCheck[]> {
    return checkHealth(this.#db);
  }
}
