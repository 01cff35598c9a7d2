export const giftCardSettings = {
  hint: "How cards are used, when they can be, until when, and what they may be worth",
  mode: {
    title: "How cards are used",
    hint: "Whether a card pays at checkout, or becomes credit of the customer who redeems it",
    means: "That is",
    of: {
      card: "Whoever has the code pays with the card, guests too, as often as anything is left on it. Each card has its own history.",
      customer:
        "A signed-in customer redeems the card once. All of it becomes their credit, with which they pay when signed in; the customer has the history.",
    },
    changes: "What a switch changes",
    changesText: "Cards that are issued from then on, sold or by hand.",
    stays: "What it doesn’t",
    staysText:
      "Cards that are issued already go on as they were issued, and credit stays what it is. You can switch back at any time.",
  },
  issuing: {
    title: "Issuing",
    hint: "Holds for cards that are issued from then on",
    activation: "A bought card can be used",
    activationHint:
      "Where money is only reserved it can still fail to come; a card that is used by then is the shop’s loss.",
    when: {
      captured: "Once its money is taken",
      authorized: "Once its money is reserved or taken",
      manual: "Once somebody activates it here",
    },
    expiry: "Expires after months",
    expiryHint: "At the end of the day, from when it is issued. Empty: never.",
    months_one: "After {{count}} month",
    months_other: "After {{count}} months",
    limits: "Worth of a card",
    limitsHint: "In whatever currency the card is of.",
    min: "A card is worth at least",
    max: "A card is worth at most",
    limitInvalid: "Enter an amount above 0.",
    order: "It must not be below the least.",
  },
  checkout: {
    title: "In the web shop",
    hint: "How long a cart keeps a card, who sees what is on it, and what it doesn’t buy",
    hold: "A cart keeps a card, minutes",
    holdHint:
      "From when its payment is begun. After that, and until a payment is begun, the card goes to whoever presents its code.",
    minutes_one: "{{count}} minute",
    minutes_other: "{{count}} minutes",
    lookup: "Show the balance to whoever has the code",
    lookupHint: "Wrong codes are counted and limited, and get one answer whatever is wrong.",
    buysCard: "Gift cards and credit buy gift cards",
    buysCardHint: "Switched on, an expiring card can be turned into one that lasts.",
  },
  refunds: {
    title: "Refunds",
    hint: "What has its part first of what goes back of an order that gift cards paid in part",
    first: "Goes back first",
    of: { payments: "What was paid otherwise", cards: "What gift cards paid" },
    means: {
      payments: "Nobody who paid money is left with a gift card. The card gets what is left.",
      cards: "The gift card gets its part back first, and money goes back only beyond that.",
    },
  },
  reminder: {
    title: "Reminder before a card ends",
    hint: "By e-mail, once, to whoever a card with something on it is for, else to its buyer",
    days: "Days before its end",
    daysHint:
      "Empty: nobody is reminded. A card that lasts no longer from the beginning isn’t reminded of.",
    before_one: "{{count}} day before",
    before_other: "{{count}} days before",
  },
  texts: {
    title: "Text on cards",
    hint: "Your own words at the foot of each card’s paper, such as where it can be used",
  },
};
