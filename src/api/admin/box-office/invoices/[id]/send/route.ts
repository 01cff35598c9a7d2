import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { newId } from "../../../../../../shared/ids";
import { sendInvoiceWorkflow } from "../../../../../../workflows/invoices/send-invoice";
import type { Answer } from "../../../../../answer";
import { readInvoice } from "../../../../../presenters/invoice";
import type { AdminInvoiceResponse } from "../../../../../types/admin";
import type { SendInvoice } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof SendInvoice>>,
  res: Answer<AdminInvoiceResponse>,
): Promise<void> {
  const id = req.params.id as string;
  const input = { ...req.validatedBody, id, act: newId("sent") };
  await sendInvoiceWorkflow(req.scope).run({ input });
  res.json({ invoice: await readInvoice(req.scope, id) });
}
