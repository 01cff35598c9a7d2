import { canBePaidIn, type OrderState } from "../../modules/order-status/types";
import type { Locale } from "../../shared/locales";

export type Payability = {
  payable: boolean;
  /** What the customer can pay now, decimal major units; 0 where nothing can be paid. */
  amount_due: number;
  /** What the customer is told. */
  payment_message: string;
};

type Messages = { payable: string; paid: string; cancelled: string };

const MESSAGES: Record<Locale, Messages> = {
  en: {
    payable: "This order has not been paid yet.",
    paid: "The payment is OK.",
    cancelled: "This order is cancelled. There is nothing to pay.",
  },
  nb: {
    payable: "Denne ordren er ikke betalt ennå.",
    paid: "Betalingen er i orden.",
    cancelled: "Denne ordren er kansellert. Det er ingenting å betale.",
  },
  da: {
    payable: "Denne ordre er ikke betalt endnu.",
    paid: "Betalingen er i orden.",
    cancelled: "Denne ordre er annulleret. Der er ikke noget at betale.",
  },
  uk: {
    payable: "Це замовлення ще не оплачено.",
    paid: "З оплатою все гаразд.",
    cancelled: "Це замовлення скасовано. Платити нічого не потрібно.",
  },
};

/**
 * E8: customers pay only in *received* or *awaiting payment*, and only what is due; in any other status they are told
 * that the payment is OK.
 *
 * @param due what reserved or captured money leaves uncovered, decimal major units
 */
export function payability(state: OrderState, due: number, locale: Locale): Payability {
  const messages = MESSAGES[locale];
  if (state === "cancelled") {
    return { payable: false, amount_due: 0, payment_message: messages.cancelled };
  }
  return canBePaidIn(state) && due > 0
    ? { payable: true, amount_due: due, payment_message: messages.payable }
    : { payable: false, amount_due: 0, payment_message: messages.paid };
}
