import type { Db } from "../../../shared/db";
import { BEGIN_ATTEMPT, beginning, DUE } from "../../../shared/queue/attempts";
import { take } from "../../../shared/queue/take";
import type { TakenMessage } from "../types";
import { MESSAGE_COLUMNS } from "./read-messages";
import { SCHEDULE } from "./schedule";

/**
 * Takes up messages that are due, those to one person before those to a whole audience, longest due first, for the
 * caller alone to send within two minutes. What a taker that died had taken is due again when its lease has run out;
 * after the last attempt it has failed for good. Two takers never get the same message.
 */
export async function takeMessages(db: Db, { limit }: { limit: number }): Promise<TakenMessage[]> {
  const taken = await take<TakenMessage>(db, "box_office_message", {
    due: DUE,
    order: "is_bulk, next_attempt_at",
    limit,
    set: BEGIN_ATTEMPT,
    returning: `${MESSAGE_COLUMNS}, lease_id`,
    bindings: beginning(SCHEDULE),
  });
  return taken.filter(({ status }) => status === "sending");
}
