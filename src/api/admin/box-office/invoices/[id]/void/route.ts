import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { voidInvoiceWorkflow } from "../../../../../../workflows/invoices/void-invoice";
import type { Answer } from "../../../../../answer";
import { readInvoice } from "../../../../../presenters/invoice";
import type { AdminInvoiceResponse } from "../../../../../types/admin";
import type { VoidInvoice } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof VoidInvoice>>,
  res: Answer<AdminInvoiceResponse>,
): Promise<void> {
  const id = req.params.id as string;
  const user_id = req.auth_context.actor_id;
  await voidInvoiceWorkflow(req.scope).run({ input: { ...req.validatedBody, id, user_id } });
  res.json({ invoice: await readInvoice(req.scope, id) });
}
