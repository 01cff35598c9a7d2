import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_TICKETING } from "../../../../../modules/ticketing";
import type { Answer } from "../../../../answer";
import { readAdminPool } from "../../../../presenters/admin-event";
import type {
  AdminCapacityPoolDeleteResponse,
  AdminCapacityPoolResponse,
} from "../../../../types/admin";
import type { UpdateCapacityPool } from "../../events/validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof UpdateCapacityPool>>,
  res: Answer<AdminCapacityPoolResponse>,
): Promise<void> {
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const id = req.params.id as string;
  const eventId = await ticketing.catalog.updatePool(id, req.validatedBody);
  res.json({ capacity_pool: await readAdminPool(req.scope, eventId, id) });
}

export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminCapacityPoolDeleteResponse>,
): Promise<void> {
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const id = req.params.id as string;
  await ticketing.catalog.removePool(id);
  res.json({ id, object: "capacity_pool", deleted: true });
}
