import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { checkHealth } from "../../../../workflows/health/check-health";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const checks = await checkHealth(req.scope);
  res.json({ health: { ok: checks.every((check) => check.ok), checks } });
}
