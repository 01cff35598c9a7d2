import { giftCardNotFoundPage, giftCardPage } from "../../../../workflows/gift-cards/card-page";
import { giftCardOfLink } from "../../../guards/find-gift-card";
import { hostedPage, sendPage } from "../../../guards/hosted-page";

/** A gift card's own page: a link in a mail opens it, with no storefront and no key. */
export const GET = hostedPage(async (req, res) => {
  const card = await giftCardOfLink(req, res);
  if (card) sendPage(res, 200, await giftCardPage(req.scope, req.params.token as string, card));
  else sendPage(res, 404, giftCardNotFoundPage(req.headers["accept-language"]));
});
