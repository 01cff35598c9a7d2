import type { MedusaStoreRequest } from "@medusajs/framework/http";
import { BOX_OFFICE_GIFT_CARD } from "../../../../../../../modules/gift-card";
import { cardOf } from "../../../../../../../modules/gift-card/rules/accounts";
import { notFound } from "../../../../../../../shared/errors";
import { removeFromCart } from "../../../../../../../workflows/gift-cards/change-cards";
import type { Answer } from "../../../../../../answer";
import { readOwnOpenCart } from "../../../../../../guards/own-cart";
import { signedInCustomer } from "../../../../../../guards/signed-in-customer";
import { presentCartCards } from "../../../../../../presenters/cart-cards";
import type { StoreCartCardsResponse } from "../../../../../../types/store";

export async function DELETE(
  req: MedusaStoreRequest,
  res: Answer<StoreCartCardsResponse>,
): Promise<void> {
  const cart = await readOwnOpenCart(req);
  const { holds } = req.scope.resolve(BOX_OFFICE_GIFT_CARD);
  const id = req.params.gift_card_id as string;
  const held = (await holds.holdsOfCart(cart.id)).find(
    ({ account_id }) => cardOf(account_id) === id,
  );
  if (!held) throw notFound("Gift card", id);
  await removeFromCart(req.scope, cart.id, held.account_id);
  res.json(await presentCartCards(req.scope, cart.id, signedInCustomer(req)));
}
