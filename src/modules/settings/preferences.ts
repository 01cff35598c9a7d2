import { type Db, query, queryOne } from "../../shared/db";
import { newId } from "../../shared/ids";
import type { UserPreferences } from "./types";

const DEFAULTS: UserPreferences = { experience_level: "basic" };

export async function readPreferences(db: Db, userId: string): Promise<UserPreferences> {
  const row = await queryOne<UserPreferences>(
    db,
    `SELECT experience_level FROM box_office_user_preference WHERE user_id = :user_id`,
    { user_id: userId },
  );
  return row ?? DEFAULTS;
}

export async function savePreferences(
  db: Db,
  userId: string,
  { experience_level }: UserPreferences,
  now: Date,
): Promise<UserPreferences> {
  await query(
    db,
    `INSERT INTO box_office_user_preference (id, user_id, experience_level)
     VALUES (:id, :user_id, :experience_level)
     ON CONFLICT (user_id) DO UPDATE SET experience_level = excluded.experience_level, updated_at = :now`,
    { id: newId("bopref"), user_id: userId, experience_level, now },
  );
  return { experience_level };
}
