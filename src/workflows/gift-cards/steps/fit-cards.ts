import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { CartToFit, FittedCart } from "../../../modules/gift-card/holds/fit-cart";
import { notFound, refusal } from "../../../shared/errors";
import { readCardCart } from "../card-cart";
import { type CreditsWritten, fitCards, restoreCredits } from "../fit-cards";

export type FitCardsInput = { cart_id: string } & Pick<CartToFit, "change" | "begins_payment">;

/** @throws 404, `cart_completed`, `completion_in_progress` */
export const fitCardsStep = createStep(
  "box-office-fit-cards-step",
  async ({ cart_id, ...more }: FitCardsInput, { container }) => {
    const cart = await readCardCart(container, cart_id);
    if (!cart) throw notFound("Cart", cart_id);
    if (cart.completed_at) throw refusal("cart_completed", "The cart is an order already");
    const { written, ...fitted } = await fitCards(container, cart, more);
    return new StepResponse<FittedCart, CreditsWritten | null>(fitted, written);
  },
  async (written, { container }) => {
    if (written) await restoreCredits(container, written);
  },
);
