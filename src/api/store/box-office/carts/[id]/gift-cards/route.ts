import type { MedusaStoreRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_GIFT_CARD } from "../../../../../../modules/gift-card";
import { cardAccount, customerAccount } from "../../../../../../modules/gift-card/rules/accounts";
import { isUsable } from "../../../../../../modules/gift-card/types";
import { exactMinor } from "../../../../../../shared/money";
import { addToCart } from "../../../../../../workflows/gift-cards/change-cards";
import type { Answer } from "../../../../../answer";
import { holdOrigin } from "../../../../../guards/hold-origin";
import { readOwnCart, readOwnOpenCart } from "../../../../../guards/own-cart";
import { signedInCustomer } from "../../../../../guards/signed-in-customer";
import { notUsable, requireUsableCard } from "../../../../../guards/usable-card";
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
        : isRedeemable(one, customerId)),
    cart.id,
  );
  const account_id =
    card.mode === "card"
      ? cardAccount(card.id, currency_code)
      : await redeem(req, card.id, customerId as string, currency_code);
  const pays = await addToCart(req.scope, cart, { account_id, asked_minor }, await holdOrigin(req));
  if (!pays) throw notUsable();
  res.json(await presentCartCards(req.scope, cart.id, signedInCustomer(req)));
}

/** Whoever is signed in has it become their credit, or had it before. */
const isRedeemable = (
  card: Parameters<typeof isUsable>[0],
  customerId: string | undefined,
): boolean =>
  customerId !== undefined &&
  ((isUsable(card) && card.balance_minor > 0) || card.redeemed_by === customerId);

async function redeem(
  req: MedusaStoreRequest,
  id: string,
  customer_id: string,
  currencyCode: string,
) {
  const { cards } = req.scope.resolve(BOX_OFFICE_GIFT_CARD);
  await cards.redeemCard(id, { customer_id, actor_id: null });
  return customerAccount(customer_id, currencyCode);
}
