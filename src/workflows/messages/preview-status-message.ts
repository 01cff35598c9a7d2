import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_MESSAGING } from "../../modules/messaging";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import type { OrderState, Standing, WrittenMessage } from "../../modules/order-status/types";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import { notFound } from "../../shared/errors";
import type { Locale } from "../../shared/locales";
import { standingInvoices } from "../invoices/assert-not-invoiced";
import { withoutPaymentLink, withPaymentLink } from "../payments/link-in-text";
import { readerLocale } from "../reader-locale";
import { dueAgain } from "../statuses/due-again";
import { effectOf } from "../statuses/effect-of-move";
import { effectsOfMove, type MoveEffects, tellsByDefault } from "../statuses/effects-of-move";
import { standingOf } from "../statuses/standing-of";
import { type MoveWarning, warningsOfMove } from "../statuses/warnings-of-move";
import { messageOrder } from "./order-variables";
import { routeOf, type StatusMessage, writeStatusMessage } from "./status-message";
import { readToldOrder, type ToldOrder } from "./told-order";

export type StatusPreview = Omit<StatusMessage, "text"> & {
  /** Whether people are told unless the admin says otherwise. */
  notify: boolean;
  /** Null where the customer can't be told. */
  recipient: string | null;
  /** E8: what the admin should know before. */
  warnings: MoveWarning[];
  /** Of `order_invoiced` the numbers of the invoices, which are to be void or credited first. */
  standing_invoices: string[];
  /** What it brings with it, and how many hear of it if people are told. */
  effects: MoveEffects;
};

type Met = ToldOrder & { standing: Standing };

/** What was given back of an order that comes back is due again by then, and what can't be paid there is paid first. */
async function asAfterMove(container: MedusaContainer, told: Met, to: OrderState): Promise<Met> {
  const { order, standing } = told;
  if (effectOf(standing.state, to) !== "take_back") {
    return { ...told, standing: { ...standing, state: to } };
  }
  const { isDueAgain } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const again = (await dueAgain(container, [order.order_id])).get(order.order_id)?.due_minor ?? 0;
  const due_minor = order.due_minor + again;
  const awaits = isDueAgain({ ...standing, due_minor }, to);
  return {
    ...told,
    order: { ...order, due_minor, total_minor: order.total_minor + again },
    standing: { ...standing, due_minor, state: awaits ? "awaiting_payment" : to },
  };
}

/**
 * What the customer would be told if the order got the status now (E7), to be edited for this once.
 *
 * @throws 404, `order_closed`, `status_not_allowed`; 400 with what is wrong with the template
 */
export async function previewStatusMessage(
  container: MedusaContainer,
  input: {
    order_id: string;
    status_id: string;
    locale?: Locale;
    user_id: string;
    /** What is told instead, as an admin writes it. */
    message?: WrittenMessage;
  },
): Promise<StatusPreview> {
  const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const messaging = container.resolve(BOX_OFFICE_MESSAGING);
  const ticketing = container.resolve(BOX_OFFICE_TICKETING);
  const [standing, status] = await Promise.all([
    standingOf(container, input.order_id),
    orderStatus.statuses.findStatus(input.status_id),
  ]);
  const told = standing && (await readToldOrder(container, input.order_id));
  if (!standing || !told) throw notFound("Order", input.order_id);
  if (!status) throw notFound("Order status", input.status_id);
  await orderStatus.standings.assertMove(standing, status, input);

  const template = status.template_id
    ? await messaging.findTemplate(status.template_id)
    : undefined;
  const tickets = await ticketing.registrations.readRegistrations({ order_id: input.order_id });
  const route = routeOf(told, template);
  const locale = input.locale ?? readerLocale(container, told.order.locale);
  const then = await asAfterMove(container, { ...told, standing }, status.state);
  const { text, ...message } = await writeStatusMessage(container, then, {
    status,
    template,
    channel: route?.channel ?? "email",
    locale,
    written: input.message && {
      ...input.message,
      body: withPaymentLink(input.message.body, messageOrder(container, then, locale).payment_link),
    },
  });
  const isQuiet = status.state === "cancelled" && !told.order.had_money;
  const effects = await effectsOfMove(container, [standing], status.state);
  const standing_invoices =
    effectOf(standing.state, status.state) === "give_back"
      ? await standingInvoices(container, input.order_id)
      : [];
  return {
    ...message,
    body: withoutPaymentLink(container, standing, message.body),
    notify: tellsByDefault(status, effects),
    effects,
    recipient: isQuiet ? null : (route?.recipient ?? null),
    warnings: warningsOfMove(told.order, tickets, standing_invoices, status.state),
    standing_invoices,
  };
}
