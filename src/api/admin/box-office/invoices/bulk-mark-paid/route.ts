import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { bulkMarkInvoicesPaidWorkflow } from "../../../../../workflows/invoices/bulk-invoices";
import type { Answer } from "../../../../answer";
import type { AdminBulkInvoicesResponse } from "../../../../types/admin";
import type { BulkInvoices } from "../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof BulkInvoices>>,
  res: Answer<AdminBulkInvoicesResponse>,
): Promise<void> {
  const { result } = await bulkMarkInvoicesPaidWorkflow(req.scope).run({
    input: { ...req.validatedBody, user_id: req.auth_context.actor_id },
  });
  res.json({ results: result });
}
