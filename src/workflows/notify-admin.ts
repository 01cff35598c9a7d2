import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { BOX_OFFICE_MESSAGING } from "../modules/messaging";
import type { AdminNoticeKind, NoticeVariables } from "../modules/messaging/types";
import type { Locale } from "../shared/locales";

type AdminNotice<Kind extends AdminNoticeKind> = {
  kind: Kind;
  /** Of what is told; told again, nothing is doubled. */
  key: string;
  locale: Locale;
  variables: NoticeVariables[Kind];
  order_id?: string;
};

/**
 * Tells the merchant in the admin's own notifications, once for each key (E4). It throws when nobody will read it there,
 * and whoever told tells again.
 */
export async function notifyAdmin<Kind extends AdminNoticeKind>(
  container: MedusaContainer,
  { kind, key, locale, variables, order_id }: AdminNotice<Kind>,
): Promise<void> {
  const messaging = container.resolve(BOX_OFFICE_MESSAGING);
  const notifications = container.resolve(Modules.NOTIFICATION);
  const idempotency_key = `box-office-${key}`;
  const data = await messaging.renderNotice(kind, locale, variables);
  try {
    await notifications.createNotifications({
      to: "",
      channel: "feed",
      template: "admin-ui",
      trigger_type: `box_office.${kind}`,
      ...(order_id && { resource_type: "order", resource_id: order_id }),
      idempotency_key,
      data,
    });
  } catch (error) {
    // What the admin shows is the row; a shop without a provider for its channel has that too, and so has a second teller.
    const written = await notifications.listNotifications({ idempotency_key } as object, {
      take: 1,
    });
    if (!written.length) throw error;
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Box office: the notice ${key} is in the feed only: ${(error as Error).message}`);
  }
}
