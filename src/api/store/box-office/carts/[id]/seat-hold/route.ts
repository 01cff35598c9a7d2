import type { MedusaStoreRequest } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { BOX_OFFICE_TICKETING } from "../../../../../../modules/ticketing";
import type { HeldOffer } from "../../../../../../modules/ticketing/claims/read-hold";
import type { TicketLine } from "../../../../../../modules/ticketing/claims/ticket-lines";
import { refusal } from "../../../../../../shared/errors";
import type { Answer } from "../../../../../answer";
import { holdOrigin } from "../../../../../guards/hold-origin";
import { readOwnCart, readOwnOpenCart } from "../../../../../guards/own-cart";
import type {
  StoreSeatHoldDeleteResponse,
  StoreSeatHoldResponse,
} from "../../../../../types/store";

export async function POST(
  req: MedusaStoreRequest,
  res: Answer<StoreSeatHoldResponse>,
): Promise<void> {
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const cart = await readOwnOpenCart(req);
  const lines = await ticketing.claims.ticketLinesToSell(cart.lines);
  if (!lines.length) throw refusal("no_tickets", "The cart has no tickets to hold");

  const hold = await ticketing.claims.holdSeats(
    {
      cart_id: cart.id,
      customer_id: cart.customer_id,
      email: cart.email,
      lines,
      pays_by_invoice: false,
    },
    await holdOrigin(req),
  );
  res.json({ seat_hold: presentHold(cart.id, hold, lines) });
}

export async function GET(
  req: MedusaStoreRequest,
  res: Answer<StoreSeatHoldResponse>,
): Promise<void> {
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const cart = await readOwnCart(req);
  const [held, lines] = await Promise.all([
    ticketing.claims.readHold(cart.id),
    ticketing.claims.ticketLinesOf(cart.lines),
  ]);
  const [first] = held;
  if (!first) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Cart ${cart.id} holds no seats`);
  }
  res.json({ seat_hold: presentHold(cart.id, first, heldOf(lines, held)) });
}

export async function DELETE(
  req: MedusaStoreRequest,
  res: Answer<StoreSeatHoldDeleteResponse>,
): Promise<void> {
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const cart = await readOwnCart(req);
  await ticketing.claims.releaseHold(cart.id);
  res.json({ id: cart.id, object: "seat_hold", deleted: true });
}

/** What of each line is held: the cart may have grown since. */
function heldOf(lines: readonly TicketLine[], held: readonly HeldOffer[]): TicketLine[] {
  const left = new Map(held.map((claim) => [claim.offer_id, claim.quantity]));
  return lines.flatMap((line) => {
    const quantity = Math.min(line.quantity, left.get(line.offer.id) ?? 0);
    left.set(line.offer.id, (left.get(line.offer.id) ?? 0) - quantity);
    return quantity > 0 ? [{ ...line, quantity }] : [];
  });
}

function presentHold(
  cartId: string,
  hold: { expires_at: Date; max_expires_at: Date },
  lines: readonly TicketLine[],
) {
  return {
    cart_id: cartId,
    expires_at: hold.expires_at,
    max_expires_at: hold.max_expires_at,
    lines: lines.map(({ line_item_id, offer, quantity }) => ({
      line_item_id,
      ticket_offer_id: offer.id,
      quantity,
    })),
  };
}
