import type {
  BigNumberInput,
  ICartModuleService,
  MedusaContainer,
} from "@medusajs/framework/types";
import { MathBN, Modules } from "@medusajs/framework/utils";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import type { CartToFit, FittedCart } from "../../modules/gift-card/holds/fit-cart";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import { CARD_CREDIT } from "../../shared/card-credit";
import { toMinor } from "../../shared/money";
import { uncounted } from "../orders/change/credit-lines";
import { type CardCart, cardCredits, creditsOf, dueBeforeCards, dueForCards } from "./card-cart";

export type CreditsWritten = {
  cart_id: string;
  /** What each account paid before, decimal major units. */
  before: readonly Credit[];
};

type Credit = { reference_id: string; amount: number };

export type FittedCards = FittedCart & {
  /** Set where the cart's total is another than was read. */
  written: CreditsWritten | null;
};

/**
 * Has a cart pay with its cards and its buyer's credit what there is to pay, and no more: reserves it on the ledger and
 * writes Medusa's credit lines by that, so that a total of the cart is never below 0. Safe at any time, any number of times.
 *
 * @throws `completion_in_progress` for a change of a cart that is being completed
 */
export async function fitCards(
  container: MedusaContainer,
  cart: CardCart,
  more: Pick<CartToFit, "change" | "begins_payment"> = {},
): Promise<FittedCards> {
  const { holds } = container.resolve(BOX_OFFICE_GIFT_CARD);
  const { hold_minutes, card_buys_card } = await container
    .resolve(BOX_OFFICE_SETTINGS)
    .readSettings("gift-cards");
  const due = dueBeforeCards(cart);
  const payable = card_buys_card ? due : MathBN.max(0, MathBN.sub(due, dueForCards(cart)));
  const fitted = await holds.fitCart({
    ...{ cart_id: cart.id, currency_code: cart.currency_code, ...more },
    customer_id: cart.customer_id ?? null,
    uncounted_minor: toMinor(uncounted(cart.currency_code), cart.currency_code),
    ...{ total_minor: toMinor(payable, cart.currency_code), hold_seconds: hold_minutes * 60 },
  });
  const written = await writeCredits(
    container,
    cart,
    creditsOf(fitted.holds, due, cart.currency_code).map(({ account_id, amount }) => ({
      reference_id: account_id,
      amount,
    })),
  );
  return { ...fitted, written };
}

/** Writes what each account pays where it is another than what stands there. */
async function writeCredits(
  container: MedusaContainer,
  cart: CardCart,
  wanted: readonly { reference_id: string; amount: BigNumberInput }[],
): Promise<CreditsWritten | null> {
  const there = cardCredits(cart);
  const isAsWanted =
    there.length === wanted.length &&
    wanted.every(({ reference_id, amount }) =>
      there.some((line) => line.reference_id === reference_id && MathBN.eq(line.amount, amount)),
    );
  if (isAsWanted) return null;
  const carts: CartCredits = container.resolve(Modules.CART) as unknown as CartCredits;
  await replaceCredits(
    carts,
    cart.id,
    there.map(({ id }) => id),
    wanted,
  );
  return {
    cart_id: cart.id,
    before: there.map(({ reference_id, amount }) => ({
      reference_id: reference_id as string,
      amount: MathBN.convert(amount).toNumber(),
    })),
  };
}

/** The compensation of {@link fitCards}: the cart says again what it said. What it holds is fitted to that the next time. */
export async function restoreCredits(
  container: MedusaContainer,
  { cart_id, before }: CreditsWritten,
): Promise<void> {
  const carts = container.resolve(Modules.CART) as unknown as CartCredits;
  const there = await carts.listCreditLines(
    { cart_id, reference: CARD_CREDIT },
    { select: ["id"] },
  );
  await replaceCredits(
    carts,
    cart_id,
    there.map(({ id }) => id),
    before,
  );
}

async function replaceCredits(
  carts: CartCredits,
  cart_id: string,
  ids: string[],
  credits: readonly { reference_id: string; amount: BigNumberInput }[],
): Promise<void> {
  if (ids.length) await carts.deleteCreditLines(ids);
  if (!credits.length) return;
  await carts.createCreditLines(
    credits.map((credit) => ({ cart_id, reference: CARD_CREDIT, ...credit })),
  );
}

/** What Medusa's cart module has for credit lines, and its type leaves out. */
type CartCredits = ICartModuleService & {
  listCreditLines(filters: object, config?: object): Promise<{ id: string }[]>;
  createCreditLines(credits: object[]): Promise<unknown>;
  deleteCreditLines(ids: string[]): Promise<void>;
};
