import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { BOX_OFFICE_MESSAGING } from "../../modules/messaging";
import type { MessageTemplate } from "../../modules/messaging/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { invalid, notFound, refusal } from "../../shared/errors";
import type { Locale } from "../../shared/locales";
import { E164 } from "../../shared/phone";
import { readerLocale } from "../reader-locale";
import { KINDS } from "./kinds";
import { assertEdited, samplesOf } from "./kinds/edited";
import { messageShop, orderVariables } from "./order-variables";
import { languageOf, renderStatusMessage, type StatusMessage } from "./status-message";
import { readToldOrder, type ToldOrder } from "./told-order";
import type { OrderVariables } from "./variables";
import { ownMail } from "./words/own-mail";

type Words = Pick<MessageTemplate, "kind" | "channel" | "content">;
type Shown = { locale?: Locale; order_id?: string };

/**
 * A template as its reader would see it, with the order's data or with that of one that nobody placed. Its words need not
 * be saved; what would be refused then is refused here.
 *
 * @throws 404; 400 naming the text that can't be filled in, or a kind that merchants don't word here
 */
export async function previewTemplate(
  container: MedusaContainer,
  template: Words,
  shown: Shown,
): Promise<Omit<StatusMessage, "text">> {
  const { text, ...preview } = await shownMessage(container, template, shown);
  return preview;
}

/**
 * Sends a template to somebody who wants to see it arrive.
 *
 * @throws 404; 400 naming what is wrong; `message_not_sent` with the carrier's words
 */
export async function sendTestMessage(
  container: MedusaContainer,
  template: MessageTemplate,
  shown: Shown,
  recipient: string,
): Promise<void> {
  if (template.channel === "sms" && !E164.test(recipient)) {
    throw invalid("to: must be a number with its country, like +4790000001");
  }
  if (template.channel === "email" && !recipient.includes("@")) {
    throw invalid("to: must be a mail address");
  }
  const messaging = container.resolve(BOX_OFFICE_MESSAGING);
  const { channel, subject, html, text } = await shownMessage(container, template, shown);
  try {
    await container.resolve(Modules.NOTIFICATION).createNotifications({
      to: recipient,
      from: (channel === "email" && messaging.options.from) || null,
      channel,
      template: "box-office-test",
      trigger_type: "box_office.test",
      content: channel === "sms" ? { text } : { subject: subject ?? "", html: html ?? "", text },
    });
  } catch (error) {
    throw refusal("message_not_sent", (error as Error).message.replaceAll(/\s+/g, " "));
  }
}

async function shownMessage(
  container: MedusaContainer,
  { kind, channel, content }: Words,
  { locale: wanted, order_id }: Shown,
): Promise<StatusMessage> {
  assertEdited(kind);
  const { audience, edited } = KINDS[kind];
  const messaging = container.resolve(BOX_OFFICE_MESSAGING);
  await messaging.assertFillable(content, (locale) => samplesOf(kind, locale));
  const told = order_id ? await readToldOrder(container, order_id) : undefined;
  if (order_id && !told) throw notFound("Order", order_id);
  const locale = languageOf(content, wanted ?? readerLocale(container, told?.order.locale ?? null));
  const variables = await (told
    ? variablesOf(container, told, locale)
    : edited.whole(locale, await messageShop(container)));
  const ours = ownMail(kind, audience, locale);
  return renderStatusMessage(container, { channel, content, ours, locale, variables });
}

async function variablesOf(
  container: MedusaContainer,
  told: ToldOrder,
  locale: Locale,
): Promise<OrderVariables> {
  const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const status = told.standing && (await orderStatus.statuses.findStatus(told.standing.status_id));
  return orderVariables(container, told, status, locale);
}
