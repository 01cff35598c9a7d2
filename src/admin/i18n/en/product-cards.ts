export const productCards = {
  title: "Gift cards",
  none: "Sells no gift cards",
  noneHint: "Once it does, each one that is sold is a gift card, worth what its variant costs.",
  start: "Sell gift cards",
  becomes:
    "Each one that is sold becomes a gift card, worth what its variant costs. In Medusa the product is marked as a gift card: no stock is kept of it, it isn’t shipped, and no discount applies to it.",
  holds: "Holds for cards that are sold from now on; those that were sold stay as they are.",
  worth: "Worth",
  prices: "What its variants cost",
  anyAmount: "What its variants cost, or from {{min}} to {{max}} as the buyer chooses",
  free: "The buyer chooses the amount",
  freeHint:
    "Beside what its variants cost. Your shop’s pages have to ask for the amount. A variant needs a price all the same.",
  currencyHint: "Carts in another currency can’t choose an amount.",
  min: "From",
  max: "Up to",
  ends: { shop: "As the shop’s cards do", never: "Never", months: "Months after it is sold" },
  months: "Months",
  monthsHint: "At the end of the day, from when it is sold.",
  vouchers: { multi: "Due when it is used", single: "Due when it is sold" },
  voucherHint: {
    multi: "A multi-purpose voucher: right for cards that pay for goods of several VAT rates.",
    single:
      "A single-purpose voucher: right where all that cards pay for has one VAT rate, in one country. The turnover counts it apart; the VAT that is charged is the product's own.",
  },
  sent: "Sending",
  sentBy: { email: "By e-mail", none: "Handed over by you" },
  sentHint: {
    email:
      "The card is mailed with its code once it can be used: to whom it is for, else to its buyer.",
    none: "Nobody is mailed a card. Print it from the card’s page.",
  },
  picture: "Picture",
  pictureHint: "On the card’s paper, above the amount. PNG or JPEG, a million pixels at most.",
  removePicture: "Remove the picture",
  saved: "Saved: the product sells gift cards",
  actions: "Actions for the product’s gift cards",
  stop: {
    action: "Stop selling gift cards",
    title: "Stop selling gift cards?",
    text: "What is sold from now on is no gift card. Cards that were sold, and what is on them, stay as they are. Whether the product is shipped and kept in stock you say in Medusa then; discounts apply to it again.",
    done: "The product sells no gift cards any more.",
  },
};
