import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_INVOICING } from "../../../../../../modules/invoicing";
import { notFound } from "../../../../../../shared/errors";
import { readInvoiceProducts } from "../../../../../../workflows/checkout/invoice-offer";
import type { Answer } from "../../../../../answer";
import type { AdminProductInvoiceResponse } from "../../../../../types/admin";
import type { AllowInvoice } from "../../validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminProductInvoiceResponse>,
): Promise<void> {
  const { products } = req.scope.resolve(BOX_OFFICE_INVOICING);
  const product = await requireProduct(req);
  const switches = await products.switchesOf([product]);
  res.json({ allowed: switches.get(product.id) === true });
}

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof AllowInvoice>>,
  res: Answer<AdminProductInvoiceResponse>,
): Promise<void> {
  const { allowed } = req.validatedBody;
  const { id } = await requireProduct(req);
  await req.scope.resolve(BOX_OFFICE_INVOICING).products.setSwitch(id, allowed);
  res.json({ allowed });
}

/** @throws 404 */
async function requireProduct(req: AuthenticatedMedusaRequest) {
  const id = req.params.id as string;
  const [product] = await readInvoiceProducts(req.scope, [id]);
  if (!product) throw notFound("Product", id);
  return product;
}
