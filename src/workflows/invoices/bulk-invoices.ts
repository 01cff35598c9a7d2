import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { eachOne, type Result } from "../orders/each-order";
import { issueInvoiceWorkflow } from "./issue-invoice";
import { markInvoicePaidWorkflow } from "./mark-invoice-paid";

/** What became of one invoice of many; `code` says why it was refused. */
export type InvoiceResult = Result & { invoice_id: string };

type BulkInput = { ids: string[]; user_id: string };

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
