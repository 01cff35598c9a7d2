import type { MedusaContainer } from "@medusajs/framework/types";
import type { Column } from "../../documents/table/column";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import type { CardFilters } from "../../modules/gift-card/cards/list-cards";
import { type GiftCard, maskedCode } from "../../modules/gift-card/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import type { Locale } from "../../shared/locales";
import { toMajor } from "../../shared/money";
import { WORDS } from "../../shared/words";
import { inChunks } from "./in-chunks";
import { type TableFile, type TableFormat, tableFile } from "./table-file";
import { REPORT_TEXTS } from "./texts";

/** D2, D3: the gift cards that match, a row each; of their codes only the end. */
export async function exportCards(
  container: MedusaContainer,
  filters: CardFilters,
  format: TableFormat,
): Promise<TableFile> {
  const { cards } = container.resolve(BOX_OFFICE_GIFT_CARD);
  const { timezone } = await container.resolve(BOX_OFFICE_SETTINGS).readSettings("display");
  const rows = eachWithCode(container, cards.eachCard(filters));
  return tableFile("gift-cards", columns(format.locale, timezone), rows, format);
}

type CardRow = GiftCard & { order_code: string | null };

async function* eachWithCode(
  container: MedusaContainer,
  cards: AsyncIterable<GiftCard>,
): AsyncGenerator<CardRow> {
  const { standings } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  for await (const chunk of inChunks(cards)) {
    const ids = [...new Set(chunk.flatMap(({ order_id }) => order_id ?? []))];
    const known = ids.length ? await standings.readStandings(ids) : [];
    const codes = new Map(known.map(({ order_id, order_code }) => [order_id, order_code]));
    for (const card of chunk) yield { ...card, order_code: codes.get(card.order_id ?? "") ?? null };
  }
}

function columns(locale: Locale, timezone: string): Column<CardRow>[] {
  const texts = REPORT_TEXTS[locale];
  const { columns: headings, gift_card: words } = WORDS[locale];
  const major = (card: CardRow, minor: number) => toMajor(minor, card.currency_code);
  const time = (header: string, at: (card: CardRow) => Date | null): Column<CardRow> => ({
    header,
    time: (card) => {
      const moment = at(card);
      return moment && { at: moment, timezone };
    },
  });
  return [
    { header: texts.card_code, value: maskedCode },
    {
      header: texts.status,
      value: (card) =>
        card.state === "active" && card.is_expired ? words.expired : words.state[card.state],
    },
    { header: texts.initial_amount, value: (card) => major(card, card.initial_minor) },
    { header: texts.balance, value: (card) => major(card, card.balance_minor) },
    {
      header: texts.paid_for_it,
      value: (card) => (card.paid_minor === null ? null : major(card, card.paid_minor)),
    },
    { header: texts.currency, value: (card) => card.currency_code.toUpperCase() },
    { header: texts.card_origin, value: (card) => words.origin[card.origin] },
    { header: texts.card_mode, value: (card) => words.mode[card.mode] },
    { header: texts.voucher_type, value: (card) => words.voucher_type[card.voucher_type] },
    time(headings.bought, ({ purchased_at }) => purchased_at),
    time(texts.activated, ({ activated_at }) => activated_at),
    time(texts.expires, ({ expires_at }) => expires_at),
    time(texts.last_used, ({ last_used_at }) => last_used_at),
    { header: headings.order_code, value: ({ order_code }) => order_code },
    { header: headings.buyer, value: ({ buyer }) => buyer.name ?? null },
    { header: texts.buyer_email, value: ({ buyer }) => buyer.email ?? null },
    { header: texts.recipient_name, value: ({ recipient }) => recipient.name ?? null },
    { header: texts.recipient_email, value: ({ recipient }) => recipient.email ?? null },
    { header: texts.note, value: ({ note }) => note },
  ];
}
