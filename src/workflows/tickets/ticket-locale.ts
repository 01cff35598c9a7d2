import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_MESSAGING } from "../../modules/messaging";
import type { MessagingModuleService } from "../../modules/messaging/service";
import type { PrintedTicketRow } from "../../modules/ticketing/tickets/printed-tickets";
import { type Locale, localeOf } from "../../shared/locales";

/** The language of a ticket's page and documents: its order's, else the shop's. */
export function ticketLocale(container: MedusaContainer, ticket: PrintedTicketRow): Locale {
  const { options } = container.resolve<MessagingModuleService>(BOX_OFFICE_MESSAGING);
  return localeOf(ticket.locale) ?? options.locale;
}
