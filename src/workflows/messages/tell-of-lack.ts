import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { NoticeRow } from "../../modules/ticketing/notices/ticket-notices";
import { notifyAdmin } from "../notify-admin";
import { merchantLocale } from "../reader-locale";
import { standingOf } from "../statuses/standing-of";
import { merchantVariables } from "./order-variables";
import { readToldOrder } from "./told-order";

/**
 * Tells the merchant that an order lacks tickets which it has money for, and why; once for each time that it began to.
 * Where it has got them meanwhile there is nothing to tell.
 */
export async function tellOfLack(
  container: MedusaContainer,
  { id, order_id }: NoticeRow,
): Promise<void> {
  const ticketing = container.resolve(BOX_OFFICE_TICKETING);
  const problem = (await ticketing.orders.findTicketOrder(order_id))?.problem;
  if (!problem) return;
  // The standing of a new order, which has its code, is made right after its tickets.
  await standingOf(container, order_id);
  const told = await readToldOrder(container, order_id);
  if (!told) return;
  const settings = await container.resolve(BOX_OFFICE_SETTINGS).readSettings("notifications");
  const locale = merchantLocale(container, settings);
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .error(`Box office: order ${order_id} lacks tickets (${problem})`);
  await notifyAdmin(container, {
    kind: "lacks_tickets",
    key: id,
    locale,
    variables: { ...(await merchantVariables(container, told, undefined, locale)), problem },
    order_id,
  });
}
