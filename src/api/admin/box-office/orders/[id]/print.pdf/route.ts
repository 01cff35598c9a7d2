import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { orderPdf } from "../../../../../../workflows/papers/order-print";
import { sendPdf } from "../../../../../presenters/file";
import type { OrderPaper } from "../../validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const order_id = req.params.id as string;
  const { locale } = req.validatedQuery as z.infer<typeof OrderPaper>;
  await sendPdf(res, await orderPdf(req.scope, { order_id, locale }));
}
