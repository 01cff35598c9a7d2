import type { MedusaStoreRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_INVOICING } from "../../../../../../modules/invoicing";
import { whyNoInvoice } from "../../../../../../workflows/checkout/invoice-offer";
import { requestInvoice } from "../../../../../../workflows/checkout/request-invoice";
import type { Answer } from "../../../../../answer";
import { readOwnCart, readOwnOpenCart } from "../../../../../guards/own-cart";
import type {
  StoreInvoiceOfferResponse,
  StoreInvoiceRequestResponse,
} from "../../../../../types/store";
import type { RequestInvoice } from "../../../validators";

export async function GET(
  req: MedusaStoreRequest,
  res: Answer<StoreInvoiceOfferResponse>,
): Promise<void> {
  const { requests } = req.scope.resolve(BOX_OFFICE_INVOICING);
  const cart = await readOwnCart(req);
  const [reasons, request] = await Promise.all([
    whyNoInvoice(req.scope, cart),
    requests.requestOfCart(cart.id),
  ]);
  res.json({ allowed: !reasons.length, reasons, invoice_request: request ?? null });
}

export async function POST(
  req: MedusaStoreRequest<z.infer<typeof RequestInvoice>>,
  res: Answer<StoreInvoiceRequestResponse>,
): Promise<void> {
  const cart = await readOwnOpenCart(req);
  res.json({ invoice_request: await requestInvoice(req.scope, cart, req.validatedBody) });
}
