import type { MedusaRequest } from "@medusajs/framework/http";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import type { InvoiceWithLines } from "../../modules/invoicing/types";
import type { AnyAnswer } from "../answer";
import { tokenOfLink } from "./secret-link";
import { withinBudget } from "./within-budget";

/**
 * The issued invoice of whoever has its link; it is kept out of caches, search engines and referrers.
 *
 * @throws `too_many_attempts`
 */
export async function invoiceOfLink(
  req: MedusaRequest,
  res: AnyAnswer,
): Promise<InvoiceWithLines | undefined> {
  const token = tokenOfLink(req, res);
  if (!token) return undefined;
  const { invoices } = req.scope.resolve(BOX_OFFICE_INVOICING);
  return withinBudget(req, res, () => invoices.findInvoiceByToken(token));
}
