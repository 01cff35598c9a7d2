/** What ticketing refuses, and what each code means to whoever gets it. */
export const TICKETING_REFUSALS = {
  attendees_required:
    "A ticket type asks who will come, and for one of the cart's tickets nobody is named.",
  capacity_below_claimed: "More places are sold or held than the new limit would have.",
  completion_in_progress:
    "The cart or order is being completed or changed by somebody else right now; ask again in a moment.",
  event_cancelled: "The event or session is cancelled, which is final.",
  has_sales:
    "Tickets have been sold or are held, so it can't be deleted. A cancelled event or session sells no more, nor does a ticket type with no more places than are taken.",
  invoice_not_allowed: "The cart holds something that can't be paid by invoice.",
  nonce_reused: "Another scan was sent with this nonce.",
  nothing_to_undo: "The scan admitted nobody, or it was undone already.",
  quantity_limit:
    "Fewer or more tickets than an order or a customer may have, or not whole ones; of gift cards, more than a line has.",
  sales_closed:
    "A ticket is not on sale: too early, too late, cancelled, or no longer sold as what it was.",
  same_session: "The ticket is for this session already.",
  seats_unavailable:
    "Not enough places are left; nothing was taken. The message names the tickets.",
  ticket_cancelled: "The ticket is cancelled.",
  ticket_scanned: "Somebody has entered with the ticket.",
  ticket_unpaid: "The ticket is not paid yet, so it neither admits nor is it sent.",
  too_many_offers: "The event would have more ticket types times sessions than it can.",
} as const;

declare module "../../shared/errors" {
  interface RefusalCodes extends Record<keyof typeof TICKETING_REFUSALS, "ticketing"> {}
}
