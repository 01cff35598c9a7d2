import type { MedusaRequest } from "@medusajs/framework/http";
import { readMessageOfTicket } from "../../../../../../../workflows/messages/read-message";
import type { Answer } from "../../../../../../answer";
import type { AdminMessageTextResponse } from "../../../../../../types/admin";

export async function GET(
  req: MedusaRequest,
  res: Answer<AdminMessageTextResponse>,
): Promise<void> {
  const { id, message_id } = req.params as { id: string; message_id: string };
  res.json({
    message: await readMessageOfTicket(req.scope, { ticket_id: id, message_id }),
  });
}
