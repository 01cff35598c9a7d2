import { model } from "@medusajs/framework/utils";
import { HOLD_STATUSES } from "../types";

/** What of an account a cart reserves. Of a captured one the transfer says for which order. */
export const LedgerHold = model.define(
  { name: "BoxOfficeLedgerHold", tableName: "box_office_ledger_hold" },
  {
    id: model.id({ prefix: "bohld" }).primaryKey(),
    account_id: model.text(),
    cart_id: model.text(),
    /** In which order the cart's accounts pay. */
    position: model.number(),
    /** No more than that, where the buyer said so. */
    asked_minor: model.number().nullable(),
    amount_minor: model.number(),
    /** The most that it ever was: where it is less, something has become of the card. */
    peak_minor: model.number(),
    /** Released since its card gave nothing any more, and not because its buyer took it off. */
    is_dropped: model.boolean(),
    status: model.enum([...HOLD_STATUSES]),
    /** Until then a payment that was begun counts as being made. */
    expires_at: model.dateTime(),
    has_session: model.boolean(),
    /** No payment keeps it from others beyond that; begun as long after it, another one does. */
    firm_ends_at: model.dateTime().nullable(),
    /** The completion that is about to take it; such a hold never lapses by time. */
    pinned_by: model.text().nullable(),
    pinned_at: model.dateTime().nullable(),
    resolved_at: model.dateTime().nullable(),
  },
);
