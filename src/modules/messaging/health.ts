import type { Db } from "../../shared/db";
import { checkInvariants, type HealthCheck } from "../../shared/health";

const INVARIANTS = {
  // Those of a whole audience may take hours, and let the others go first.
  no_message_left_waiting: `
    SELECT id FROM box_office_message
    WHERE status IN ('pending', 'sending')
      AND (NOT is_bulk AND next_attempt_at < now() - interval '15 minutes'
           OR is_bulk AND next_attempt_at < now() - interval '4 hours')`,
  // For a day: long enough to be seen, and one address that nobody has is not told of for ever.
  no_message_failed: `
    SELECT id FROM box_office_message WHERE status = 'failed' AND updated_at > now() - interval '1 day'`,
};

/** Checks that messages go out: none waits though it is due, and none was given up within a day. */
export function checkHealth(db: Db): Promise<HealthCheck[]> {
  return checkInvariants(db, INVARIANTS);
}
