import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { issueInvoiceWorkflow } from "../../../../../../workflows/invoices/issue-invoice";
import type { Answer } from "../../../../../answer";
import { readInvoice } from "../../../../../presenters/invoice";
import type { AdminInvoiceResponse } from "../../../../../types/admin";
import type { IssueInvoice } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof IssueInvoice>>,
  res: Answer<AdminInvoiceResponse>,
): Promise<void> {
  const id = req.params.id as string;
  const user_id = req.auth_context.actor_id;
  await issueInvoiceWorkflow(req.scope).run({ input: { ...req.validatedBody, id, user_id } });
  res.json({ invoice: await readInvoice(req.scope, id) });
}
