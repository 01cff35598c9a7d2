import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { listRefundsDue } from "../../../../workflows/refunds/list-refunds-due";
import type { Answer } from "../../../answer";
import type { AdminRefundsDueResponse } from "../../../types/admin";
import type { ListRefundsDue } from "./validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminRefundsDueResponse>,
): Promise<void> {
  const { limit, cursor, ...filters } = req.validatedQuery as z.infer<typeof ListRefundsDue>;
  res.json({ ...(await listRefundsDue(req.scope, filters, { limit, cursor })), limit });
}
