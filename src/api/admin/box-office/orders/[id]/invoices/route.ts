import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { draftInvoiceWorkflow } from "../../../../../../workflows/invoices/draft-invoice";
import type { Answer } from "../../../../../answer";
import { readInvoice } from "../../../../../presenters/invoice";
import { readOrderInvoices } from "../../../../../presenters/order-invoices";
import type { AdminInvoiceResponse, AdminOrderInvoicesResponse } from "../../../../../types/admin";
import type { DraftInvoice } from "../../../invoices/validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminOrderInvoicesResponse>,
): Promise<void> {
  res.json(await readOrderInvoices(req.scope, req.params.id as string));
}

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof DraftInvoice>>,
  res: Answer<AdminInvoiceResponse>,
): Promise<void> {
  const { result } = await draftInvoiceWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      order_id: req.params.id as string,
      created_by: req.auth_context.actor_id,
    },
  });
  res.json({ invoice: await readInvoice(req.scope, result.id) });
}
