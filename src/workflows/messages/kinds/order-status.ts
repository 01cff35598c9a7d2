import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { BOX_OFFICE_MESSAGING } from "../../../modules/messaging";
import type { Message } from "../../../modules/messaging/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import { withPaymentLink } from "../../payments/link-in-text";
import { messageOrder } from "../order-variables";
import { routeOf, type StatusMessage, writeStatusMessage } from "../status-message";
import { isOurEnd } from "../telling";
import { readToldOrder } from "../told-order";
import type { Composed, Kind } from "./kind";
import { bareOrder, sampleOrder } from "./sample-order";

/**
 * What the customer is told of a status (E7): what the admin wrote for this once, else the merchant's words, else ours.
 * The cancellation of an order that was never paid, by a person, tells nobody, whatever the status says (A10).
 */
export const orderStatus = {
  audience: "order",
  edited: { whole: sampleOrder, bare: bareOrder },
  tell: ({ entry, told, template }) => {
    const isQuiet = entry.to_state === "cancelled" && !told.order.had_money;
    const route = routeOf(told, template);
    if (!entry.notify || isQuiet || isOurEnd(entry) || !route) return [];
    const data = { log_id: entry.id, status_id: entry.to_status_id };
    return [{ ...route, key: `${entry.id}:customer`, data }];
  },
  compose,
} satisfies Kind;

async function compose(
  container: MedusaContainer,
  message: Message,
): Promise<Composed | undefined> {
  const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const messaging = container.resolve(BOX_OFFICE_MESSAGING);
  const { log_id, status_id } = message.data as { log_id: string; status_id: string };
  const [told, status, [entry]] = await Promise.all([
    readToldOrder(container, message.order_id as string),
    orderStatus.statuses.findStatus(status_id),
    orderStatus.log.readLogEntries([log_id]),
  ]);
  if (!told || !status) return undefined;
  const { channel, locale } = message;
  const { payment_link } = messageOrder(container, told, locale);
  const written = entry?.message && {
    ...entry.message,
    body: withPaymentLink(entry.message.body, payment_link),
  };
  const wanted = { status, channel, locale, written };
  const template = status.template_id
    ? await messaging.findTemplate(status.template_id)
    : undefined;
  return composed(
    await inOurWordsOtherwise(
      container,
      () => writeStatusMessage(container, told, { ...wanted, template }),
      () => writeStatusMessage(container, told, { ...wanted, template: undefined }),
    ),
  );
}

/** A template that can't be filled in keeps nobody from being told. */
async function inOurWordsOtherwise(
  container: MedusaContainer,
  write: () => Promise<StatusMessage>,
  otherwise: () => Promise<StatusMessage>,
): Promise<StatusMessage> {
  try {
    const message = await write();
    if (message.channel === "sms" || message.subject) return message;
  } catch (error) {
    if (!MedusaError.isMedusaError(error)) throw error;
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Box office: a message template can't be filled in: ${(error as Error).message}`);
  }
  return otherwise();
}

function composed({ channel, subject, html, text }: StatusMessage): Composed {
  return channel === "sms"
    ? { content: { text } }
    : { content: { subject: subject ?? "", html: html ?? "", text } };
}
