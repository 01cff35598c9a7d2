import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_MESSAGING } from "../../modules/messaging";
import type { MessagingModuleService } from "../../modules/messaging/service";

const DEFAULT_URL = "http://localhost:9000";

/** The holder's page of a ticket; it opens without signing in, so the link is for the holder alone. */
export function ticketUrl(container: MedusaContainer, linkToken: string): string {
  const { options } = container.resolve<MessagingModuleService>(BOX_OFFICE_MESSAGING);
  const base = options.public_url ?? process.env.MEDUSA_BACKEND_URL ?? DEFAULT_URL;
  return `${base.replace(/\/+$/, "")}/box-office/tickets/${linkToken}`;
}
