import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { confirmBankEntriesWorkflow } from "../../../../../../workflows/invoices/confirm-bank-entries";
import type { Answer } from "../../../../../answer";
import type { AdminConfirmBankEntriesResponse } from "../../../../../types/admin";
import type { ConfirmBankEntries } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof ConfirmBankEntries>>,
  res: Answer<AdminConfirmBankEntriesResponse>,
): Promise<void> {
  const { result } = await confirmBankEntriesWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      bank_statement_id: req.params.id as string,
      user_id: req.auth_context.actor_id,
    },
  });
  res.json({ results: result });
}
