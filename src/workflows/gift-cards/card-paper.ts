import type { MedusaContainer } from "@medusajs/framework/types";
import { formatDate } from "../../documents/format";
import type { PrintedGiftCard } from "../../documents/gift-card";
import { type GiftCardPaper, renderGiftCardsPdf } from "../../documents/gift-card-pdf";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import type { GiftCard } from "../../modules/gift-card/types";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import type { Locale } from "../../shared/locales";
import { toMajor } from "../../shared/money";
import { paperName } from "../paper-name";
import { readPicture } from "../read-picture";
import { readShop } from "../shop";
import { cardLocale, readLastDay } from "./card-reader";

export type PaperOptions = { locale: Locale; paper: GiftCardPaper };

type Paper = { filename: string; content: Uint8Array };

type CardWithCode = { card: GiftCard; code: string };

/**
 * The paper of cards that can be used, for whoever holds them: a page for each, with its code. It is drawn anew each time and
 * kept nowhere, and says what is on a card at that moment.
 *
 * @throws `gift_card_not_active`, `gift_card_expired`, `gift_cards_off`
 */
export async function giftCardsPdf(
  container: MedusaContainer,
  cards: readonly GiftCard[],
  options: PaperOptions,
): Promise<Paper> {
  const giftCards = container.resolve(BOX_OFFICE_GIFT_CARD);
  for (const card of cards) giftCards.assertUsable(card);
  const codes = await giftCards.codesForHolders(cards.map(({ id }) => id));
  const wanted = cards.map((card) => ({ card, code: codes.get(card.id) as string }));
  return drawn(container, wanted, options);
}

/** As {@link giftCardsPdf}, of one card in its language, for somebody whose name its history keeps. @throws also 404 */
export async function printGiftCard(
  container: MedusaContainer,
  id: string,
  { actor_id, paper }: { actor_id: string; paper: GiftCardPaper },
): Promise<Paper> {
  const giftCards = container.resolve(BOX_OFFICE_GIFT_CARD);
  const card = await giftCards.cards.readCard(id);
  giftCards.assertUsable(card);
  const code = await giftCards.revealCode(id, actor_id, "printed");
  const locale = await cardLocale(container, card);
  return drawn(container, [{ card, code }], { locale, paper });
}

async function drawn(
  container: MedusaContainer,
  wanted: readonly CardWithCode[],
  { locale, paper }: PaperOptions,
): Promise<Paper> {
  const created_at = new Date();
  const cards = await printed(container, wanted, locale, created_at);
  const [only] = wanted.length === 1 ? wanted : [];
  const name = paperName("gift_card", locale, only?.card.last4 ?? "");
  const content = await renderGiftCardsPdf({ cards, locale, paper, created_at });
  return { filename: `${name}.pdf`, content };
}

async function printed(
  container: MedusaContainer,
  wanted: readonly CardWithCode[],
  locale: Locale,
  now: Date,
): Promise<PrintedGiftCard[]> {
  const settings = container.resolve(BOX_OFFICE_SETTINGS);
  const [{ seller }, { texts }, { timezone }, { shop }] = await Promise.all([
    settings.readSettings("invoicing"),
    settings.readSettings("gift-cards"),
    settings.readSettings("display"),
    readShop(container),
  ]);
  const logo = await readPicture(container, seller.logo_file_id);
  const designOf = await readDesigns(container, wanted);
  return Promise.all(
    wanted.map(async ({ card, code }) => ({
      shop: { name: shop.name, logo },
      ...{ code, mode: card.mode, design: designOf(card) },
      balance: {
        amount: toMajor(card.balance_minor, card.currency_code),
        currency_code: card.currency_code,
      },
      balance_at:
        card.balance_minor === card.initial_minor ? null : formatDate(now, timezone, locale),
      valid_until: await readLastDay(container, card, locale),
      recipient_name: card.recipient.name ?? null,
      message: card.recipient.message ?? null,
      foot_text: texts[locale]?.foot ?? null,
    })),
  );
}

/** Each picture is read once, however many cards have it. */
async function readDesigns(
  container: MedusaContainer,
  wanted: readonly CardWithCode[],
): Promise<(card: GiftCard) => Uint8Array | null> {
  const ids = new Set(wanted.flatMap(({ card }) => card.design_file_id ?? []));
  const pictures = new Map(
    await Promise.all([...ids].map(async (id) => [id, await readPicture(container, id)] as const)),
  );
  return ({ design_file_id }) => pictures.get(design_file_id ?? "") ?? null;
}
