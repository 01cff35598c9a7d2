/** What the ledger of gift cards refuses, and what each code means to whoever gets it. */
export const GIFT_CARD_REFUSALS = {
  gift_card_amount_not_allowed:
    "The shop issues no card of that amount, or the product sells none of an amount of one's choice; the message says from and up to which.",
  gift_card_bought:
    "Cards were bought at the line's price, so it stays; others are added at another.",
  gift_card_expired: "The card has expired.",
  gift_card_file_unreadable: "It is no table of codes and balances; the message says why not.",
  gift_card_in_use: "A payment is being made with it at this moment; try again in a while.",
  gift_card_line_outdated:
    "A line was put on the cart before its product sold gift cards as it does now; taken off and added again, it is right.",
  gift_card_not_active: "What state the card is in does not allow that; the message says which.",
  gift_card_not_usable:
    "The code is no gift card's, or one that can't be used here; which of both is not said.",
  gift_card_product_has_tickets: "An event is sold as the product, so it sells no gift cards.",
  gift_card_rows_refused:
    "Lines of the file can't be taken, so none was; the message says which, and a preview why.",
  gift_cards_off: "The shop has no gift cards; the message says what its operator does about it.",
  insufficient_balance: "There is less on the card or credit than that.",
} as const;

declare module "../../shared/errors" {
  interface RefusalCodes extends Record<keyof typeof GIFT_CARD_REFUSALS, "gift_card"> {}
}
