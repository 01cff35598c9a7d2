import { BOX_OFFICE_MESSAGING } from "../../../modules/messaging";
import { ownMail } from "../words/own-mail";
import type { Kind } from "./kind";
import { newOrderVariables } from "./new-order-variables";

/** A new order, for the merchant and the administrators (E2). */
export const merchantOrder = {
  audience: "merchant",
  tell: ({ entry, settings }) => {
    const addresses = [settings.merchant_email, ...settings.administrators].flatMap(
      (address) => address?.toLowerCase() ?? [],
    );
    return [...new Set(addresses)].map((recipient) => ({
      key: `${entry.id}:merchant:${recipient}`,
      recipient,
    }));
  },
  compose: async (container, message) => {
    const messaging = container.resolve(BOX_OFFICE_MESSAGING);
    const variables = await newOrderVariables(container, message);
    if (!variables) return undefined;
    const mail = ownMail("merchant_order", "merchant", message.locale);
    return { content: await messaging.renderMail(mail, message.locale, variables) };
  },
} satisfies Kind;
