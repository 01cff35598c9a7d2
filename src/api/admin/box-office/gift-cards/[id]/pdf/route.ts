import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { printGiftCard } from "../../../../../../workflows/gift-cards/card-paper";
import { sendPdf } from "../../../../../presenters/file";
import type { PagePaper } from "../../../../../validation/papers";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { paper } = req.validatedQuery as z.infer<typeof PagePaper>;
  const id = req.params.id as string;
  const { actor_id } = req.auth_context;
  await sendPdf(res, await printGiftCard(req.scope, id, { actor_id, paper }));
}
