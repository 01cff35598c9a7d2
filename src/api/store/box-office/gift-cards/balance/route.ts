import type { MedusaStoreRequest } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import type { z } from "@medusajs/framework/zod";
import { isUsable, maskedCode } from "../../../../../modules/gift-card/types";
import { BOX_OFFICE_SETTINGS } from "../../../../../modules/settings";
import { toMajor } from "../../../../../shared/money";
import type { Answer } from "../../../../answer";
import { requireUsableCard } from "../../../../guards/usable-card";
import type { StoreGiftCardBalanceResponse } from "../../../../types/store";
import type { TypedCode } from "../../validators";

export async function POST(
  req: MedusaStoreRequest<z.infer<typeof TypedCode>>,
  res: Answer<StoreGiftCardBalanceResponse>,
): Promise<void> {
  const { balance_lookup } = await req.scope
    .resolve(BOX_OFFICE_SETTINGS)
    .readSettings("gift-cards");
  if (!balance_lookup) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "This shop shows no balances");
  }
  const card = await requireUsableCard(req, res, req.validatedBody.code, isUsable);
  const { balance_minor, currency_code, expires_at } = card;
  const balance = toMajor(balance_minor, currency_code);
  res.setHeader("Cache-Control", "no-store");
  res.json({ gift_card: { masked_code: maskedCode(card), balance, currency_code, expires_at } });
}
