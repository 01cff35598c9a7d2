import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CancelPaymentInput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  DeletePaymentInput,
  DeletePaymentOutput,
  GetPaymentStatusInput,
  GetPaymentStatusOutput,
  InitiatePaymentOutput,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  RetrievePaymentOutput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types";
import { AbstractPaymentProvider, PaymentActions } from "@medusajs/framework/utils";
import { INVOICE_SETTLED } from "../../shared/invoice-payment";

/**
 * Payment by requested invoice (A13): the order is placed and awaits payment until the merchant marks it paid.
 *
 * It authorises only when our mark-paid workflow says so through the context of the call. The session's own data
 * is written by the client and is therefore never read, nor kept.
 */
export class InvoicePaymentProvider extends AbstractPaymentProvider {
  static override identifier = "invoice";

  // The base class keeps its constructor protected; Medusa's ModuleProvider wants a public one.
  constructor(container: Record<string, unknown>, options: Record<string, unknown>) {
    super(container, options);
  }

  async initiatePayment(): Promise<InitiatePaymentOutput> {
    return { id: crypto.randomUUID(), data: {}, status: "pending" };
  }

  async updatePayment(): Promise<UpdatePaymentOutput> {
    return { data: {} };
  }

  async authorizePayment({ context }: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    const settled = (context as Record<string, unknown> | undefined)?.[INVOICE_SETTLED] === true;
    return { data: {}, status: settled ? "authorized" : "pending_authorization" };
  }

  async getPaymentStatus(_: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    return { data: {}, status: "pending_authorization" };
  }

  async retrievePayment(_: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    return { data: {} };
  }

  async capturePayment(_: CapturePaymentInput): Promise<CapturePaymentOutput> {
    return { data: {} };
  }

  async refundPayment(_: RefundPaymentInput): Promise<RefundPaymentOutput> {
    return { data: {} };
  }

  async cancelPayment(_: CancelPaymentInput): Promise<CancelPaymentOutput> {
    return { data: {} };
  }

  async deletePayment(_: DeletePaymentInput): Promise<DeletePaymentOutput> {
    return { data: {} };
  }

  async getWebhookActionAndData(): Promise<WebhookActionResult> {
    return { action: PaymentActions.NOT_SUPPORTED };
  }
}
