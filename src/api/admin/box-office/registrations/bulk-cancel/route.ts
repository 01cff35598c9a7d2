import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import type { z } from "@medusajs/framework/zod";
import { cancelTicketWorkflow } from "../../../../../workflows/tickets/cancel-ticket";
import type { BulkCancel } from "../validators";

/** Each ticket is cancelled by itself: one that can't be stops none of the others. */
export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof BulkCancel>>,
  res: MedusaResponse,
): Promise<void> {
  const { registration_ids, notify } = req.validatedBody;
  const results = [];
  for (const registration_id of new Set(registration_ids)) {
    const { errors } = await cancelTicketWorkflow(req.scope).run({
      input: { ticket_id: registration_id, notify },
      throwOnError: false,
    });
    const refused = errors[0]?.error as MedusaError | undefined;
    if (refused && !MedusaError.isMedusaError(refused)) throw refused;
    results.push({
      registration_id,
      ok: !refused,
      ...(refused && { code: refused.code ?? refused.type, message: refused.message }),
    });
  }
  res.json({ results });
}
