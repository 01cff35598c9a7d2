import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { NOTICES_WRITTEN } from "../../shared/notices-written";
import { eachOne, type Result } from "../orders/each-order";
import { issueInvoiceWorkflow } from "./issue-invoice";
import { markInvoicePaidWorkflow } from "./mark-invoice-paid";
import { queueInvoice, type SendInvoiceInput } from "./send-invoice";

/** What became of one invoice of many; `code` says why it was refused. */
export type InvoiceResult = Result & { invoice_id: string };

type BulkInput = { ids: string[]; user_id: string };
type BulkSendInput = Pick<BulkInput, "ids"> & Pick<SendInvoiceInput, "act">;

const ofInvoices = (results: (Result & { id: string })[]): InvoiceResult[] =>
  results.map(({ id, ...result }) => ({ invoice_id: id, ...result }));

const issueInvoicesStep = createStep(
  "box-office-issue-invoices-step",
  async ({ ids, user_id }: BulkInput, { container }) => {
    const results = await eachOne(container, ids, "the invoice could not be issued", (id) =>
      issueInvoiceWorkflow(container).run({
        input: { id, capture: "online", send: false, user_id },
      }),
    );
    return new StepResponse(ofInvoices(results));
  },
);

/** Issues many drafts, each by itself: the answer says of each whether it was issued, or why not. */
export const bulkIssueInvoicesWorkflow = createWorkflow(
  "box-office-bulk-issue-invoices",
  (input: WorkflowData<BulkInput>) => new WorkflowResponse(issueInvoicesStep(input)),
);

/** Mails that are on their way are not taken back: there is nothing to compensate. */
const sendInvoicesStep = createStep(
  "box-office-send-invoices-step",
  async ({ ids, act }: BulkSendInput, { container }) => {
    const results = await eachOne(container, ids, "the invoice could not be sent", (id) =>
      queueInvoice(container, { id, act }),
    );
    return new StepResponse(ofInvoices(results));
  },
);

/**
 * Mails many issued invoices, each by itself and to its own buyer: see {@link bulkIssueInvoicesWorkflow}. By one act each is
 * mailed once, however often it is begun or named.
 */
export const bulkSendInvoicesWorkflow = createWorkflow(
  "box-office-bulk-send-invoices",
  (input: WorkflowData<BulkSendInput>) => {
    const results = sendInvoicesStep(input);
    emitEventStep({ eventName: NOTICES_WRITTEN, data: {} });
    return new WorkflowResponse(results);
  },
);

const markInvoicesPaidStep = createStep(
  "box-office-mark-invoices-paid-step",
  async ({ ids, user_id }: BulkInput, { container }) => {
    const results = await eachOne(container, ids, "the invoice could not be marked paid", (id) =>
      markInvoicePaidWorkflow(container).run({ input: { id, user_id } }),
    );
    return new StepResponse(ofInvoices(results));
  },
);

/** Books all that is left to pay of many invoices, each by itself: see {@link bulkIssueInvoicesWorkflow}. */
export const bulkMarkInvoicesPaidWorkflow = createWorkflow(
  "box-office-bulk-mark-invoices-paid",
  (input: WorkflowData<BulkInput>) => new WorkflowResponse(markInvoicesPaidStep(input)),
);
