import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { BOX_OFFICE_MESSAGING } from "../../modules/messaging";
import type { Message } from "../../modules/messaging/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import type { LogEntry, SystemReason } from "../../modules/order-status/types";
import { withPaymentLink } from "../payments/link-in-text";
import { messageOrder } from "./order-variables";
import { type StatusMessage, writeStatusMessage } from "./status-message";
import type { ToldOrder } from "./told-order";

/**
 * What the customer is told of a status that an entry of the log gave: what the admin wrote for this once, else the
 * merchant's words, else ours; undefined when the status is gone.
 */
export async function messageOfEntry(
  container: MedusaContainer,
  told: ToldOrder,
  entry: LogEntry,
  { channel, locale }: Pick<Message, "channel" | "locale">,
): Promise<StatusMessage | undefined> {
  const { statuses } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const messaging = container.resolve(BOX_OFFICE_MESSAGING);
  const status = entry.to_status_id ? await statuses.findStatus(entry.to_status_id) : undefined;
  if (!status) return undefined;
  const { payment_link } = messageOrder(container, told, locale);
  const written = entry.message && {
    ...entry.message,
    body: withPaymentLink(entry.message.body, payment_link),
  };
  const comes_due = entry.reason === ("payment_due" satisfies SystemReason);
  const wanted = { status, channel, locale, written, comes_due };
  const template = status.template_id
    ? await messaging.findTemplate(status.template_id)
    : undefined;
  return inOurWordsOtherwise(
    container,
    () => writeStatusMessage(container, told, { ...wanted, template }),
    () => writeStatusMessage(container, told, { ...wanted, template: undefined }),
  );
}

/** As {@link messageOfEntry}, the text of it, where it has words that are not ours. */
export async function wordsOfEntry(
  container: MedusaContainer,
  told: ToldOrder,
  entry: LogEntry,
  message: Pick<Message, "channel" | "locale">,
): Promise<string | undefined> {
  const { statuses } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const status = entry.to_status_id ? await statuses.findStatus(entry.to_status_id) : undefined;
  if (!entry.message && !status?.template_id) return undefined;
  return (await messageOfEntry(container, told, entry, message))?.body;
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
