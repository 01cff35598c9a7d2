import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules, OrderChangeStatus } from "@medusajs/framework/utils";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import { refusal } from "../../../shared/errors";
import { present } from "../money/collections";

/** By which a change of ours is known from those that people make. */
const OURS = "box_office";

/** An action of Medusa's order module. */
export type ChangeAction = {
  action: "ITEM_UPDATE" | "CANCEL_ITEM_FULFILLMENT" | "CREDIT_LINE_ADD";
  reference?: string;
  reference_id?: string;
  /** Of a credit line, major units; one below zero takes back what others have given. */
  amount?: BigNumberInput;
  details?: Record<string, unknown>;
};

/**
 * Changes an order through Medusa's order module, so that totals and tax stay Medusa's: never through the confirmation of
 * an edit, which cancels reserved payments and prices discounts anew. Runs under the order's lease; what of ours a crash
 * left open is thrown away first.
 *
 * @throws `order_change_open`
 */
export async function changeOrder(
  container: MedusaContainer,
  orderId: string,
  actions: readonly ChangeAction[],
): Promise<void> {
  await assertNoOpenChange(container, orderId);
  // From here on a crash may leave a change open that nobody but us can end.
  await container.resolve(BOX_OFFICE_ORDER_STATUS).orders.markOrder(orderId);
  const orders = container.resolve(Modules.ORDER);
  const change = await orders.createOrderChange({ order_id: orderId, created_by: OURS });
  await orders.addOrderAction(
    actions.map((action) => ({ ...action, order_id: orderId, order_change_id: change.id })),
  );
  await orders.confirmOrderChange({ id: change.id, confirmed_by: OURS });
}

/**
 * Medusa refuses a second change beside an open one, of a refund after its money has gone. One of ours that a crash left
 * is thrown away. Runs under the order's lease.
 *
 * @throws `order_change_open`
 */
export async function assertNoOpenChange(
  container: MedusaContainer,
  orderId: string,
): Promise<void> {
  if (await endChangeOfOurs(container, orderId)) throw changeIsOpen();
}

/**
 * Throws away what of ours a crash left open. Runs under the order's lease.
 *
 * @returns whether somebody else has one open
 */
export async function endChangeOfOurs(
  container: MedusaContainer,
  orderId: string,
): Promise<boolean> {
  const open = await openChanges(container, [orderId]);
  const left = open.filter(({ created_by }) => created_by === OURS).map(({ id }) => id);
  if (left.length) await container.resolve(Modules.ORDER).deleteOrderChanges(left);
  return open.length > left.length;
}

/** For the job: throws away what of ours a crash left open, if nobody is at the order. */
export async function endChangeLeftOpen(container: MedusaContainer, orderId: string) {
  const open = await openChanges(container, [orderId]);
  if (!open.some(({ created_by }) => created_by === OURS)) return;
  const { orders } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const leaseId = await orders.leaseOrder(orderId);
  try {
    await endChangeOfOurs(container, orderId);
  } finally {
    await orders.releaseOrder(orderId, leaseId);
  }
}

/** Those of the orders of which somebody has an edit, exchange, claim or return open. */
export async function ordersBeingChanged(
  container: MedusaContainer,
  orderIds: readonly string[],
): Promise<Set<string>> {
  const open = await openChanges(container, orderIds);
  return new Set(
    open.filter(({ created_by }) => created_by !== OURS).map(({ order_id }) => order_id),
  );
}

export function changeIsOpen() {
  return refusal(
    "order_change_open",
    "An edit, exchange, claim or return of the order is open; confirm or cancel it first",
  );
}

type OpenChange = { id: string; order_id: string; created_by: string | null };

async function openChanges(
  container: MedusaContainer,
  orderIds: readonly string[],
): Promise<OpenChange[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_change",
    fields: ["id", "order_id", "created_by"],
    filters: {
      order_id: [...orderIds],
      status: [OrderChangeStatus.PENDING, OrderChangeStatus.REQUESTED],
    },
  });
  return data as unknown as OpenChange[];
}

/** What our changes did to the order, as Medusa has kept it; `details` is what we gave it. */
export async function changesOfOurs(
  container: MedusaContainer,
  orderId: string,
): Promise<KeptAction[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_change",
    fields: [
      "created_by",
      ...["id", "action", "details", "created_at"].map((it) => `actions.${it}`),
    ],
    filters: { order_id: orderId, status: OrderChangeStatus.CONFIRMED },
  });
  type Kept = { created_by: string | null; actions?: (KeptAction | null)[] | null };
  return (data as unknown as Kept[])
    .filter(({ created_by }) => created_by === OURS)
    .flatMap(({ actions }) => present(actions));
}

export type KeptAction = Pick<ChangeAction, "action" | "details"> & {
  id: string;
  created_at: Date | string;
};
