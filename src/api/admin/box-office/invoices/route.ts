import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_INVOICING } from "../../../../modules/invoicing";
import { askedOfDocuments } from "../../../../workflows/invoices/list-of-documents";
import type { Answer } from "../../../answer";
import { presentInvoices, presentTotals } from "../../../presenters/invoice";
import type { AdminInvoiceListResponse } from "../../../types/admin";
import type { ListInvoices } from "./validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminInvoiceListResponse>,
): Promise<void> {
  const { limit, order, cursor, ...filters } = req.validatedQuery as z.infer<typeof ListInvoices>;
  const asked = await askedOfDocuments(req.scope, filters);
  const { invoices } = req.scope.resolve(BOX_OFFICE_INVOICING);
  const found = await invoices.listInvoices(asked, { limit, order, cursor });
  res.json({
    invoices: await presentInvoices(req.scope, found.invoices),
    count: found.count,
    next_cursor: found.next_cursor,
    limit,
    totals: found.totals.map(presentTotals),
  });
}
