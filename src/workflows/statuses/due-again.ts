import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { toMinor } from "../../shared/money";
import type { ChangeAction } from "../orders/change/change-order";
import {
  CREDIT_FIELDS,
  type OrderOfCredits,
  TRANSACTION_FIELDS,
} from "../orders/change/credit-lines";
import { reverseRefunds } from "../orders/change/reverse-refunds";
import { cardMoves } from "../orders/money/card-moves";
import { type OrderOfPayments, paymentsOf, present } from "../orders/money/collections";

const FIELDS = [
  ...CREDIT_FIELDS,
  ...TRANSACTION_FIELDS,
  "id",
  "payment_collections.payments.refunds.amount",
  "payment_collections.payments.refunds.created_at",
];

/** The shape of `query.graph`. */
type Credited = OrderOfCredits & Pick<OrderOfPayments, "payment_collections"> & { id: string };

/**
 * By order, what of the money that was given back since it was cancelled is due again once it is cancelled no more: Medusa
 * wrote that off, and its credit line is taken back, once for each time that the order was cancelled. Three statements or
 * so, whatever their number.
 *
 * @returns minor units, and what does it, of those of which anything is
 */
export async function dueAgain(
  container: MedusaContainer,
  orderIds: readonly string[],
): Promise<Map<string, { due_minor: number; actions: ChangeAction[] }>> {
  if (!orderIds.length) return new Map();
  const { log } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const [{ data }, cancellations] = await Promise.all([
    container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: FIELDS,
      filters: { id: [...orderIds] },
    }),
    log.lastMoves(orderIds, "into_cancelled"),
  ]);
  const again = cancellations.flatMap((cancellation) => {
    const order = (data as unknown as Credited[]).find(({ id }) => id === cancellation.order_id);
    if (!order) return [];
    const toCards = cardMoves(order).flatMap(({ refunds }) => refunds);
    const refunds = [
      ...paymentsOf(order).flatMap(({ refunds }) => present(refunds)),
      ...toCards.map(({ amount, at }) => ({ amount, created_at: at })),
    ];
    const taken_back = present(order.credit_lines)
      .filter(({ reference_id }) => reference_id === cancellation.id)
      .map(({ amount }) => amount);
    const sinceThen = refunds
      .filter(({ created_at }) => new Date(created_at) >= cancellation.created_at)
      .map(({ amount }) => amount);
    const { currency_code } = order;
    const refunded_minor = toMinor(
      MathBN.sum(0, ...refunds.map(({ amount }) => amount)),
      currency_code,
    );
    // What was taken back of it stands there as an amount below zero.
    const amount = MathBN.sum(0, ...sinceThen, ...taken_back);
    const actions = reverseRefunds(order, amount, refunded_minor, cancellation.id);
    const due = MathBN.mult(MathBN.sum(0, ...actions.map(({ amount }) => amount ?? 0)), -1);
    const due_minor = toMinor(due, currency_code);
    return actions.length ? [[order.id, { due_minor, actions }] as const] : [];
  });
  return new Map(again);
}
