import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import type { SystemReason } from "../../modules/order-status/types";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { UnitsToLower } from "../../modules/ticketing/lowering/units-to-lower";
import { CARD_CREDIT } from "../../shared/card-credit";
import { toMajor } from "../../shared/money";
import { NOTICES_WRITTEN } from "../../shared/notices-written";
import { fitDrafts } from "../invoices/fit-drafts";
import { setAsideWithdrawn } from "../invoices/set-aside-withdrawn";
import { squareInvoices } from "../invoices/square-invoices";
import { type TitledItem, titlesOf } from "../line-titles";
import { bringToStatus } from "../orders/bring-to-status";
import {
  changeOrder,
  changesOfOurs,
  endChangeOfOurs,
  type KeptAction,
} from "../orders/change/change-order";
import {
  CREDIT_FIELDS,
  type FeeDetails,
  isFromCart,
  TRANSACTION_FIELDS,
  takeBack,
} from "../orders/change/credit-lines";
import { endCollections, fitCollections } from "../orders/change/fit-collections";
import { takeBackOfNotes } from "../orders/change/note-credits";
import { owedAgain } from "../orders/change/reverse-refunds";
import { roundToInvoices } from "../orders/change/round-to-invoices";
import { isReservedForNothing } from "../orders/money/reserved-for-nothing";
import { type OrderReading, readOrder } from "../orders/read/read-order";
import { settleOrderWorkflow } from "../orders/settle-order";
import { underLease } from "../orders/steps/lease-order";
import { withdrawLinkSessions } from "../payments/withdraw-link-sessions";
import { readerLocale } from "../reader-locale";
import { type LoweringDetails, type OrderToLower, planLowering } from "./plan-lowering";

type Input = { order_id: string };

const FIELDS = [
  ...CREDIT_FIELDS,
  ...TRANSACTION_FIELDS,
  "total",
  ...["id", "variant_id", "title", "product_title", "variant_title", "quantity", "total"].map(
    (field) => `items.${field}`,
  ),
  "items.detail.fulfilled_quantity",
  "items.detail.return_received_quantity",
  "items.detail.return_dismissed_quantity",
  "items.adjustments.*",
];

/**
 * Each of its parts acts on what the order is, so that what a crash left half done is finished by doing it again; there
 * is nothing to compensate. The order leaves the queue when all is done. Runs under the order's lease.
 *
 * @throws `order_change_open`
 */
export async function lowerOrder(container: MedusaContainer, order_id: string): Promise<void> {
  const { lowering } = container.resolve(BOX_OFFICE_TICKETING);
  const noted = await lowering.loweringsNoted(order_id);
  const order = await readOrder(container, order_id, "money", "goods");
  const wasEnded = noted !== undefined && (await isEndedByUs(container, order));
  const canceled = order?.canceled === true && !wasEnded;
  const units =
    order && !order.is_draft ? await lowering.readUnitsToLower({ ...order, canceled }) : [];
  if (noted === undefined && !units.length) return;
  const ends = wasEnded || (order !== undefined && isLeftWithNothing(order, units));
  await endChangeOfOurs(container, order_id);
  await setAsideWithdrawn(container, order_id);
  if (order && units.length) {
    await withdrawLinkSessions(container, order_id);
    await squareInvoices(container, order_id, units);
  }
  if (ends && !wasEnded) await endOrder(container, order_id);
  if (order && units.length) await lower(container, order, units);
  await roundToInvoices(container, order_id);
  await fitDrafts(container, order_id);
  await reverseOwedAgain(container, order_id);
  await noteOurChanges(container, order_id);
  if (ends) await endCollections(container, order_id);
  await fitCollections(container, order_id);
  await settleOrderWorkflow(container).run({ input: { order_id } });
  if (noted !== undefined) await lowering.finishLowering(order_id, noted);
}

const lowerLinesStep = createStep(
  "box-office-lower-lines-step",
  async ({ order_id }: Input, { container }) => {
    await lowerOrder(container, order_id);
    return new StepResponse(undefined);
  },
);

/**
 * Lowers an order's lines by what of them was cancelled, so that it is no longer asked for: tickets, of a session or an
 * event that is off. Money that was paid for it is owed back from then on. An unpaid order of which nothing is left is
 * cancelled; its buyer has been told with the tickets (DESIGN.md, *Money after the fact*). Safe to repeat.
 *
 * @throws `order_change_open`, `payment_in_progress`
 */
export const lowerLinesWorkflow = createWorkflow(
  "box-office-lower-lines",
  (input: WorkflowData<Input>) => {
    underLease(input, () => lowerLinesStep(input));
    // Its log may say that it is cancelled.
    emitEventStep({ eventName: NOTICES_WRITTEN, data: {} });
    return new WorkflowResponse(input);
  },
);

async function lower(
  container: MedusaContainer,
  { order_id, refunded_minor, locale }: OrderReading,
  units: readonly UnitsToLower[],
): Promise<void> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: FIELDS,
    filters: { id: order_id },
  });
  const medusas = data[0] as unknown as OrderToLower & { items: TitledItem[] };
  const titles = await titlesOf(container, medusas.items, readerLocale(container, locale));
  const items = medusas.items.map((item) => ({
    ...item,
    title: titles.get(item.id)?.whole ?? item.title,
  }));
  const actions = planLowering({ ...medusas, items }, units, refunded_minor);
  await changeOrder(container, order_id, actions);
}

/** What went back, or was credited, and was taken off its line afterwards, is not owed twice. */
async function reverseOwedAgain(container: MedusaContainer, orderId: string): Promise<void> {
  const order = await readOrder(container, orderId, "money");
  if (!order || order.is_closed) return;
  const notes = (await takeBackOfNotes(container, [order])).get(orderId) ?? [];
  const again_minor = notes.length ? 0 : owedAgain(order);
  const again = toMajor(again_minor, order.currency_code);
  const actions = again_minor > 0 ? [takeBack(again)] : notes;
  if (actions.length) await changeOrder(container, orderId, actions);
}

/** Medusa's record of our changes is the truth: a crash after one loses nothing of ours. */
async function noteOurChanges(container: MedusaContainer, order_id: string): Promise<void> {
  const changes = await changesOfOurs(container, order_id);
  const order = changes.length ? await readOrder(container, order_id) : undefined;
  if (!order) return;
  const { currency_code } = order;
  const { lowering } = container.resolve(BOX_OFFICE_TICKETING);
  await lowering.noteLoweredLines(
    changes.filter(isLowering).map(({ id, details: { box_office: lowered } }) => ({
      id,
      order_id,
      order_line_item_id: lowered.line_item_id,
      offer_id: lowered.offer_id,
      reason: lowered.reason,
      title: lowered.title,
      quantity: lowered.units,
      amount_minor: lowered.amount_minor,
      currency_code,
    })),
  );
  const { standings } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  await standings.noteFees(
    "fee_minor",
    changes.filter(isFee).map(({ id, created_at, details: { box_office: fee } }) => ({
      ...fee,
      id,
      order_id,
      currency_code,
      created_at: new Date(created_at),
    })),
  );
}

const isLowering = (kept: KeptAction): kept is KeptAction & { details: LoweringDetails } =>
  kept.action === "ITEM_UPDATE";

/** Other credit lines say nothing of ours. */
const isFee = (kept: KeptAction): kept is KeptAction & { details: FeeDetails } =>
  kept.action === "CREDIT_LINE_ADD" && kept.details?.box_office !== undefined;

/** No money was taken for it that is still here, and nothing of what it bought would be left. */
export function isLeftWithNothing(
  order: OrderReading,
  units: readonly Pick<UnitsToLower, "line_item_id" | "units">[],
): boolean {
  const isFree = order.payment === "paid" && order.reserved_minor === 0;
  const left = (line: OrderReading["lines"][number]) =>
    line.quantity -
    units
      .filter(({ line_item_id }) => line_item_id === line.line_item_id)
      .reduce((sum, unit) => sum + unit.units, 0);
  return (
    (units.length > 0 || isReservedForNothing(order)) &&
    order.captured_minor <= order.refunded_minor &&
    !order.credit_lines.some((line) => isFromCart(line) && line.reference !== CARD_CREDIT) &&
    !isFree &&
    order.lines.every((line) => left(line) <= 0)
  );
}

const NOTHING_LEFT: SystemReason = "nothing_left";

/** Whether it was cancelled since nothing of it was left: what a crash left undone of that is done again. */
async function isEndedByUs(
  container: MedusaContainer,
  order: OrderReading | undefined,
): Promise<boolean> {
  if (order?.standing?.state !== "cancelled") return false;
  const { log } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const [end] = await log.lastMoves([order.order_id], "into_cancelled");
  return end?.reason === NOTHING_LEFT;
}

async function endOrder(container: MedusaContainer, order_id: string): Promise<void> {
  const { standings, statuses } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const status = await statuses.defaultStatusOf("cancelled");
  await standings.changeStatus({
    order_id,
    status_id: status.id,
    actor: { type: "system", id: null },
    reason: NOTHING_LEFT,
    notify: false,
    unfinished: true,
  });
  await bringToStatus(container, order_id);
}
