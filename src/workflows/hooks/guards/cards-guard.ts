import { randomUUID } from "node:crypto";
import type { CartWorkflowDTO, MedusaContainer } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import { BOX_OFFICE_GIFT_CARD } from "../../../modules/gift-card";
import type { Account } from "../../../modules/gift-card/rules/accounts";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import { LONGEST_OPERATION_SECONDS } from "../../../shared/durations";
import { refusal } from "../../../shared/errors";
import { toMinor } from "../../../shared/money";
import { type CardCart, cardCredits } from "../../gift-cards/card-cart";
import { fitCards } from "../../gift-cards/fit-cards";
import { linesOf } from "./cart-facts";
import type { CompletionGuard } from "./completion-guard";

type Pin = { cart_id: string; attempt_id: string } | null;

/**
 * What a cart's cards and its payment say together is what is to be paid, which core does not look at; and what the cards
 * pay is pinned until the order is placed, or the attempt has failed. Comes after the seats: whoever has those knows that no
 * other completion of the cart is at work.
 *
 * @throws `payment_amount_changed`, `completion_in_progress`
 */
export const cardsGuard: CompletionGuard<Pin> = {
  check: async (container, dto) => {
    const cart = dto as unknown as CardCart;
    const { holds } = container.resolve(BOX_OFFICE_GIFT_CARD);
    assertSessionFits(dto);
    const held = await holds.holdsOfCart(cart.id);
    if (!held.length && !cardCredits(cart).length) return null;
    // The next payment session takes the cart's new total.
    if ((await fitCards(container, cart, { begins_payment: true })).written) throw changed();
    const pin = { cart_id: cart.id, attempt_id: randomUUID() };
    const isPinned = await holds.pinCart({
      ...pin,
      older_than: (await hasTickets(container, dto)) ? 0 : LONGEST_OPERATION_SECONDS,
      expected: cardCredits(cart).map(({ reference_id, amount }) => ({
        account_id: reference_id as Account,
        amount_minor: toMinor(amount, cart.currency_code),
      })),
    });
    if (!isPinned) throw changed();
    return pin;
  },
  undo: async (container, pin) => {
    if (pin) await container.resolve(BOX_OFFICE_GIFT_CARD).holds.unpinCart(pin);
  },
};

const changed = () =>
  refusal("payment_amount_changed", "What is to be paid has changed; look at the cart again");

/** The session that core will authorize has the amount that the cart asks for. */
function assertSessionFits(cart: CartWorkflowDTO): void {
  const { total, currency_code } = cart as unknown as CardCart;
  if (MathBN.lte(total, 0)) return;
  const [session] = (cart.payment_collection?.payment_sessions ?? []).filter(
    ({ status }) => !UNUSED.has(status),
  );
  if (session && toMinor(session.amount, currency_code) !== toMinor(total, currency_code)) {
    throw changed();
  }
}

/** Statuses of sessions that core passes over. */
const UNUSED = new Set<string>(["error", "canceled"]);

async function hasTickets(container: MedusaContainer, cart: CartWorkflowDTO): Promise<boolean> {
  const { claims } = container.resolve(BOX_OFFICE_TICKETING);
  return (await claims.ticketLinesToSell(linesOf(cart))).length > 0;
}
