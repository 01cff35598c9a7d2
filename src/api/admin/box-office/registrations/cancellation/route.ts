import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { foretellSquaring } from "../../../../../workflows/invoices/foretell-squaring";
import type { Answer } from "../../../../answer";
import type { AdminCancelledInvoicesResponse } from "../../../../types/admin";
import type { CancelledInvoices } from "../validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminCancelledInvoicesResponse>,
): Promise<void> {
  const { registration_ids } = req.validatedQuery as z.infer<typeof CancelledInvoices>;
  res.json({ invoices: await foretellSquaring(req.scope, { ticket_ids: registration_ids }) });
}
