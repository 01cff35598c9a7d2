import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { checkHealth } from "../../../../workflows/health/check-health";
import type { Answer } from "../../../answer";
import type { AdminHealthResponse } from "../../../types/admin";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminHealthResponse>,
): Promise<void> {
  const checks = await checkHealth(req.scope);
  res.json({ health: { ok: checks.every((check) => check.ok), checks } });
}
