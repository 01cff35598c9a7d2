import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { BOX_OFFICE_MESSAGING } from "../../../modules/messaging";
import type { Message } from "../../../modules/messaging/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import { withPaymentLink } from "../../payments/link-in-text";
import { messageOrder, orderVariables } from "../order-variables";
import { type StatusMessage, writeStatusMessage } from "../status-message";
import { readToldOrder, type ToldOrder } from "../told-order";
import type { Composed } from "./composed";

/**
 * The buyer's confirmation of a new order (E2).
 *
 * @returns undefined when the order is gone or cancelled, and when its tickets' mail confirms it
 */
export async function composeOrderConfirmation(
  container: MedusaContainer,
  { order_id, locale }: Message,
): Promise<Composed | undefined> {
  const messaging = container.resolve(BOX_OFFICE_MESSAGING);
  const told = order_id && (await readToldOrder(container, order_id));
  if (!told || told.order.canceled || isConfirmedByTickets(told)) return undefined;
  const variables = await orderVariables(container, told, undefined, locale);
  return { content: await messaging.renderMail("order_confirmation", locale, variables) };
}

/**
 * The end of an order that our job closed, since its payment never finished.
 *
 * @returns undefined when the order is gone, or its money came after all
 */
export async function composeOrderUnpaid(
  container: MedusaContainer,
  { order_id, locale }: Message,
): Promise<Composed | undefined> {
  const messaging = container.resolve(BOX_OFFICE_MESSAGING);
  const told = order_id && (await readToldOrder(container, order_id));
  if (!told || told.order.was_paid || !told.order.canceled) return undefined;
  const variables = await orderVariables(container, told, undefined, locale);
  return { content: await messaging.renderMail("order_unpaid", locale, variables) };
}

/** The tickets go out with all that a confirmation says. */
export function isConfirmedByTickets({ order, has_tickets }: ToldOrder): boolean {
  return has_tickets && order.payment === "paid";
}

/**
 * What the customer is told of a status (E7): what the admin wrote for this once, else the merchant's words, else ours.
 *
 * @returns undefined when the order or the status is gone
 */
export async function composeOrderStatus(
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
