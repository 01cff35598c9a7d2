import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { newId } from "../../../../../shared/ids";
import { bulkSendInvoicesWorkflow } from "../../../../../workflows/invoices/bulk-invoices";
import type { Answer } from "../../../../answer";
import type { AdminBulkInvoicesResponse } from "../../../../types/admin";
import type { BulkInvoices } from "../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof BulkInvoices>>,
  res: Answer<AdminBulkInvoicesResponse>,
): Promise<void> {
  const { result } = await bulkSendInvoicesWorkflow(req.scope).run({
    input: { ...req.validatedBody, act: newId("sent") },
  });
  res.json({ results: result });
}
