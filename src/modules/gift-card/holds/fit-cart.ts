import { type Db, inTransaction, type Pool, query } from "../../../shared/db";
import { refusal } from "../../../shared/errors";
import { newId } from "../../../shared/ids";
import { lockAccounts } from "../ledger/lock-accounts";
import { type Account, cardOf, customerAccount } from "../rules/accounts";
import { fitHolds } from "../rules/fit-holds";
import type { LedgerHold } from "../types";
import { lockCart } from "./lock-cart";
import { holdsOfAccounts, holdsOfCart } from "./read-holds";
import { shrinkHolds } from "./shrink-holds";

export type CartToFit = {
  cart_id: string;
  currency_code: string;
  /** Whose credit pays; of a cart that became somebody else's it pays no more. */
  customer_id: string | null;
  /** What is to be paid, before any of this. */
  total_minor: number;
  /** Up to how much Medusa's totals leave credit lines out. */
  uncounted_minor: number;
  /** For how long a payment that is begun counts as being made. */
  hold_seconds: number;
  /** A payment is begun with these amounts. */
  begins_payment?: boolean;
  change?: { add: WantedAccount } | { remove: Account };
};

export type WantedAccount = { account_id: Account; asked_minor: number | null };

export type FittedHold = { account_id: Account; amount_minor: number };

export type FittedCart = {
  holds: FittedHold[];
  /** What gives nothing any more and was taken off the cart. */
  dropped: Account[];
};

/**
 * Has a cart reserve what its cards and its buyer's credit pay of it, all or none of what changes: no more than is left to
 * pay and on each, in their order. What an abandoned cart reserves goes to this one; what is being paid with stays where it
 * is. Safe at any time, any number of times; a cart that is being completed stays as it is.
 *
 * @throws `completion_in_progress` for a change of such a cart
 */
export function fitCart(pool: Pool, cart: CartToFit): Promise<FittedCart> {
  return inTransaction(pool, async (trx) => {
    await lockCart(trx, cart.cart_id);
    const before = await holdsOfCart(trx, cart.cart_id);
    if (before.some(({ pinned_by }) => pinned_by)) return asItIs(before, cart);

    const wanted = wantedOf(before, cart.change);
    const accounts = [...before, ...wanted].map(({ account_id }) => account_id);
    const locked = await lockAccounts(trx, accounts);
    const held = await holdsOfAccounts(trx, accounts);
    const usable = await usableCards(trx, accounts);
    const fits = fitHolds(
      cart,
      wanted.map(({ account_id, asked_minor }) => {
        const [own] = held.filter(
          (hold) => isOf(hold, account_id) && hold.cart_id === cart.cart_id,
        );
        const card = cardOf(account_id);
        return {
          posted_minor: locked.get(account_id)?.posted_minor ?? 0,
          // A card that has ended since its payment was begun pays what it was to pay, and no more.
          asked_minor:
            own?.is_firm && card !== null && !usable.has(card)
              ? Math.min(own.amount_minor, asked_minor ?? own.amount_minor)
              : asked_minor,
          is_usable:
            isIn(account_id, cart.currency_code) &&
            (card === null ? isOwn(account_id, cart) : usable.has(card) || own?.is_firm === true),
          others: held.filter((hold) => isOf(hold, account_id) && hold.cart_id !== cart.cart_id),
        };
      }),
    );
    const fitted = wanted.map((each, nth) => ({
      ...each,
      ...(fits[nth] as (typeof fits)[number]),
    }));
    const kept = fitted.filter(({ available_minor }) => available_minor > 0);
    await shrinkHolds(
      trx,
      fits.flatMap(({ yields }) => yields),
    );
    const dropped = fitted.filter(({ available_minor }) => available_minor === 0);
    await release(
      trx,
      before.filter(({ account_id }) => !kept.some((hold) => isOf(hold, account_id))),
      dropped,
    );
    await reserve(trx, cart, kept);
    return {
      holds: kept.map(({ account_id, amount_minor }) => ({ account_id, amount_minor })),
      dropped: dropped.map(({ account_id }) => account_id),
    };
  });
}

/** A cart whose region has changed pays in another currency. */
const isIn = (account: Account, currencyCode: string) => account.endsWith(`:${currencyCode}`);

const isOwn = (account: Account, { customer_id, currency_code }: CartToFit) =>
  customer_id !== null && account === customerAccount(customer_id, currency_code);

const isOf = (hold: { account_id: Account }, account: Account) => hold.account_id === account;

function asItIs(holds: readonly LedgerHold[], { change }: CartToFit): FittedCart {
  if (change) {
    throw refusal(
      "completion_in_progress",
      "The cart is being completed; its gift cards stay as they are",
    );
  }
  return {
    holds: holds.map(({ account_id, amount_minor }) => ({ account_id, amount_minor })),
    dropped: [],
  };
}

function wantedOf(before: readonly LedgerHold[], change: CartToFit["change"]): WantedAccount[] {
  if (!change) return [...before];
  if ("remove" in change) return before.filter(({ account_id }) => account_id !== change.remove);
  const { account_id } = change.add;
  const isThere = before.some((hold) => isOf(hold, account_id));
  return isThere
    ? before.map((hold) => (isOf(hold, account_id) ? change.add : hold))
    : [...before, change.add];
}

/** The cards of these accounts that may pay. Whoever changes a card's state has locked its account. */
async function usableCards(trx: Db, accounts: readonly Account[]): Promise<Set<string>> {
  const cards = await query<{ id: string }>(
    trx,
    `SELECT id FROM box_office_gift_card
     WHERE id = ANY (:cards) AND state = 'active' AND (expires_at IS NULL OR expires_at > now())`,
    { cards: accounts.flatMap((account) => cardOf(account) ?? []) },
  );
  return new Set(cards.map(({ id }) => id));
}

async function release(
  trx: Db,
  holds: readonly LedgerHold[],
  dropped: readonly WantedAccount[],
): Promise<void> {
  if (!holds.length) return;
  await query(
    trx,
    `UPDATE box_office_ledger_hold SET status = 'released', is_dropped = account_id = ANY (:dropped),
       resolved_at = now(), updated_at = now()
     WHERE id = ANY (:ids)`,
    {
      ids: holds.map(({ id }) => id),
      dropped: dropped.map(({ account_id }) => account_id),
    },
  );
}

/** For so long at most a cart keeps what it holds from others by beginning payments, and then for as long not. */
const MAX_FIRM_SECONDS = 2 * 3600;

async function reserve(
  trx: Db,
  { cart_id, hold_seconds, begins_payment = false }: CartToFit,
  holds: readonly (WantedAccount & { amount_minor: number })[],
): Promise<void> {
  if (!holds.length) return;
  const rows = holds.map(({ account_id, asked_minor, amount_minor }, position) => ({
    ...{ id: newId("bohld"), account_id, asked_minor, amount_minor, position },
  }));
  await query(
    trx,
    `INSERT INTO box_office_ledger_hold AS hold
       (id, account_id, cart_id, position, asked_minor, amount_minor, peak_minor, expires_at, has_session, firm_ends_at)
     SELECT id, account_id, :cart_id, position, asked_minor, amount_minor, amount_minor, now() + make_interval(secs => :hold_seconds),
       :begins_payment, CASE WHEN :begins_payment THEN now() + make_interval(secs => :firm_seconds) END
     FROM jsonb_to_recordset(:rows) wanted (id text, account_id text, asked_minor bigint, amount_minor bigint, position integer)
     ON CONFLICT (account_id, cart_id) WHERE status = 'open' DO UPDATE SET
       position = excluded.position, asked_minor = excluded.asked_minor, amount_minor = excluded.amount_minor,
       peak_minor = greatest(hold.peak_minor, excluded.amount_minor),
       has_session = coalesce(${IS_BEGUN} OR ${IS_BEING_PAID}, false), firm_ends_at = ${FIRM_ENDS_AT}, updated_at = now(),
       expires_at = CASE
         WHEN ${IS_BEGUN} THEN least(excluded.expires_at, ${FIRM_ENDS_AT})
         WHEN ${IS_BEING_PAID} THEN hold.expires_at
         ELSE excluded.expires_at END`,
    {
      ...{ cart_id, hold_seconds, begins_payment, rows: JSON.stringify(rows) },
      firm_seconds: Math.max(hold_seconds, MAX_FIRM_SECONDS),
    },
  );
}

/** A payment that was begun counts from then on: who only looks at the cart again does not put it off. */
const IS_BEING_PAID = "(hold.has_session AND hold.expires_at > now())";
/** Of the payments that were begun since the first, until as much time has gone by without. */
const FIRM_ENDS_AT = `(CASE WHEN NOT excluded.has_session OR hold.firm_ends_at > now() - make_interval(secs => :firm_seconds)
  THEN hold.firm_ends_at ELSE excluded.firm_ends_at END)`;
const IS_BEGUN = `(excluded.has_session AND ${FIRM_ENDS_AT} > now())`;
