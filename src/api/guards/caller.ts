import type { MedusaRequest } from "@medusajs/framework/http";
import { BOX_OFFICE_BUDGETS } from "../../modules/budgets";

/**
 * A pseudonym of the address that a request came from. Express's own `req.ip` is of no use here: Medusa has it take the
 * last hop of `x-forwarded-for` from whoever calls.
 */
export function callerOf(req: MedusaRequest): string {
  const budgets = req.scope.resolve(BOX_OFFICE_BUDGETS);
  return budgets.callerOf({
    peer: req.socket.remoteAddress,
    forwarded_for: req.get("x-forwarded-for"),
  });
}
