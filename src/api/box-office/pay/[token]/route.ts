import { payOnPage } from "../../../../workflows/payments/pay-on-page";
import { answerOutcome, pageOfLink, showPage } from "../../../guards/payment-page";
import { PayOnPage } from "../../validators";

/** The page of a payment link: a mail leads to it, with no storefront and no key. */
export const GET = pageOfLink((req, res, token, found) =>
  showPage(req, res, token, found, { action: token }),
);

/** The form of the page: its customer pays with one of the providers that it offers. */
export const POST = pageOfLink(async (req, res, token, found) => {
  const { data } = PayOnPage.safeParse(req.body ?? {});
  const outcome = await payOnPage(req.scope, token, found, data?.provider_id);
  await answerOutcome(req, res, token, token, outcome);
});
