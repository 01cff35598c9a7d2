import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import type { Standing } from "../../modules/order-status/types";
import type { Locale } from "../../shared/locales";
import { type CustomerStatus, customerStatus } from "./customer-status";

/** Tells the status that a customer sees of any order (E10); reads the statuses once for all of them. */
export async function readCustomerStatuses(
  container: MedusaContainer,
): Promise<(standing: Pick<Standing, "status_id" | "state">, locale: Locale) => CustomerStatus> {
  const statuses = await container.resolve(BOX_OFFICE_ORDER_STATUS).statuses.readStatuses();
  return (standing, locale) => customerStatus(standing, statuses, locale);
}
