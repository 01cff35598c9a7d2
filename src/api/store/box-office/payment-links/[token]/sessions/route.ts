import type { MedusaStoreRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { startLinkPaymentWorkflow } from "../../../../../../workflows/payments/start-link-payment";
import type { Answer } from "../../../../../answer";
import { orderOfPaymentLink, readPaymentLink } from "../../../../../guards/find-payment-link";
import { signedInCustomer } from "../../../../../guards/signed-in-customer";
import type { StorePaymentLinkSessionResponse } from "../../../../../types/store";
import type { StartLinkPayment } from "../../../validators";

export async function POST(
  req: MedusaStoreRequest<z.infer<typeof StartLinkPayment>>,
  res: Answer<StorePaymentLinkSessionResponse>,
): Promise<void> {
  const { order_id } = await orderOfPaymentLink(req, res);
  const { result: payment_session } = await startLinkPaymentWorkflow(req.scope).run({
    input: { ...req.validatedBody, order_id, customer_id: signedInCustomer(req) },
  });
  res.json({ ...(await readPaymentLink(req)), payment_session });
}
