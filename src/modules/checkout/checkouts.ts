import { type Db, query, queryOne } from "../../shared/db";
import { newId } from "../../shared/ids";
import type { Checkout, CheckoutAnswer } from "./types";

type Row = {
  cart_id: string;
  terms_version: string | null;
  terms_accepted_at: Date | null;
  answers: CheckoutAnswer[];
};

/** What was said of each of the carts; a cart of which nothing was said is left out. */
export async function readCheckouts(
  db: Db,
  cartIds: readonly string[],
): Promise<Map<string, Checkout>> {
  const rows = await query<Row>(
    db,
    `SELECT cart_id, terms_version, terms_accepted_at, answers
     FROM box_office_checkout WHERE cart_id = ANY (:cart_ids)`,
    { cart_ids: cartIds },
  );
  return new Map(rows.map((row) => [row.cart_id, checkoutOf(row)]));
}

export async function hasAny(db: Db): Promise<boolean> {
  const row = await queryOne<{ has_any: boolean }>(
    db,
    `SELECT EXISTS (SELECT FROM box_office_checkout) AS has_any`,
  );
  return row?.has_any === true;
}

/** Accepting the same version again leaves the moment at which it was accepted first. */
export async function acceptTerms(
  db: Db,
  cartId: string,
  version: string,
  now: Date,
): Promise<void> {
  await query(
    db,
    `INSERT INTO box_office_checkout AS known (id, cart_id, terms_version, terms_accepted_at, answers)
     VALUES (:id, :cart_id, :version, :now, '[]')
     ON CONFLICT (cart_id) DO UPDATE
     SET terms_version = :version, terms_accepted_at = :now, updated_at = :now
     WHERE known.terms_version IS DISTINCT FROM :version`,
    { id: newId("bocko"), cart_id: cartId, version, now },
  );
}

/** The answers replace what was answered before. */
export async function saveAnswers(
  db: Db,
  cartId: string,
  answers: readonly CheckoutAnswer[],
  now: Date,
): Promise<void> {
  await query(
    db,
    `INSERT INTO box_office_checkout (id, cart_id, answers) VALUES (:id, :cart_id, :answers)
     ON CONFLICT (cart_id) DO UPDATE SET answers = :answers, updated_at = :now`,
    { id: newId("bocko"), cart_id: cartId, answers: JSON.stringify(answers), now },
  );
}

function checkoutOf({ terms_version, terms_accepted_at, answers }: Row): Checkout {
  return {
    terms:
      terms_version && terms_accepted_at
        ? { version: terms_version, accepted_at: terms_accepted_at }
        : null,
    fields: answers,
  };
}
