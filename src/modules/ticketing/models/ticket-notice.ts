import { model } from "@medusajs/framework/utils";

/**
 * Something that happened to tickets and that people have to be told. Written in the transaction in which it
 * happens, so that no crash loses it; whoever tells marks it handled. It names tickets, never what they hold.
 */
export const TicketNotice = model.define(
  { name: "BoxOfficeTicketNotice", tableName: "box_office_ticket_notice" },
  {
    id: model.id({ prefix: "bonot" }).primaryKey(),
    /** One of `NoticeKind`; the list is the code's, so that another kind needs no migration. */
    kind: model.text(),
    order_id: model.text(),
    ticket_ids: model.array(),
    /** Of a cancellation: what was cancelled. Of tickets that are issued `order`: it had been cancelled, and came back. */
    reason: model.enum(["ticket", "order", "session", "event"]).nullable(),
    /** Of a reminder: the session it is about. Of a move: the session that was left. */
    session_id: model.text().nullable(),
    /** Of a move: when the session that was left would have begun. */
    previous_starts_at: model.dateTime().nullable(),
    /** Of what is for the order's log: who did it, and what, as `TicketDeed` has it. */
    user_id: model.text().nullable(),
    data: model.json().nullable(),
    leased_until: model.dateTime().nullable(),
    handled_at: model.dateTime().nullable(),
  },
);
