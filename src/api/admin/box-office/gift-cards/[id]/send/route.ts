import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { newId } from "../../../../../../shared/ids";
import { sendCardWorkflow } from "../../../../../../workflows/gift-cards/send-card";
import type { Answer } from "../../../../../answer";
import { readGiftCard } from "../../../../../presenters/gift-card";
import type { AdminBoxOfficeGiftCardResponse } from "../../../../../types/admin";
import type { SendCard } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof SendCard>>,
  res: Answer<AdminBoxOfficeGiftCardResponse>,
): Promise<void> {
  const id = req.params.id as string;
  const { actor_id } = req.auth_context;
  const input = { ...req.validatedBody, id, act: newId("sent"), actor_id };
  await sendCardWorkflow(req.scope).run({ input });
  res.json({ gift_card: await readGiftCard(req.scope, id) });
}
