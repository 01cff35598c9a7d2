import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { Answer } from "../../../../answer";
import { readBankStatement } from "../../../../presenters/bank-statement";
import type { AdminBankStatementResponse } from "../../../../types/admin";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminBankStatementResponse>,
): Promise<void> {
  res.json({ bank_statement: await readBankStatement(req.scope, req.params.id as string) });
}
