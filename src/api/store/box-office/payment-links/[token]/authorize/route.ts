import type { MedusaStoreRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { authorizeLinkPaymentWorkflow } from "../../../../../../workflows/payments/authorize-link-payment";
import type { Answer } from "../../../../../answer";
import { orderOfPaymentLink, readPaymentLink } from "../../../../../guards/find-payment-link";
import type { StorePaymentLinkSessionResponse } from "../../../../../types/store";
import type { AuthorizeLinkPayment } from "../../../validators";

export async function POST(
  req: MedusaStoreRequest<z.infer<typeof AuthorizeLinkPayment>>,
  res: Answer<StorePaymentLinkSessionResponse>,
): Promise<void> {
  const { order_id } = await orderOfPaymentLink(req, res);
  const { result: payment_session } = await authorizeLinkPaymentWorkflow(req.scope).run({
    input: { ...req.validatedBody, order_id },
  });
  res.json({ ...(await readPaymentLink(req)), payment_session });
}
