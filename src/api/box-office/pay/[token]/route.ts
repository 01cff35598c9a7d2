import { noOrderPage, paymentPage } from "../../../../workflows/payments/payment-page";
import { hostedPage, sendPage } from "../../../guards/hosted-page";
import { tokenOfLink } from "../../../guards/secret-link";
import { withinBudget } from "../../../guards/within-budget";

/** The page of a payment link: a mail leads to it, with no storefront and no key. */
export const GET = hostedPage(async (req, res) => {
  const token = tokenOfLink(req, res);
  const page = token && (await withinBudget(req, res, () => paymentPage(req.scope, token)));
  if (page) sendPage(res, 200, page);
  else sendPage(res, 404, noOrderPage(req.headers["accept-language"]));
});
