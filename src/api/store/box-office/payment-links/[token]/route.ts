import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { requirePaymentLink } from "../../../../guards/find-payment-link";

export async function GET(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  res.json(await requirePaymentLink(req, res));
}
