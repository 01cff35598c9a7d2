import type { MedusaRequest } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { localeOf } from "../../shared/locales";
import { findPaymentLink, type PaymentLink } from "../../workflows/payments/payment-link";
import type { AnyAnswer } from "../answer";
import { tokenOfLink } from "./secret-link";
import { withinBudget } from "./within-budget";

/** What the link of the request says now. @throws 404, `too_many_attempts` */
export async function requirePaymentLink(req: MedusaRequest, res: AnyAnswer): Promise<PaymentLink> {
  const token = tokenOfLink(req, res);
  const found =
    token &&
    (await withinBudget(req, res, () => findPaymentLink(req.scope, token, localeOf(req.locale))));
  return found ? found.link : refuse();
}

/** What the link says once its order has been acted on: what was done is told, whatever others have tried since. */
export async function readPaymentLink(req: MedusaRequest): Promise<PaymentLink> {
  const found = await findPaymentLink(req.scope, req.params.token as string, localeOf(req.locale));
  return found ? found.link : refuse();
}

/** The order that whoever has the link of the request may pay. @throws 404, `too_many_attempts` */
export async function orderOfPaymentLink(
  req: MedusaRequest,
  res: AnyAnswer,
): Promise<{ order_id: string }> {
  const token = tokenOfLink(req, res);
  const orderStatus = req.scope.resolve(BOX_OFFICE_ORDER_STATUS);
  const standing =
    token && (await withinBudget(req, res, () => orderStatus.standings.findByPaymentToken(token)));
  return standing ? { order_id: standing.order_id } : refuse();
}

function refuse(): never {
  throw new MedusaError(MedusaError.Types.NOT_FOUND, "This link opens no order");
}
