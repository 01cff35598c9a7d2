import { returnToPage } from "../../../../../workflows/payments/pay-on-page";
import { answerOutcome, pageOfLink } from "../../../../guards/payment-page";

/** Where a provider sends its buyer back to: what they did there is completed, and the page says what came of it. */
export const GET = pageOfLink(async (req, res, token, found) => {
  await answerOutcome(req, res, token, `../${token}`, await returnToPage(req.scope, found));
});
