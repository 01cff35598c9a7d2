import {
  type Db,
  insertRows,
  inTransaction,
  type Pool,
  query,
  updateRow,
} from "../../../shared/db";
import { invalid, refusal } from "../../../shared/errors";
import { newId } from "../../../shared/ids";
import type { OrderStatus, OrderStatusInput, PersonalStatusInput } from "../types";
import { lockStatuses } from "./lock-statuses";
import { findOwnStatus, findShopStatus, findStatus } from "./read-statuses";
import { assertNotLast, handDefaultOn, hasHolders } from "./status-uses";

/** Of the shop, and of each user. */
const MAX_STATUSES = 100;

type Input = OrderStatusInput & PersonalStatusInput;

/**
 * Adds a status to the shop's, as the last.
 *
 * @throws 400 for a code that is taken, for statuses that it can't lead to, for one too many
 */
export function createStatus(pool: Pool, input: OrderStatusInput): Promise<OrderStatus> {
  return create(pool, input, null);
}

/** E11: adds a status to the user's own. @throws as {@link createStatus} */
export function createPersonalStatus(
  pool: Pool,
  userId: string,
  input: PersonalStatusInput,
): Promise<OrderStatus> {
  return create(pool, input, userId);
}

/**
 * Changes a status of the shop's. Each state always has one default: the one that becomes it takes it from another, the
 * one that leaves its state hands it on.
 *
 * @throws 404, `system_status`, `status_in_use`, `last_of_state`; 400 as {@link createStatus}
 */
export function updateStatus(
  pool: Pool,
  id: string,
  changes: Partial<OrderStatusInput>,
): Promise<OrderStatus> {
  return inTransaction(pool, async (trx) => {
    await lockStatuses(trx, "alone");
    return save(trx, await findShopStatus(trx, id), changes);
  });
}

/** @throws 403 `not_owner`, and as {@link updateStatus} */
export function updatePersonalStatus(
  pool: Pool,
  userId: string,
  id: string,
  changes: Partial<PersonalStatusInput>,
): Promise<OrderStatus> {
  return inTransaction(pool, async (trx) => {
    await lockStatuses(trx, "alone");
    return save(trx, await findOwnStatus(trx, id, userId), changes);
  });
}

/**
 * Puts the shop's statuses in this order.
 *
 * @throws 400 unless every one of them is named once
 */
export function reorderStatuses(pool: Pool, ids: readonly string[]): Promise<void> {
  return inTransaction(pool, async (trx) => {
    await lockStatuses(trx, "alone");
    const known = await query<{ id: string }>(
      trx,
      `SELECT id FROM box_office_order_status WHERE owner_id IS NULL AND deleted_at IS NULL`,
    );
    const named = new Set(ids);
    if (
      named.size !== ids.length ||
      ids.length !== known.length ||
      known.some(({ id }) => !named.has(id))
    ) {
      throw invalid("ids: must name each of the shop's statuses once");
    }
    await query(
      trx,
      `UPDATE box_office_order_status SET rank = place - 1, updated_at = now()
       FROM unnest(:ids::text[]) WITH ORDINALITY placed (status_id, place) WHERE id = status_id`,
      { ids },
    );
  });
}

function create(
  pool: Pool,
  {
    code,
    is_default = false,
    ...input
  }: Partial<Input> & Pick<Input, "label" | "colour" | "state">,
  ownerId: string | null,
): Promise<OrderStatus> {
  return inTransaction(pool, async (trx) => {
    await lockStatuses(trx, "alone");
    const known = await knownOf(trx, ownerId);
    if (known.length >= MAX_STATUSES)
      throw invalid(`There can't be more than ${MAX_STATUSES} statuses`);
    await assertLeadable(trx, input.next_status_ids);
    if (is_default) await takeDefault(trx, input.state);
    const id = newId("bosta");
    const codes = known.map((status) => status.code);
    const row = {
      ...input,
      id,
      code: code === undefined ? freeCode(input.label.en, codes) : assertFree(code, codes),
      is_default,
      rank: Math.max(-1, ...known.map(({ rank }) => rank)) + 1,
      owner_id: ownerId ?? undefined,
    };
    await insertRows(trx, "box_office_order_status", [row]);
    return (await findStatus(trx, id)) as OrderStatus;
  });
}

async function save(trx: Db, status: OrderStatus, changes: Partial<Input>): Promise<OrderStatus> {
  const state = changes.state ?? status.state;
  const leavesState = state !== status.state;
  const code = changes.code ?? status.code;
  if (status.is_system && (leavesState || code !== status.code)) {
    throw refusal("system_status", "It is the box office's own: it keeps its code and its state");
  }
  const changesHands = (changes.private ?? status.private) !== status.private;
  if ((leavesState || changesHands) && (await hasHolders(trx, status.id))) {
    throw refusal(
      "status_in_use",
      "Orders have it: its state, and whether it is private, can't change",
    );
  }
  if (changes.is_default === false && status.is_default) {
    throw invalid("is_default: make another status the default of this state instead");
  }
  await assertLeadable(trx, changes.next_status_ids);
  if (code !== status.code) {
    assertFree(
      code,
      (await knownOf(trx, status.owner_id)).map((known) => known.code),
    );
  }

  if (leavesState) {
    await assertNotLast(trx, status);
    await handDefaultOn(trx, status);
  }
  if (changes.is_default) await takeDefault(trx, state);
  await updateRow(trx, "box_office_order_status", status.id, changes);
  return (await findStatus(trx, status.id)) as OrderStatus;
}

function knownOf(trx: Db, ownerId: string | null): Promise<{ code: string; rank: number }[]> {
  return query(
    trx,
    `SELECT code, rank FROM box_office_order_status
     WHERE owner_id IS NOT DISTINCT FROM :owner_id::text AND deleted_at IS NULL`,
    { owner_id: ownerId },
  );
}

async function takeDefault(trx: Db, state: string): Promise<void> {
  await query(
    trx,
    `UPDATE box_office_order_status SET is_default = false, updated_at = now()
     WHERE state = :state AND is_default AND deleted_at IS NULL`,
    { state },
  );
}

/** @throws 400 for what no order can be given */
async function assertLeadable(trx: Db, ids: readonly string[] | null | undefined): Promise<void> {
  if (!ids?.length) return;
  const known = await query<{ id: string }>(
    trx,
    `SELECT id FROM box_office_order_status WHERE id = ANY (:ids) AND NOT private AND deleted_at IS NULL`,
    { ids },
  );
  const unknown = ids.find((id) => !known.some((status) => status.id === id));
  if (unknown) throw invalid(`next_status_ids: "${unknown}" is no status of an order`);
}

function assertFree(code: string, codes: readonly string[]): string {
  if (codes.includes(code)) throw invalid(`code: another status has the code "${code}"`);
  return code;
}

/** `Bestilling sendt` becomes `bestilling_sendt`, or `bestilling_sendt_2` where that is taken. */
function freeCode(label: string, codes: readonly string[]): string {
  const plain = label.toLowerCase().normalize("NFKD").replaceAll(/\p{M}/gu, "");
  const words = plain.match(/[a-z0-9]+/g) ?? ["status"];
  const base = words.join("_").slice(0, 50).replace(/_$/, "");
  for (let nth = 1; ; nth++) {
    const code = nth === 1 ? base : `${base}_${nth}`;
    if (!codes.includes(code)) return code;
  }
}
