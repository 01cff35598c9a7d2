import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import type { OrderStatusModuleService } from "../../modules/order-status/service";
import type { Standing } from "../../modules/order-status/types";
import type { Locale } from "../../shared/locales";
import { amountDue } from "../orders/payment-state";
import { readerLocale } from "../reader-locale";
import { type LinkedCollection, present } from "./link-collections";
import { type Payability, payability } from "./payability";

const FIELDS = [
  "id",
  "status",
  "canceled_at",
  "display_id",
  "customer_id",
  "region_id",
  "locale",
  "currency_code",
  "total",
  "payment_collections.id",
  "payment_collections.status",
  "payment_collections.amount",
  "payment_collections.metadata",
  "payment_collections.payment_sessions.id",
  "payment_collections.payment_sessions.status",
  "payment_collections.payment_sessions.provider_id",
  "payment_collections.payment_sessions.amount",
  "payment_collections.payment_sessions.data",
  "payment_collections.payment_sessions.created_at",
  "payment_collections.payments.id",
  "payment_collections.payments.amount",
  "payment_collections.payments.currency_code",
  "payment_collections.payments.provider_id",
  "payment_collections.payments.payment_session_id",
  "payment_collections.payments.canceled_at",
  "payment_collections.payments.captures.id",
  "payment_collections.payments.captures.amount",
  "payment_collections.payments.refunds.amount",
];

/** A placed order as far as paying it goes. */
export type LinkedOrder = {
  order_id: string;
  display_id: number | null;
  customer_id: string | null;
  region_id: string | null;
  locale: string | null;
  currency_code: string;
  canceled: boolean;
  /** Decimal major units; negative when too much came in. */
  due: number;
  payment_collections: LinkedCollection[];
};

/** Reads an order as it is now; undefined when there is none. */
export async function readLinkedOrder(
  container: MedusaContainer,
  orderId: string,
): Promise<LinkedOrder | undefined> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: FIELDS,
    filters: { id: orderId },
  });
  const order = data[0] as unknown as OrderOfMedusa | undefined;
  if (!order) return undefined;
  return {
    order_id: order.id,
    display_id: order.display_id ?? null,
    customer_id: order.customer_id ?? null,
    region_id: order.region_id ?? null,
    locale: order.locale ?? null,
    currency_code: order.currency_code,
    canceled: order.status === "canceled" || order.canceled_at != null,
    due: amountDue(order),
    payment_collections: present(order.payment_collections),
  };
}

type OrderOfMedusa = Pick<LinkedOrder, "currency_code"> & {
  id: string;
  status: string;
  canceled_at?: Date | string | null;
  display_id?: number | null;
  customer_id?: string | null;
  region_id?: string | null;
  locale?: string | null;
  total: BigNumberInput;
  payment_collections?: (LinkedCollection | null)[] | null;
};

export type LinkedStanding = {
  order: LinkedOrder;
  standing: Standing;
  payability: Payability;
  locale: Locale;
};

/**
 * An order with what its customer can pay at this moment (E8), in the language asked for, else in the order's.
 *
 * @returns undefined when the order is gone, or the box office has not taken it in yet
 */
export async function readPayableOrder(
  container: MedusaContainer,
  orderId: string,
  wanted?: Locale,
): Promise<LinkedStanding | undefined> {
  const statuses = container.resolve<OrderStatusModuleService>(BOX_OFFICE_ORDER_STATUS);
  const [order, standing] = await Promise.all([
    readLinkedOrder(container, orderId),
    statuses.findStanding(orderId),
  ]);
  if (!order || !standing) return undefined;
  const locale = wanted ?? readerLocale(container, order.locale);
  const state = order.canceled ? "cancelled" : standing.state;
  return { order, standing, locale, payability: payability(state, order.due, locale) };
}
