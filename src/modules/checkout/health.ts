import type { Db } from "../../shared/db";
import { checkInvariants, type HealthCheck } from "../../shared/health";

const INVARIANTS = {
  // Thirty days and a week: very many are deleted over several nights.
  no_checkout_kept_too_long: `
    SELECT cart_id AS id FROM box_office_checkout
    WHERE order_id IS NULL AND updated_at < now() - interval '37 days'`,
};

/** Checks that what was said of carts that were left is forgotten (A14). */
export function checkHealth(db: Db): Promise<HealthCheck[]> {
  return checkInvariants(db, INVARIANTS);
}
