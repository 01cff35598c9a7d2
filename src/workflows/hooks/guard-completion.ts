import type { CartWorkflowDTO, MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import { LONGEST_OPERATION_SECONDS } from "../../shared/durations";
import { hasItsOrder, takeOverCart } from "../orders/earlier-completion";
import { giveBackUncapturedPayment } from "../orders/give-back-payment";
import { cardLinesGuard } from "./guards/card-lines-guard";
import { cardsGuard } from "./guards/cards-guard";
import { checkoutGuard } from "./guards/checkout-guard";
import type { CompletionGuard } from "./guards/completion-guard";
import { invoiceGuard } from "./guards/invoice-guard";
import { seatsGuard } from "./guards/seats-guard";

/** In the order in which they are asked: what takes nothing comes before what others wait for. */
const GUARDS = Object.entries<CompletionGuard>({
  checkout: checkoutGuard as CompletionGuard,
  card_lines: cardLinesGuard as CompletionGuard,
  invoice: invoiceGuard as CompletionGuard,
  seats: seatsGuard as CompletionGuard,
  cards: cardsGuard as CompletionGuard,
});

type CompletionInput = { cart: CartWorkflowDTO };

/** What each guard took for the cart, by its name. */
type Taken = Record<string, unknown>;

/**
 * Asks every guard before a cart becomes an order. Refused, the completion ends before any order exists: what was taken
 * is given back, and so is the buyer's reserved money.
 *
 * The handler of `completeCartWorkflow.hooks.validate`: a shop that has its own handler on that hook calls this one
 * from it, with {@link undoFailedCompletion} as its compensation.
 *
 * @throws what the guards throw, `payment_unfinished`, `order_closed`
 */
export async function guardCompletion(
  { cart }: CompletionInput,
  { container }: { container: MedusaContainer },
): Promise<StepResponse<unknown, Taken> | undefined> {
  // The hook runs on every retry, also when the order exists already.
  if (await hasItsOrder(container, cart)) return undefined;

  const taken: Taken = {};
  try {
    for (const [name, { check }] of GUARDS) taken[name] = await check(container, cart);
  } catch (error) {
    await undoFailedCompletion(taken, { container });
    if (isRefusal(error)) {
      await giveBackUncapturedPayment(container, cart.payment_collection?.id);
      await container.resolve(BOX_OFFICE_GIFT_CARD).holds.endPayment(cart.id);
      // Its buyer can change it only when it is no order.
      await takeOverCart(container, cart, { olderThan: LONGEST_OPERATION_SECONDS });
    }
    throw error;
  }
  return new StepResponse(undefined, taken);
}

/** The compensation of {@link guardCompletion}: gives back what its guards took, the last first. */
export async function undoFailedCompletion(
  taken: Taken | undefined,
  { container }: { container: MedusaContainer },
): Promise<void> {
  for (const [name, { undo }] of [...GUARDS].reverse()) {
    if (taken && name in taken) await undo(container, taken[name]);
  }
}

/** A lost database is no refusal: the buyer tries again with the same payment. Nor is another attempt at work. */
function isRefusal(error: unknown): boolean {
  return (
    MedusaError.isMedusaError(error) && (error as MedusaError).code !== "completion_in_progress"
  );
}
