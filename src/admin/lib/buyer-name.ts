import type { Invoice } from "./invoice-types";

/** What an invoice's buyer is called in a list; null where nothing is known. */
export const buyerName = ({ company, name, email }: Invoice["buyer"]): string | null =>
  company ?? name ?? email;
