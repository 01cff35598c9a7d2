import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_INVOICING } from "../../../../modules/invoicing";
import type { RefusalCode } from "../../../../shared/errors";
import { takeBankStatement } from "../../../../workflows/invoices/take-bank-statement";
import type { Answer, AnyAnswer } from "../../../answer";
import { readBankStatement } from "../../../presenters/bank-statement";
import type {
  AdminBankStatementListResponse,
  AdminBankStatementResponse,
} from "../../../types/admin";
import type { ListBankStatements, TakeBankStatement } from "./validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminBankStatementListResponse>,
): Promise<void> {
  const { limit, offset } = req.validatedQuery as z.infer<typeof ListBankStatements>;
  const { bankStatements } = req.scope.resolve(BOX_OFFICE_INVOICING);
  const { statements, count } = await bankStatements.listStatements({ limit, offset });
  res.json({ bank_statements: statements, count, limit, offset });
}

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof TakeBankStatement>>,
  res: Answer<AdminBankStatementResponse>,
): Promise<void> {
  const { file, text, mapping } = req.validatedBody;
  const taken = await takeBankStatement(req.scope, {
    file: file === undefined ? (text as string) : Buffer.from(file, "base64"),
    mapping,
    user_id: req.auth_context.actor_id,
  });
  if (taken.id === null) {
    const code: RefusalCode = "bank_columns_unknown";
    const type = MedusaError.Types.NOT_ALLOWED;
    const message = `Say which column is what: ${taken.detail}`;
    (res as AnyAnswer).status(400).json({ type, code, message, table: taken.table } as never);
    return;
  }
  res.json({ bank_statement: await readBankStatement(req.scope, taken.id) });
}
