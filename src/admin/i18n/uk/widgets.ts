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
    where: "Що де редагувати",
    editHere:
      "Редагуйте тут: ціни, канали продажу, інші зображення, категорії, теги та метадані. Нові сеанси та копії події переймають ціни.",
    writtenOver:
      "Подія перезаписує: назву, ідентифікатор (handle), опис, мініатюру, статус, варіанти та їхні назви. Варіанти, що не належать події, видаляються. Змінюйте це на сторінці події.",
  },
  order: {
    moneyReturned_one:
      "Усі гроші за замовлення повернено, а {{count}} квиток ще дійсний. Скасувати його?",
    moneyReturned_few:
      "Усі гроші за замовлення повернено, а {{count}} квитки ще дійсні. Скасувати їх?",
    moneyReturned_many:
      "Усі гроші за замовлення повернено, а {{count}} квитків ще дійсні. Скасувати їх?",
    moneyReturned_other:
      "Усі гроші за замовлення повернено, а {{count}} квитка ще дійсні. Скасувати їх?",
    cancelThem_one: "Скасувати квиток",
    cancelThem_few: "Скасувати квитки",
    cancelThem_many: "Скасувати квитки",
    cancelThem_other: "Скасувати квитки",
    title: "Квитки",
    awaiting: "Квитки стануть дійсними й будуть надіслані, коли замовлення оплатять.",
  },
  customer: {
    title: "Квитки",
    empty: "Квитків немає",
  },
};
