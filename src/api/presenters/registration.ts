import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_MESSAGING } from "../../modules/messaging";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { PrintedTicketRow } from "../../modules/ticketing/tickets/printed-tickets";
import { notFound } from "../../shared/errors";
import { presentMessage } from "./message";

/** A ticket is told of a few times; what is beyond is old. */
const MESSAGES = 50;

/** A registration with the messages about it and about its order. @throws 404 */
export async function readAdminRegistration(container: MedusaContainer, id: string) {
  const ticketing = container.resolve(BOX_OFFICE_TICKETING);
  const messaging = container.resolve(BOX_OFFICE_MESSAGING);
  const [registration] = await ticketing.registrations.readRegistrations({ id: [id] });
  if (!registration) throw notFound("Registration", id);
  const { order_id } = registration;
  const messages = await messaging.listMessages(
    { ticket: { id, order_id } },
    { limit: MESSAGES, offset: 0 },
  );
  return { ...registration, messages: messages.map(presentMessage) };
}

/** The ticket with its secrets, for what is handed to whoever asks for this one alone. @throws 404 */
export async function readTicketToOpen(
  container: MedusaContainer,
  id: string,
): Promise<PrintedTicketRow> {
  const { tickets } = container.resolve(BOX_OFFICE_TICKETING);
  const [ticket] = await tickets.readPrintedTickets([id]);
  if (!ticket) throw notFound("Registration", id);
  return ticket;
}
