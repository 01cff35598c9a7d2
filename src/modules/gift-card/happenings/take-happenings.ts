import type { Db } from "../../../shared/db";
import * as queue from "../../../shared/queue/happenings";

/** What the triggers of the migration tell of, and the clock. */
export type CardHappeningType =
  | "gift_card.issued"
  | "gift_card.activated"
  | "gift_card.redeemed"
  | "gift_card.refunded"
  | "gift_card.balance_set"
  | "gift_card.expired";

const TABLE = "box_office_gift_card_happening";

export const takeHappenings = (db: Db, limit: number) =>
  queue.takeHappenings<CardHappeningType>(db, TABLE, limit);

export const forgetHappenings = (db: Db, ids: readonly string[]) =>
  queue.forgetHappenings(db, TABLE, ids);
