import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import { billableOrder, readBuyer, readToInvoice } from "./read-billable";
import { type AskedLines, wantedLines } from "./wanted-lines";

export type DraftInvoiceInput = AskedLines & {
  order_id: string;
  due_at?: Date | null;
  /** The buyer's own. */
  reference?: string | null;
  note?: string | null;
  created_by: string | null;
};

/** The compensation deletes the draft. */
const draftInvoiceStep = createStep(
  "box-office-draft-invoice-step",
  async ({ order_id, lines, shipping, ...terms }: DraftInvoiceInput, { container }) => {
    const { invoices } = container.resolve(BOX_OFFICE_INVOICING);
    const order = await readToInvoice(container, order_id);
    const billable = billableOrder(container, order);
    const [left, others, asked] = await Promise.all([
      invoices.leftOf(billable),
      invoices.invoicesOfOrders([order_id]),
      readBuyer(container, order),
    ]);
    const draft = await invoices.draftInvoice({
      order: billable,
      ...asked,
      lines: wantedLines({ lines, shipping }, order.billable_lines, left, others),
      ...terms,
      reference: terms.reference === undefined ? asked.reference : terms.reference,
    });
    return new StepResponse(draft, draft.id);
  },
  async (id, { container }) => {
    if (id) await container.resolve(BOX_OFFICE_INVOICING).invoices.deleteDraft(id);
  },
);

/**
 * Drafts an invoice over so much of an order, or all that is left of it (M2). A draft asks nobody for anything and holds
 * nothing back.
 *
 * @throws 404, `order_closed`, `already_invoiced`, `over_invoiced`, 400 for a line that the order has not
 */
export const draftInvoiceWorkflow = createWorkflow(
  "box-office-draft-invoice",
  (input: WorkflowData<DraftInvoiceInput>) => new WorkflowResponse(draftInvoiceStep(input)),
);
