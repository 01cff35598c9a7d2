import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import { notFound } from "../../shared/errors";

/** Whose invoice it is: whoever changes it has the order to itself. @throws 404 */
export const findInvoicedOrderStep = createStep(
  "box-office-find-invoiced-order-step",
  async ({ id }: { id: string }, { container }) => {
    const invoice = await container.resolve(BOX_OFFICE_INVOICING).invoices.readInvoice(id);
    if (!invoice) throw notFound("Invoice", id);
    return new StepResponse({ order_id: invoice.order_id });
  },
);
