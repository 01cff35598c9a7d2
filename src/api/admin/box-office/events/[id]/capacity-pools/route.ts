import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_TICKETING } from "../../../../../../modules/ticketing";
import type { Answer } from "../../../../../answer";
import { readAdminEvent, readAdminPool } from "../../../../../presenters/admin-event";
import type {
  AdminCapacityPoolListResponse,
  AdminCapacityPoolResponse,
} from "../../../../../types/admin";
import type { CreateCapacityPool } from "../../validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminCapacityPoolListResponse>,
): Promise<void> {
  const { capacity_pools } = await readAdminEvent(req.scope, req.params.id as string);
  const count = capacity_pools.length;
  res.json({ capacity_pools, count, limit: count, offset: 0 });
}

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof CreateCapacityPool>>,
  res: Answer<AdminCapacityPoolResponse>,
): Promise<void> {
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const eventId = req.params.id as string;
  const id = await ticketing.catalog.createPool(eventId, req.validatedBody);
  res.json({ capacity_pool: await readAdminPool(req.scope, eventId, id) });
}
