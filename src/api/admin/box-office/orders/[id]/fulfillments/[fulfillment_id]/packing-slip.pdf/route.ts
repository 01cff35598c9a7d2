import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { packingSlipPdf } from "../../../../../../../../workflows/papers/packing-slip";
import { sendPdf } from "../../../../../../../presenters/file";
import type { OrderPaper } from "../../../../validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const order_id = req.params.id as string;
  const fulfillment_id = req.params.fulfillment_id as string;
  const { locale } = req.validatedQuery as z.infer<typeof OrderPaper>;
  const slip = await packingSlipPdf(req.scope, { order_id, fulfillment_id, locale });
  await sendPdf(res, slip);
}
