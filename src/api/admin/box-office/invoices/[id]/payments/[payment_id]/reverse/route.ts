import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_INVOICING } from "../../../../../../../../modules/invoicing";
import type { Answer } from "../../../../../../../answer";
import { readInvoice } from "../../../../../../../presenters/invoice";
import type { AdminInvoiceResponse } from "../../../../../../../types/admin";
import type { ReversePayment } from "../../../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof ReversePayment>>,
  res: Answer<AdminInvoiceResponse>,
): Promise<void> {
  const invoice_id = req.params.id as string;
  await req.scope.resolve(BOX_OFFICE_INVOICING).payments.withdrawPayment({
    ...req.validatedBody,
    invoice_id,
    payment_id: req.params.payment_id as string,
    recorded_by: req.auth_context.actor_id,
  });
  res.json({ invoice: await readInvoice(req.scope, invoice_id) });
}
