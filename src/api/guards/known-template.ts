import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_MESSAGING } from "../../modules/messaging";
import { invalid } from "../../shared/errors";

/** A status is told of in words that there are, by mail or by SMS. @throws 400 */
export async function assertKnownTemplate(
  container: MedusaContainer,
  templateId: string | null | undefined,
): Promise<void> {
  if (!templateId) return;
  const messaging = container.resolve(BOX_OFFICE_MESSAGING);
  if (!(await messaging.findTemplate(templateId))) throw invalid("template_id: is no template");
}
