import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { localeOf } from "../../../../../../shared/locales";
import { receiptPdf } from "../../../../../../workflows/papers/receipt";
import { requireOrder } from "../../../../../guards/find-order";
import { sendPdf } from "../../../../../presenters/file";
import type { GetReceipt } from "../../../validators";

export async function GET(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  const { token, format: paper } = req.validatedQuery as z.infer<typeof GetReceipt>;
  const { order } = await requireOrder(req, res, token);
  const locale = localeOf(req.locale);
  const receipt = await receiptPdf(req.scope, { order_id: order.id, paper, locale });
  await sendPdf(res, receipt);
}
