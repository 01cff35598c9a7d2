import type { MedusaContainer } from "@medusajs/framework/types";
import { type Message, TICKET_KINDS, type TicketKind } from "../../../modules/messaging/types";
import type { Composed } from "./composed";
import { composeMerchantMail, composeMerchantSms } from "./merchant-message";
import { composeOrderConfirmation, composeOrderStatus, composeOrderUnpaid } from "./order-message";
import { composeTicketMail, type TicketMessage } from "./ticket-message";

/**
 * Writes a message in the recipient's language as things are now; what is written is kept nowhere.
 *
 * @returns undefined when there is nothing left to tell
 */
export function composeMessage(
  container: MedusaContainer,
  message: Message,
): Promise<Composed | undefined> {
  if (isOfTickets(message)) return composeTicketMail(container, message);
  switch (message.kind) {
    case "order_confirmation":
      return composeOrderConfirmation(container, message);
    case "order_status":
      return composeOrderStatus(container, message);
    case "order_unpaid":
      return composeOrderUnpaid(container, message);
    case "merchant_order_sms":
      return composeMerchantSms(container, message);
    default:
      return composeMerchantMail(container, message);
  }
}

function isOfTickets(message: Message): message is TicketMessage {
  return TICKET_KINDS.includes(message.kind as TicketKind);
}
