import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_INVOICING } from "../../../../../modules/invoicing";
import { editDraftWorkflow } from "../../../../../workflows/invoices/edit-draft";
import type { Answer } from "../../../../answer";
import { readInvoice } from "../../../../presenters/invoice";
import type { AdminInvoiceDeleteResponse, AdminInvoiceResponse } from "../../../../types/admin";
import type { EditInvoice } from "../validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminInvoiceResponse>,
): Promise<void> {
  res.json({ invoice: await readInvoice(req.scope, req.params.id as string) });
}

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof EditInvoice>>,
  res: Answer<AdminInvoiceResponse>,
): Promise<void> {
  const id = req.params.id as string;
  await editDraftWorkflow(req.scope).run({ input: { ...req.validatedBody, id } });
  res.json({ invoice: await readInvoice(req.scope, id) });
}

export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminInvoiceDeleteResponse>,
): Promise<void> {
  const id = req.params.id as string;
  await req.scope.resolve(BOX_OFFICE_INVOICING).invoices.deleteDraft(id);
  res.json({ id, object: "invoice", deleted: true });
}
