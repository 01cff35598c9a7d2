import type { MedusaStoreRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_GIFT_CARD } from "../../../../../../modules/gift-card";
import { customerAccount } from "../../../../../../modules/gift-card/rules/accounts";
import { notFound, refusal } from "../../../../../../shared/errors";
import { exactMinor } from "../../../../../../shared/money";
import { addToCart, removeFromCart } from "../../../../../../workflows/gift-cards/change-cards";
import type { Answer } from "../../../../../answer";
import { holdOrigin } from "../../../../../guards/hold-origin";
import { readOwnOpenCart } from "../../../../../guards/own-cart";
import { signedInCustomer } from "../../../../../guards/signed-in-customer";
import { presentCartCards } from "../../../../../presenters/cart-cards";
import type { StoreCartCardsResponse } from "../../../../../types/store";
import type { PayWithCredit } from "../../../validators";

export async function POST(
  req: MedusaStoreRequest<z.infer<typeof PayWithCredit>>,
  res: Answer<StoreCartCardsResponse>,
): Promise<void> {
  req.scope.resolve(BOX_OFFICE_GIFT_CARD).assertNotSwitchedOff();
  const { amount } = req.validatedBody;
  const { cart, account_id } = await readAccount(req);
  const asked_minor =
    amount === undefined ? null : exactMinor(amount, cart.currency_code, "amount");
  const pays = await addToCart(req.scope, cart, { account_id, asked_minor }, await holdOrigin(req));
  if (!pays) throw refusal("insufficient_balance", "There is no credit that could be used now");
  res.json(await presentCartCards(req.scope, cart.id, signedInCustomer(req)));
}

export async function DELETE(
  req: MedusaStoreRequest,
  res: Answer<StoreCartCardsResponse>,
): Promise<void> {
  const { cart, account_id } = await readAccount(req);
  await removeFromCart(req.scope, cart.id, account_id);
  res.json(await presentCartCards(req.scope, cart.id, signedInCustomer(req)));
}

/** Credit is its owner's alone: a cart's id says nothing about who asks. @throws 404 for the cart of somebody else */
async function readAccount(req: MedusaStoreRequest) {
  const cart = await readOwnOpenCart(req);
  const customerId = signedInCustomer(req);
  if (!customerId || customerId !== cart.customer_id) throw notFound("Cart", cart.id);
  return { cart, account_id: customerAccount(customerId, cart.currency_code) };
}
