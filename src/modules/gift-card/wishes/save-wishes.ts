import { type Db, insertRows, inTransaction, type Pool, query } from "../../../shared/db";
import { newId } from "../../../shared/ids";
import { lockCart } from "../holds/lock-cart";
import type { CardWish } from "../types";

/**
 * Notes for whom the cards of a cart are. Given places are replaced, others stay; one for nobody is forgotten.
 *
 * @returns all of the cart
 */
export function saveWishes(
  pool: Pool,
  cartId: string,
  wishes: readonly CardWish[],
): Promise<CardWish[]> {
  return inTransaction(pool, async (trx) => {
    await lockCart(trx, cartId);
    await query(
      trx,
      `DELETE FROM box_office_gift_card_wish wish
       USING jsonb_to_recordset(:given) AS given (line_item_id text, position integer)
       WHERE wish.cart_id = :cart_id AND wish.line_item_id = given.line_item_id AND wish.position = given.position`,
      { cart_id: cartId, given: JSON.stringify(wishes) },
    );
    await insertRows(
      trx,
      "box_office_gift_card_wish",
      wishes
        .filter(({ recipient }) => Object.values(recipient).some((said) => said != null))
        .map((wish) => ({ id: newId("bogcw"), cart_id: cartId, ...wish })),
    );
    return wishesOf(trx, cartId);
  });
}

export function wishesOf(db: Db, cartId: string): Promise<CardWish[]> {
  return query<CardWish>(
    db,
    `SELECT line_item_id, position, recipient FROM box_office_gift_card_wish
     WHERE cart_id = :cart_id ORDER BY line_item_id, position`,
    { cart_id: cartId },
  );
}
