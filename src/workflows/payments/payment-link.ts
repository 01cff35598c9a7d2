import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { type Amounts, amountsOf } from "../../modules/order-status/types";
import type { Locale } from "../../shared/locales";
import { toMajor } from "../../shared/money";
import { accountOf } from "../account-of";
import type { CustomerStatus } from "../customers/customer-status";
import { readCustomerStatuses } from "../customers/customer-statuses";
import { noteBuyerTold } from "../orders/note-buyer-told";
import { readShop, type Shop } from "../shop";
import { dueAt } from "./due-date";
import { invoicesToPay } from "./invoices-to-pay";
import type { Payability } from "./payability";
import { readPayableOrder } from "./payable-order";
import { listPaymentProviders, type PaymentProvider } from "./payment-providers";

/** The payment link of `API.md` (E8, E14). */
export type PaymentLink = Payability &
  Amounts & {
    order_code: string;
    display_id: number | null;
    /** Of what the order costs, what was kept though nothing is had for it: decimal major units. */
    fee: number;
    currency_code: string;
    payment_providers: PaymentProvider[];
    status: CustomerStatus;
    /** Until when it is to be paid, where its invoice or the shop names a day and there is something to pay. */
    due_at: Date | null;
    /** What a transfer has to say: of the invoice that asks for all that is due, else the order's code. */
    payment_reference: string;
    /** Its account is that of the invoice where one is to be paid. */
    shop: Shop;
  };

export type FoundLink = {
  order_id: string;
  locale: Locale;
  /** Of whose calendar the due date is; null where that is the reader's. */
  timezone: string | null;
  link: PaymentLink;
};

/**
 * What the link with that token says now, in its order's language unless another is wanted.
 *
 * @returns undefined when the token opens nothing
 */
export async function findPaymentLink(
  container: MedusaContainer,
  token: string,
  wanted?: Locale,
): Promise<FoundLink | undefined> {
  const known = await container
    .resolve(BOX_OFFICE_ORDER_STATUS)
    .standings.findByPaymentToken(token);
  const found = known && (await readPayableOrder(container, known.order_id, wanted));
  if (!found) return undefined;

  const { order, standing, payability, locale } = found;
  await noteBuyerTold(container, [standing]);
  const [statusOf, payment_providers, { shop, payment_days }, since, [invoice]] = await Promise.all(
    [
      readCustomerStatuses(container),
      listPaymentProviders(container, order.region_id),
      readShop(container),
      container.resolve(BOX_OFFICE_ORDER_STATUS).log.payableSince(order.order_id),
      invoicesToPay(container, order.order_id),
    ],
  );
  const asksForAll = invoice?.due_minor === order.due_minor;
  return {
    order_id: order.order_id,
    locale,
    timezone: invoice?.timezone ?? null,
    link: {
      order_code: standing.order_code,
      display_id: order.display_id,
      ...payability,
      ...amountsOf(order),
      fee: toMajor(standing.fee_minor, order.currency_code),
      currency_code: order.currency_code,
      payment_providers,
      status: statusOf(standing, locale),
      due_at: payability.payable ? (invoice?.due_at ?? dueAt(since, payment_days)) : null,
      payment_reference: (asksForAll && invoice.payment_reference) || standing.order_code,
      shop: { ...shop, account: (invoice && accountOf(invoice)) ?? shop.account },
    },
  };
}
