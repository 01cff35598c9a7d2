import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { reversePaymentWorkflow } from "../../../../../../../../workflows/refunds/reverse-payment";
import type { Answer } from "../../../../../../../answer";
import { readInvoice } from "../../../../../../../presenters/invoice";
import type { AdminInvoiceResponse } from "../../../../../../../types/admin";
import type { ReversePayment } from "../../../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof ReversePayment>>,
  res: Answer<AdminInvoiceResponse>,
): Promise<void> {
  const id = req.params.id as string;
  await reversePaymentWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      id,
      payment_id: req.params.payment_id as string,
      user_id: req.auth_context.actor_id,
    },
  });
  res.json({ invoice: await readInvoice(req.scope, id) });
}
