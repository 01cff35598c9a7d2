import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_TICKETING } from "../../../../../modules/ticketing";
import { readAdminEvent } from "../../../../presenters/admin-event";
import type { UpdateCapacityPool } from "../../events/validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof UpdateCapacityPool>>,
  res: MedusaResponse,
): Promise<void> {
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const id = req.params.id as string;
  await ticketing.catalog.updatePool(id, req.validatedBody);
  const eventId = (await ticketing.catalog.findEventOf("box_office_capacity_pool", id)) as string;
  const { capacity_pools } = await readAdminEvent(req.scope, eventId);
  res.json({ capacity_pool: capacity_pools.find((pool) => pool.id === id) });
}

export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const id = req.params.id as string;
  await ticketing.catalog.removePool(id);
  res.json({ id, object: "capacity_pool", deleted: true });
}
