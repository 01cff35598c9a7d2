import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_TICKETING } from "../../../../modules/ticketing";
import { withOrderOfCode } from "../../../../workflows/orders/order-of-code";
import type { Answer } from "../../../answer";
import type { AdminRegistrationListResponse } from "../../../types/admin";
import type { ListRegistrations } from "./validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminRegistrationListResponse>,
): Promise<void> {
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const { limit, offset, order, ...filters } = req.validatedQuery as z.infer<
    typeof ListRegistrations
  >;
  const asked = await withOrderOfCode(req.scope, filters);
  const found = await ticketing.registrations.listRegistrations(asked, { limit, offset, order });
  res.json({ ...found, limit, offset });
}
