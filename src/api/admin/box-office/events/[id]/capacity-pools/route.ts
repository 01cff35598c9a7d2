import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_TICKETING } from "../../../../../../modules/ticketing";
import { readAdminEvent } from "../../../../../presenters/admin-event";
import type { CreateCapacityPool } from "../../validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { capacity_pools } = await readAdminEvent(req.scope, req.params.id as string);
  const count = capacity_pools.length;
  res.json({ capacity_pools, count, limit: count, offset: 0 });
}

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof CreateCapacityPool>>,
  res: MedusaResponse,
): Promise<void> {
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const eventId = req.params.id as string;
  const id = await ticketing.catalog.createPool(eventId, req.validatedBody);
  const { capacity_pools } = await readAdminEvent(req.scope, eventId);
  res.json({ capacity_pool: capacity_pools.find((pool) => pool.id === id) });
}
