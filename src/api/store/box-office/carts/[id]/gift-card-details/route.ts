import type { MedusaStoreRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_GIFT_CARD } from "../../../../../../modules/gift-card";
import type { CardWish } from "../../../../../../modules/gift-card/types";
import {
  assertPlaces,
  assertWishesInTime,
  readLinesOfCards,
} from "../../../../../../workflows/gift-cards/card-wishes";
import type { Answer } from "../../../../../answer";
import { readOwnCart, readOwnOpenCart } from "../../../../../guards/own-cart";
import type { StoreGiftCardDetailsResponse } from "../../../../../types/store";
import type { SayForWhom } from "../../../validators";

export async function GET(
  req: MedusaStoreRequest,
  res: Answer<StoreGiftCardDetailsResponse>,
): Promise<void> {
  const { wishes } = req.scope.resolve(BOX_OFFICE_GIFT_CARD);
  const { id } = await readOwnCart(req);
  res.json(presentWishes(await wishes.wishesOf(id)));
}

export async function POST(
  req: MedusaStoreRequest<z.infer<typeof SayForWhom>>,
  res: Answer<StoreGiftCardDetailsResponse>,
): Promise<void> {
  const giftCards = req.scope.resolve(BOX_OFFICE_GIFT_CARD);
  giftCards.assertOn();
  const { lines } = req.validatedBody;
  const cart = await readOwnOpenCart(req);
  const bought = await readLinesOfCards(req.scope, cart.id);
  assertPlaces(bought, lines);
  await assertWishesInTime(req.scope, bought, lines);
  const all = await giftCards.wishes.saveWishes(
    cart.id,
    lines.map(({ line_item_id, position, ...recipient }) => ({
      ...{ line_item_id, position, recipient },
    })),
  );
  res.json(presentWishes(all));
}

const presentWishes = (wishes: readonly CardWish[]) => ({
  lines: wishes.map(({ line_item_id, position, recipient }) => ({
    ...{ line_item_id, position },
    name: recipient.name ?? null,
    email: recipient.email ?? null,
    message: recipient.message ?? null,
    send_at: recipient.send_at ?? null,
  })),
});
