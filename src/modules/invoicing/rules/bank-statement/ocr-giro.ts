import { formatAccount } from "../../../../shared/format-account";
import { calendarDay, named, printed } from "../../../../shared/written-table/values";
import { type BadRow, type BankEntry, BrokenFile, type RowFault, type Statement } from "./types";

const LENGTH = 80;
const FIRST = "NY000010";

/** Of the services whose records stand in such files. */
const OCR_GIRO = "09";

/** Money that goes back to the payer: reversals of purchases, with KID and with a text. */
const REVERSALS = ["18", "20"];

export const isOcrGiro = (text: string): boolean => text.startsWith(FIRST);

/**
 * OCR giro of Nets, records of 80 characters (*System specification OCR giro*): start and end of the transmission and of
 * each assignment, and for each payment amount items 1 (date, amount in øre, KID), 2 (the bank's references, the account it
 * came from) and, for some, 3 (a text). Assignments of other services are passed over.
 *
 * @throws BrokenFile when records are missing
 */
export function readOcrGiro(file: string): Statement {
  const entries: BankEntry[] = [];
  const bad_rows: BadRow[] = [];
  const counts = new Map<string, number>();
  let account: string | null = null;
  let payments = 0;
  let isEnded = false;
  let payment: Payment | null = null;

  const finish = () => {
    if (payment) entries.push(entryOf(payment, counts));
    payment = null;
  };
  const fail = (row: number, fault: RowFault, value: string) => {
    bad_rows.push({ row, fault, value: printed(value) });
  };

  for (const [index, record] of recordsOf(file).entries()) {
    const row = index + 1;
    const [service, kind] = [field(record, 3, 4), field(record, 7, 8)];
    if (!record.startsWith("NY") || (service === OCR_GIRO && record.length !== LENGTH)) {
      fail(row, "bad_record", record);
      continue;
    }
    if (service === "00" && kind === "89") isEnded = true;
    if (service !== OCR_GIRO) continue;
    switch (kind) {
      case "20":
        account = field(record, 25, 35);
        payments = 0;
        break;
      case "30": {
        finish();
        payments++;
        const date = dateOf(record, 16);
        if (!date) fail(row, "bad_date", field(record, 16, 21));
        else if (!/^\d{17}$/.test(field(record, 33, 49))) {
          fail(row, "bad_amount", field(record, 33, 49));
        } else payment = { row, account, date, one: record, two: null, three: null };
        break;
      }
      case "31":
      case "32":
        if (payment && field(record, 9, 15) === field(payment.one, 9, 15)) {
          payment[kind === "31" ? "two" : "three"] = record;
        }
        break;
      case "88":
        finish();
        if (payments !== Number(field(record, 9, 16))) {
          throw new BrokenFile(
            `record ${row} counts ${Number(field(record, 9, 16))} payments, ${payments} are there`,
          );
        }
        break;
      default:
        fail(row, "bad_record", record);
    }
  }
  if (!isEnded) throw new BrokenFile("its end record is missing");
  return { entries, bad_rows };
}

type Payment = {
  row: number;
  account: string | null;
  date: string;
  one: string;
  two: string | null;
  three: string | null;
};

function entryOf(
  { row, account, date, one, two, three }: Payment,
  counts: Map<string, number>,
): BankEntry {
  const size = Number(field(one, 33, 49));
  const isGivenBack = field(one, 32, 32) === "-" || REVERSALS.includes(field(one, 5, 6));
  const from = two ? field(two, 48, 58) : "";
  const message = three ? field(three, 16, 55) : "";
  return {
    row,
    account,
    date,
    amount_minor: isGivenBack ? 0 - size : size,
    currency_code: "nok",
    reference: named(field(one, 50, 74)),
    payer: null,
    text: printed(`${message} ${/[1-9]/.test(from) ? formatAccount(from) : ""}`),
    bank_reference: bankReference(one, two, counts),
  };
}

/**
 * The settlement and the archive's number. Payments of one remittance share both, so that a second one is told by its place
 * among them, which is the same when the file is sent again.
 */
function bankReference(
  one: string,
  two: string | null,
  counts: Map<string, number>,
): string | null {
  const archived = two ? field(two, 16, 34) : "";
  if (!/[1-9]/.test(archived)) return null;
  const shared = `${field(one, 16, 31)}-${archived}`;
  const nth = (counts.get(shared) ?? 0) + 1;
  counts.set(shared, nth);
  return nth === 1 ? shared : `${shared}/${nth}`;
}

/** Positions from 1, both included, as the specification counts them. */
function field(record: string, from: number, to: number): string {
  return record.slice(from - 1, to).trim();
}

function dateOf(record: string, from: number): string | null {
  const [, day = "", month = "", year = ""] =
    /^(\d\d)(\d\d)(\d\d)$/.exec(field(record, from, from + 5)) ?? [];
  return calendarDay(year, month, day);
}

/** By lines, or one after the other without any. */
function recordsOf(file: string): string[] {
  const lines = file.split(/\r?\n/).filter((line) => line.trim());
  return lines.length > 1 ? lines.map((line) => line.trimEnd()) : (file.match(/.{1,80}/g) ?? []);
}
