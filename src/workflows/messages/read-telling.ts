import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import { BOX_OFFICE_MESSAGING } from "../../modules/messaging";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import type { LogEntry, OrderStatus } from "../../modules/order-status/types";
import type { Settings } from "../../modules/settings/types";
import type { Telling } from "./telling";
import { readNewOrder, readToldOrder } from "./told-order";

/** What it takes to tell of an entry of an order's log, as things are now; undefined when the order is gone. */
export async function readTelling(
  container: MedusaContainer,
  entry: LogEntry,
  settings: Settings<"notifications">,
): Promise<(Telling & { status: OrderStatus | undefined }) | undefined> {
  const read = entry.kind === "placed" ? readNewOrder : readToldOrder;
  const told = await read(container, entry.order_id);
  if (!told) return undefined;
  const { statuses } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const messaging = container.resolve(BOX_OFFICE_MESSAGING);
  const status = entry.to_status_id ? await statuses.findStatus(entry.to_status_id) : undefined;
  const template = status?.template_id
    ? await messaging.findTemplate(status.template_id)
    : undefined;
  const invoice = await readInvoice(container, entry);
  return { entry, told, template, settings, status, invoice };
}

async function readInvoice(container: MedusaContainer, { data }: LogEntry) {
  if (!data || !("invoice_id" in data)) return undefined;
  return container.resolve(BOX_OFFICE_INVOICING).invoices.readInvoice(data.invoice_id);
}
