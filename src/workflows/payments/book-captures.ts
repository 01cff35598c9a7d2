import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { LONGEST_OPERATION_SECONDS } from "../../shared/durations";
import { INVOICE_PROVIDER_ID } from "../../shared/invoice-payment";
import { isLinkCollection } from "../../shared/link-payment";
import { type PaymentCollection, present } from "../orders/money/collections";
import { type Order, readOrder } from "../orders/read/read-order";

/**
 * Makes captures that the order has no transaction of into such, each by its own amount. Core does so in a step of its
 * own after the capture: not at all of what a provider captured at once, and of a capture after which its process died
 * with the amount of the next one. Runs under the order's lease; safe to repeat.
 */
export async function bookCaptures(container: MedusaContainer, orderId: string): Promise<void> {
  const order = await readOrder(container, orderId, "money");
  const unbooked = order ? await unbookedCaptures(container, order) : [];
  for (const capture of unbooked) {
    await container.resolve(Modules.ORDER).addOrderTransactions(capture);
  }
}

export async function unbookedCaptures(
  container: MedusaContainer,
  { order_id, payment_collections }: Order<"money">,
) {
  const captures = payment_collections.flatMap((collection) => capturesToBook(collection));
  if (!captures.length) return [];
  const booked = await container
    .resolve(Modules.ORDER)
    .listOrderTransactions({ order_id, reference: "capture" } as object);
  const known = new Set(booked.map(({ reference_id }) => reference_id));
  return captures
    .filter(({ reference_id }) => !known.has(reference_id))
    .map((capture) => ({ ...capture, order_id }));
}

/**
 * Of a link and of an invoice, whose captures are only made under the order's lease, all; of other payments, which core
 * captures when a provider tells it, those that nobody can be about to book.
 */
function capturesToBook(collection: PaymentCollection) {
  const settledBefore = Date.now() - LONGEST_OPERATION_SECONDS * 1000;
  return present(collection.payments).flatMap(({ provider_id, currency_code, captures }) => {
    const isLeased = isLinkCollection(collection) || provider_id === INVOICE_PROVIDER_ID;
    return present(captures)
      .filter(({ created_at }) => isLeased || new Date(created_at).getTime() < settledBefore)
      .map(({ id, amount }) => ({
        amount,
        currency_code,
        reference: "capture",
        reference_id: id,
      }));
  });
}
