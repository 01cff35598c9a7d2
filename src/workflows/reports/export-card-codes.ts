import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import type { Locale } from "../../shared/locales";
import { toMajor } from "../../shared/money";
import { WORDS } from "../../shared/words";
import { type TableFile, tableFile } from "./table-file";
import { REPORT_TEXTS } from "./texts";

/** The codes of a batch's cards, to print or hand out: the history of each says who took them. @throws 404, `gift_cards_off` */
export async function exportCardCodes(
  container: MedusaContainer,
  { batch_id, actor_id }: { batch_id: string; actor_id: string },
  locale: Locale,
): Promise<TableFile> {
  const giftCards = container.resolve(BOX_OFFICE_GIFT_CARD);
  const { timezone } = await container.resolve(BOX_OFFICE_SETTINGS).readSettings("display");
  const cards = await giftCards.revealBatch(batch_id, actor_id);
  const texts = REPORT_TEXTS[locale];
  return tableFile(
    "gift-card-codes",
    [
      { header: texts.card_code, value: ({ code }) => code },
      {
        header: WORDS[locale].columns.amount,
        value: ({ initial_minor, currency_code }) => toMajor(initial_minor, currency_code),
      },
      { header: texts.currency, value: ({ currency_code }) => currency_code.toUpperCase() },
      {
        header: texts.expires,
        time: ({ expires_at }) => expires_at && { at: expires_at, timezone },
      },
    ],
    (async function* () {
      yield* cards;
    })(),
    { format: "xlsx", locale },
  );
}
