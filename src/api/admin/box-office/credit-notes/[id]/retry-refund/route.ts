import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { retryRefundWorkflow } from "../../../../../../workflows/credits/retry-refund";
import type { Answer } from "../../../../../answer";
import { readCreditNote } from "../../../../../presenters/credit-note";
import type { AdminCreditNoteResponse } from "../../../../../types/admin";

export async function POST(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminCreditNoteResponse>,
): Promise<void> {
  const id = req.params.id as string;
  await retryRefundWorkflow(req.scope).run({ input: { id, user_id: req.auth_context.actor_id } });
  res.json({ credit_note: await readCreditNote(req.scope, id) });
}
