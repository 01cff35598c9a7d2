import { BOX_OFFICE_MESSAGING } from "../../../modules/messaging";
import { orderVariables } from "../order-variables";
import { readToldOrder, type ToldOrder } from "../told-order";
import { type MailName, ownMail } from "../words/own-mail";
import type { Kind } from "./kind";

/** A mail to the buyer about an order as it is then. It is not sent when the order is gone. */
export function orderMail(
  name: MailName,
  isStillTrue: (told: ToldOrder) => boolean,
  read = readToldOrder,
): Pick<Kind, "audience" | "compose"> {
  const audience = "order";
  return {
    audience,
    compose: async (container, { order_id, locale }) => {
      const messaging = container.resolve(BOX_OFFICE_MESSAGING);
      const told = order_id && (await read(container, order_id));
      if (!told || !isStillTrue(told)) return undefined;
      const variables = await orderVariables(container, told, undefined, locale);
      const mail = ownMail(name, audience, locale);
      return { content: await messaging.renderMail(mail, locale, variables) };
    },
  };
}
