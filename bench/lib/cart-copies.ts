import type { MedusaContainer } from "@medusajs/framework/types";
import { sql } from "../../integration-tests/fixtures/store";

let copied = 0;

/**
 * Copies a filled cart that has no payment yet, row by row: filling each over HTTP would take longer than what is
 * measured. Returns the ids of the copies.
 */
export async function copyCart(
  container: MedusaContainer,
  cartId: string,
  count: number,
): Promise<string[]> {
  const copies = Array.from({ length: count }, () => `${cartId}_${++copied}`);
  for (const copy of copies) {
    await sql(
      container,
      `INSERT INTO cart
       SELECT (jsonb_populate_record(cart, jsonb_build_object('id', :copy::text, 'created_at', now(), 'updated_at', now()))).*
       FROM cart WHERE id = :cartId`,
      { cartId, copy },
    );
    await sql(
      container,
      `INSERT INTO cart_line_item
       SELECT (jsonb_populate_record(item, jsonb_build_object('id', item.id || :suffix, 'cart_id', :copy::text))).*
       FROM cart_line_item item WHERE cart_id = :cartId`,
      { cartId, copy, suffix: copy.slice(cartId.length) },
    );
  }
  return copies;
}
