import { isReference } from "../shared/payment-reference";

/** What a QR code of version 13 at level M holds, which is the largest that the guidelines allow. */
const MAX_BYTES = 331;
const MAX_NAME = 70;
const MAX_TEXT = 140;

export type CreditTransfer = {
  name: string;
  iban: string | null;
  bic: string | null;
  /** In major units. */
  amount: number;
  currency_code: string;
  reference: string | null;
};

/**
 * What the QR code of a credit transfer holds (EPC069-12, version 002), for banks' apps of the euro area; null where the
 * standard doesn't serve the payment.
 */
export function epcPayment(transfer: CreditTransfer): string | null {
  const { iban, bic, amount, currency_code } = transfer;
  if (!iban || currency_code.toLowerCase() !== "eur") return null;
  if (amount < 0.01 || amount > 999_999_999.99) return null;
  const reference = transfer.reference ?? "";
  const isStructured = reference.startsWith("RF") && isReference(reference);
  const lines = [
    "BCD",
    "002",
    "1",
    "SCT",
    withoutBlanks(bic ?? ""),
    inOneLine(transfer.name).slice(0, MAX_NAME),
    withoutBlanks(iban),
    `EUR${amount.toFixed(2)}`,
    "",
    isStructured ? withoutBlanks(reference) : "",
    isStructured ? "" : inOneLine(reference).slice(0, MAX_TEXT),
  ];
  const content = lines.join("\n").trimEnd();
  return Buffer.byteLength(content) <= MAX_BYTES ? content : null;
}

const withoutBlanks = (text: string) => text.replace(/\s/g, "").toUpperCase();
const inOneLine = (text: string) => text.replace(/\s+/g, " ").trim();
