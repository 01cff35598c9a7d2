import { randomUUID } from "node:crypto";
import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types";
import { MathBN, Modules } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import { shareOfCards } from "../../shared/card-credit";
import { invalid, notFound, refusal } from "../../shared/errors";
import { toMajor, toMinor } from "../../shared/money";
import { oneLine } from "../../shared/one-line";
import { lowerOrder } from "../cancellations/lower-lines";
import { assertNoOpenChange, changeOrder } from "../orders/change/change-order";
import { keepAsFee, SET_ASIDE_FOR_FEE, setAside } from "../orders/change/credit-lines";
import type { CreditTarget } from "../orders/money/credit-target";
import { takenBeyond } from "../orders/money/figures";
import { type Order, readOrder } from "../orders/read/read-order";
import { settleOrderWorkflow } from "../orders/settle-order";
import { underLease } from "../orders/steps/lease-order";
import { bookTransactions } from "../payments/book-transactions";
import { giveBackOnline, type RefundNote, recordGivenBack } from "./give-back";
import { giveToCards } from "./give-to-cards";
import { amountMeant, assertAsSeen, type OwingOrder, planRefund } from "./plan-refund";

/**
 * What gift cards paid goes back to them, however the rest does.
 *
 * `online`: by the providers that took it · `record_only`: it was given back outside of the shop · `credit`: the customer
 * has it as credit, or on a card who has no account · `waive`: nothing is owed, it is kept as a fee.
 */
export const REFUND_MODES = ["online", "record_only", "credit", "waive"] as const;

export type RefundInput = {
  order_id: string;
  /** Decimal major units; all that is owed when left out. */
  amount?: number;
  /** What it owed as somebody saw it who decided; otherwise it has changed since. */
  amount_owed?: number;
  mode: (typeof REFUND_MODES)[number];
  /** Of a waiver it is needed. */
  reason?: string;
  user_id: string;
};

/**
 * Nothing to compensate: money that went back went back, and what is owed still is what is left. What a provider refuses
 * stays in the list, with what it said.
 */
const refundOrderStep = createStep(
  "box-office-refund-order-step",
  async ({ order_id, amount, amount_owed, mode, ...note }: RefundInput, { container }) => {
    if (mode === "waive" && !note.reason) {
      throw refusal("reason_required", "reason: say why it is kept");
    }
    await assertNoOpenChange(container, order_id);
    // Lowered first, nothing is written off that is owed.
    await lowerOrder(container, order_id);
    await bookTransactions(container, order_id);
    const order = await readOwing(container, order_id);
    assertAsSeen(order, amount_owed);
    const amount_minor = amountMeant(order, amount);
    if (mode === "waive") await waive(container, order, amount_minor, note);
    else {
      const credit = mode === "credit" ? await creditTarget(container, order) : undefined;
      await giveBack(container, order, amount_minor, mode, { ...note, credit });
    }
    await settleOrderWorkflow(container).run({ input: { order_id } });
    return new StepResponse(undefined);
  },
);

/**
 * Ends what an order owes back, or a part of it: gives it back, writes down that it was given back, or that it is kept
 * and why. Runs under the order's lease: of two at once the second finds that less is owed than was seen, or nothing.
 *
 * @throws 404, `completion_in_progress`, `nothing_owed`, `amount_changed`, `over_refunded`, `order_change_open`, `payment_in_progress`, `reason_required`,
 * `refund_failed`, `gift_cards_off`, 400 for an amount that can't be
 */
export const refundOrderWorkflow = createWorkflow(
  "box-office-refund-order",
  (input: WorkflowData<RefundInput>) => {
    underLease(input, () => refundOrderStep(input));
    return new WorkflowResponse(input);
  },
);

type Owing = Order<"money"> & OwingOrder;

async function readOwing(container: MedusaContainer, orderId: string): Promise<Owing> {
  await settleOrderWorkflow(container).run({ input: { order_id: orderId } });
  const order = await readOrder(container, orderId, "money");
  if (!order?.standing) throw notFound("Order", orderId);
  return { ...order, owed_minor: order.standing.owed_minor };
}

async function giveBack(
  container: MedusaContainer,
  order: Order<"money"> & OwingOrder,
  amountMinor: number,
  mode: Exclude<RefundInput["mode"], "waive">,
  note: RefundNote,
): Promise<void> {
  const { orders, standings } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const give = mode === "online" ? giveBackOnline : recordGivenBack;
  // From here on a crash may leave money given back that no event tells of.
  await orders.markOrder(order.order_id);
  const { refund_first } = await container.resolve(BOX_OFFICE_SETTINGS).readSettings("gift-cards");
  const cards_minor = shareOfCards(order, amountMinor, refund_first);
  await giveToCards(container, order, cards_minor, note);
  for (const part of planRefund(order, amountMinor - cards_minor)) {
    try {
      await give(container, order, part, note);
    } catch (error) {
      const said = oneLine((error as Error).message).slice(0, 500);
      await settleOrderWorkflow(container).run({ input: { order_id: order.order_id } });
      await standings.noteRefundError(order.order_id, said);
      throw refusal("refund_failed", said);
    }
  }
}

/** @throws `gift_cards_off` where a guest would have a card */
async function creditTarget(
  container: MedusaContainer,
  { customer_id }: Owing,
): Promise<CreditTarget> {
  const [customer] = customer_id
    ? await container.resolve(Modules.CUSTOMER).listCustomers({ id: customer_id })
    : [];
  if (customer?.has_account) return { customer_id: customer.id };
  container.resolve(BOX_OFFICE_GIFT_CARD).assertOn();
  return { customer_id: null };
}

/** That it is kept and why are noted together: of an order that goes on Medusa's record of both is the truth, after a crash too. */
async function waive(
  container: MedusaContainer,
  order: Owing,
  amount_minor: number,
  { user_id, reason }: RefundNote,
): Promise<void> {
  const { order_id, currency_code, canceled, credit_lines } = order;
  const fee = { amount_minor, reason: reason ?? null, user_id };
  if (canceled) {
    const kept = { ...fee, id: randomUUID(), order_id, currency_code, created_at: new Date() };
    const { standings } = container.resolve(BOX_OFFICE_ORDER_STATUS);
    await standings.noteFees("waived_minor", [kept]);
    return;
  }
  const amount = toMajor(amount_minor, currency_code);
  // What was set aside is so no more: it pays for the fee.
  const setAsideBefore = toMajor(Math.max(0, amount_minor - takenBeyond(order)), currency_code);
  const credits = credit_lines.map((credit) => credit.amount);
  // An order that is worth less than nothing owes no more for it: a fee begins at nothing.
  const below = toMajor(Math.max(0, -order.total_minor - order.set_aside_minor), currency_code);
  const kept = MathBN.add(amount, below);
  assertCounted([...credits, MathBN.mult(kept, -1), setAsideBefore], currency_code);
  await container.resolve(BOX_OFFICE_TICKETING).lowering.noteLowering(order_id);
  await changeOrder(container, order_id, [
    keepAsFee(kept, { box_office: fee }),
    ...(setAsideBefore > 0 ? [setAside(-setAsideBefore, SET_ASIDE_FOR_FEE)] : []),
  ]);
  await lowerOrder(container, order_id);
}

/**
 * Medusa takes credit lines that come to one unit of the currency or less for nothing: a fee that makes them so would be kept
 * and still be owed.
 *
 * @throws 400
 */
function assertCounted(credits: readonly BigNumberInput[], currency_code: string): void {
  const minor = toMinor(MathBN.abs(MathBN.sum(0, ...credits)), currency_code);
  if (minor === 1)
    throw invalid("amount: Medusa counts no fee that is so small; keep more, or give it back");
}
