import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { importCards } from "../../../../../workflows/gift-cards/import-cards";
import type { Answer } from "../../../../answer";
import type { AdminImportGiftCardsResponse } from "../../../../types/admin";
import { cardFileOf, type ImportCards } from "../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof ImportCards>>,
  res: Answer<AdminImportGiftCardsResponse>,
): Promise<void> {
  const created_by = req.auth_context.actor_id;
  res.json(await importCards(req.scope, { ...cardFileOf(req.validatedBody), created_by }));
}
