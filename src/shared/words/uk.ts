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
    reserved: "Зарезервовано",
    paid: "Оплачено",
    refunded: "Повернено",
    awaiting: "Очікує на оплату",
    unpaid: "Не оплачено",
  },
  cancelled_since: {
    ticket: "Квитки скасовано",
    session: "Сеанс скасовано",
    event: "Подію скасовано",
  },
  not_paid_in_time: "Не оплачено вчасно",
  payment_provider: {
    credit: "Залік",
    pp_invoice_invoice: "Рахунок",
    pp_system_default: "Оплата вручну",
  },
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
    not_a_ticket:
      "Один із рядків цього замовлення — варіант товару події, якого подія не продає, тому квитка немає. Додайте до замовлення квиток події або поверніть гроші.",
  },
  columns: {
    order: "Замовлення",
    order_code: "Код замовлення",
    order_status: "Статус замовлення",
    placed: "Оформлено",
    bought: "Куплено",
    event: "Подія",
    session: "Сеанс",
    ticket_type: "Тип квитка",
    buyer: "Покупець",
    tickets: "Квитки",
    amount: "Сума",
    price: "Ціна",
    payment: "Оплата",
    payment_method: "Спосіб оплати",
    department: "Відділ",
    checked_in: "Вхід",
  },
  sums: {
    shipping: "Доставка",
    fee: "Збір",
    credited: "Скориговано",
    rounding: "Округлення",
    total: "Разом",
    paid: "Сплачено",
    reserved: "Зарезервовано",
    amount_due: "До сплати",
    pay: "Оплатити",
  },
};
