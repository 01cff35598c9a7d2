import { type Db, query } from "../../../shared/db";

/** The card itself says for whom it is from when it is issued; what carts said is deleted a month later (A14). */
export async function forgetWishes(db: Db): Promise<void> {
  for (const table of ["wish", "lost_line"]) {
    await query(
      db,
      `DELETE FROM box_office_gift_card_${table} WHERE created_at < now() - interval '1 month'`,
    );
  }
}
