import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { BOX_OFFICE_INVOICING } from "../../../../../../modules/invoicing";
import { notFound, refusal } from "../../../../../../shared/errors";
import { draftPdf } from "../../../../../../workflows/invoices/invoice-papers";
import { sendPdf } from "../../../../../presenters/file";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.id as string;
  const invoice = await req.scope.resolve(BOX_OFFICE_INVOICING).invoices.readInvoice(id);
  if (!invoice) throw notFound("Invoice", id);
  if (invoice.state !== "draft") throw refusal("invoice_issued", "It is no draft any more");
  await sendPdf(res, await draftPdf(req.scope, invoice));
}
