import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { cancelTicketsWorkflow } from "../../../../../workflows/cancellations/cancel-tickets";
import type { Answer } from "../../../../answer";
import type { AdminBulkCancelResponse } from "../../../../types/admin";
import type { BulkCancel } from "../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof BulkCancel>>,
  res: Answer<AdminBulkCancelResponse>,
): Promise<void> {
  const { registration_ids, notify } = req.validatedBody;
  const { result } = await cancelTicketsWorkflow(req.scope).run({
    input: {
      ticket_ids: [...new Set(registration_ids)],
      notify,
      user_id: req.auth_context.actor_id,
    },
  });
  res.json({
    results: result.map(({ ticket_id, refusal }) => ({
      registration_id: ticket_id,
      ok: !refusal,
      ...refusal,
    })),
  });
}
