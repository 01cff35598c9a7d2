import type { MedusaContainer } from "@medusajs/framework/types";
import { renderNotFoundPage, renderTicketPage, type TicketPage } from "../../documents/ticket-page";
import type { PrintedTicketRow } from "../../modules/ticketing/tickets/printed-tickets";
import { browserLocale } from "../browser-locale";
import { printedFacts } from "./printed-facts";
import { ticketLocale } from "./ticket-locale";

/** The holder's page in the language of the ticket's order; the form shows what is saved unless it says otherwise. */
export function ticketPage(
  container: MedusaContainer,
  ticket: PrintedTicketRow,
  form: Partial<TicketPage["holder"]> = {},
): string {
  const { secret, ...facts } = printedFacts(ticket);
  const { status } = ticket;
  return renderTicketPage({
    ticket: facts,
    admission: status === "valid" ? { status, secret } : { status },
    holder: {
      values: ticket.holder ?? { name: null, email: null, phone: null },
      outcome: "untouched",
      ...form,
    },
    // Relative to the page, which may be behind a prefix of the shop's own.
    urls: {
      pdf: `${ticket.link_token}/pdf?paper=phone`,
      ics: `${ticket.link_token}/ics`,
      holder: ticket.link_token,
    },
    locale: ticketLocale(container, ticket),
  });
}

/** For a link that opens nothing, in the language that the browser asks for. */
export function ticketNotFoundPage(acceptLanguage: string | undefined): string {
  return renderNotFoundPage(browserLocale(acceptLanguage));
}
