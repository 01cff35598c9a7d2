import { MedusaError } from "@medusajs/framework/utils";
import type { z } from "@medusajs/framework/zod";
import { giftCardsPdf } from "../../../../../workflows/gift-cards/card-paper";
import { cardLocale } from "../../../../../workflows/gift-cards/card-reader";
import { giftCardOfLink } from "../../../../guards/find-gift-card";
import { hostedPage } from "../../../../guards/hosted-page";
import { sendPdf } from "../../../../presenters/file";
import type { PagePaper } from "../../../../validation/papers";

/** The card with its code, of one that can be used. */
export const GET = hostedPage(async (req, res) => {
  const card = await giftCardOfLink(req, res);
  if (!card) throw new MedusaError(MedusaError.Types.NOT_FOUND, "This link opens no gift card");
  const { paper } = req.validatedQuery as z.infer<typeof PagePaper>;
  const locale = await cardLocale(req.scope, card);
  await sendPdf(res, await giftCardsPdf(req.scope, [card], { locale, paper }));
});
