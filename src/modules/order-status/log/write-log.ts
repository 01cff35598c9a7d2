import { type Db, insertRows } from "../../../shared/db";
import { newId } from "../../../shared/ids";
import type { Actor, LogFacts, NewEntry, SystemReason } from "../types";

export const SYSTEM: Actor = { type: "system", id: null };

/** Whoever has to pay is told, whatever the status says otherwise. */
export const PAYMENT_DUE = { reason: "payment_due" satisfies SystemReason, notify: true };

/** Adds to the log, in the transaction of what it tells of. */
export function writeLog(trx: Db, entry: NewEntry): Promise<void> {
  // Each kind has some of them.
  const facts = entry as Partial<Pick<LogFacts["placed"], "is_silent"> & LogFacts["status"]>;
  return insertRows(trx, "box_office_order_log", [
    {
      id: newId("bolog"),
      order_id: entry.order_id,
      kind: entry.kind,
      actor_type: entry.actor.type,
      actor_id: entry.actor.id,
      from_status_id: facts.from?.id,
      to_status_id: facts.to?.id,
      from_state: facts.from?.state,
      to_state: facts.to?.state,
      reason: facts.reason,
      message: facts.message ?? undefined,
      notify: facts.notify,
      forced: facts.forced,
      created_at: entry.created_at,
      told_at: facts.is_silent ? entry.created_at : undefined,
    },
  ]);
}
