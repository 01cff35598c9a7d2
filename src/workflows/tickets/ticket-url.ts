import type { MedusaContainer } from "@medusajs/framework/types";
import { publicUrl } from "../public-url";

/** The holder's page of a ticket; it opens without signing in, so the link is for the holder alone. */
export function ticketUrl(container: MedusaContainer, linkToken: string): string {
  return publicUrl(container, `/box-office/tickets/${linkToken}`);
}
