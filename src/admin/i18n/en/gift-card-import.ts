export const giftCardImport = {
  open: "Import",
  title: "Import cards",
  hint: "Takes over cards of another system with their codes and what is left on them, all of a file or none. Nothing is taken before you have seen it.",
  fileHint:
    "A table (CSV) with a column of codes and one of balances, up to 2,000 cards and 2 MB; last day, currency, name, e-mail and note are understood too",
  tooLarge: "The file has more than 2 MB.",
  currencyHint: "Of cards whose line doesn’t name one.",
  preview: "Preview",
  nothingYet: "Nothing is taken over yet",
  doubt:
    "The file has several columns of numbers. What cards were worth once may be much more than what is left on them.",
  amountColumn: "Column of what is left",
  amountColumnHint: "What stands in it is put on the cards.",
  useColumn: "Use this column",
  readFrom: "Amounts are read from the column “{{column}}”",
  allOrNone_one:
    "{{count}} line can’t be taken, so none is: put it right in the file, or take it out, and choose the file again.",
  allOrNone_other:
    "{{count}} lines can’t be taken, so none is: put them right in the file, or take them out, and choose the file again.",
  follows: {
    brings_one: "{{count}} card with {{amount}} is taken over. The shop owes that from then on.",
    brings_other:
      "{{count}} cards with together {{amount}} are taken over. The shop owes that from then on.",
    nothing: "There is no card in it that isn’t here.",
    known_one:
      "{{count}} card of the file is here already and stays as it is, whatever was spent of it since.",
    known_other:
      "{{count}} cards of the file are here already and stay as they are, whatever was spent of them since.",
    empty_one: "{{count}} card has nothing on it and is passed over.",
    empty_other: "{{count}} cards have nothing on them and are passed over.",
    notMailed: "Nobody is mailed: the holders have their cards.",
  },
  take_one: "Take over {{count}} card",
  take_other: "Take over {{count}} cards",
  done_one: "{{count}} card is taken over.",
  done_other: "{{count}} cards are taken over.",
  show: "Show the cards",
  badRows_one: "{{count}} line that can’t be taken",
  badRows_other: "{{count}} lines that can’t be taken",
  row: "Line",
  fault: "Why",
  value: "What stands there",
  cards: "Cards in the file",
  becomes: "What becomes of it",
  isNew: "Is taken over",
  isKnown: "Is here already, stays as it is",
  faults: {
    bad_record: "The line is damaged",
    bad_code: "No code, or one of fewer than 8 or more than 64 letters and digits",
    duplicate_code: "The code stands in the file before",
    bad_amount: "Not an amount, or below 0",
    bad_currency: "Not a currency",
    bad_date: "Not a day",
    code_taken: "Another card here has this code, or has it with another amount",
  },
};
