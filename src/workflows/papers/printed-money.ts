import type { MedusaContainer } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import type { PrintedPart, PrintedPayment, PrintedSale } from "../../documents/sale";
import { dueIn } from "../../modules/order-status/types";
import type { Locale } from "../../shared/locales";
import { toMajor, toMinor } from "../../shared/money";
import { WORDS } from "../../shared/words";
import { paidByName } from "../../shared/words/provider-name";
import { printedSale, printedSums } from "../invoices/printed-invoice";
import { readBuyer } from "../invoices/read-billable";
import { creditedByNotes, roundedOff } from "../orders/change/credit-lines";
import { movedAmounts } from "../orders/money/moved-amounts";
import type { Order } from "../orders/read/read-order";
import type { PaperShop } from "./paper-shop";

export type OrderOfPaper = Order<"money" | "billable">;

/**
 * What an order sold, and what became of its money, as every screen has it. What was paid of it by credit lines stands
 * among the payments, so that what is paid and what is due come to the lines and what stands beside them. Its buyer is whom
 * an invoice is to, where one was asked for.
 */
export type PrintedMoney = PrintedSale & {
  /** The buyer's own, as an invoice of it has it. */
  reference: string | null;
  beside: PrintedPart[];
  paid: number;
  reserved: number;
  refunded: number;
  to_refund: number;
  amount_due: number;
};

export async function printedMoney(
  container: MedusaContainer,
  order: OrderOfPaper,
  { locale, seller, facts }: PaperShop,
): Promise<PrintedMoney> {
  const { currency_code, standing } = order;
  const lines = order.billable_lines.map((line) => ({
    ...line,
    net_minor: line.total_minor - line.tax_minor,
  }));
  const sum = (key: "net_minor" | "tax_minor" | "total_minor") =>
    lines.reduce((all, line) => all + line[key], 0);
  const { received } = movedAmounts(order);
  const { buyer, reference } = await readBuyer(container, order);
  const major = (minor: number) => toMajor(minor, currency_code);
  const beside = besideLines(order, locale);
  const due_minor = standing ? dueIn(standing.state, order.due_minor) : order.due_minor;
  return {
    ...printedSale({ currency_code, locale, buyer }, seller, lines, facts),
    reference,
    ...printedSums(
      {
        net_minor: sum("net_minor"),
        tax_minor: sum("tax_minor"),
        total_minor: beside.reduce((all, part) => all + part.amount_minor, sum("total_minor")),
      },
      currency_code,
    ),
    beside: beside.map(({ label, amount_minor }) => ({ label, amount: major(amount_minor) })),
    payments: received.map((part) => printedPayment(part, locale, major)),
    paid: major(received.reduce((all, { amount_minor }) => all + amount_minor, 0)),
    reserved: major(order.reserved_minor),
    refunded: major(order.refunded_minor),
    to_refund: major(standing?.owed_minor ?? 0),
    amount_due: major(due_minor),
  };
}

/** Of the total, and of none of the lines: the fee that was kept, what credit notes took off, and what was rounded off. */
function besideLines(order: OrderOfPaper, locale: Locale) {
  const words = WORDS[locale].sums;
  const credited = MathBN.sum(0, ...creditedByNotes(order).values());
  return [
    { label: words.fee, amount_minor: order.standing?.fee_minor ?? 0 },
    { label: words.credited, amount_minor: -toMinor(credited, order.currency_code) },
    { label: words.rounding, amount_minor: -roundedOff(order) },
  ].filter(({ amount_minor }) => amount_minor !== 0);
}

type Received = ReturnType<typeof movedAmounts>["received"][number];

function printedPayment(
  { method, reference, amount_minor, at }: Received,
  locale: Locale,
  major: (minor: number) => number,
): PrintedPayment {
  return {
    label: paidByName(method, locale),
    reference,
    amount: major(amount_minor),
    paid_at: at,
  };
}
