import { BOX_OFFICE_MESSAGING } from "../../../modules/messaging";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import { merchantVariables } from "../order-variables";
import { isPastDeadline } from "../telling";
import { readToldOrder } from "../told-order";
import { ownMail } from "../words/own-mail";
import type { Kind } from "./kind";
import { merchantAddresses } from "./merchant-order";

/** That an order by invoice was cancelled at its deadline (A4), for the merchant and the administrators. */
export const merchantOrderExpired = {
  audience: "merchant",
  tell: ({ entry, settings }) => {
    if (!settings.merchant_order_expired || !isPastDeadline(entry)) return [];
    return merchantAddresses(settings).map((recipient) => ({
      key: `${entry.id}:merchant:${recipient}`,
      recipient,
    }));
  },
  compose: async (container, { order_id, locale }) => {
    const messaging = container.resolve(BOX_OFFICE_MESSAGING);
    const told = order_id ? await readToldOrder(container, order_id) : undefined;
    if (!told?.order.canceled) return undefined;
    const { statuses } = container.resolve(BOX_OFFICE_ORDER_STATUS);
    const status = told.standing && (await statuses.findStatus(told.standing.status_id));
    const variables = await merchantVariables(container, told, status, locale);
    const mail = ownMail("merchant_order_expired", "merchant", locale);
    return { content: await messaging.renderMail(mail, locale, variables) };
  },
} satisfies Kind;
