import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import type { Standing } from "../../../modules/order-status/types";
import { refusal } from "../../../shared/errors";
import { present } from "../money/collections";
import type { MedusaHead } from "./head";

/** What has to be known of an order without a cart to tell where it came from; the shape of `query.graph`. */
export type CartlessOrder = {
  status: string;
  no_notification?: boolean | null;
  items?: ({ detail?: { fulfilled_quantity?: BigNumberInput } | null } | null)[] | null;
};

/**
 * Whether an order that has no cart is what a checkout has made so far, or all that it ever made: Medusa's completion
 * makes the order first and its links to cart and payment afterwards, and may die between. An order is somebody else's
 * only if it says so: by what it is ({@link isOfAnotherMaking}), by a payment collection that is no cart's, by having
 * been met before, or by our own note that it was a draft or was placed (docs/decisions/unfinished-orders.md).
 */
export async function isUnfinished(
  container: MedusaContainer,
  order: MedusaHead,
  standing: Pick<Standing, "payment" | "state"> | undefined,
): Promise<boolean> {
  if (order.is_draft_order || isOfAnotherMaking(order)) return false;
  // One that is unpaid and not cancelled had a cart when it was met: its completion has failed and is taking it back.
  if (standing && (standing.payment !== "unpaid" || standing.state === "cancelled")) return false;
  const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
  if (await orderStatus.standings.isAdminOrder(order.id)) return false;
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["items.detail.fulfilled_quantity", "payment_collections.id"],
    filters: { id: order.id },
  });
  const made = data[0] as unknown as
    | (Pick<CartlessOrder, "items"> & { payment_collections?: ({ id: string } | null)[] | null })
    | undefined;
  if (isOfAnotherMaking({ ...order, items: made?.items })) return false;
  const collectionIds = present(made?.payment_collections).map(({ id }) => id);
  const ofCarts = await collectionsOfCarts(container, collectionIds);
  return collectionIds.every((id) => ofCarts.has(id));
}

/**
 * Medusa's checkout makes pending orders that say `no_notification: false`; code that makes orders of its own leaves that
 * out. What was fulfilled or carried further since has a life of its own. (The order's version tells nothing: cancelling
 * raises it, before it cancels.)
 */
export function isOfAnotherMaking(order: CartlessOrder): boolean {
  const isAsMade =
    order.no_notification === false && (order.status === "pending" || order.status === "canceled");
  const isFulfilled = (order.items ?? []).some((item) =>
    MathBN.gt(item?.detail?.fulfilled_quantity ?? 0, 0),
  );
  return !isAsMade || isFulfilled;
}

/** Those of the payment collections that a cart pays with. */
export async function collectionsOfCarts(
  container: MedusaContainer,
  collectionIds: readonly string[],
): Promise<Set<string>> {
  if (!collectionIds.length) return new Set();
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart_payment_collection",
    fields: ["payment_collection_id"],
    filters: { payment_collection_id: [...collectionIds] },
  });
  return new Set(data.map(({ payment_collection_id }) => payment_collection_id));
}

/**
 * Nobody takes an order up that a checkout is still making, or left when it died: the job closes it.
 *
 * @throws `completion_in_progress`
 */
export function assertFinished(order: { is_unfinished: boolean; is_closed: boolean }): void {
  if (!order.is_unfinished || order.is_closed) return;
  throw refusal(
    "completion_in_progress",
    "A checkout is making this order, or broke off; what broke off is closed within minutes",
  );
}
