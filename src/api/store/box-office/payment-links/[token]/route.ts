import type { MedusaStoreRequest } from "@medusajs/framework/http";
import type { Answer } from "../../../../answer";
import { requirePaymentLink } from "../../../../guards/find-payment-link";
import type { StorePaymentLinkResponse } from "../../../../types/store";

export async function GET(
  req: MedusaStoreRequest,
  res: Answer<StorePaymentLinkResponse>,
): Promise<void> {
  res.json(await requirePaymentLink(req, res));
}
