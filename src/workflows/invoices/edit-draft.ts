import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import type { Buyer } from "../../modules/invoicing/types";
import { invalid, notFound } from "../../shared/errors";
import { requireOrgNumber } from "../../shared/org-number";
import { billableOrder, readToInvoice } from "./read-billable";
import { type AskedLines, wantedLines } from "./wanted-lines";

export type EditDraftInput = AskedLines & {
  id: string;
  due_at?: Date | null;
  reference?: string | null;
  note?: string | null;
  /** What of it is named. */
  buyer?: Partial<Buyer>;
};

/** One statement of the module's; there is nothing to compensate after it. */
const editDraftStep = createStep(
  "box-office-edit-draft-step",
  async ({ id, lines, shipping, buyer, ...terms }: EditDraftInput, { container }) => {
    const { invoices } = container.resolve(BOX_OFFICE_INVOICING);
    const known = await invoices.readInvoice(id);
    if (!known) throw notFound("Invoice", id);
    const order = await readToInvoice(container, known.order_id);
    const billable = billableOrder(container, order);
    const [left, all] = await Promise.all([
      invoices.leftOf(billable),
      invoices.invoicesOfOrders([known.order_id]),
    ]);
    const others = all.filter((other) => other.id !== id);
    return new StepResponse(
      await invoices.editDraft(id, {
        order: billable,
        lines: wantedLines({ lines, shipping }, order.billable_lines, left, others),
        ...(buyer && { buyer: checkedBuyer({ ...known.buyer, ...buyer }, known.buyer) }),
        ...terms,
      }),
    );
  },
);

/**
 * Changes a draft: what it is over, until when it is to be paid, to whom it is.
 *
 * @throws 404, `invoice_issued`, `order_closed`, `over_invoiced`, 400 for a line that the order has not, for a buyer whose
 * name is taken off, and for an organisation number that can't be one of the buyer's country
 */
export const editDraftWorkflow = createWorkflow(
  "box-office-edit-draft",
  (input: WorkflowData<EditDraftInput>) => new WorkflowResponse(editDraftStep(input)),
);

/** As who asks for an invoice at checkout is checked (A13). Nobody's name is taken off; an order may come without one. */
const checkedBuyer = (buyer: Buyer, before: Buyer): Buyer => {
  if (!nameOf(buyer) && nameOf(before)) throw invalid("buyer.name: must not be empty");
  return {
    ...buyer,
    org_number: requireOrgNumber(buyer.org_number, buyer.country_code, "buyer.org_number"),
  };
};

const nameOf = ({ name, company }: Buyer) => company || name;
