import type { MedusaContainer } from "@medusajs/framework/types";
import { renderTurnoverPdf } from "../../documents/papers-pdf";
import type { Locale } from "../../shared/locales";
import { readTurnover, type TurnoverQuery } from "../gift-cards/read-turnover";
import { apartIn } from "../gift-cards/turnover-apart";
import { printedSeller } from "../invoices/printed-invoice";
import { readPicture } from "../read-picture";
import { type PaperFile, readSeller } from "./paper-shop";

/** D1: the turnover as a paper. */
export async function turnoverPdf(
  container: MedusaContainer,
  asked: TurnoverQuery,
  locale: Locale,
): Promise<PaperFile> {
  const [turnover, seller] = await Promise.all([
    readTurnover(container, asked),
    readSeller(container),
  ]);
  const { from, to, as_of, currency_code, outstanding, of_sold, periods } = turnover;
  const logo = await readPicture(container, seller.logo_file_id);
  const content = await renderTurnoverPdf(
    {
      ...{ from, to, as_of, currency_code, outstanding, of_sold },
      seller: printedSeller(seller, locale, logo),
      flows: turnover,
      apart: apartIn(turnover, locale),
      periods: periods.map((period) => ({ from: period.from, to: period.to, flows: period })),
    },
    { locale, created_at: new Date() },
  );
  return { filename: `gift-card-turnover-${from}-${to}.pdf`, content };
}
