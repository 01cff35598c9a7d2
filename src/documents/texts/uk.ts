import type { DocumentTexts } from "./en";

export const uk: DocumentTexts = {
  ticket: {
    document_title: (count, event) => `${count === 1 ? "Квиток" : "Квитки"}: ${event}`,
    attendee: "Учасник",
    ticket_type: "Тип квитка",
    number: "Номер квитка",
    order: "Замовлення",
    price: "Ціна",
    doors_open: (clock) => `Двері відчиняються ${clock}`,
    ticket_of: (nth, count) => `Квиток ${nth} із ${count}`,
    entrance_heading: "На вході",
    entrance_show: "Покажіть код на папері або на телефоні.",
    entrance_once:
      "Код пропускає одну особу лише один раз. Не передавайте його іншим: увійде той, хто покаже його першим.",
    code_alternative: (number) => `QR-код квитка ${number}`,
  },
  calendar: {
    description: (number) => `Квиток ${number}`,
  },
  page: {
    heading: (event) => `Квиток: ${event}`,
    status: {
      valid: { label: "Дійсний", explanation: "Покажіть код на вході." },
      reserved: {
        label: "Очікує на оплату",
        explanation: "Місце зарезервовано. Квиток стане дійсним після оплати замовлення.",
      },
      cancelled: { label: "Скасований", explanation: "За цим квитком більше не можна увійти." },
    },
    download: "Завантажити PDF",
    calendar: "Додати до календаря",
    holder_heading: "Це ваш квиток?",
    holder_introduction:
      "Залиште свої дані, і повідомлення про подію надходитимуть безпосередньо вам, а не покупцеві.",
    name: "Ім’я та прізвище",
    email: "Електронна пошта",
    phone: "Телефон",
    save: "Зберегти",
    saved: "Ваші дані збережено.",
    rejected: "Нічого не збережено. Виправте позначені поля.",
    invalid: {
      name: "Напишіть ім’я, яке не є надто довгим.",
      email: "Це неправильна адреса електронної пошти.",
      phone: "Це неправильний номер телефону.",
    },
    not_found: {
      heading: "Тут немає квитка",
      message:
        "Можливо, посилання неповне або відтоді надіслано нове. Знайдіть останнє повідомлення про квиток або зверніться до того, хто його купив.",
    },
  },
};
