import type { MedusaContainer } from "@medusajs/framework/types";
import { formatMoney } from "../../documents/format";
import { BOX_OFFICE_MESSAGING } from "../../modules/messaging";
import type {
  Channel,
  MessageTemplate,
  OwnMail,
  TemplateContent,
} from "../../modules/messaging/types";
import type { OrderStatus, WrittenMessage } from "../../modules/order-status/types";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import { LOCALES, type Locale } from "../../shared/locales";
import { toMajor } from "../../shared/money";
import { paidOf } from "../orders/money/figures";
import type { WholeOrder } from "../orders/read/read-once";
import { messageTickets } from "./message-tickets";
import { moneyOfEnd } from "./money-of-end";
import { orderVariables } from "./order-variables";
import type { ToldOrder } from "./told-order";
import type { StatusVariables } from "./variables";
import { ownMail } from "./words/own-mail";

/** What the customer reads of a status. An SMS has neither subject nor HTML. */
export type StatusMessage = {
  channel: Channel;
  locale: Locale;
  subject: string | null;
  /** Plain text without the frame: what an admin may edit for this once. */
  body: string;
  text: string;
  html: string | null;
};

/** Of an order what decides how its customer is told. */
export type RoutedOrder = Pick<ToldOrder, "phone"> & { order: Pick<WholeOrder, "email"> };

/** How the customer is told: by SMS where the template is one and the order has a number for it, else by mail. */
export function routeOf(
  { order, phone }: RoutedOrder,
  template: MessageTemplate | undefined,
): { channel: Channel; recipient: string } | undefined {
  if (template?.channel === "sms" && phone) return { channel: "sms", recipient: phone };
  return order.email ? { channel: "email", recipient: order.email } : undefined;
}

type Wanted = {
  status: Pick<OrderStatus, "label" | "state">;
  /** The merchant's own words for the status; ours where there are none. */
  template: MessageTemplate | undefined;
  /** What an admin wrote for this order: plain text, whatever stands in it. */
  written?: WrittenMessage | null;
  /** It has the status since money came to be due after the fact. */
  comes_due?: boolean;
  channel: Channel;
  locale: Locale;
};

/**
 * The message about an order's status as things are now; previews and real messages are made here (E7). In the language
 * wanted where the template speaks it.
 *
 * @throws 400 with what is wrong with the template
 */
export async function writeStatusMessage(
  container: MedusaContainer,
  told: ToldOrder,
  wanted: Wanted,
): Promise<StatusMessage> {
  const content = wanted.template?.channel === wanted.channel ? wanted.template.content : undefined;
  const locale = content ? languageOf(content, wanted.locale) : wanted.locale;
  const variables = await orderVariables(container, told, wanted.status, locale);
  const ours = ownMail("order_status", "order", locale);
  const lost = await ticketsLost(container, told, wanted.status, locale);
  const comes_due = wanted.comes_due ? await dueAfterTheFact(container, told, locale) : null;
  return renderStatusMessage(container, {
    ...wanted,
    content,
    ours,
    locale,
    variables: { ...variables, ...lost, comes_due },
  });
}

/** That an order is cancelled says that its tickets are: the buyer gets no second mail of it. */
async function ticketsLost(
  container: MedusaContainer,
  { order }: ToldOrder,
  { state }: Wanted["status"],
  locale: Locale,
): Promise<Pick<StatusVariables, "tickets" | "money">> {
  if (state !== "cancelled") return { tickets: [] };
  const { tickets } = container.resolve(BOX_OFFICE_TICKETING);
  const lost = await tickets.readTicketsWithOrder(order.order_id);
  return {
    tickets: messageTickets(container, lost, locale).map((ticket) => ({ ...ticket, link: null })),
    money: moneyOfEnd(order, lost, order.due_minor > 0),
  };
}

/** Null where it was paid meanwhile. */
async function dueAfterTheFact(
  container: MedusaContainer,
  { order }: ToldOrder,
  locale: Locale,
): Promise<StatusVariables["comes_due"]> {
  if (order.due_minor === 0) return null;
  const { registrations } = container.resolve(BOX_OFFICE_TICKETING);
  const tickets = await registrations.readRegistrations({ order_id: order.order_id });
  const { currency_code } = order;
  const paid_minor = paidOf(order);
  return {
    paid:
      paid_minor > 0
        ? formatMoney(toMajor(paid_minor, currency_code), currency_code, locale)
        : null,
    keeps_tickets: tickets.some(({ status }) => status === "valid"),
  };
}

/** The same of variables that are known. */
export async function renderStatusMessage(
  container: MedusaContainer,
  {
    channel,
    content,
    ours,
    locale,
    variables,
    written,
  }: {
    channel: Channel;
    content: TemplateContent | undefined;
    /** What stands where the content says nothing, and the foot. */
    ours: OwnMail;
    locale: Locale;
    variables: StatusVariables;
    written?: WrittenMessage | null;
  },
): Promise<StatusMessage> {
  const messaging = container.resolve(BOX_OFFICE_MESSAGING);
  const text = content?.[locale];
  if (channel === "sms") {
    const body =
      written?.body ??
      (text
        ? await messaging.renderSmsTemplate(text, variables)
        : (await messaging.renderMail(ours, locale, variables)).subject);
    return { channel, locale, subject: null, body, text: body, html: null };
  }
  const frame = { locale, shop: variables.shop, footer: ours.footer };
  const mail = text
    ? await messaging.renderTemplate(text, frame, variables)
    : await messaging.renderMail(ours, locale, variables);
  if (!written) return { channel, locale, ...mail };
  const edited = { subject: written.subject ?? mail.subject, body: written.body };
  return { channel, locale, ...(await messaging.renderWritten(edited, frame)) };
}

/** The language of a template for its reader: that one, else English, else the first. */
export function languageOf(content: TemplateContent, wanted: Locale): Locale {
  return [wanted, "en" as const, ...LOCALES].find((locale) => content[locale]) ?? wanted;
}
