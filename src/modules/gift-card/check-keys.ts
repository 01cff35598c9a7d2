import type { EntityManager } from "@medusajs/framework/mikro-orm/knex";
import type { LoaderOptions } from "@medusajs/framework/types";
import { type Db, query } from "../../shared/db";
import { readOptions } from "../../shared/options";
import { giftCardOptions, keysOf, SET_KEYS } from "./options";

/** PostgreSQL's `undefined_table`: the migrations are about to be run. */
const NO_TABLE_YET = "42P01";

/**
 * A shop that says that it has gift cards, or has issued some, is not opened without the keys to them: nobody could redeem
 * one. Switched off by `gift_cards: false` it is.
 *
 * @throws an error with the remedy
 */
export async function checkKeys({ container, options, logger }: LoaderOptions): Promise<void> {
  const given = readOptions("box_office_gift_card", giftCardOptions, options);
  const { keys, remedy } = keysOf(given, process.env.NODE_ENV === "production");
  if (given.gift_cards === false) return;
  if (given.gift_cards && remedy) throw new Error(`The shop can't have gift cards. ${remedy}`);
  const known = new Set(keys?.map(({ id }) => id));
  const db = container.resolve<EntityManager>("manager").getKnex();
  const missing = (await keysInUse(db)).filter((id) => !known.has(id));
  if (missing.length) {
    const named = missing.map((id) => `"${id}"`).join(", ");
    throw new Error(`Gift cards are kept under keys that are not given: ${named}. ${SET_KEYS}`);
  }
  if (remedy) logger?.info(`Box office: there are no gift cards. ${remedy}`);
}

async function keysInUse(db: Db): Promise<string[]> {
  try {
    const rows = await query<{ key_id: string }>(
      db,
      `SELECT DISTINCT key_id FROM box_office_gift_card`,
    );
    return rows.map(({ key_id }) => key_id);
  } catch (error) {
    if ((error as { code?: string }).code === NO_TABLE_YET) return [];
    throw error;
  }
}
