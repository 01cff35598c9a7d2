import type { DocumentLocale } from "../locale";
import type { PrintedTicket } from "../ticket";

/** A ticket and its place among those of the document; `nth` starts at 1. */
export type Placed = {
  ticket: PrintedTicket;
  locale: DocumentLocale;
  nth: number;
  count: number;
};
