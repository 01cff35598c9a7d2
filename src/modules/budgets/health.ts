import type { Db } from "../../shared/db";
import { checkInvariants, type HealthCheck } from "../../shared/health";

const INVARIANTS = {
  // From one night to the next, and a day. A key tells of a caller, so none is shown.
  no_budget_kept_too_long: `
    SELECT ends_at::text AS id FROM box_office_budget WHERE ends_at < now() - interval '2 days'`,
  no_answer_kept_too_long: `
    SELECT ends_at::text AS id FROM box_office_kept_answer WHERE ends_at < now() - interval '2 days'`,
};

/** Checks that what tells of callers and their requests is forgotten (A14). */
export function checkHealth(db: Db): Promise<HealthCheck[]> {
  return checkInvariants(db, INVARIANTS);
}
