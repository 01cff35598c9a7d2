import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import type { OrderPayment, Standing } from "../../../modules/order-status/types";
import { CREDIT_FIELDS, type CreditLine, type OrderOfCredits } from "../change/credit-lines";
import {
  type OrderOfPayments,
  PAYMENT_FIELDS,
  type PaymentCollection,
  present,
} from "../money/collections";
import { type Figures, figuresOf } from "../money/figures";
import { hadMoney, isLeftUnpaid, paymentState, providerOf } from "../money/payment-state";
import type { Head } from "./head";

export const MONEY_FIELDS = [...PAYMENT_FIELDS, ...CREDIT_FIELDS];

/** What an order is worth, how it is paid, and with what. For one that is closed nothing is due. */
export type Money = Figures & {
  /** What it is for everybody. */
  payment: OrderPayment;
  /** As Medusa has it at this moment. */
  medusa_payment: OrderPayment;
  payment_provider_id: string | null;
  /** Of a checkout: no money came, none is awaited, and nothing that was begun is going on. */
  is_left_unpaid: boolean;
  /** At some time there was money on it, whatever became of that. */
  had_money: boolean;
  /** As `had_money`, but for what gift cards paid, which goes back to them by itself where the order ends. */
  had_payment: boolean;
  payment_collections: PaymentCollection[];
  /** What was paid of it without a provider, written off, kept, or set aside. */
  credit_lines: CreditLine[];
  transactions: OrderOfCredits["transactions"];
};

export function moneyOf(
  container: MedusaContainer,
  order: OrderOfPayments,
  head: Head,
  standing: Standing | undefined,
): Money {
  const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const payable = { ...order, from_cart: head.cart_id !== null || head.is_unfinished };
  const medusa_payment = paymentState(payable);
  const canceled = head.is_closed;
  const figures = head.is_closed ? withCardsGiven(figuresOf(order)) : figuresOf(order);
  const had_payment = medusa_payment === "paid" || hadMoney(order, head.canceled_at);
  return {
    ...figures,
    due_minor: head.is_closed ? 0 : figures.due_minor,
    payment: orderStatus.paymentOf(standing, { ...figures, payment: medusa_payment, canceled }),
    medusa_payment,
    payment_provider_id: providerOf(order),
    is_left_unpaid: isLeftUnpaid(payable),
    had_money: had_payment || figures.captured_minor > 0,
    had_payment,
    payment_collections: present(order.payment_collections),
    credit_lines: present(order.credit_lines),
    transactions: order.transactions,
  };
}

/** What Medusa cancels its cards have back within moments; it keeps their credit lines. */
const withCardsGiven = (figures: Figures): Figures => ({
  ...figures,
  total_minor: figures.total_minor - figures.card_minor,
  refunded_minor: figures.refunded_minor + figures.card_minor,
  card_minor: 0,
});
