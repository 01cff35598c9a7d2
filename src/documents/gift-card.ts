/** A gift card, ready to be printed: whoever has its `code` can pay with it. */
export type PrintedGiftCard = {
  shop: { name: string; logo: Uint8Array | null };
  /** The picture on it; null of one without, or whose picture is not to be had. */
  design: Uint8Array | null;
  code: string;
  /** It pays by itself, or becomes the credit of the customer who redeems it (D9). */
  mode: "card" | "customer";
  /** What is on it, in major units. */
  balance: { amount: number; currency_code: string };
  /** The day on which that is on it, written out; null of a card that is as it was issued. */
  balance_at: string | null;
  /** The last day on which it can be used, written out; null: always. */
  valid_until: string | null;
  recipient_name: string | null;
  message: string | null;
  /** What the shop says of its own on each card. */
  foot_text: string | null;
};
