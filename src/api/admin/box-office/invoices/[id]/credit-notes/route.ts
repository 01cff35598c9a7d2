import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { creditInvoiceWorkflow } from "../../../../../../workflows/credits/credit-invoice";
import type { Answer } from "../../../../../answer";
import { readCreditNote } from "../../../../../presenters/credit-note";
import type { AdminCreditNoteResponse } from "../../../../../types/admin";
import type { CreditInvoice } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof CreditInvoice>>,
  res: Answer<AdminCreditNoteResponse>,
): Promise<void> {
  const id = req.params.id as string;
  const user_id = req.auth_context.actor_id;
  const { result } = await creditInvoiceWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, user_id },
  });
  res.json({ credit_note: await readCreditNote(req.scope, result.id) });
}
