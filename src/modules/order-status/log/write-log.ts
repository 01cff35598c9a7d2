import { type Db, insertRows } from "../../../shared/db";
import { newId } from "../../../shared/ids";
import type { Actor, LogKind, OrderStatus, WrittenMessage } from "../types";

export type NewEntry = {
  order_id: string;
  kind: LogKind;
  actor: Actor;
  from?: Pick<OrderStatus, "id" | "state">;
  to?: Pick<OrderStatus, "id" | "state">;
  reason?: string | null;
  message?: WrittenMessage | null;
  notify?: boolean;
  forced?: boolean;
  created_at: Date;
  /** Nobody is to be told of it. */
  is_silent?: boolean;
};

export const SYSTEM: Actor = { type: "system", id: null };

/** Adds to the log, in the transaction of what it tells of. */
export function writeLog(trx: Db, entry: NewEntry): Promise<void> {
  return insertRows(trx, "box_office_order_log", [
    {
      id: newId("bolog"),
      order_id: entry.order_id,
      kind: entry.kind,
      actor_type: entry.actor.type,
      actor_id: entry.actor.id,
      from_status_id: entry.from?.id,
      to_status_id: entry.to?.id,
      from_state: entry.from?.state,
      to_state: entry.to?.state,
      reason: entry.reason,
      message: entry.message ?? undefined,
      notify: entry.notify,
      forced: entry.forced,
      created_at: entry.created_at,
      told_at: entry.is_silent ? entry.created_at : undefined,
    },
  ]);
}
