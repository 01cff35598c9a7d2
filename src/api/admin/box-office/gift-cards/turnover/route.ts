import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { readTurnover } from "../../../../../workflows/gift-cards/read-turnover";
import type { Answer } from "../../../../answer";
import type { AdminBoxOfficeGiftCardTurnoverResponse } from "../../../../types/admin";
import type { ReadTurnover } from "../validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminBoxOfficeGiftCardTurnoverResponse>,
): Promise<void> {
  const asked = req.validatedQuery as z.infer<typeof ReadTurnover>;
  res.json({ turnover: await readTurnover(req.scope, asked) });
}
