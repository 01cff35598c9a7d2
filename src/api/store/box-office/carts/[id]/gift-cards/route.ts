import type { MedusaStoreRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { cardAccount, customerAccount } from "../../../../../../modules/gift-card/rules/accounts";
import { isUsable } from "../../../../../../modules/gift-card/types";
import { exactMinor } from "../../../../../../shared/money";
import { addToCart } from "../../../../../../workflows/gift-cards/change-cards";
import type { Answer } from "../../../../../answer";
import { holdOrigin } from "../../../../../guards/hold-origin";
import { readOwnCart, readOwnOpenCart } from "../../../../../guards/own-cart";
import { signedInCustomer } from "../../../../../guards/signed-in-customer";
import {
  isRedeemableBy,
  notUsable,
  redeemTyped,
  requireUsableCard,
} from "../../../../../guards/usable-card";
import { presentCartCards } from "../../../../../presenters/cart-cards";
import type { StoreCartCardsResponse } from "../../../../../types/store";
import type { PayWithCard } from "../../../validators";

export async function GET(
  req: MedusaStoreRequest,
  res: Answer<StoreCartCardsResponse>,
): Promise<void> {
  const { id } = await readOwnCart(req);
  res.json(await presentCartCards(req.scope, id, signedInCustomer(req)));
}

export async function POST(
  req: MedusaStoreRequest<z.infer<typeof PayWithCard>>,
  res: Answer<StoreCartCardsResponse>,
): Promise<void> {
  const { code, amount } = req.validatedBody;
  const cart = await readOwnOpenCart(req);
  const { currency_code } = cart;
  const asked_minor = amount === undefined ? null : exactMinor(amount, currency_code, "amount");
  // Of a cart that is somebody else's nobody pays with their credit.
  const signedIn = signedInCustomer(req);
  const customerId = signedIn === cart.customer_id ? signedIn : undefined;
  const card = await requireUsableCard(
    req,
    res,
    code,
    (one) =>
      one.currency_code === currency_code &&
      (one.mode === "card"
        ? isUsable(one) && one.balance_minor > 0
        : customerId !== undefined && isRedeemableBy(one, customerId)),
    cart.id,
  );
  const account_id =
    card.mode === "card"
      ? cardAccount(card.id, currency_code)
      : customerAccount(customerId as string, currency_code);
  if (card.mode === "customer") await redeemTyped(req.scope, card.id, customerId as string);
  const pays = await addToCart(req.scope, cart, { account_id, asked_minor }, await holdOrigin(req));
  if (!pays) throw notUsable();
  res.json(await presentCartCards(req.scope, cart.id, signedInCustomer(req)));
}
