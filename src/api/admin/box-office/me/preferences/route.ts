import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_SETTINGS } from "../../../../../modules/settings";
import type { SavePreferences } from "../../settings/validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const settings = req.scope.resolve(BOX_OFFICE_SETTINGS);
  res.json({ preferences: await settings.readPreferences(req.auth_context.actor_id) });
}

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof SavePreferences>>,
  res: MedusaResponse,
): Promise<void> {
  const settings = req.scope.resolve(BOX_OFFICE_SETTINGS);
  const preferences = await settings.savePreferences(req.auth_context.actor_id, req.validatedBody);
  res.json({ preferences });
}
