import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { BOX_OFFICE_MESSAGING } from "../../modules/messaging";
import type { MessagingModuleService } from "../../modules/messaging/service";
import type { AdminNoticeKind } from "../../modules/messaging/types";
import type { LogEntry, OrderStatus } from "../../modules/order-status/types";
import type { Locale } from "../../shared/locales";
import { merchantVariables } from "./order-variables";
import type { ToldOrder } from "./told-order";

type News = {
  kind: AdminNoticeKind;
  entry: LogEntry;
  told: ToldOrder;
  status: OrderStatus | undefined;
  locale: Locale;
};

/**
 * Tells of an order in the admin's own notifications, once for each entry (E4). A failure is logged and no more: the
 * order is in its list all the same.
 */
export async function notifyAdmin(container: MedusaContainer, news: News): Promise<void> {
  const { kind, entry, told, status, locale } = news;
  const messaging = container.resolve<MessagingModuleService>(BOX_OFFICE_MESSAGING);
  const variables = await merchantVariables(container, told, status, locale);
  const notice = await messaging.renderNotice(kind, locale, variables);
  try {
    await container.resolve(Modules.NOTIFICATION).createNotifications({
      to: "",
      channel: "feed",
      template: "admin-ui",
      trigger_type: `box_office.${kind}`,
      resource_type: "order",
      resource_id: entry.order_id,
      idempotency_key: `box-office-${entry.id}`,
      data: notice,
    });
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Box office: the notice of ${entry.id} could not be sent`, error as Error);
  }
}
