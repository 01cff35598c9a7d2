import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_MESSAGING } from "../../modules/messaging";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import { notFound } from "../../shared/errors";
import { kindOf } from "./kinds";

/**
 * A message about a ticket as it would read if it went out now: what was sent is kept nowhere, for it holds what lets
 * people in. All three parts are null where there is nothing to say any more.
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
  const { subject, html, text } = composed?.content ?? {};
  return { subject: subject ?? null, html: html ?? null, text: text ?? null };
}
