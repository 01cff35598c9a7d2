import { BOX_OFFICE_MESSAGING } from "../../../modules/messaging";
import type { Settings } from "../../../modules/settings/types";
import { ownMail } from "../words/own-mail";
import type { Kind } from "./kind";
import { newOrderVariables } from "./new-order-variables";

/** A new order, for the merchant and the administrators (E2). */
export const merchantOrder = {
  audience: "merchant",
  tell: ({ entry, settings }) =>
    merchantAddresses(settings).map((recipient) => ({
      key: `${entry.id}:merchant:${recipient}`,
      recipient,
    })),
  compose: async (container, message) => {
    const messaging = container.resolve(BOX_OFFICE_MESSAGING);
    const variables = await newOrderVariables(container, message);
    if (!variables) return undefined;
    const mail = ownMail("merchant_order", "merchant", message.locale);
    return { content: await messaging.renderMail(mail, message.locale, variables) };
  },
} satisfies Kind;

/** The merchant's and the administrators', each once. */
export function merchantAddresses(settings: Settings<"notifications">): string[] {
  const addresses = [settings.merchant_email, ...settings.administrators];
  return [...new Set(addresses.flatMap((address) => address?.toLowerCase() ?? []))];
}
