import { type Db, query } from "../../shared/db";

/** Locks pools in the order every writer uses: by id. Rows are held until the transaction ends. */
export async function lockPools(trx: Db, poolIds: readonly string[]): Promise<void> {
  await query(
    trx,
    `SELECT id FROM box_office_capacity_pool WHERE id = ANY (:pool_ids) ORDER BY id FOR NO KEY UPDATE`,
    { pool_ids: [...poolIds] },
  );
}

/** Serialises everything that touches the claims of one cart or order; the same key as the claim function's. */
export async function lockClaimOwner(trx: Db, ownerId: string): Promise<void> {
  await query(
    trx,
    `SELECT pg_advisory_xact_lock(hashtextextended('box_office_owner:' || :owner_id::text, 0))`,
    { owner_id: ownerId },
  );
}
