import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { TicketingModuleService } from "../../modules/ticketing/service";
import { notFound } from "../../shared/errors";
import { presentAdminEvent, readPrices } from "./event";

/** The admin's answer for some events, in the order of the ids. */
export async function readAdminEvents(container: MedusaContainer, eventIds: readonly string[]) {
  const ticketing = container.resolve<TicketingModuleService>(BOX_OFFICE_TICKETING);
  const events = await ticketing.readEvents(eventIds);
  const priceOf = await readPrices(container, events, {});
  return events.map((event) => presentAdminEvent(event, priceOf));
}

/** @throws 404 */
export async function readAdminEvent(container: MedusaContainer, eventId: string) {
  const [event] = await readAdminEvents(container, [eventId]);
  if (!event) throw notFound("Event", eventId);
  return event;
}
