import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import { BOX_OFFICE_MESSAGING } from "../../modules/messaging";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import { notFound } from "../../shared/errors";
import { kindOf } from "./kinds";

/**
 * A message about a ticket as it would read if it went out now: what was sent is kept nowhere, for it holds what lets
 * people in. Nor does this: links to tickets and to payment are left out of it. All three parts are null where there is
 * nothing to say any more.
 *
 * @throws 404
 */
export async function readMessageOfTicket(
  container: MedusaContainer,
  { ticket_id, message_id }: { ticket_id: string; message_id: string },
): Promise<Record<"subject" | "html" | "text", string | null>> {
  const { registrations } = container.resolve(BOX_OFFICE_TICKETING);
  const [ticket] = await registrations.readRegistrations({ id: [ticket_id] });
  if (!ticket) throw notFound("Registration", ticket_id);
  const [message] = await container
    .resolve(BOX_OFFICE_MESSAGING)
    .listMessages(
      { id: message_id, ticket: { id: ticket_id, order_id: ticket.order_id } },
      { limit: 1, offset: 0 },
    );
  if (!message) throw notFound("Message", message_id);
  const composed = await kindOf(message.kind).compose(container, message);
  const tokens = await tokensOf(container, ticket.order_id, message.ticket_ids);
  const shown = (part: string | undefined) => (part ? withoutLinks(part, tokens) : null);
  const { subject, html, text } = composed?.content ?? {};
  return { subject: shown(subject), html: shown(html), text: shown(text) };
}

/** What opens pages of an order's tickets, invoices and gift cards, and pays for it; a person may be told of tickets of several orders at once. */
async function tokensOf(
  container: MedusaContainer,
  orderId: string,
  ticketIds: readonly string[],
): Promise<string[]> {
  const { orders, tickets } = container.resolve(BOX_OFFICE_TICKETING);
  const [own, told, standing, invoices] = await Promise.all([
    orders.readTicketsOfOrder(orderId),
    tickets.readPrintedTickets(ticketIds),
    container.resolve(BOX_OFFICE_ORDER_STATUS).standings.findStanding(orderId),
    container.resolve(BOX_OFFICE_INVOICING).invoices.linkTokens(orderId),
  ]);
  const { cards } = container.resolve(BOX_OFFICE_GIFT_CARD);
  const bought = await cards.cardsOfOrders([orderId]);
  const ofCards = await cards.linkTokens(bought.map(({ id }) => id));
  return [...own, ...told]
    .map(({ link_token }) => link_token)
    .concat(standing?.payment_token ?? [], ...invoices.values(), ...ofCards.values());
}

function withoutLinks(text: string, tokens: readonly string[]): string {
  const address = `[^\\s"'<>]*(?:${tokens.join("|")})[^\\s"'<>]*`;
  return text
    .replace(new RegExp(` href="${address}"`, "g"), "")
    .replace(new RegExp(address, "g"), "…");
}
