import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_TICKETING } from "../../../../../../modules/ticketing";
import type { Answer } from "../../../../../answer";
import type { StoreTicketListResponse } from "../../../../../types/store";
import type { ListOwn } from "../../../validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<StoreTicketListResponse>,
): Promise<void> {
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const { limit, offset } = req.validatedQuery as z.infer<typeof ListOwn>;
  const found = await ticketing.orders.listTicketsOfCustomer(req.auth_context.actor_id, {
    limit,
    offset,
  });
  res.setHeader("Cache-Control", "no-store");
  res.json({ ...found, limit, offset });
}
