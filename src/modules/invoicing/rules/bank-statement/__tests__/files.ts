/** Banks' files, as tests need them. */

type Payment = {
  date: string;
  amount_minor: number;
  reference?: string | null;
  payer?: string | null;
  text?: string;
  bank_reference?: string | null;
};

const kroner = (minor: number) => (Math.abs(minor) / 100).toFixed(2);
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

export const IBAN = "NO9386011117947";

/** CAMT.053, each payment an entry of its own. */
export function camt(
  payments: readonly Payment[],
  { version = "08", prefix = "" }: { version?: string; prefix?: string } = {},
): string {
  const p = prefix ? `${prefix}:` : "";
  const el = (name: string, content: string) => `<${p}${name}>${content}</${p}${name}>`;
  const entries = payments.map(({ date, amount_minor, reference, payer, text, bank_reference }) => {
    const money = `<${p}Amt Ccy="NOK">${kroner(amount_minor)}</${p}Amt>`;
    const name = payer ? el("Nm", escaped(payer)) : "";
    const debtor = el("Dbtr", version === "08" ? el("Pty", name) : name);
    const structured = reference ? el("Strd", el("CdtrRefInf", el("Ref", reference))) : "";
    return el(
      "Ntry",
      money +
        el("CdtDbtInd", amount_minor < 0 ? "DBIT" : "CRDT") +
        el("Sts", version === "08" ? el("Cd", "BOOK") : "BOOK") +
        el("BookgDt", el("Dt", date)) +
        (bank_reference ? el("AcctSvcrRef", bank_reference) : "") +
        el(
          "NtryDtls",
          el(
            "TxDtls",
            el("RltdPties", debtor) +
              el("RmtInf", (text ? el("Ustrd", escaped(text)) : "") + structured),
          ),
        ),
    );
  });
  return document(el("Stmt", el("Acct", el("Id", el("IBAN", IBAN))) + entries.join("")), {
    version,
    prefix,
  });
}

/** CAMT.053 around a statement that is written out. */
export function document(
  statement: string,
  { version = "08", prefix = "" }: { version?: string; prefix?: string } = {},
): string {
  const p = prefix ? `${prefix}:` : "";
  const namespace = `xmlns${prefix ? `:${prefix}` : ""}="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<${p}Document ${namespace}><${p}BkToCstmrStmt>${statement}</${p}BkToCstmrStmt></${p}Document>`;
}

type Giro = Payment & { type?: string; sign?: string; archived?: string };

const ddmmyy = (date: string) => `${date.slice(8)}${date.slice(5, 7)}${date.slice(2, 4)}`;
const filled = (record: string) => record.padEnd(80, "0");

/** OCR giro of one assignment. */
export function ocrGiro(payments: readonly Giro[], { line = "\r\n" } = {}): string {
  const items = payments.flatMap((payment, nth) => {
    const { date, amount_minor, reference, text, type = "10", sign = "0", archived } = payment;
    const number = String(nth + 1).padStart(7, "0");
    const one = [
      `NY09${type}30${number}${ddmmyy(date)}`,
      `1320101464${sign}`,
      String(Math.abs(amount_minor)).padStart(17, "0"),
      (reference ?? "").padStart(25),
    ].join("");
    const bank = archived ?? String(nth + 1).padStart(9, "0");
    const two = `NY09${type}31${number}${"0".repeat(10)}${bank}0000000${ddmmyy(date)}86011117947`;
    const three = text ? [filled(`NY09${type}32${number}${text.padEnd(40)}`)] : [];
    return [filled(one), filled(two), ...three];
  });
  const count = String(payments.length).padStart(8, "0");
  return [
    filled("NY000010000080800170031"),
    filled(`NY0900200010085660000002${"12345678903"}`),
    ...items,
    filled(`NY090088${count}`),
    filled(`NY000089${count}`),
  ].join(line);
}
