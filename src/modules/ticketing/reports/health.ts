import type { Db } from "../../../shared/db";
import { LONGEST_OPERATION_SECONDS } from "../../../shared/durations";
import { checkInvariants, type HealthCheck } from "../../../shared/health";

const INVARIANTS = {
  claimed_equals_recount: `
    SELECT pool.id FROM box_office_capacity_pool pool
    LEFT JOIN (
      SELECT unnest(pool_ids) AS pool_id, sum(quantity) AS seats FROM box_office_seat_claim
      WHERE state IN ('held', 'pinned', 'sold') GROUP BY 1
    ) recount ON recount.pool_id = pool.id
    WHERE pool.claimed <> coalesce(recount.seats, 0)`,
  claimed_within_capacity: `
    SELECT id FROM box_office_capacity_pool WHERE claimed > capacity`,
  live_tickets_equal_sold_claims: `
    SELECT coalesce(tickets.order_id, claims.order_id) AS id
    FROM (
      SELECT order_id, offer_id, count(*) AS live FROM box_office_ticket
      WHERE status <> 'cancelled' GROUP BY order_id, offer_id
    ) tickets
    FULL JOIN (
      SELECT order_id, offer_id, sum(quantity) AS seats FROM box_office_seat_claim
      WHERE state = 'sold' GROUP BY order_id, offer_id
    ) claims ON claims.order_id = tickets.order_id AND claims.offer_id = tickets.offer_id
    WHERE tickets.live IS DISTINCT FROM claims.seats`,
  no_ticket_without_claim: `
    SELECT ticket.id FROM box_office_ticket ticket
    WHERE NOT EXISTS (
      SELECT 1 FROM box_office_seat_claim claim
      WHERE claim.order_id = ticket.order_id AND claim.offer_id = ticket.offer_id
    )`,
  one_admission_per_ticket: `
    SELECT ticket.id FROM box_office_ticket ticket
    LEFT JOIN box_office_check_in check_in
      ON check_in.ticket_id = ticket.id AND check_in.result = 'admitted' AND check_in.undone_at IS NULL
    GROUP BY ticket.id
    HAVING count(check_in.id) <> (CASE WHEN ticket.checked_in_at IS NULL THEN 0 ELSE 1 END)`,
  no_order_without_its_seats: `
    SELECT order_id AS id FROM box_office_ticket_order WHERE problem IS NOT NULL`,
  nothing_left_unfinished: `
    SELECT coalesce(order_id, cart_id) AS id FROM box_office_seat_claim
    WHERE state = 'pinned' AND pinned_at < now() - make_interval(secs => :overdue_seconds)`,
  no_line_left_to_lower: `
    SELECT order_id AS id FROM box_office_line_lowering WHERE created_at < now() - interval '10 minutes'`,
  nobody_left_untold: `
    SELECT id FROM box_office_ticket_notice
    WHERE handled_at IS NULL AND created_at < now() - interval '1 hour'`,
  no_happening_left_unqueued: `
    SELECT id FROM box_office_happening WHERE created_at < now() - interval '1 hour'`,
};

/** Checks every promise of this module against the tables: what must be, and what must never be. */
export function checkHealth(db: Db): Promise<HealthCheck[]> {
  return checkInvariants(db, INVARIANTS, { overdue_seconds: LONGEST_OPERATION_SECONDS * 4 });
}
