import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
  when,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { NOTICES_WRITTEN } from "../../shared/notices-written";
import { settleOrderWorkflow } from "../orders/settle-order";
import { underLease } from "../orders/steps/lease-order";
import { findInvoicedOrderStep } from "./find-invoiced-order";
import { drawIssued } from "./invoice-papers";
import { billableOrder, readToInvoice } from "./read-billable";
import { readIssuingTerms } from "./seller";
import { queueInvoiceStep, recipientOf } from "./send-invoice";
import { type CaptureMode, takeInvoicedMoneyStep } from "./take-invoiced-money";

export type IssueInvoiceInput = {
  id: string;
  /** Where money for it is reserved: taken by the provider · booked as it came in elsewhere · neither. */
  capture: CaptureMode;
  /** Mailed to its buyer at once. */
  send: boolean;
  user_id: string | null;
};

/** The act of issuing, by which an invoice is sent once. */
export const ISSUED = "issued";

/** Issued it stands: what goes wrong afterwards is done by whoever reads the order next. There is no compensation. */
const issueInvoiceStep = createStep(
  "box-office-issue-invoice-step",
  async (
    { id, order_id, user_id, send }: IssueInvoiceInput & { order_id: string },
    { container },
  ) => {
    const { invoices } = container.resolve(BOX_OFFICE_INVOICING);
    const draft = await invoices.readInvoice(id);
    if (draft && send) recipientOf(draft.buyer);
    const terms = await readIssuingTerms(container);
    const order = await readToInvoice(container, order_id);
    // From here on a crash may leave an invoice that no event tells of.
    await container.resolve(BOX_OFFICE_ORDER_STATUS).orders.markOrder(order_id);
    const { seller, series_by, timezone, payment_days, reference_scheme } = terms;
    const issued = await invoices.issueInvoice(id, {
      ...{ seller, series_by, timezone, payment_days, reference_scheme },
      order: billableOrder(container, order),
      issued_by: user_id,
    });
    return new StepResponse(issued);
  },
);

/** What fails here is drawn when somebody asks for it: the invoice is issued all the same. */
const drawIssuedStep = createStep(
  "box-office-draw-issued-step",
  async ({ id }: Pick<IssueInvoiceInput, "id">, { container }) => {
    try {
      await drawIssued(container, id);
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`Box office: the paper of invoice ${id} could not be drawn`, error as Error);
    }
    return new StepResponse(undefined);
  },
);

/**
 * Issues a draft (M2): it gets its number and is frozen, and only then the money that is reserved for it is taken and its
 * paper drawn. A provider that refuses leaves it issued, with what it said. Runs under the order's lease.
 *
 * @throws 404, `invoice_issued`, `order_closed`, `over_invoiced`, `seller_incomplete`, `number_taken`, `number_too_long`, 400 where it is to be sent and its buyer has no address,
 * `payment_in_progress`, `completion_in_progress`
 */
export const issueInvoiceWorkflow = createWorkflow(
  "box-office-issue-invoice",
  (input: WorkflowData<IssueInvoiceInput>) => {
    const order = findInvoicedOrderStep(input);
    underLease(order, () => {
      const of = transform({ input, order }, ({ input, order }) => ({ ...input, ...order }));
      issueInvoiceStep(of);
      takeInvoicedMoneyStep(of);
    });
    settleOrderWorkflow.runAsStep({ input: order });
    // With what came in for it: the paper and the mail say what is left to pay.
    drawIssuedStep(input);
    when({ input }, ({ input }) => input.send).then(() => {
      queueInvoiceStep(transform({ input }, ({ input }) => ({ id: input.id, act: ISSUED })));
      emitEventStep({ eventName: NOTICES_WRITTEN, data: {} });
    });
    return new WorkflowResponse(order);
  },
);
