import { type Db, query } from "../../../shared/db";
import { KEPT_DAYS } from "./schedule";

/** Deletes deliveries to which nothing has happened for 30 days, and secrets that sign no more. */
export async function forgetWhatIsOver(db: Db): Promise<void> {
  await query(
    db,
    `DELETE FROM box_office_webhook_delivery
     WHERE updated_at < now() - make_interval(days => :days)`,
    { days: KEPT_DAYS },
  );
  await query(
    db,
    `UPDATE box_office_webhook_endpoint SET previous_secret = NULL, previous_secret_expires_at = NULL
     WHERE previous_secret_expires_at <= now()`,
  );
}
