import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_MESSAGING } from "../../modules/messaging";
import type { MessagingModuleService } from "../../modules/messaging/service";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import type { OrderStatusModuleService } from "../../modules/order-status/service";
import { type OrderStatus, PAYABLE_STATES } from "../../modules/order-status/types";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { TicketingModuleService } from "../../modules/ticketing/service";
import { notFound } from "../../shared/errors";
import type { Locale } from "../../shared/locales";
import { readerLocale } from "../reader-locale";
import { standingOf } from "../statuses/standing-of";
import { routeOf, type StatusMessage, writeStatusMessage } from "./status-message";
import { readToldOrder, type ToldOrder } from "./told-order";

export type StatusPreview = Omit<StatusMessage, "text"> & {
  /** Whether the status tells the customer unless the admin says otherwise. */
  notify: boolean;
  /** Null where the customer can't be told. */
  recipient: string | null;
  /** E8: what the admin should know before. */
  warnings: ("money_due" | "tickets_scanned")[];
};

/**
 * What the customer would be told if the order got the status now (E7), to be edited for this once.
 *
 * @throws 404, `order_closed`, `status_not_allowed`; 400 with what is wrong with the template
 */
export async function previewStatusMessage(
  container: MedusaContainer,
  input: { order_id: string; status_id: string; locale?: Locale; user_id: string },
): Promise<StatusPreview> {
  const orderStatus = container.resolve<OrderStatusModuleService>(BOX_OFFICE_ORDER_STATUS);
  const messaging = container.resolve<MessagingModuleService>(BOX_OFFICE_MESSAGING);
  const [standing, status] = await Promise.all([
    standingOf(container, input.order_id),
    orderStatus.findStatus(input.status_id),
  ]);
  const told = standing && (await readToldOrder(container, input.order_id));
  if (!standing || !told) throw notFound("Order", input.order_id);
  if (!status) throw notFound("Order status", input.status_id);
  await orderStatus.assertMove(standing, status, input);

  const template = status.template_id
    ? await messaging.findTemplate(status.template_id)
    : undefined;
  const route = routeOf(told, template);
  const { text, ...message } = await writeStatusMessage(container, told, {
    status,
    template,
    channel: route?.channel ?? "email",
    locale: input.locale ?? readerLocale(container, told.order.locale),
  });
  return {
    ...message,
    notify: status.notify_customer,
    recipient: route?.recipient ?? null,
    warnings: await warningsOf(container, told, status),
  };
}

async function warningsOf(
  container: MedusaContainer,
  { order }: ToldOrder,
  { state }: OrderStatus,
): Promise<StatusPreview["warnings"]> {
  const ticketing = container.resolve<TicketingModuleService>(BOX_OFFICE_TICKETING);
  if (state === "cancelled") {
    const tickets = await ticketing.readRegistrations({ order_id: order.order_id });
    return tickets.some(({ checked_in_at }) => checked_in_at) ? ["tickets_scanned"] : [];
  }
  const isPayable = PAYABLE_STATES.some((payable) => payable === state);
  return !isPayable && order.due_minor > 0 ? ["money_due"] : [];
}
