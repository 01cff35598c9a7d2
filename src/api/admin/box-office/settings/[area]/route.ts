import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_SETTINGS } from "../../../../../modules/settings";
import type { Answer } from "../../../../answer";
import type { AdminSettingsResponse } from "../../../../types/admin";
import type { SaveSettings } from "../validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminSettingsResponse>,
): Promise<void> {
  const settings = req.scope.resolve(BOX_OFFICE_SETTINGS);
  const area = settings.areaOf(req.params.area as string);
  res.json({ settings: await settings.readSettings(area) });
}

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof SaveSettings>>,
  res: Answer<AdminSettingsResponse>,
): Promise<void> {
  const settings = req.scope.resolve(BOX_OFFICE_SETTINGS);
  const area = settings.areaOf(req.params.area as string);
  const saved = await settings.saveSettings(area, req.validatedBody, req.auth_context.actor_id);
  res.json({ settings: saved });
}
