import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_GIFT_CARD } from "../../../../../../../modules/gift-card";
import { customerAccount } from "../../../../../../../modules/gift-card/rules/accounts";
import { isUsable } from "../../../../../../../modules/gift-card/types";
import { toMajor } from "../../../../../../../shared/money";
import type { Answer } from "../../../../../../answer";
import { notUsable, requireUsableCard } from "../../../../../../guards/usable-card";
import type { StoreRedeemGiftCardResponse } from "../../../../../../types/store";
import type { TypedCode } from "../../../../validators";

/** What a card says that somebody else redeems or ends at the same moment. */
const LOST_TO_ANOTHER = new Set<string | undefined>(["gift_card_expired", "gift_card_not_active"]);

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof TypedCode>>,
  res: Answer<StoreRedeemGiftCardResponse>,
): Promise<void> {
  const { cards, ledger } = req.scope.resolve(BOX_OFFICE_GIFT_CARD);
  const customer_id = req.auth_context.actor_id;
  const { id, currency_code } = await requireUsableCard(
    req,
    res,
    req.validatedBody.code,
    // Who asks twice has it already.
    (card) =>
      card.mode === "customer" &&
      ((isUsable(card) && card.balance_minor > 0) || card.redeemed_by === customer_id),
  );
  await cards.redeemCard(id, { customer_id, actor_id: null }).catch((error: { code?: string }) => {
    throw LOST_TO_ANOTHER.has(error.code) ? notUsable() : error;
  });
  const [credit] = await ledger.balancesOf([customerAccount(customer_id, currency_code)]);
  res.setHeader("Cache-Control", "no-store");
  res.json({
    credit_account: { currency_code, balance: toMajor(credit?.balance_minor ?? 0, currency_code) },
  });
}
