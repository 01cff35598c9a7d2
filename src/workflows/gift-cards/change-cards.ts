import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import type { FittedCart, WantedAccount } from "../../modules/gift-card/holds/fit-cart";
import type { Account } from "../../modules/gift-card/rules/accounts";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { HoldOrigin } from "../../modules/ticketing/claims/claim-seats";
import type { Line } from "../../modules/ticketing/claims/ticket-lines";
import { readCardCart } from "./card-cart";
import { payWithCardsWorkflow } from "./pay-with-cards";

export type CartToPay = {
  id: string;
  customer_id: string | null;
  email: string | null;
  lines: readonly Line[];
};

/**
 * Puts a card or credit on a cart. One that is paid for by it has no payment session, with which others get their seats: its
 * seats are held now, or the cart pays as before.
 *
 * @returns whether it pays anything; false where nothing of it can be had at this moment
 * @throws `completion_in_progress`, and what a hold of seats throws
 */
export async function addToCart(
  container: MedusaContainer,
  cart: CartToPay,
  add: WantedAccount,
  origin: HoldOrigin | null,
): Promise<boolean> {
  const { holds } = container.resolve(BOX_OFFICE_GIFT_CARD);
  const before = (await holds.holdsOfCart(cart.id)).find(
    ({ account_id }) => account_id === add.account_id,
  );
  const { dropped } = await change(container, cart.id, { add });
  if (dropped.includes(add.account_id)) return false;
  const paid = await readCardCart(container, cart.id);
  if (!paid || MathBN.gt(paid.total, 0)) return true;
  try {
    await holdSeats(container, cart, origin);
  } catch (error) {
    await change(container, cart.id, before ? { add: before } : { remove: add.account_id }).catch(
      (failure: Error) =>
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`Box office: a gift card stays on a cart without seats: ${failure.message}`),
    );
    throw error;
  }
  return true;
}

/** Takes a card or credit off a cart. @throws `completion_in_progress` */
export async function removeFromCart(
  container: MedusaContainer,
  cartId: string,
  account: Account,
): Promise<void> {
  await change(container, cartId, { remove: account });
}

async function change(
  container: MedusaContainer,
  cart_id: string,
  what: { add: WantedAccount } | { remove: Account },
): Promise<FittedCart> {
  const { result } = await payWithCardsWorkflow(container).run({
    input: { cart_id, change: what },
  });
  return result;
}

async function holdSeats(
  container: MedusaContainer,
  { id, customer_id, email, lines: all }: CartToPay,
  origin: HoldOrigin | null,
): Promise<void> {
  const { claims } = container.resolve(BOX_OFFICE_TICKETING);
  const lines = await claims.ticketLinesToSell(all);
  if (!lines.length) return;
  await claims.holdSeats(
    { cart_id: id, customer_id, email, lines, pays_by_invoice: false },
    origin,
  );
}
