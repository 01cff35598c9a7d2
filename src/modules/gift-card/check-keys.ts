import type { EntityManager } from "@medusajs/framework/mikro-orm/knex";
import type { LoaderOptions } from "@medusajs/framework/types";
import { type Db, query } from "../../shared/db";
import { readOptions } from "../../shared/options";
import { Secrets } from "../../shared/secret";
import { giftCardOptions, keysOf, SET_KEYS } from "./options";

/** PostgreSQL's `undefined_table`: the migrations are about to be run. */
const NO_TABLE_YET = "42P01";

/** Of each key so many cards are tried: one alone may be damaged. */
const TRIED = 5;

/**
 * A shop that says that it has gift cards, or has issued some, is not opened without the keys to them: nobody could redeem
 * one. Switched off by `gift_cards: false` it is.
 *
 * @throws an error with the remedy
 */
export async function checkKeys({ container, options, logger }: LoaderOptions): Promise<void> {
  const given = readOptions("box_office_gift_card", giftCardOptions, options);
  const { keys, remedy } = keysOf(given, process.env.NODE_ENV === "production");
  if (given.gift_cards === false) {
    logger?.info("Box office: gift cards are switched off by `gift_cards: false`.");
    return;
  }
  if (given.gift_cards && remedy) throw new Error(`The shop can't have gift cards. ${remedy}`);
  const known = new Set(keys?.map(({ id }) => id));
  const db = container.resolve<EntityManager>("manager").getKnex();
  const kept = await someOfEachKey(db);
  const missing = kept.filter(({ key_id }) => !known.has(key_id));
  if (missing.length) {
    throw new Error(
      `Gift cards are kept under keys that are not given: ${named(missing)}. ${remedy ?? SET_KEYS}`,
    );
  }
  const secrets = keys && new Secrets(keys);
  const opened = new Set(
    kept.filter((card) => secrets && opens(secrets, card)).map(({ key_id }) => key_id),
  );
  const wrong = kept.filter(({ key_id }) => !opened.has(key_id));
  if (wrong.length) {
    throw new Error(
      `What gift cards are kept under is not opened by the secrets given for ${named(wrong)}. A new secret takes a new id; the former one stays beside it.`,
    );
  }
  if (remedy) logger?.info(`Box office: there are no gift cards. ${remedy}`);
}

type KeptCard = { key_id: string; id: string; code_sealed: string };

const named = (cards: readonly KeptCard[]) =>
  [...new Set(cards.map(({ key_id }) => `"${key_id}"`))].join(", ");

function opens(secrets: Secrets, { id, code_sealed }: KeptCard): boolean {
  try {
    return secrets.open(code_sealed, id) !== "";
  } catch {
    return false;
  }
}

async function someOfEachKey(db: Db): Promise<KeptCard[]> {
  try {
    return await query<KeptCard>(
      db,
      `SELECT key.key_id, card.id, card.code_sealed
       FROM (SELECT DISTINCT key_id FROM box_office_gift_card) key
       CROSS JOIN LATERAL (
         SELECT id, code_sealed FROM box_office_gift_card WHERE key_id = key.key_id ORDER BY id LIMIT ${TRIED}) card`,
    );
  } catch (error) {
    if ((error as { code?: string }).code === NO_TABLE_YET) return [];
    throw error;
  }
}
