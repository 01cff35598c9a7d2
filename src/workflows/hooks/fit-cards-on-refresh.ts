import type { MedusaContainer } from "@medusajs/framework/types";
import { StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import { readCardCart } from "../gift-cards/card-cart";
import { type CreditsWritten, fitCards, restoreCredits } from "../gift-cards/fit-cards";

/**
 * Has what a cart's cards pay follow whatever changes the cart, before its payment does.
 *
 * The handler of `refreshCartItemsWorkflow.hooks.beforeRefreshingPaymentCollection`: a shop that has its own handler on
 * that hook calls this one from it, with {@link undoFittedCards} as its compensation.
 */
export async function fitCardsOnRefresh(
  { input }: { input: { cart_id: string } },
  { container }: { container: MedusaContainer },
): Promise<StepResponse<unknown, CreditsWritten> | undefined> {
  const { holds } = container.resolve(BOX_OFFICE_GIFT_CARD);
  if (!(await holds.holdsOfCart(input.cart_id)).length) return undefined;
  const cart = await readCardCart(container, input.cart_id);
  if (!cart || cart.completed_at) return undefined;
  const { written } = await fitCards(container, cart);
  return written ? new StepResponse(undefined, written) : undefined;
}

/** The compensation of {@link fitCardsOnRefresh}. */
export async function undoFittedCards(
  written: CreditsWritten | undefined,
  { container }: { container: MedusaContainer },
): Promise<void> {
  if (written) await restoreCredits(container, written);
}
