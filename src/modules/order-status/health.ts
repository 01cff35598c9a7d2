import type { Db } from "../../shared/db";
import { LONGEST_OPERATION_SECONDS } from "../../shared/durations";
import { checkInvariants, type HealthCheck } from "../../shared/health";

const INVARIANTS = {
  standing_is_of_its_status: `
    SELECT standing.order_id AS id FROM box_office_order_standing standing
    LEFT JOIN box_office_order_status status ON status.id = standing.status_id AND status.deleted_at IS NULL
    WHERE status.state IS DISTINCT FROM standing.state OR status.private`,
  one_default_status_per_state: `
    SELECT state AS id FROM box_office_order_status WHERE deleted_at IS NULL AND owner_id IS NULL
    GROUP BY state HAVING count(*) FILTER (WHERE is_default) <> 1`,
  only_cancelled_orders_gave_stock_back: `
    SELECT order_id AS id FROM box_office_order_standing WHERE released_stock IS NOT NULL AND state <> 'cancelled'`,
  no_status_change_left_unfinished: `
    SELECT order_id AS id FROM box_office_order_standing WHERE unfinished_since < now() - interval '10 minutes'`,
  no_more_given_back_than_taken: `
    SELECT order_id AS id FROM box_office_order_standing WHERE refunded_minor > captured_minor`,
  // Less where goods are to come back for others.
  due_is_what_is_not_covered: `
    SELECT order_id AS id FROM box_office_order_standing
    WHERE closed_at IS NULL AND summed_at = followed_at
      AND due_minor > greatest(0, total_minor + set_aside_minor - captured_minor - reserved_minor + refunded_minor)`,
  // A refund is there a moment before what Medusa writes of it.
  paid_orders_have_nothing_due: `
    SELECT order_id AS id FROM box_office_order_standing
    WHERE payment = 'paid' AND due_minor > 0 AND state <> 'cancelled' AND followed_at < now() - interval '5 minutes'`,
  no_marked_order_left_unread: `
    SELECT order_id AS id FROM box_office_order WHERE dirty_at < now() - make_interval(secs => :overdue_seconds)`,
  no_order_event_left_untold: `
    SELECT id FROM box_office_order_log
    WHERE told_at IS NULL AND kind <> 'note' AND created_at < now() - interval '1 hour'`,
};

/** Checks every promise of this module against its tables. */
export function checkHealth(db: Db): Promise<HealthCheck[]> {
  return checkInvariants(db, INVARIANTS, { overdue_seconds: LONGEST_OPERATION_SECONDS * 4 });
}
