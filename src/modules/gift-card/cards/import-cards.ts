import { type Db, inTransaction, type Pool, query } from "../../../shared/db";
import { refusal } from "../../../shared/errors";
import { issueWithin, type NewCard } from "./issue-cards";

/** A card of another system; it may be kept under any of its digests already. */
export type CardToImport = NewCard & { row: number; digests: readonly string[] };

/**
 * Takes over cards of another system, all or none. Those that were taken over before, with the same balance, are left as they
 * are, whatever was spent of them since: so a file that comes twice is taken once, also by two at a time.
 *
 * @returns how many were made now
 * @throws `gift_card_rows_refused` where another card has a code
 */
export function importCards(pool: Pool, cards: readonly CardToImport[]): Promise<number> {
  return inTransaction(pool, async (trx) => {
    await query(trx, `SELECT pg_advisory_xact_lock(hashtextextended('box-office-card-import', 0))`);
    const known = await findKnown(trx, cards);
    const taken = cards.filter(({ row }) => known.get(row) === "other");
    if (taken.length) {
      throw refusal(
        "gift_card_rows_refused",
        `Another card has the code of ${taken.map(({ row }) => `line ${row}`).join(", ")}`,
      );
    }
    const wanted = cards.filter(({ row }) => !known.has(row));
    const made = await issueWithin(
      trx,
      wanted.map(({ row, digests, ...card }) => card),
    );
    return made.length;
  });
}

/** Which lines' codes the shop has: of the same card, as it was taken over before, or of another. */
export async function findKnown(
  db: Db,
  cards: readonly Pick<CardToImport, "row" | "digests" | "initial_minor" | "currency_code">[],
): Promise<Map<number, "same" | "other">> {
  const rows = await query<{ row: number; is_same: boolean }>(
    db,
    `SELECT wanted.row, card.origin = 'imported' AND card.initial_minor = wanted.initial_minor
       AND card.currency_code = wanted.currency_code AS is_same
     FROM jsonb_to_recordset(:wanted) wanted (row integer, digest text, initial_minor bigint, currency_code text)
     JOIN box_office_gift_card card ON card.code_digest = wanted.digest`,
    {
      wanted: JSON.stringify(
        cards.flatMap(({ row, digests, initial_minor, currency_code }) =>
          digests.map((digest) => ({ row, digest, initial_minor, currency_code })),
        ),
      ),
    },
  );
  return new Map(rows.map(({ row, is_same }) => [row, is_same ? "same" : "other"]));
}
