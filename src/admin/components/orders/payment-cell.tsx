import { Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import { type MoneyOfOrder, paymentWord } from "../../../shared/words/payment-word";
import { useFormat } from "../../hooks/use-format";
import { useText } from "../../hooks/use-text";
import type { OrderPayment } from "../../lib/types";
import { StatusBadge } from "../status-badge";

const NONE: MoneyOfOrder = {
  amount_paid: 0,
  amount_reserved: 0,
  amount_refunded: 0,
  to_capture: 0,
};

/** How an order is paid, with what that word alone would hide: a part that came in or is reserved, and what was given back. */
export function PaymentCell({
  payment,
  amounts,
  currency_code,
  children,
}: {
  payment: OrderPayment;
  /** Of the whole order. */
  amounts: MoneyOfOrder | null;
  currency_code: string;
  /** Marks beside the word. */
  children?: ReactNode;
}) {
  const { t } = useText();
  const format = useFormat();
  const money = (amount: number) => format.money({ amount, currency_code });
  const { amount_paid, amount_reserved, amount_refunded, to_capture } = amounts ?? NONE;
  const status = paymentWord(payment, amounts);
  const notes = [
    status !== "paid" &&
      status !== "refunded" &&
      amount_paid > 0 &&
      t("orders.paidOf", { amount: money(amount_paid) }),
    amount_reserved > 0 &&
      t(to_capture > 0 ? "orders.reservedOf" : "orders.lapsingOf", {
        amount: money(amount_reserved),
      }),
    status !== "refunded" &&
      amount_refunded > 0 &&
      t("orders.refundedOf", { amount: money(amount_refunded) }),
  ].filter((note) => note !== false);
  return (
    <span className="flex flex-col gap-y-0.5 py-1.5">
      <span className="flex items-center gap-x-2">
        <StatusBadge kind="payment" status={status} />
        {children}
      </span>
      {notes.map((note) => (
        <Text as="span" size="xsmall" key={note}>
          {note}
        </Text>
      ))}
    </span>
  );
}
