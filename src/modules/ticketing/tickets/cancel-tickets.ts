import type { MedusaError } from "@medusajs/framework/utils";
import { type Db, inTransaction, type Pool, query } from "../../../shared/db";
import { notFound, type RefusalCode } from "../../../shared/errors";
import { noteForLog } from "../notices/ticket-history";
import { endOf, noteForPeople } from "../notices/ticket-notices";
import { assertUnused, giveBackSeat, lockTicket } from "./lock-ticket";

/** Why a ticket was not cancelled; absent where it was. */
export type CancelResult = {
  ticket_id: string;
  refusal?: { code: RefusalCode | "not_found"; message: string };
};

/**
 * Cancels tickets for good and frees their seats, each by itself: one that can't be cancelled stops none of the others.
 * What the order still asks for them is lowered afterwards: a trigger notes it. Who had a valid ticket is told, unless
 * `notify` is off, the buyer once for all tickets of an order; of unpaid ones alone nobody is.
 *
 * @returns a result per ticket, with the refusals `not_found`, `ticket_cancelled`, `ticket_scanned`
 */
export async function cancelTickets(
  pool: Pool,
  ticketIds: readonly string[],
  notify: boolean,
  userId: string,
): Promise<CancelResult[]> {
  const orders = await ordersOfTickets(pool, ticketIds);
  const results = ticketIds
    .filter((id) => !orders.has(id))
    .map((id) => refused(id, notFound("Registration", id)));
  for (const orderId of new Set(orders.values())) {
    const own = ticketIds.filter((id) => orders.get(id) === orderId);
    const cancelOwn = (trx: Db) => cancelOfOrder(trx, orderId, own, notify, userId);
    results.push(...(await inTransaction(pool, cancelOwn)));
  }
  return ticketIds.map((id) => results.find(({ ticket_id }) => ticket_id === id) as CancelResult);
}

/** The order of each of the tickets; what is no ticket is left out. */
export async function ordersOfTickets(
  db: Db,
  ticketIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await query<{ id: string; order_id: string }>(
    db,
    `SELECT id, order_id FROM box_office_ticket WHERE id = ANY (:ids)`,
    { ids: [...ticketIds] },
  );
  return new Map(rows.map(({ id, order_id }) => [id, order_id]));
}

async function cancelOfOrder(
  trx: Db,
  orderId: string,
  ticketIds: readonly string[],
  notify: boolean,
  userId: string,
): Promise<CancelResult[]> {
  const results: CancelResult[] = [];
  const valid: string[] = [];
  const unpaid: string[] = [];
  for (const ticketId of ticketIds) {
    const { ticket, claims } = await lockTicket(trx, ticketId);
    try {
      assertUnused(ticket);
    } catch (error) {
      results.push(refused(ticketId, error as MedusaError));
      continue;
    }
    await giveBackSeat(trx, claims, ticket.offer_id);
    await query(
      trx,
      `UPDATE box_office_ticket
       SET status = 'cancelled', is_withdrawn = true, cancelled_at = now(), updated_at = now() WHERE id = :id`,
      { id: ticketId },
    );
    (ticket.status === "valid" ? valid : unpaid).push(ticketId);
    results.push({ ticket_id: ticketId });
  }
  const isTold = notify && valid.length > 0;
  await noteForPeople(trx, isTold ? [endOf(orderId, valid, unpaid, "ticket")] : []);
  const cancelled = results.filter(({ refusal }) => !refusal).map(({ ticket_id }) => ticket_id);
  const deed = { kind: "tickets_cancelled", reason: "ticket" } as const;
  await noteForLog(trx, orderId, cancelled, deed, userId);
  return results;
}

function refused(ticket_id: string, { code = "not_found", message }: MedusaError): CancelResult {
  return { ticket_id, refusal: { code: code as RefusalCode | "not_found", message } };
}
