import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import { ordersBeingChanged } from "../orders/change/change-order";

/** Of tickets their orders, and which can't be cancelled now: somebody has a change of their order open. */
export async function ticketsBeingChanged(
  container: MedusaContainer,
  ticketIds: readonly string[],
): Promise<{ orders: Map<string, string>; blocked: Set<string> }> {
  const { tickets } = container.resolve(BOX_OFFICE_TICKETING);
  const orders = await tickets.ordersOfTickets(ticketIds);
  const changing = await ordersBeingChanged(container, [...new Set(orders.values())]);
  const blocked = ticketIds.filter((id) => changing.has(orders.get(id) ?? ""));
  return { orders, blocked: new Set(blocked) };
}
