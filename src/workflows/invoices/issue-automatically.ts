import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import { type Invoice, isStanding } from "../../modules/invoicing/types";
import type { RefusalCode } from "../../shared/errors";
import { attempt } from "../../shared/queue/attempt";
import { readOrder } from "../orders/read/read-order";
import { draftInvoiceWorkflow } from "./draft-invoice";
import { ISSUED, issueInvoiceWorkflow } from "./issue-invoice";
import { billableOrder, readToInvoice } from "./read-billable";
import { sendInvoiceWorkflow } from "./send-invoice";

/** In one bite; what is left is taken next. */
const BATCH = 20;

/** There is nothing to invoice of such an order. */
const NOTHING_LEFT: readonly RefusalCode[] = ["already_invoiced", "order_closed"];

/**
 * Issues and sends the invoices that orders want by themselves, once each, whatever dies on the way: what is issued is not
 * issued again, and its mail goes once. What can't be done is logged and tried again.
 */
export async function issueAutomatically(container: MedusaContainer): Promise<void> {
  const { automatic } = container.resolve(BOX_OFFICE_INVOICING);
  for (;;) {
    const orderIds = await automatic.takeWanted(BATCH);
    for (const order_id of orderIds) {
      await attempt(container, `order ${order_id} could not be invoiced`, async () => {
        await invoiceOrder(container, order_id);
        await automatic.noteDone(order_id);
      });
    }
    if (orderIds.length < BATCH) return;
  }
}

/**
 * What is left to invoice, whatever somebody has invoiced or begun to; what was issued here before is sent. Of an order that
 * was deleted there is nothing.
 */
async function invoiceOrder(container: MedusaContainer, order_id: string): Promise<void> {
  const { invoices } = container.resolve(BOX_OFFICE_INVOICING);
  const all = await invoices.invoicesOfOrders([order_id]);
  const own = all.filter(({ created_by }) => created_by === null);
  for (const { id, buyer } of own.filter(isStanding)) {
    if (buyer.email) await sendInvoiceWorkflow(container).run({ input: { id, act: ISSUED } });
  }
  const begun = own.find(({ state }) => state === "draft");
  try {
    const draft = begun ? await renewed(container, begun) : await drafted(container, order_id);
    await issue(container, draft);
  } catch (error) {
    const isGone = !(await readOrder(container, order_id));
    if (!isGone && !isNothingLeft(error)) throw error;
    if (begun) await invoices.deleteDraft(begun.id);
  }
}

async function issue(container: MedusaContainer, { id, buyer }: Pick<Invoice, "id" | "buyer">) {
  const input = { id, capture: "none" as const, send: buyer.email !== null, user_id: null };
  await issueInvoiceWorkflow(container).run({ input });
}

async function drafted(container: MedusaContainer, order_id: string) {
  const { result } = await draftInvoiceWorkflow(container).run({
    input: { order_id, created_by: null },
  });
  return result;
}

/** An own draft that could not be issued, over what is left by now. */
async function renewed(container: MedusaContainer, { id, order_id }: Invoice) {
  const { invoices } = container.resolve(BOX_OFFICE_INVOICING);
  const order = billableOrder(container, await readToInvoice(container, order_id));
  return invoices.editDraft(id, { order, lines: await invoices.leftOf(order) });
}

function isNothingLeft(error: unknown): boolean {
  const { code } = error as MedusaError;
  return MedusaError.isMedusaError(error) && NOTHING_LEFT.some((nothing) => nothing === code);
}
