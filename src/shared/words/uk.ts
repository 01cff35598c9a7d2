import type { Words } from "./en";

export const uk: Words = {
  order_state: {
    received: "Отримано",
    awaiting_payment: "Очікує на оплату",
    processing: "В обробці",
    shipped: "Відправлено",
    completed: "Виконано",
    cancelled: "Скасовано",
  },
  ticket: {
    reserved: "Очікує на оплату",
    valid: "Дійсний",
    cancelled: "Скасований",
  },
  payment: {
    unknown: "Ще невідомо",
    paid: "Оплачено",
    awaiting: "Очікує на оплату",
    unpaid: "Не оплачено",
  },
  payment_provider: { pp_invoice_invoice: "Рахунок" },
  payability: {
    payable: "Це замовлення ще не оплачено.",
    paid_in_part: "Це замовлення оплачено частково.",
    paid: "З оплатою все гаразд.",
    cancelled: "Це замовлення скасовано. Платити нічого не потрібно.",
  },
  problem: {
    seats_unavailable:
      "Це замовлення оплачено на більше місць, ніж залишилося, і на них немає квитків. Звільніть місця, збільште місткість або поверніть гроші.",
    event_cancelled:
      "Подію скасували раніше, ніж було завершено це замовлення, тому квитків немає. Поверніть гроші.",
  },
  sums: {
    shipping: "Доставка",
    total: "Разом",
    paid: "Сплачено",
    amount_due: "До сплати",
    pay: "Оплатити",
  },
};
