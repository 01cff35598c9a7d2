import {
  CURRENCY,
  named,
  printed,
  readAmount,
  readDate,
} from "../../../../shared/written-table/values";
import type { BadRow, BankEntry, RowFault, Statement } from "./types";
import { all, at, parseXml, textAt, type XmlElement } from "./xml";

/** CAMT.053, the statement, and CAMT.054, which tells of the same entries with more of their details. */
const MESSAGES = [
  ["BkToCstmrStmt", "Stmt"],
  ["BkToCstmrDbtCdtNtfctn", "Ntfctn"],
] as const;

export const isXml = (text: string): boolean => text.startsWith("<");

/**
 * The booked entries of ISO 20022's CAMT.053 and CAMT.054, whatever their version (their elements are the same for us). An
 * entry that sums up several payments is as many entries, where theirs add up to it; so is a payment of several references,
 * but not one from which a credit note is taken off.
 * Null for XML that is none of the two.
 *
 * @throws BrokenFile for what is no well-formed XML
 */
export function readCamt(xml: string): Statement | null {
  const root = parseXml(xml);
  const found = MESSAGES.map(([message, part]) => ({ message: at(root, message), part })).find(
    ({ message }) => message,
  );
  if (root.name !== "Document" || !found) return null;
  const entries: BankEntry[] = [];
  const bad_rows: BadRow[] = [];
  let row = 0;
  for (const statement of all(found.message, found.part)) {
    const account = named(
      textAt(statement, "Acct", "Id", "IBAN") ?? textAt(statement, "Acct", "Id", "Othr", "Id"),
    );
    for (const entry of all(statement, "Ntry")) {
      row++;
      const read = readEntry(entry, { row, account });
      if ("fault" in read) bad_rows.push(read);
      else entries.push(...read.entries);
    }
  }
  return { entries, bad_rows };
}

type Place = { row: number; account: string | null };
type Money = Pick<BankEntry, "amount_minor" | "currency_code">;
type Payment = Money & Pick<BankEntry, "reference" | "payer" | "text" | "bank_reference">;

function readEntry(entry: XmlElement, place: Place): { entries: BankEntry[] } | BadRow {
  const bad = (fault: RowFault, value: string | null): BadRow => ({
    row: place.row,
    fault,
    value: value ?? "",
  });
  const status = textAt(entry, "Sts", "Cd") ?? textAt(entry, "Sts");
  if (status !== null && status !== "BOOK") return bad("not_booked", named(status));
  const day = dayOf(entry, "BookgDt") ?? dayOf(entry, "ValDt");
  if (!day) return bad("no_date", null);
  const date = readDate(day, "ymd");
  if (!date) return bad("bad_date", named(day));
  const amount = at(entry, "Amt");
  if (!amount?.text.trim()) return bad("no_amount", null);
  const money = moneyOf(amount, textAt(entry, "CdtDbtInd"));
  if (!money) return bad("bad_amount", named(`${amount.text} ${amount.attributes.Ccy ?? ""}`));
  return { entries: paymentsOf(entry, money).map((payment) => ({ ...place, date, ...payment })) };
}

/** The payments of an entry with what is known of each; the entry as a whole where theirs don't add up to it. */
function paymentsOf(entry: XmlElement, money: Money): Payment[] {
  const text = printed(textAt(entry, "AddtlNtryInf") ?? "");
  const bank_reference = named(textAt(entry, "AcctSvcrRef"));
  const details = all(entry, "NtryDtls").flatMap((group) => all(group, "TxDtls"));
  const payments = details.flatMap((detail) => {
    const sign = textAt(detail, "CdtDbtInd") ?? textAt(entry, "CdtDbtInd");
    const amount = at(detail, "Amt") ?? at(detail, "AmtDtls", "TxAmt", "Amt");
    const own = details.length === 1 ? money : moneyOf(amount, sign);
    return own ? byReference(detail, own) : [];
  });
  if (!addUp(payments, money)) {
    return [{ ...money, reference: null, payer: null, text, bank_reference }];
  }
  const told = toldApart(payments, bank_reference);
  return told.map((payment) => ({ ...payment, text: payment.text || text }));
}

/** The bank's own reference of each: its payment's, else its place among those that share the entry's. */
function toldApart(payments: Payment[], ofEntry: string | null): Payment[] {
  const own = new Set(payments.map(({ bank_reference }) => bank_reference));
  if (own.size === payments.length && !own.has(null)) return payments;
  return payments.map((payment, nth) => {
    const shared = ofEntry ?? payment.bank_reference;
    const bank_reference = shared && payments.length > 1 ? `${shared}/${nth + 1}` : shared;
    return { ...payment, bank_reference };
  });
}

/** A payment, in as many parts as it has references that say how much is theirs. */
function byReference(detail: XmlElement, money: Money): Payment[] {
  const remittance = at(detail, "RmtInf");
  const parties = at(detail, "RltdPties");
  const payer = named(
    ["UltmtDbtr", "Dbtr"]
      .map((party) => textAt(parties, party, "Nm") ?? textAt(parties, party, "Pty", "Nm"))
      .find(Boolean),
  );
  const bank_reference = named(
    textAt(detail, "Refs", "AcctSvcrRef") ?? textAt(detail, "Refs", "TxId"),
  );
  const referred = all(remittance, "Strd").flatMap((part) => {
    const reference = named(textAt(part, "CdtrRefInf", "Ref"));
    return reference ? [{ reference, part }] : [];
  });
  const references = [...new Set(referred.map(({ reference }) => reference))];
  const said = [...all(remittance, "Ustrd").map(({ text }) => text), textAt(detail, "AddtlTxInf")];
  const common = { payer, text: printed(said.join(" ")), bank_reference };
  if (references.length < 2) return [{ ...money, ...common, reference: references[0] ?? null }];
  const parts = referred.flatMap(({ reference, part }) => {
    const amounts = at(part, "RfrdDocAmt");
    const paid = amounts && (at(amounts, "RmtdAmt") ?? at(amounts, "DuePyblAmt"));
    const own = moneyOf(paid, "CRDT");
    return own ? [{ ...own, ...common, reference }] : [];
  });
  if (parts.length === referred.length && addUp(parts, money)) return parts;
  const text = printed([...references, ...said].join(" "));
  return [{ ...money, ...common, reference: null, text }];
}

function addUp(parts: readonly Money[], { amount_minor, currency_code }: Money): boolean {
  const isSame = parts.every((part) => part.currency_code === currency_code);
  const sum = parts.reduce((all, part) => all + part.amount_minor, 0);
  return parts.length > 0 && isSame && sum === amount_minor;
}

function moneyOf(amount: XmlElement | undefined, sign: string | null): Money | null {
  const currency_code = amount?.attributes.Ccy?.toLowerCase() ?? "";
  if (!amount || !CURRENCY.test(currency_code)) return null;
  if (sign !== "CRDT" && sign !== "DBIT") return null;
  const size = readAmount(amount.text, { decimal: ".", currency_code });
  if (size === null) return null;
  return { amount_minor: sign === "DBIT" ? 0 - size : size, currency_code };
}

/** As the bank's own clock has it. */
function dayOf(entry: XmlElement, name: string): string | undefined {
  return (textAt(entry, name, "Dt") ?? textAt(entry, name, "DtTm"))?.slice(0, 10);
}
