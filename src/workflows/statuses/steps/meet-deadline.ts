import type { MedusaContainer } from "@medusajs/framework/types";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_INVOICING } from "../../../modules/invoicing";
import type { Deadline } from "../../../modules/invoicing/deadlines/order-deadlines";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import type { Standing, SystemReason } from "../../../modules/order-status/types";
import { WORDS } from "../../../shared/words";
import { markOverdue } from "../../invoices/mark-overdue";
import { billableOrder } from "../../invoices/read-billable";
import { canBeReleased, readDeadline } from "../../orders/follow/set-deadline";
import { readOrder } from "../../orders/read/read-order";
import { settleOrderWorkflow } from "../../orders/settle-order";
import { withdrawLinkSessions } from "../../payments/withdraw-link-sessions";
import { carryOutStatus } from "../carry-out-status";

const PAST_DEADLINE: SystemReason = "invoice_deadline";

type Input = { order_id: string };

/**
 * An order that is still unpaid when its deadline is over is marked as overdue; where the shop releases it, and nothing of
 * it was ever paid, promised or sent, it is cancelled and its issued invoices are void.
 *
 * Its cancellation stands as soon as it is written. What comes after that, and died, is done by doing all of it again, up
 * to the note that it is done: the log says by whom the order was cancelled, and one that somebody brought back since is
 * let be. There is nothing to compensate.
 */
export const meetDeadlineStep = createStep(
  "box-office-meet-deadline-step",
  async ({ order_id }: Input, { container }) => {
    const { deadlines } = container.resolve(BOX_OFFICE_INVOICING);
    // What came in meanwhile is booked first.
    await settleOrderWorkflow(container).run({ input: { order_id } });
    // An invoice that was issued meanwhile puts it off.
    const deadline = await readDeadline(container, order_id);
    const isOver = deadline?.ends_at && deadline.ends_at < new Date();
    if (isOver && (await isMet(container, order_id, deadline))) {
      await deadlines.noteDeadlineDone(order_id);
    }
    return new StepResponse(undefined);
  },
);

/** @returns false when something moved the order at the same moment: a later run looks again */
async function isMet(
  container: MedusaContainer,
  orderId: string,
  { releases }: Deadline,
): Promise<boolean> {
  const [order, wasReleased] = await Promise.all([
    readOrder(container, orderId, "money", "goods"),
    isOursToEnd(container, orderId),
  ]);
  const standing = order?.standing;
  if (!order || !standing) return true;
  if (!wasReleased) {
    if (!releases || !canBeReleased(order, standing)) {
      if (order.due_minor > 0) await markOverdue(container, orderId);
      return true;
    }
    // Somebody is paying by the link at this moment: what comes of it decides.
    if (!(await withdrawLinkSessions(container, orderId))) return false;
    if (!(await isCancelled(container, standing))) return false;
  } else if (standing.state !== "cancelled") {
    return true;
  }
  await voidInvoices(container, orderId);
  await carryOutStatus(container, orderId);
  return true;
}

async function isOursToEnd(container: MedusaContainer, orderId: string): Promise<boolean> {
  const { log } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const [last] = await log.lastMoves([orderId], "into_cancelled");
  return last?.reason === PAST_DEADLINE;
}

/** Whoever ordered by invoice knows of the order, and hears of its end. */
async function isCancelled(
  container: MedusaContainer,
  { order_id, status_id }: Standing,
): Promise<boolean> {
  const { standings, statuses } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const cancelled = await statuses.defaultStatusOf("cancelled");
  const { changed } = await standings.changeStatus({
    ...{ order_id, status_id: cancelled.id, only_from: status_id },
    actor: { type: "system", id: null },
    reason: PAST_DEADLINE,
    notify: true,
    unfinished: true,
  });
  return changed;
}

/** Money that came in at the very moment is the cancelled order's, for the merchant to give back. */
async function voidInvoices(container: MedusaContainer, orderId: string): Promise<void> {
  const { invoices } = container.resolve(BOX_OFFICE_INVOICING);
  const issued = (await invoices.invoicesOfOrders([orderId])).filter(
    ({ issued_at, voided_at }) => issued_at !== null && voided_at === null,
  );
  const found = issued.length
    ? await readOrder(container, orderId, "money", "billable")
    : undefined;
  if (!found) return;
  const order = billableOrder(container, found);
  const reason = WORDS[order.locale].not_paid_in_time;
  for (const { id } of issued) {
    await invoices.replaceInvoice(id, { order, lines: [], reason, voided_by: null });
  }
}
