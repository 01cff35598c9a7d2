import type { PrintedPart, PrintedSale } from "./sale";

/** 58 and 80 mm rolls of label printers, or a page. */
export type ReceiptPaper = "58" | "80" | "a4";

/** What money was received for: `paid` is what `payments` come to, `refunded` what of it went back since. */
export type PrintedReceipt = PrintedSale & {
  /** What the buyer wants to find on it. */
  reference: string | null;
  beside: readonly PrintedPart[];
  paid: number;
  refunded: number;
  /** Owed back, whatever of the rest is due. */
  to_refund: number;
  amount_due: number;
  foot_text: string | null;
};
