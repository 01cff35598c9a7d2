import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { formatDate, formatMoney } from "../../documents/format";
import { dueIn, type OrderStatus } from "../../modules/order-status/types";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import { labelIn } from "../../shared/labels";
import type { Locale } from "../../shared/locales";
import { toMajor } from "../../shared/money";
import { readDeadline, setDeadline } from "../orders/follow/set-deadline";
import { payableInvoices } from "../payments/invoices-to-pay";
import { payability } from "../payments/payability";
import { paymentUrl } from "../payments/payment-url";
import { publicUrl } from "../public-url";
import { readShop } from "../shop";
import { awaitsInvoice, type ToldOrder } from "./told-order";
import type { MerchantVariables, MessageOrder, OwnOrderVariables } from "./variables";

/** What a message to the buyer may name. */
export async function orderVariables(
  container: MedusaContainer,
  told: ToldOrder,
  status: Pick<OrderStatus, "label"> | undefined,
  locale: Locale,
): Promise<OwnOrderVariables> {
  const order = messageOrder(container, told, locale);
  return {
    shop: await messageShop(container),
    recipient: { name: told.order.attendee.name },
    order,
    status: { label: status ? labelIn(status.label, locale) : "" },
    by_invoice: awaitsInvoice(told),
    deadline: awaitsInvoice(told) ? await readPayableUntil(container, told.order, locale) : null,
    has_tickets: told.has_tickets,
    to_pay: order.payment_link ? await payableInvoices(container, told.order, locale) : null,
  };
}

/** What a message to the merchant may name. */
export async function merchantVariables(
  container: MedusaContainer,
  told: ToldOrder,
  status: Pick<OrderStatus, "label"> | undefined,
  locale: Locale,
): Promise<MerchantVariables> {
  const { order, invoice_request: asked } = told;
  return {
    ...(await orderVariables(container, told, status, locale)),
    recipient: { name: null },
    customer: {
      name: order.attendee.name,
      email: asked?.email ?? order.email,
      phone: asked?.phone ?? order.attendee.phone,
      company: asked?.company ?? null,
      org_number: asked?.org_number ?? null,
      reference: asked?.reference ?? null,
    },
    admin_link: publicUrl(container, `${adminPath(container)}/orders/${order.order_id}`),
  };
}

/** The order in the reader's language; its payment link only while it can be paid (E8). */
export function messageOrder(
  container: MedusaContainer,
  { order, standing, checkout }: ToldOrder,
  locale: Locale,
): MessageOrder {
  const { currency_code, shipping_minor } = order;
  const money = (minor: number) =>
    formatMoney(toMajor(minor, currency_code), currency_code, locale);
  const due_minor = standing ? dueIn(standing.state, order.due_minor) : order.due_minor;
  const isPayable =
    standing !== undefined && !order.is_closed && payability(standing.state, order, locale).payable;
  return {
    number: `#${order.display_id}`,
    code: standing?.order_code ?? null,
    lines: order.titled_lines.map(({ title, quantity, total_minor }) => ({
      title,
      quantity,
      total: money(total_minor),
    })),
    shipping: shipping_minor > 0 ? money(shipping_minor) : null,
    fee: standing && standing.fee_minor > 0 ? money(standing.fee_minor) : null,
    total: money(order.total_minor),
    amount_due: due_minor > 0 ? money(due_minor) : null,
    payment_link: isPayable ? paymentUrl(container, standing.payment_token) : null,
    fields: checkout.fields.map(({ label, text }) => ({ label, value: text })),
    terms_version: checkout.terms?.version ?? null,
  };
}

/** As messages name it. */
export async function messageShop(container: MedusaContainer): Promise<{ name: string }> {
  const { shop } = await readShop(container);
  return { name: shop.name };
}

function adminPath(container: MedusaContainer): string {
  const { admin } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE);
  return admin?.path ?? "/app";
}

async function readPayableUntil(
  container: MedusaContainer,
  order: ToldOrder["order"],
  locale: Locale,
): Promise<OwnOrderVariables["deadline"]> {
  await setDeadline(container, order);
  const [deadline, { timezone }] = await Promise.all([
    readDeadline(container, order.order_id),
    container.resolve(BOX_OFFICE_SETTINGS).readSettings("display"),
  ]);
  if (!deadline?.ends_at) return null;
  const { ends_at, releases } = deadline;
  return { date: formatDate(ends_at, timezone, locale), releases };
}
