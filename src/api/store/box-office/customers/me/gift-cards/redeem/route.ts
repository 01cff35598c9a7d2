import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_GIFT_CARD } from "../../../../../../../modules/gift-card";
import { customerAccount } from "../../../../../../../modules/gift-card/rules/accounts";
import { toMajor } from "../../../../../../../shared/money";
import type { Answer } from "../../../../../../answer";
import {
  isRedeemableBy,
  redeemTyped,
  requireUsableCard,
} from "../../../../../../guards/usable-card";
import type { StoreRedeemGiftCardResponse } from "../../../../../../types/store";
import type { TypedCode } from "../../../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof TypedCode>>,
  res: Answer<StoreRedeemGiftCardResponse>,
): Promise<void> {
  const { ledger } = req.scope.resolve(BOX_OFFICE_GIFT_CARD);
  const customer_id = req.auth_context.actor_id;
  const { id, currency_code } = await requireUsableCard(req, res, req.validatedBody.code, (card) =>
    isRedeemableBy(card, customer_id),
  );
  await redeemTyped(req.scope, id, customer_id);
  const [credit] = await ledger.balancesOf([customerAccount(customer_id, currency_code)]);
  res.setHeader("Cache-Control", "no-store");
  res.json({
    credit_account: { currency_code, balance: toMajor(credit?.balance_minor ?? 0, currency_code) },
  });
}
