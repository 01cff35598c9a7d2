import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { present } from "../orders/money/collections";
import { type Order, readOrder } from "../orders/read/read-order";
import { leaseOrderStep, releaseOrderStep } from "../orders/steps/lease-order";
import { closeSupersededCollections } from "./close-superseded";
import { linkSessions } from "./link-collections";

/**
 * Brings to an end what follows from money that came in through a payment link: captures become transactions of the
 * order, collections that nobody will pay any more are closed. Safe to repeat; there is nothing to compensate, since
 * money that came in came in.
 */
export const finishLinkPaymentsStep = createStep(
  "box-office-finish-link-payments-step",
  async ({ order_id }: { order_id: string }, { container }) => {
    const order = await readOrder(container, order_id, "money");
    if (order) await bookCaptures(container, order);
    await closeSupersededCollections(container, order_id);
    return new StepResponse(undefined);
  },
);

/** Core books what it captures itself; of what a provider captured at once it books nothing. */
async function bookCaptures(
  container: MedusaContainer,
  { order_id, payment_collections }: Order<"money">,
): Promise<void> {
  const transactions = linkSessions(payment_collections).flatMap(({ payment }) =>
    present(payment?.captures).map(({ id, amount }) => ({
      order_id,
      amount,
      currency_code: payment?.currency_code as string,
      reference: "capture",
      reference_id: id,
    })),
  );
  if (!transactions.length) return;
  const orders = container.resolve(Modules.ORDER);
  const booked = await orders.listOrderTransactions({ order_id, reference: "capture" } as object);
  const known = new Set(booked.map(({ reference_id }) => reference_id));
  for (const transaction of transactions) {
    if (!known.has(transaction.reference_id)) await orders.addOrderTransactions(transaction);
  }
}

export const finishLinkPaymentsWorkflow = createWorkflow(
  "box-office-finish-link-payments",
  (input: WorkflowData<{ order_id: string }>) => {
    const lease = leaseOrderStep(input);
    finishLinkPaymentsStep(input);
    releaseOrderStep(lease);
    return new WorkflowResponse(lease);
  },
);

/**
 * For the job: finishes an order whose process died between a link's payment and what follows from it. Orders that
 * nobody paid through a link are left alone.
 *
 * @throws `payment_in_progress`
 */
export async function finishLinkPayments(
  container: MedusaContainer,
  orderId: string,
): Promise<void> {
  const order = await readOrder(container, orderId, "money");
  if (linkSessions(order?.payment_collections ?? []).some(({ payment }) => payment)) {
    await finishLinkPaymentsWorkflow(container).run({ input: { order_id: orderId } });
  }
}
