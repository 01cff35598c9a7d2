import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_MESSAGING } from "../../../modules/messaging";
import type { Message } from "../../../modules/messaging/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import { merchantVariables } from "../order-variables";
import { readToldOrder } from "../told-order";
import type { Composed } from "./composed";

/** A new order, for the merchant and the administrators (E2). @returns undefined when the order is gone */
export async function composeMerchantMail(
  container: MedusaContainer,
  message: Message,
): Promise<Composed | undefined> {
  const messaging = container.resolve(BOX_OFFICE_MESSAGING);
  const variables = await variablesOf(container, message);
  return (
    variables && {
      content: await messaging.renderMail("merchant_order", message.locale, variables),
    }
  );
}

/** A new order, on the merchant's phone (E3). @returns undefined when the order is gone */
export async function composeMerchantSms(
  container: MedusaContainer,
  message: Message,
): Promise<Composed | undefined> {
  const messaging = container.resolve(BOX_OFFICE_MESSAGING);
  const variables = await variablesOf(container, message);
  return (
    variables && { content: { text: await messaging.renderMerchantSms(message.locale, variables) } }
  );
}

async function variablesOf(container: MedusaContainer, { order_id, locale }: Message) {
  const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const told = order_id ? await readToldOrder(container, order_id) : undefined;
  if (!told) return undefined;
  const status = told.standing && (await orderStatus.statuses.findStatus(told.standing.status_id));
  return merchantVariables(container, told, status, locale);
}
