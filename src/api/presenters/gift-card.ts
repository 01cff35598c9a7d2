import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import type { TimelineEntry } from "../../modules/gift-card/cards/read-timeline";
import type { Balance } from "../../modules/gift-card/ledger/read-accounts";
import { type Account, cardAccount } from "../../modules/gift-card/rules/accounts";
import { type GiftCard, maskedCode } from "../../modules/gift-card/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { toMajor } from "../../shared/money";
import { restPaidBy } from "../../workflows/gift-cards/rest-paid-by";
import { withActorNames } from "./order-log";

/** @throws 404 */
export async function readGiftCard(container: MedusaContainer, id: string) {
  const card = await container.resolve(BOX_OFFICE_GIFT_CARD).cards.readCard(id);
  return presentGiftCard(container, card);
}

/** Cards as the admin has them, amounts in decimal major units; of a code only its end, and nothing that opens one. */
export async function presentGiftCards(container: MedusaContainer, cards: readonly GiftCard[]) {
  const [orders, customers] = await Promise.all([
    ordersOf(
      container,
      cards.flatMap(({ order_id }) => order_id ?? []),
    ),
    customersOf(
      container,
      cards.flatMap(({ customer_id, redeemed_by }) =>
        [customer_id ?? [], redeemed_by ?? []].flat(),
      ),
    ),
  ]);
  return cards.map((card) => {
    const major = (minor: number) => toMajor(minor, card.currency_code);
    const order = orders.get(card.order_id ?? "");
    return {
      id: card.id,
      masked_code: maskedCode(card),
      last4: card.last4,
      state: card.state,
      is_expired: card.is_expired,
      mode: card.mode,
      origin: card.origin,
      voucher_type: card.voucher_type,
      currency_code: card.currency_code,
      initial_amount: major(card.initial_minor),
      balance: major(card.balance_minor),
      held: major(card.held_minor),
      expires_at: card.expires_at,
      activated_at: card.activated_at,
      purchased_at: card.purchased_at,
      last_used_at: card.last_used_at,
      order_id: card.order_id,
      order_code: order?.order_code ?? null,
      order_status: order?.status ?? null,
      line_item_id: card.line_item_id,
      buyer: card.buyer,
      customer: customers.get(card.customer_id ?? "") ?? null,
      recipient: card.recipient,
      redeemed_by: customers.get(card.redeemed_by ?? "") ?? null,
      generation: card.generation,
      note: card.note,
    };
  });
}

export async function presentGiftCard(container: MedusaContainer, card: GiftCard) {
  const [shown] = await presentGiftCards(container, [card]);
  return shown as NonNullable<typeof shown>;
}

/** Orders by id: their code, and the status that they are in. */
async function ordersOf(container: MedusaContainer, ids: readonly string[]) {
  const { standings, statuses } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const known = ids.length ? await standings.readStandings([...new Set(ids)]) : [];
  const all = known.length ? await statuses.readStatuses() : [];
  return new Map(
    known.map(({ order_id, order_code, status_id }) => {
      const status = all.find(({ id }) => id === status_id);
      return [
        order_id,
        {
          order_code,
          status: status && {
            id: status.id,
            code: status.code,
            label: status.label,
            colour: status.colour,
            state: status.state,
          },
        },
      ];
    }),
  );
}

/** Accounts by id; who is gone still has a name. */
async function customersOf(container: MedusaContainer, ids: readonly string[]) {
  const customers = ids.length
    ? await container
        .resolve(Modules.CUSTOMER)
        .listCustomers({ id: [...new Set(ids)] }, { withDeleted: true })
    : [];
  return new Map(
    customers.map(({ id, email, first_name, last_name }) => [
      id,
      { id, email, name: [first_name, last_name].filter(Boolean).join(" ") || null },
    ]),
  );
}

/** A card with a page of what happened to it, the latest first, and what carts reserve of it. */
export async function readGiftCardPage(
  container: MedusaContainer,
  id: string,
  page: { limit: number; cursor?: string },
) {
  const { cards, holds } = container.resolve(BOX_OFFICE_GIFT_CARD);
  const card = await cards.readCard(id);
  const account = cardAccount(id, card.currency_code);
  const [gift_card, found, held] = await Promise.all([
    presentGiftCard(container, card),
    cards.readTimeline({ account, card_id: id }, page),
    holds.holdsOfAccounts([account]),
  ]);
  return {
    gift_card,
    timeline: await presentTimeline(container, account, found.timeline, card.currency_code),
    holds: held.map(({ cart_id, amount_minor, expires_at, is_firm }) => ({
      cart_id,
      amount: toMajor(amount_minor, card.currency_code),
      expires_at,
      /** Somebody pays with it: nobody else gets it until that has ended. */
      is_firm,
    })),
    next_cursor: found.next_cursor,
    limit: page.limit,
  };
}

/** A customer's credit in each currency, with the latest of what happened to it. */
export async function readCredit(container: MedusaContainer, customerId: string) {
  const { cards, ledger } = container.resolve(BOX_OFFICE_GIFT_CARD);
  const accounts = await ledger.creditOf(customerId);
  return Promise.all(
    accounts.map(async ({ account_id, currency_code, ...balance }: Balance) => {
      const { timeline } = await cards.readTimeline(
        { account: account_id, card_id: null },
        { limit: SHOWN },
      );
      return {
        currency_code,
        balance: toMajor(balance.balance_minor, currency_code),
        held: toMajor(balance.held_minor, currency_code),
        history: await presentTimeline(container, account_id, timeline, currency_code),
      };
    }),
  );
}

const SHOWN = 50;

async function presentTimeline(
  container: MedusaContainer,
  account: Account,
  timeline: readonly TimelineEntry[],
  currencyCode: string,
) {
  const paidFor = timeline.flatMap(({ type, order_id }) =>
    type === "capture" && order_id ? order_id : [],
  );
  const [orders, paid] = await Promise.all([
    ordersOf(
      container,
      timeline.flatMap(({ order_id }) => order_id ?? []),
    ),
    restPaidBy(container, account, paidFor),
  ]);
  const named = await withActorNames(
    container,
    timeline.map((entry) => ({
      ...entry,
      actor: { type: "user" as const, id: entry.actor_id },
    })),
  );
  const major = (minor: number | null) => (minor === null ? null : toMajor(minor, currencyCode));
  const paidBeside = ({ type, order_id }: Pick<TimelineEntry, "type" | "order_id">) =>
    type === "capture" && order_id ? paid.get(order_id) : undefined;
  return named.map((entry) => ({
    id: entry.id,
    at: entry.at,
    type: entry.type,
    amount: major(entry.amount_minor),
    balance_after: major(entry.balance_after_minor),
    ...otherOf(entry.other_account_id),
    order_id: entry.order_id,
    order_code: orders.get(entry.order_id ?? "")?.order_code ?? null,
    /** Of what it paid for. */
    order_total: paidBeside(entry)?.order_total ?? null,
    rest_paid_by: paidBeside(entry)?.rest_paid_by ?? [],
    actor: entry.actor_name,
    reason: entry.reason,
  }));
}

/** The card or customer that an amount came from or went to. */
function otherOf(account: string | null): {
  other_gift_card_id: string | null;
  other_customer_id: string | null;
} {
  const [kind, owner] = account?.split(":") ?? [];
  return {
    other_gift_card_id: (kind === "card" && owner) || null,
    other_customer_id: (kind === "customer" && owner) || null,
  };
}
