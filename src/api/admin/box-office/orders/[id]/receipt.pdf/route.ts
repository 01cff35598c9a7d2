import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { receiptPdf } from "../../../../../../workflows/papers/receipt";
import { sendPdf } from "../../../../../presenters/file";
import type { OrderReceipt } from "../../validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const order_id = req.params.id as string;
  const { format: paper, locale } = req.validatedQuery as z.infer<typeof OrderReceipt>;
  const receipt = await receiptPdf(req.scope, { order_id, paper, locale });
  await sendPdf(res, receipt);
}
