import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_SETTINGS } from "../../../../../modules/settings";
import type { Answer } from "../../../../answer";
import type { AdminPreferencesResponse } from "../../../../types/admin";
import type { SavePreferences } from "../../settings/validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminPreferencesResponse>,
): Promise<void> {
  const settings = req.scope.resolve(BOX_OFFICE_SETTINGS);
  res.json({ preferences: await settings.readPreferences(req.auth_context.actor_id) });
}

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof SavePreferences>>,
  res: Answer<AdminPreferencesResponse>,
): Promise<void> {
  const settings = req.scope.resolve(BOX_OFFICE_SETTINGS);
  const preferences = await settings.savePreferences(req.auth_context.actor_id, req.validatedBody);
  res.json({ preferences });
}
