import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_MESSAGING } from "../../modules/messaging";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import { notFound } from "../../shared/errors";
import { ticketUrl } from "../../workflows/tickets/ticket-url";
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

/** The same for whoever asks for this one alone: with its holder's page, of which nothing else of the admin's tells. */
export async function readRegistrationWithPage(container: MedusaContainer, id: string) {
  const registration = await readAdminRegistration(container, id);
  const { tickets } = container.resolve(BOX_OFFICE_TICKETING);
  const [printed] = await tickets.readPrintedTickets([id]);
  return {
    ...registration,
    /** It has the PDF below `/pdf`; null of a ticket that is cancelled. */
    page_url:
      printed && registration.status !== "cancelled"
        ? ticketUrl(container, printed.link_token)
        : null,
  };
}
