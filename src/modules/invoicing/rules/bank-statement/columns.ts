import type { CsvMapping } from "../../../../shared/csv-mapping";
import { foldedWords } from "../../../../shared/search-words";

type Column = Exclude<keyof CsvMapping, "delimiter" | "decimal" | "date_format">;

/** What banks call their columns in Norwegian, Danish, English and Ukrainian; of several in a file the first of these. */
const WORDS: Readonly<Record<Column, readonly string[]>> = {
  date: [
    ...["bokføringsdato", "bokført dato", "bokført", "bogføringsdato", "bogført dato", "bogført"],
    ...[
      "booking date",
      "posting date",
      "date posted",
      "booked",
      "дата проведення",
      "дата проводки",
    ],
    ...["dato", "date", "дата операції", "дата транзакції", "дата і час операції", "дата платежу"],
    ...["дата", "transaksjonsdato", "posteringsdato", "transaktionsdato", "transaction date"],
    ...["utført dato", "betalingsdato", "payment date", "rentedato", "valuteringsdato"],
    ...["valørdato", "valutadato", "value date"],
  ],
  amount: [
    ...["beløp", "beløb", "amount", "transaction amount", "сума", "сума операції", "sum"],
    ...["сума у валюті рахунку", "сума платежу"],
  ],
  credit: [
    ...["inn", "inn på konto", "innskudd", "innbetaling", "kredit", "kreditert", "godskrevet"],
    ...["ind", "ind på konto", "indbetaling", "indbetalt", "indsat", "credit", "credit amount"],
    ...["money in", "paid in", "deposit", "in", "кредит", "надходження", "зарахування"],
  ],
  debit: [
    ...[
      "ut",
      "ut fra konto",
      "ut av konto",
      "uttak",
      "utbetaling",
      "debet",
      "debitert",
      "belastet",
    ],
    ...["ud", "ud fra konto", "udbetaling", "udbetalt", "hævet", "debit", "debit amount"],
    ...["money out", "paid out", "withdrawal", "out", "дебет", "списання", "видаток", "витрати"],
  ],
  currency: ["valuta", "valutakode", "currency", "ccy", "валюта", "валюта рахунку"],
  reference: [
    ...["kid", "kidnummer", "kid nummer", "kid nr", "betalingsreferanse", "betalings id"],
    ...["betalingsid", "fik", "kreditorreference", "creditor reference", "payment reference"],
    ...["structured reference", "rf reference", "референс платежу", "код платежу"],
    ...["referanse", "reference", "ref"],
  ],
  payer: [
    ...[
      "navn",
      "betaler",
      "innbetaler",
      "indbetaler",
      "motpart",
      "modpart",
      "avsender",
      "afsender",
    ],
    ...["fra", "name", "payer", "payer name", "sender", "counterparty", "counterparty name"],
    ...["debtor", "debtor name", "remitter", "from", "платник", "назва платника", "контрагент"],
    ...["назва контрагента", "найменування контрагента", "кореспондент", "відправник"],
  ],
  text: [
    ...["tekst", "melding", "beskrivelse", "forklarende tekst", "forklaring", "tittel", "text"],
    ...["meddelelse", "besked", "description", "details", "message", "narrative", "memo"],
    ...["remittance information", "призначення платежу", "призначення", "опис операції", "опис"],
    ...["деталі"],
  ],
  bank_reference: [
    ...["arkivref", "arkivreferanse", "arkivreference", "bankreferanse", "bankens referanse"],
    ...["bankreference", "bankens reference", "transaksjonsid", "transaksjons id"],
    ...["transaktionsid", "transaktions id", "transaction id", "transaction reference"],
    ...["bank reference", "bank s reference", "archive reference", "референс", "id операції"],
    ...["ідентифікатор операції", "ід транзакції", "id транзакції"],
  ],
};

const folded = (text: string) => foldedWords(text).join(" ");

/** Of these a cell may say more: `Beløp (NOK)`. Elsewhere it would be another thing: `Fra konto`. */
const MAY_GO_ON: readonly Column[] = ["date", "amount", "credit", "debit", "text"];

const KNOWN = Object.entries(WORDS).map(([column, words]) => ({
  column: column as Column,
  words: words.map(folded),
}));

export type Columns = Record<Column, string | null>;

/**
 * What the cells of a header mean: the first word of each list that is a cell's, or else that one begins with. Null where
 * neither a date nor an amount is among them.
 */
export function guessColumns(header: readonly string[]): (Columns & { date: string }) | null {
  const cells = header.map(folded);
  const taken = new Set<number>();
  const found = KNOWN.map(({ column, words }) => {
    const at = cellOf(column, words, cells, taken);
    if (at >= 0) taken.add(at);
    return [column, at < 0 ? null : (header[at] ?? null)];
  });
  const { date, ...columns }: Columns = Object.fromEntries(found);
  if (!date || !(columns.amount ?? columns.credit ?? columns.debit)) return null;
  const isSigned = columns.amount !== null;
  return {
    ...columns,
    date,
    credit: isSigned ? null : columns.credit,
    debit: isSigned ? null : columns.debit,
  };
}

function cellOf(
  column: Column,
  words: readonly string[],
  cells: readonly string[],
  taken: Set<number>,
): number {
  const find = (fits: (cell: string, word: string) => boolean) => {
    for (const word of words) {
      const at = cells.findIndex((cell, nth) => !taken.has(nth) && fits(cell, word));
      if (at >= 0) return at;
    }
    return -1;
  };
  const same = find((cell, word) => cell === word);
  if (same >= 0 || !MAY_GO_ON.includes(column)) return same;
  return find((cell, word) => cell.startsWith(`${word} `));
}
