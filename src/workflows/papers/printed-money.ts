import type { MedusaContainer } from "@medusajs/framework/types";
import type { PrintedPayment, PrintedSale } from "../../documents/sale";
import { dueIn } from "../../modules/order-status/types";
import type { Locale } from "../../shared/locales";
import { toMajor } from "../../shared/money";
import { paidByName } from "../../shared/words/provider-name";
import { printedSale, printedSums } from "../invoices/printed-invoice";
import { readBuyer } from "../invoices/read-billable";
import { movedAmounts } from "../orders/money/moved-amounts";
import type { Order } from "../orders/read/read-order";
import type { PaperShop } from "./paper-shop";

export type OrderOfPaper = Order<"money" | "billable">;

/**
 * What an order sold, and what became of its money, as every screen has it. What was paid of it by credit lines stands
 * among the payments, so that what is paid and what is due come to the lines and the fee that was kept. Its buyer is whom an
 * invoice is to, where one was asked for.
 */
export type PrintedMoney = PrintedSale & {
  /** The buyer's own, as an invoice of it has it. */
  reference: string | null;
  fee: number;
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
  const fee_minor = standing?.fee_minor ?? 0;
  const due_minor = standing ? dueIn(standing.state, order.due_minor) : order.due_minor;
  return {
    ...printedSale({ currency_code, locale, buyer }, seller, lines, facts),
    reference,
    ...printedSums(
      {
        net_minor: sum("net_minor"),
        tax_minor: sum("tax_minor"),
        total_minor: sum("total_minor") + fee_minor,
      },
      currency_code,
    ),
    fee: major(fee_minor),
    payments: received.map((part) => printedPayment(part, locale, major)),
    paid: major(received.reduce((all, { amount_minor }) => all + amount_minor, 0)),
    reserved: major(order.reserved_minor),
    refunded: major(order.refunded_minor),
    to_refund: major(standing?.owed_minor ?? 0),
    amount_due: major(due_minor),
  };
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
