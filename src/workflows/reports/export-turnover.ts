import type { MedusaContainer } from "@medusajs/framework/types";
import type { Column } from "../../documents/table/column";
import type { OfSold } from "../../modules/gift-card/ledger/read-turnover";
import type { Turnover } from "../../modules/gift-card/rules/turnover";
import type { Locale } from "../../shared/locales";
import { WORDS } from "../../shared/words";
import {
  readTurnover,
  type TurnoverOfPeriod,
  type TurnoverQuery,
} from "../gift-cards/read-turnover";
import { apartIn } from "../gift-cards/turnover-apart";
import { type TableFile, tableFile } from "./table-file";
import { REPORT_TEXTS } from "./texts";

/** D1: the turnover as a table: its days or months, then all of it, then what of it is apart; all of it also says what was owed as of which day, and what became of what was sold. */
export async function exportTurnover(
  container: MedusaContainer,
  asked: TurnoverQuery,
  locale: Locale,
): Promise<TableFile> {
  const turnover = await readTurnover(container, asked);
  const { from, to, currency_code, periods } = turnover;
  const words = WORDS[locale].gift_card;
  const rows: Row[] = [
    ...periods.map((period) => ({ label: words.of_all, ...period })),
    { ...turnover, label: words.of_all },
    ...apartIn(turnover, locale).map(({ label, flows }) => ({ label, from, to, ...flows })),
  ];
  return tableFile(`gift-card-turnover-${from}-${to}`, columns(currency_code, locale), each(rows), {
    ...{ format: "xlsx", locale },
  });
}

type Row = Turnover & { label: string; from: string; to: string } & Partial<
    Pick<TurnoverOfPeriod, "as_of" | "outstanding" | "of_sold">
  >;

function columns(currencyCode: string, locale: Locale): Column<Row>[] {
  const { turnover, of_sold, as_of, what, from_day, to_day } = WORDS[locale].gift_card;
  const flows = [
    ...["opening", "sold", "sold_paid", "issued", "promotional", "imported", "refunded"],
    ...["adjusted", "moved_in", "moved", "redeemed", "voided", "cashed_out", "expired", "closing"],
  ] as (keyof Turnover)[];
  return [
    { header: what, value: ({ label }) => label },
    { header: from_day, value: ({ from }) => from },
    { header: to_day, value: ({ to }) => to },
    ...flows.map((flow) => ({ header: turnover[flow], value: (row: Row) => row[flow] })),
    { header: as_of, value: (row) => row.as_of ?? null },
    { header: turnover.outstanding, value: (row) => row.outstanding ?? null },
    ...(["redeemed", "outstanding", "ended"] as (keyof OfSold)[]).map((fate) => ({
      header: `${of_sold.heading}: ${of_sold[fate]}`,
      value: (row: Row) => row.of_sold?.[fate] ?? null,
    })),
    { header: REPORT_TEXTS[locale].currency, value: () => currencyCode.toUpperCase() },
  ];
}

async function* each<Row>(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows;
}
