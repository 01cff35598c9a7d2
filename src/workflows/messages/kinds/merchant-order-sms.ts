import { BOX_OFFICE_MESSAGING } from "../../../modules/messaging";
import { MESSAGE_WORDS } from "../words";
import type { Kind } from "./kind";
import { newOrderVariables } from "./new-order-variables";

/** A new order, on the merchant's phone (E3). */
export const merchantOrderSms = {
  audience: "merchant",
  tell: ({ entry, settings }) =>
    [...new Set(settings.sms_numbers)].map((recipient) => ({
      key: `${entry.id}:sms:${recipient}`,
      channel: "sms",
      recipient,
    })),
  compose: async (container, message) => {
    const messaging = container.resolve(BOX_OFFICE_MESSAGING);
    const variables = await newOrderVariables(container, message);
    if (!variables) return undefined;
    const { merchant_sms } = MESSAGE_WORDS[message.locale];
    return { content: { text: await messaging.renderLine(merchant_sms, variables) } };
  },
} satisfies Kind;
