import { type Db, insertRows, inTransaction, type Pool, query, queryOne } from "../../../shared/db";
import { notFound } from "../../../shared/errors";
import { newId } from "../../../shared/ids";
import { countOf } from "../../../shared/list/count";
import { allOf } from "../../../shared/list/where";
import { issueWithin, type NewCard } from "./issue-cards";

/** What each card of a batch is. */
export type BatchTerms = Pick<
  NewCard,
  "currency_code" | "initial_minor" | "mode" | "origin" | "voucher_type" | "note"
> & { expires_at: string | null };

export type CardBatch = {
  id: string;
  count: number;
  /** How many of them there are. */
  issued: number;
  terms: BatchTerms;
  created_by: string | null;
  created_at: Date;
};

/** Says that so many cards are to be issued; none is yet. */
export async function createBatch(
  db: Db,
  batch: Pick<CardBatch, "count" | "terms" | "created_by">,
): Promise<CardBatch> {
  const id = newId("bogib");
  await insertRows(db, "box_office_gift_card_batch", [{ id, ...batch }]);
  return readBatch(db, id);
}

const BATCHES = `SELECT id, count, terms, created_by, created_at,
    (SELECT count(*)::integer FROM box_office_gift_card card WHERE card.batch_id = batch.id) AS issued
  FROM box_office_gift_card_batch batch`;

/** @throws 404 */
export async function readBatch(db: Db, id: string): Promise<CardBatch> {
  const batch = await queryOne<CardBatch>(db, `${BATCHES} WHERE id = :id`, { id });
  if (!batch) throw notFound("Batch of gift cards", id);
  return batch;
}

/** A page of them, the latest first. */
export async function listBatches(
  db: Db,
  page: { limit: number; offset: number },
): Promise<{ batches: CardBatch[]; count: number }> {
  const [batches, count] = await Promise.all([
    query<CardBatch>(
      db,
      `${BATCHES} ORDER BY created_at DESC, id DESC LIMIT :limit OFFSET :offset`,
      page,
    ),
    countOf(db, "box_office_gift_card_batch", allOf()),
  ]);
  return { batches, count };
}

/** So many in one transaction. */
const PART = 250;

/**
 * Issues the next cards of a batch, all of them or none; whoever asks at once waits, so each is issued once. Of a batch that
 * is whole nothing is issued.
 *
 * @param coded a card's id with what is kept of its new code
 * @throws 404
 */
export function issuePart(pool: Pool, id: string, coded: () => Coded): Promise<CardBatch> {
  return inTransaction(pool, async (trx) => {
    await query(trx, `SELECT FROM box_office_gift_card_batch WHERE id = :id FOR UPDATE`, { id });
    const { count, issued, terms, created_by } = await readBatch(trx, id);
    const { expires_at, ...card } = terms;
    await issueWithin(
      trx,
      Array.from({ length: Math.min(PART, count - issued) }, (_, nth) => ({
        ...card,
        ...coded(),
        ...{ batch_id: id, batch_index: issued + nth, is_active: true, created_by },
        expires_at: expires_at === null ? null : new Date(expires_at),
      })),
    );
    return readBatch(trx, id);
  });
}

type Coded = Pick<
  NewCard,
  "id" | "code_digest" | "code_sealed" | "key_id" | "last4" | "access_token"
>;

export type SealedCard = {
  id: string;
  code_sealed: string;
  initial_minor: number;
  currency_code: string;
  expires_at: Date | null;
};

/** The cards of a batch with their sealed codes, for somebody whose name the history of each keeps. */
export function revealBatch(pool: Pool, id: string, actorId: string | null): Promise<SealedCard[]> {
  return inTransaction(pool, async (trx) => {
    const cards = await query<SealedCard>(
      trx,
      `SELECT id, code_sealed, initial_minor::float8 AS initial_minor, currency_code, expires_at
       FROM box_office_gift_card WHERE batch_id = :id ORDER BY batch_index`,
      { id },
    );
    await insertRows(
      trx,
      "box_office_gift_card_event",
      cards.map((card) => ({
        ...{ id: newId("bogce"), gift_card_id: card.id, kind: "revealed", actor_id: actorId },
      })),
    );
    return cards;
  });
}
