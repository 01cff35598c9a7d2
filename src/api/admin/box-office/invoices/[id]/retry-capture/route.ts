import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { retryCaptureWorkflow } from "../../../../../../workflows/invoices/refused-capture";
import type { Answer } from "../../../../../answer";
import { readInvoice } from "../../../../../presenters/invoice";
import type { AdminInvoiceResponse } from "../../../../../types/admin";

export async function POST(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminInvoiceResponse>,
): Promise<void> {
  const id = req.params.id as string;
  await retryCaptureWorkflow(req.scope).run({ input: { id, user_id: req.auth_context.actor_id } });
  res.json({ invoice: await readInvoice(req.scope, id) });
}
