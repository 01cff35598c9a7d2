import type { Db } from "../../shared/db";
import { checkInvariants, type HealthCheck } from "../../shared/health";
import { PING } from "./types";

const INVARIANTS = {
  // A receiver that fails, or that is disabled, holds up what is sent to it; its page and the notifications tell of it.
  no_webhook_left_waiting: `
    SELECT due.id FROM box_office_webhook_endpoint endpoint
    CROSS JOIN LATERAL (
      SELECT id FROM box_office_webhook_delivery
      WHERE endpoint_id = endpoint.id AND status IN ('pending', 'sending')
        AND next_attempt_at < now() - interval '15 minutes'
    ) due
    WHERE endpoint.is_enabled AND endpoint.failing_since IS NULL`,
  // For a day, as with messages; whoever sends a test looks at what becomes of it.
  no_webhook_failed: `
    SELECT id FROM box_office_webhook_delivery
    WHERE status = 'failed' AND updated_at > now() - interval '1 day' AND event <> '${PING}'`,
  no_disabled_webhook_left_untold: `
    SELECT id FROM box_office_webhook_endpoint
    WHERE NOT is_enabled AND disabled_reason <> 'by_user' AND disabled_told_at IS NULL
      AND disabled_at < now() - interval '1 hour'`,
};

/** Checks that webhooks go out: none waits though it is due, none was given up within a day, and nobody was given up unsaid. */
export function checkHealth(db: Db): Promise<HealthCheck[]> {
  return checkInvariants(db, INVARIANTS);
}
