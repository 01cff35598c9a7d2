import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { markInvoicePaidWorkflow } from "../../../../../../workflows/invoices/mark-invoice-paid";
import type { Answer } from "../../../../../answer";
import { readInvoice } from "../../../../../presenters/invoice";
import type { AdminInvoiceResponse } from "../../../../../types/admin";
import type { MarkInvoicePaid } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof MarkInvoicePaid>>,
  res: Answer<AdminInvoiceResponse>,
): Promise<void> {
  const id = req.params.id as string;
  const user_id = req.auth_context.actor_id;
  await markInvoicePaidWorkflow(req.scope).run({ input: { ...req.validatedBody, id, user_id } });
  res.json({ invoice: await readInvoice(req.scope, id) });
}
