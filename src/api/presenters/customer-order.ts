import type { MedusaContainer } from "@medusajs/framework/types";
import type { Standing } from "../../modules/order-status/types";
import type { Locale } from "../../shared/locales";
import { toMajor } from "../../shared/money";
import { readCustomerStatuses } from "../../workflows/customers/customer-statuses";
import { payability } from "../../workflows/payments/payability";
import { readerLocale } from "../../workflows/reader-locale";

/** Tells customers where their orders stand, in the language asked for, else in each order's. */
export async function customerOrderPresenter(container: MedusaContainer, wanted?: Locale) {
  const statusOf = await readCustomerStatuses(container);
  return (standing: Standing) => {
    const { currency_code } = standing;
    const locale = wanted ?? readerLocale(container, standing.locale);
    return {
      order_code: standing.order_code,
      status: statusOf(standing, locale),
      ...payability(standing.state, toMajor(standing.due_minor, currency_code), locale),
      total: toMajor(standing.total_minor, currency_code),
      currency_code,
    };
  };
}
