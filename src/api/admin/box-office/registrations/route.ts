import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_TICKETING } from "../../../../modules/ticketing";
import { withOrderOfCode } from "../../../../workflows/orders/order-of-code";
import type { ListRegistrations } from "./validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const { limit, offset, order, ...filters } = req.validatedQuery as z.infer<
    typeof ListRegistrations
  >;
  const asked = await withOrderOfCode(req.scope, filters);
  const found = await ticketing.registrations.listRegistrations(asked, { limit, offset, order });
  res.json({ ...found, limit, offset });
}
