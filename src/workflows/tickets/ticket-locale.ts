import type { MedusaContainer } from "@medusajs/framework/types";
import type { PrintedTicketRow } from "../../modules/ticketing/tickets/printed-tickets";
import type { Locale } from "../../shared/locales";
import { readerLocale } from "../reader-locale";

/** The language of a ticket's page and documents: its order's, else the shop's. */
export function ticketLocale(container: MedusaContainer, ticket: PrintedTicketRow): Locale {
  return readerLocale(container, ticket.locale);
}
