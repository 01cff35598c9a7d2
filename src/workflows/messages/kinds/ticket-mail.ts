import { buffer } from "node:stream/consumers";
import type { Attachment, MedusaContainer } from "@medusajs/framework/types";
import { renderCalendar } from "../../../documents/calendar";
import { formatDoors, formatSessionTime } from "../../../documents/format";
import { renderTicketsPdf } from "../../../documents/tickets-pdf";
import { BOX_OFFICE_MESSAGING } from "../../../modules/messaging";
import type { Message } from "../../../modules/messaging/types";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import type { PrintedTicketRow } from "../../../modules/ticketing/tickets/printed-tickets";
import { calendarEntry } from "../../tickets/calendar-entry";
import { printedFacts } from "../../tickets/printed-facts";
import { messageTickets, sessionTimeOf } from "../message-tickets";
import { messageShop } from "../order-variables";
import type { TicketVariables } from "../variables";
import { type MailName, ownMail } from "../words/own-mail";
import { attachment } from "./attachment";
import type { Kind } from "./kind";

type TicketMail = {
  /** By default while the ticket is valid. */
  isStillTrue?: (ticket: PrintedTicketRow, message: Message) => boolean;
  /** What it says of the order; by default its number. */
  order?: (container: MedusaContainer, message: Message) => Promise<TicketVariables["order"]>;
  /** What else it says of those tickets; undefined when it is no longer true. */
  more?: (
    container: MedusaContainer,
    message: Message,
    tickets: readonly PrintedTicketRow[],
  ) => Promise<Partial<TicketVariables> | undefined>;
  has_attachments?: boolean;
};

/**
 * A mail about tickets as things are then, as far as it is still true of them: the tickets' PDF with their QR codes and
 * the calendar entry are made here and kept nowhere.
 */
export function ticketMail(
  name: MailName,
  {
    isStillTrue = isValid,
    order,
    more = async () => ({}),
    has_attachments = true,
  }: TicketMail = {},
): Kind {
  const audience = "tickets";
  return {
    audience,
    compose: async (container, message) => {
      const ticketing = container.resolve(BOX_OFFICE_TICKETING);
      const messaging = container.resolve(BOX_OFFICE_MESSAGING);
      const { ticket_ids, locale } = message;
      const known = await ticketing.tickets.readPrintedTickets(ticket_ids);
      const tickets = known.filter((ticket) => isStillTrue(ticket, message));
      const rest = tickets.length ? await more(container, message, tickets) : undefined;
      if (!rest) return undefined;

      const variables: TicketVariables = {
        ...variablesOf(container, message, tickets),
        shop: await messageShop(container),
        order: order ? await order(container, message) : numberOf(tickets),
        ...rest,
      };
      return {
        content: await messaging.renderMail(ownMail(name, audience, locale), locale, variables),
        attachments: has_attachments ? await attachmentsOf(message, tickets.filter(isValid)) : [],
      };
    },
  };
}

export function isValid({ status }: PrintedTicketRow): boolean {
  return status === "valid";
}

function variablesOf(
  container: MedusaContainer,
  message: Message,
  tickets: readonly PrintedTicketRow[],
): Omit<TicketVariables, "shop"> {
  const [first] = tickets as [PrintedTicketRow];
  const { locale } = message;
  const isOneEvent = tickets.every(({ event }) => event.id === first.event.id);
  const isOneSession = tickets.every(({ session }) => session.id === first.session.id);
  const { previous_starts_at, reason } = message.data;
  return {
    recipient: { name: nameOf(message, first) },
    event: isOneEvent
      ? {
          title: first.event.title,
          venue: first.event.venue_name,
          address: first.event.venue_address,
        }
      : null,
    session: isOneSession
      ? {
          name: first.session.name,
          time: sessionTimeOf(first, locale),
          doors: formatDoors({ ...first.session, timezone: first.event.timezone }, locale),
        }
      : null,
    tickets: messageTickets(container, tickets, locale),
    previous_time:
      typeof previous_starts_at === "string"
        ? formatSessionTime(
            {
              starts_at: new Date(previous_starts_at),
              ends_at: null,
              timezone: first.event.timezone,
            },
            locale,
          )
        : null,
    reason: (reason ?? null) as TicketVariables["reason"],
  };
}

/** The buyer is greeted by name in the message about the order, a participant in their own. */
function nameOf(message: Message, ticket: PrintedTicketRow): string | null {
  return message.recipient === ticket.buyer_email
    ? ticket.buyer_name
    : (ticket.holder?.name ?? ticket.attendee.name);
}

async function attachmentsOf(
  { locale }: Message,
  tickets: readonly PrintedTicketRow[],
): Promise<Attachment[]> {
  const [first] = tickets;
  if (!first) return [];
  const number = tickets.length === 1 ? first.number : `${first.order_display_id ?? "order"}`;
  const pdf = await buffer(
    renderTicketsPdf(tickets.map(printedFacts), { locale, paper: "a4", created_at: new Date() }),
  );
  const entries = [...new Map(tickets.map((ticket) => [ticket.session.id, ticket])).values()];
  return [
    attachment(`tickets-${number}.pdf`, "application/pdf", pdf),
    ...entries.map((ticket, nth) =>
      attachment(
        entries.length > 1 ? `calendar-${nth + 1}.ics` : "calendar.ics",
        "text/calendar; charset=utf-8; method=PUBLISH",
        Buffer.from(renderCalendar(calendarEntry(ticket, locale))),
      ),
    ),
  ];
}

function numberOf([ticket]: readonly PrintedTicketRow[]): TicketVariables["order"] {
  return ticket?.order_display_id ? { number: `#${ticket.order_display_id}` } : null;
}
