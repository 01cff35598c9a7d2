import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import { type Buyer, isStanding } from "../../modules/invoicing/types";
import { BOX_OFFICE_MESSAGING } from "../../modules/messaging";
import { notFound, refusal } from "../../shared/errors";
import { NOTICES_WRITTEN } from "../../shared/notices-written";

export type SendInvoiceInput = {
  id: string;
  /** A mail address; the buyer's when left out. */
  recipient?: string;
  /** By which act it is sent: each sends it once, however often it is begun. */
  act: string;
};

/** Whom an invoice is mailed to. @throws `no_email_address` */
export function recipientOf({ email }: Buyer): string {
  if (email) return email;
  throw refusal("no_email_address", "The invoice's buyer has no e-mail address");
}

/** A mail that is on its way is not taken back: there is nothing to compensate. */
export const queueInvoiceStep = createStep(
  "box-office-queue-invoice-step",
  async (input: SendInvoiceInput, { container }) => {
    await queueInvoice(container, input);
    return new StepResponse(undefined);
  },
);

/** Queues the mail with an issued invoice's paper, in its buyer's language, and notes that it was sent. */
export async function queueInvoice(
  container: MedusaContainer,
  { id, recipient, act }: SendInvoiceInput,
): Promise<void> {
  const { invoices } = container.resolve(BOX_OFFICE_INVOICING);
  const invoice = await invoices.readInvoice(id);
  if (!invoice) throw notFound("Invoice", id);
  if (!isStanding(invoice)) {
    throw refusal("invoice_not_issued", "A draft, or what is void, is not sent");
  }
  await container.resolve(BOX_OFFICE_MESSAGING).queueMessages([
    {
      key: `${id}:${act}`,
      kind: "invoice",
      recipient: recipient ?? recipientOf(invoice.buyer),
      locale: invoice.locale,
      order_id: invoice.order_id,
      data: { invoice_id: id },
    },
  ]);
  await invoices.noteInvoiceSent(id);
}

/**
 * Mails an issued invoice to its buyer, or to whom is named (M2).
 *
 * @throws 404, `invoice_not_issued`, `no_email_address`
 */
export const sendInvoiceWorkflow = createWorkflow(
  "box-office-send-invoice",
  (input: WorkflowData<SendInvoiceInput>) => {
    queueInvoiceStep(input);
    emitEventStep({ eventName: NOTICES_WRITTEN, data: {} });
    return new WorkflowResponse(undefined);
  },
);
