import type { z } from "@medusajs/framework/zod";
import { type Db, inTransaction, type Pool, query, queryOne } from "../../shared/db";
import { invalid } from "../../shared/errors";
import { newId } from "../../shared/ids";
import { AREAS, type Settings, type SettingsArea } from "./areas";

type Row = { value: Record<string, unknown> };

/** What holds in an area: what was set, and the default of everything else. One statement. */
export async function readSettings<Area extends SettingsArea>(
  db: Db,
  area: Area,
): Promise<Settings<Area>> {
  const row = await queryOne<Row>(db, `SELECT value FROM box_office_setting WHERE area = :area`, {
    area,
  });
  return understood(AREAS[area], row?.value ?? {}) as Settings<Area>;
}

/**
 * What a version of ours that knows more, or asks for more, left in the table is the default here: it must stop neither
 * sales nor mail.
 */
function understood(schema: z.ZodObject, value: Row["value"]) {
  const lenient = schema.strip();
  const read = lenient.safeParse(value);
  if (read.success) return read.data;
  const bad = new Set(read.error.issues.map(({ path }) => path[0]));
  return lenient.parse(Object.fromEntries(Object.entries(value).filter(([key]) => !bad.has(key))));
}

/**
 * What would hold in an area if somebody changed what is named, as it is being typed: what can't stand yet is as it was
 * saved. Nothing is saved.
 *
 * @throws 400 naming the field, where there is none such in the area
 */
export async function previewSettings<Area extends SettingsArea>(
  db: Db,
  area: Area,
  changes: Record<string, unknown>,
): Promise<Settings<Area>> {
  const known: Row["value"] = await readSettings(db, area);
  const asked = structuredClone({ ...known, ...changes });
  const issues = AREAS[area].safeParse(asked).error?.issues ?? [];
  for (const { path } of issues) putBack(asked, known, path);
  return checked(AREAS[area], asked) as Settings<Area>;
}

/** A list as a whole: its rows may be others. */
function putBack(asked: Row["value"], known: Row["value"], path: readonly PropertyKey[]): void {
  const [name, ...deeper] = path;
  if (typeof name !== "string") return;
  const [into, from] = [asked[name], known[name]];
  const isOfAField = typeof deeper[0] === "string" && isRecord(into) && isRecord(from);
  if (isOfAField) putBack(into, from, deeper);
  else asked[name] = from;
}

const isRecord = (value: unknown): value is Row["value"] =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Changes what is named and leaves the rest. Two that change an area at once change it one after the other.
 *
 * @throws 400 naming the field
 */
export function saveSettings<Area extends SettingsArea>(
  pool: Pool,
  area: Area,
  changes: Record<string, unknown>,
  userId: string,
  now: Date,
): Promise<Settings<Area>> {
  return inTransaction(pool, async (trx) => {
    await query(
      trx,
      `INSERT INTO box_office_setting (id, area, value) VALUES (:id, :area, '{}') ON CONFLICT (area) DO NOTHING`,
      { id: newId("boset"), area },
    );
    const row = await queryOne<Row>(
      trx,
      `SELECT value FROM box_office_setting WHERE area = :area FOR UPDATE`,
      { area },
    );
    const settings = checked(AREAS[area], {
      ...understood(AREAS[area], row?.value ?? {}),
      ...changes,
    });
    await query(
      trx,
      `UPDATE box_office_setting SET value = :value, updated_by = :user_id, updated_at = :now WHERE area = :area`,
      { area, value: JSON.stringify(settings), user_id: userId, now },
    );
    return settings as Settings<Area>;
  });
}

function checked<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw invalid([issue?.path.join("."), issue?.message].filter(Boolean).join(": "));
}
