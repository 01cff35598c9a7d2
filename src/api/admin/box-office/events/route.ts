import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_TICKETING } from "../../../../modules/ticketing";
import { createEventWorkflow } from "../../../../workflows/events/create-event";
import type { Answer } from "../../../answer";
import { readAdminEvent, readAdminEvents } from "../../../presenters/admin-event";
import type { AdminEventListResponse, AdminEventResponse } from "../../../types/admin";
import type { CreateEvent, ListEvents } from "./validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminEventListResponse>,
): Promise<void> {
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const { limit, offset, sales_channel_id, ...filters } = req.validatedQuery as z.infer<
    typeof ListEvents
  >;
  const { ids, count } = await ticketing.catalog.listEventIds(
    { ...filters, sales_channel_ids: sales_channel_id },
    { limit, offset },
  );
  res.json({ events: await readAdminEvents(req.scope, ids), count, limit, offset });
}

export async function POST(
  req: AuthenticatedMedusaRequest<CreateEvent>,
  res: Answer<AdminEventResponse>,
): Promise<void> {
  const { result } = await createEventWorkflow(req.scope).run({ input: req.validatedBody });
  res.json({ event: await readAdminEvent(req.scope, result.id) });
}
