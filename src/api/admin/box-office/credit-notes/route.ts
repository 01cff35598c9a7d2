import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_INVOICING } from "../../../../modules/invoicing";
import { askedOfDocuments } from "../../../../workflows/invoices/list-of-documents";
import type { Answer } from "../../../answer";
import { presentCreditNote } from "../../../presenters/credit-note";
import type { AdminCreditNoteListResponse } from "../../../types/admin";
import type { ListCreditNotes } from "../invoices/validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminCreditNoteListResponse>,
): Promise<void> {
  const { limit, cursor, ...filters } = req.validatedQuery as z.infer<typeof ListCreditNotes>;
  const asked = await askedOfDocuments(req.scope, filters);
  const { creditNotes } = req.scope.resolve(BOX_OFFICE_INVOICING);
  const found = await creditNotes.listCreditNotes(asked, { limit, cursor });
  res.json({ ...found, credit_notes: found.credit_notes.map(presentCreditNote), limit });
}
