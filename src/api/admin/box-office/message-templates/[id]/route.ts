import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_MESSAGING } from "../../../../../modules/messaging";
import { BOX_OFFICE_ORDER_STATUS } from "../../../../../modules/order-status";
import { refusal } from "../../../../../shared/errors";
import { samplesOf } from "../../../../../workflows/messages/kinds/edited";
import type { Answer } from "../../../../answer";
import type {
  AdminMessageTemplateDeleteResponse,
  AdminMessageTemplateResponse,
} from "../../../../types/admin";
import type { UpdateTemplate } from "../validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminMessageTemplateResponse>,
): Promise<void> {
  const messaging = req.scope.resolve(BOX_OFFICE_MESSAGING);
  res.json({ message_template: await messaging.readTemplate(req.params.id as string) });
}

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof UpdateTemplate>>,
  res: Answer<AdminMessageTemplateResponse>,
): Promise<void> {
  const messaging = req.scope.resolve(BOX_OFFICE_MESSAGING);
  const id = req.params.id as string;
  const template = await messaging.updateTemplate(id, req.validatedBody, samplesOf);
  res.json({ message_template: template });
}

export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminMessageTemplateDeleteResponse>,
): Promise<void> {
  const messaging = req.scope.resolve(BOX_OFFICE_MESSAGING);
  const orderStatus = req.scope.resolve(BOX_OFFICE_ORDER_STATUS);
  const { id } = await messaging.readTemplate(req.params.id as string);
  if (await orderStatus.statuses.isTemplateInUse(id)) {
    throw refusal("template_in_use", "A status tells its customers with this template");
  }
  await messaging.deleteTemplate(id);
  res.json({ id, object: "message_template", deleted: true });
}
