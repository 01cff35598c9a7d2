import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import type { OwedByPaper } from "../../modules/invoicing/payments/why-owed";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import type {
  RefundDue,
  RefundDueFilters,
  RefundsDue,
} from "../../modules/order-status/standings/refunds-due";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { LoweredLine } from "../../modules/ticketing/lowering/lowered-lines";
import type { LoweringProgress } from "../../modules/ticketing/lowering/progress";
import { LONGEST_OPERATION_SECONDS } from "../../shared/durations";

/**
 * Why an order owes money back; `payment_withdrawn`: it was taken off its invoice · `overpaid`: it was paid too much, or is
 * worth less since it was changed.
 */
const REFUND_REASONS = [
  "order_cancelled",
  "event_cancelled",
  "session_cancelled",
  "tickets_cancelled",
  "credited",
  "payment_withdrawn",
  "overpaid",
] as const;

type RefundReason = (typeof REFUND_REASONS)[number];

type Filters = Omit<RefundDueFilters, "order_id"> & { event_id?: string; session_id?: string };

export type ListedRefunds = Omit<RefundsDue, "refunds_due"> & {
  refunds_due: (RefundDue & { reasons: RefundReason[] })[];
  /** Orders of which something was cancelled that their lines still ask for: they come here within moments. */
  lowering: LoweringProgress;
};

/** A page of the orders that owe money back, with why they do. */
export async function listRefundsDue(
  container: MedusaContainer,
  { event_id, session_id, ...filters }: Filters,
  page: { limit: number; cursor?: string },
): Promise<ListedRefunds> {
  const { lowering, orders } = container.resolve(BOX_OFFICE_TICKETING);
  const { standings } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const of = { event_id, session_id };
  const order_id =
    event_id || session_id ? await orders.ordersOf(of, await standings.owingOrders()) : undefined;
  const { refund_first } = await container.resolve(BOX_OFFICE_SETTINGS).readSettings("gift-cards");
  const [found, progress] = await Promise.all([
    standings.listRefundsDue({ ...filters, order_id }, page, refund_first),
    lowering.loweringProgress(of),
  ]);
  const ids = found.refunds_due.map((due) => due.order_id);
  const { payments } = container.resolve(BOX_OFFICE_INVOICING);
  const [lowered, papers] = await Promise.all([
    lowering.listLoweredLines(ids),
    payments.whyOwed(ids),
  ]);
  return {
    ...found,
    refunds_due: found.refunds_due.map((due) => ({
      ...due,
      reasons: reasonsOf(due, lowered, papers),
    })),
    lowering: progress,
  };
}

function reasonsOf(
  { order_id, state, since }: RefundDue,
  lowered: readonly LoweredLine[],
  papers: readonly OwedByPaper[],
): RefundReason[] {
  if (state === "cancelled") return ["order_cancelled"];
  // What it has owed since was taken off its lines a moment before.
  const from = since.getTime() - LONGEST_OPERATION_SECONDS * 1000;
  const byLine = lowered
    .filter((line) => line.order_id === order_id && line.created_at.getTime() >= from)
    .map(({ reason }) => REASON_OF[reason]);
  const byPaper = papers
    .filter((paper) => paper.order_id === order_id && paper.at.getTime() >= from)
    // What of its lines was cancelled has its credit note too.
    .flatMap(({ reason }) => (reason === "credited" && byLine.length ? [] : reason));
  const own: RefundReason[] = [...byLine, ...byPaper];
  const reasons = REFUND_REASONS.filter((reason) => own.includes(reason));
  return reasons.length ? reasons : ["overpaid"];
}

const REASON_OF: Record<LoweredLine["reason"], RefundReason> = {
  event: "event_cancelled",
  session: "session_cancelled",
  ticket: "tickets_cancelled",
};
