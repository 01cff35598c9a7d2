import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_MESSAGING } from "../../modules/messaging";
import type { MessagingModuleService } from "../../modules/messaging/service";
import { invalid } from "../../shared/errors";

/** A status is told of by a mail that there is. @throws 400 */
export async function assertMailTemplate(
  container: MedusaContainer,
  templateId: string | null | undefined,
): Promise<void> {
  if (!templateId) return;
  const messaging = container.resolve<MessagingModuleService>(BOX_OFFICE_MESSAGING);
  const template = await messaging.findTemplate(templateId);
  if (template?.channel !== "email") throw invalid("template_id: is no template of a mail");
}
