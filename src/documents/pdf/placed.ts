import type { Locale } from "../../shared/locales";
import type { PrintedTicket } from "../ticket";

/** A ticket and its place among those of the document; `nth` starts at 1. */
export type Placed = {
  ticket: PrintedTicket;
  locale: Locale;
  nth: number;
  count: number;
};
