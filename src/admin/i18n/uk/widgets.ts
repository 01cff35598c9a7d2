import type { en } from "../en/texts";
import type { Translation, UkrainianForms } from "../translation";

export const widgets: Translation<typeof en.widgets, UkrainianForms> = {
  checkedInAt: "Вхід: {{time}}",
  all_one: "Показати всі {{count}}",
  all_few: "Показати всі {{count}}",
  all_many: "Показати всі {{count}}",
  all_other: "Показати всі {{count}}",
  event: {
    title: "Подія",
    open: "Відкрити подію",
    next: "Наступний сеанс",
    over: "Усі сеанси минули або скасовані",
    venue: "Місце",
    places: "Місця",
    revenue: "Виторг: {{amount}}",
  },
  order: {
    title: "Квитки",
    awaiting: "Квитки стануть дійсними й будуть надіслані, коли замовлення оплатять.",
  },
  customer: {
    title: "Квитки",
    empty: "Квитків немає",
  },
};
