import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { Modules } from "@medusajs/framework/utils";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_MESSAGING } from "../../../../../../modules/messaging";
import { sendTestMessage } from "../../../../../../workflows/messages/preview-template";
import type { Answer } from "../../../../../answer";
import type { AdminMessageTestResponse } from "../../../../../types/admin";
import type { TestTemplate } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof TestTemplate>>,
  res: Answer<AdminMessageTestResponse>,
): Promise<void> {
  const messaging = req.scope.resolve(BOX_OFFICE_MESSAGING);
  const template = await messaging.readTemplate(req.params.id as string);
  const { to, ...shown } = req.validatedBody;
  const recipient = to ?? (await ownAddress(req));
  await sendTestMessage(req.scope, template, shown, recipient);
  res.json({ test: { channel: template.channel, recipient } });
}

async function ownAddress(req: AuthenticatedMedusaRequest): Promise<string> {
  const users = req.scope.resolve(Modules.USER);
  return (await users.retrieveUser(req.auth_context.actor_id)).email;
}
