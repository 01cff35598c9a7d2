import type { MedusaStoreRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_TICKETING } from "../../../../../../modules/ticketing";
import type { Answer } from "../../../../../answer";
import { readTicketOfLink, requireTicketOfLink } from "../../../../../guards/find-ticket";
import { presentTicket } from "../../../../../presenters/ticket";
import type { StoreTicketResponse } from "../../../../../types/store";
import type { RegisterHolder } from "../../../../../validation/holder";

export async function POST(
  req: MedusaStoreRequest<z.infer<typeof RegisterHolder>>,
  res: Answer<StoreTicketResponse>,
): Promise<void> {
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  await requireTicketOfLink(req, res);
  await ticketing.attendees.registerHolder(req.params.token as string, req.validatedBody);
  res.json({ ticket: presentTicket(await readTicketOfLink(req)) });
}
