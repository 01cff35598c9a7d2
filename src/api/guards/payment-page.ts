import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { PageOutcome } from "../../workflows/payments/pay-on-page";
import { type FoundLink, findPaymentLink } from "../../workflows/payments/payment-link";
import {
  noOrderPage,
  PAYMENT_PAGE_HEADERS,
  paymentPage,
  type ShownPage,
} from "../../workflows/payments/payment-page";
import { hostedPage, sendPage } from "./hosted-page";
import { tokenOfLink } from "./secret-link";
import { withinBudget } from "./within-budget";

type Handler = (
  req: MedusaRequest,
  res: MedusaResponse,
  token: string,
  found: FoundLink,
) => Promise<void>;

/**
 * A handler of a payment link's hosted page; whose link opens nothing gets a page that says so. It asks for no other
 * proof than the token: no cookie opens the page, so no other site can have its visitors send what they don't know.
 */
export const pageOfLink = (handle: Handler) =>
  hostedPage(async (req, res) => {
    const token = tokenOfLink(req, res);
    const found = token && (await withinBudget(req, res, () => findPaymentLink(req.scope, token)));
    if (token && found) await handle(req, res, token, found);
    else sendPage(res, 404, noOrderPage(req.headers["accept-language"]));
  });

/** On to the provider, or back to the page, which says what there is; what went wrong is said at once. */
export async function answerOutcome(
  req: MedusaRequest,
  res: MedusaResponse,
  token: string,
  /** Relative to the request. */
  page: string,
  outcome: PageOutcome,
): Promise<void> {
  if (outcome.kind === "go") return res.redirect(303, outcome.url);
  if (outcome.kind === "done") return res.redirect(303, page);
  const found = await findPaymentLink(req.scope, token);
  await showPage(req, res, token, found, { action: page, problem: outcome.problem });
}

/** The page of the link, 400 where something went wrong; where nothing is behind it any more, a page that says so. */
export async function showPage(
  req: MedusaRequest,
  res: MedusaResponse,
  token: string,
  found: FoundLink | undefined,
  shown: ShownPage,
): Promise<void> {
  const page = found && (await paymentPage(req.scope, token, found, shown));
  if (page) sendPage(res, shown.problem ? 400 : 200, page, PAYMENT_PAGE_HEADERS);
  else sendPage(res, 404, noOrderPage(req.headers["accept-language"]));
}
