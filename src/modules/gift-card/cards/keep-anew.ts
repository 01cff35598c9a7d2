import { type Db, query } from "../../../shared/db";

/** How many cards are kept under a key. */
export type KeyInUse = { id: string; cards: number };

export function keysInUse(db: Db): Promise<KeyInUse[]> {
  return query<KeyInUse>(
    db,
    `SELECT key_id AS id, count(*)::integer AS cards FROM box_office_gift_card GROUP BY key_id ORDER BY key_id`,
  );
}

export type KeptCode = { id: string; code_digest: string; code_sealed: string };

/** The next cards, by id, that are kept under another key than the current one. */
export function keptUnderOthers(
  db: Db,
  { key_id, after, limit }: { key_id: string; after: string; limit: number },
): Promise<KeptCode[]> {
  return query<KeptCode>(
    db,
    `SELECT id, code_digest, code_sealed FROM box_office_gift_card
     WHERE key_id <> :key_id AND id > :after ORDER BY id LIMIT :limit`,
    { key_id, after, limit },
  );
}

/**
 * Keeps cards' codes under another key, all in one statement. A card that got another code since it was read, and one whose
 * code another card has under that key, stays as it is.
 *
 * @returns the ids of those that are kept anew
 */
export async function keepAnew(
  db: Db,
  key_id: string,
  codes: readonly (KeptCode & { was: string })[],
): Promise<string[]> {
  const kept = await query<{ id: string }>(
    db,
    `UPDATE box_office_gift_card card
     SET code_digest = anew.code_digest, code_sealed = anew.code_sealed, key_id = :key_id, updated_at = now()
     FROM jsonb_to_recordset(:codes) anew (id text, was text, code_digest text, code_sealed text)
     WHERE card.id = anew.id AND card.code_digest = anew.was
       AND NOT EXISTS (SELECT FROM box_office_gift_card other WHERE other.code_digest = anew.code_digest)
     RETURNING card.id`,
    { key_id, codes: JSON.stringify(codes) },
  );
  return kept.map(({ id }) => id);
}
