import type { Words } from "../shared/words/en";
import type { PrintedSeller } from "./sale";

type Flow = Exclude<keyof Words["gift_card"]["turnover"], "title" | "outstanding">;

/** Decimal major units. */
export type PrintedFlows = Readonly<Record<Flow, number>>;

/** What a period did to what is owed on gift cards. Days are the shop's, `2026-12-05`. */
export type PrintedTurnover = {
  seller: PrintedSeller;
  currency_code: string;
  from: string;
  to: string;
  as_of: string;
  flows: PrintedFlows;
  outstanding: number;
  of_sold: Readonly<Record<Exclude<keyof Words["gift_card"]["of_sold"], "heading">, number>>;
  /** What is apart in it, by its name. */
  apart: readonly { label: string; flows: PrintedFlows }[];
  periods: readonly { from: string; to: string; flows: PrintedFlows }[];
};
