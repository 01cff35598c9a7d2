import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { Answer } from "../../../../../answer";
import { readOwnCredit } from "../../../../../presenters/own-gift-card";
import type { StoreCreditResponse } from "../../../../../types/store";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<StoreCreditResponse>,
): Promise<void> {
  const accounts = await readOwnCredit(req.scope, req.auth_context.actor_id);
  res.setHeader("Cache-Control", "no-store");
  res.json({ accounts });
}
