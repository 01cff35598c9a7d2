import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import type { RefusalCode } from "../../shared/errors";
import { attempt } from "../../shared/queue/attempt";
import { draftInvoiceWorkflow } from "./draft-invoice";
import { ISSUED, issueInvoiceWorkflow } from "./issue-invoice";
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

async function invoiceOrder(container: MedusaContainer, order_id: string): Promise<void> {
  const { invoices } = container.resolve(BOX_OFFICE_INVOICING);
  const all = await invoices.invoicesOfOrders([order_id]);
  const standing = all.find(({ state }) => state !== "draft" && state !== "void");
  if (standing) {
    const { id, buyer } = standing;
    if (buyer.email) await sendInvoiceWorkflow(container).run({ input: { id, act: ISSUED } });
    return;
  }
  try {
    const draft =
      all.find(({ state }) => state === "draft") ?? (await drafted(container, order_id));
    const send = draft.buyer.email !== null;
    const input = { id: draft.id, capture: "none" as const, send, user_id: null };
    await issueInvoiceWorkflow(container).run({ input });
  } catch (error) {
    if (!isNothingLeft(error)) throw error;
  }
}

async function drafted(container: MedusaContainer, order_id: string) {
  const { result } = await draftInvoiceWorkflow(container).run({
    input: { order_id, created_by: null },
  });
  return result;
}

function isNothingLeft(error: unknown): boolean {
  const { code } = error as MedusaError;
  return MedusaError.isMedusaError(error) && NOTHING_LEFT.some((nothing) => nothing === code);
}
