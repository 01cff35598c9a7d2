import type { MedusaRequest } from "@medusajs/framework/http";
import { amountsOf, type Standing } from "../../modules/order-status/types";
import { localeOf } from "../../shared/locales";
import { toMajor } from "../../shared/money";
import { readCustomerStatuses } from "../../workflows/customers/customer-statuses";
import { payability } from "../../workflows/payments/payability";
import { readerLocale } from "../../workflows/reader-locale";

/** Tells customers where their orders stand, in the language that the request asks for, else in each order's. */
export async function customerOrderPresenter({ scope, locale: wanted }: MedusaRequest) {
  const statusOf = await readCustomerStatuses(scope);
  return (standing: Standing) => {
    const { currency_code } = standing;
    const locale = localeOf(wanted) ?? readerLocale(scope, standing.locale);
    return {
      order_code: standing.order_code,
      status: statusOf(standing, locale),
      ...payability(standing.state, standing, locale),
      total: toMajor(standing.total_minor, currency_code),
      /** Of the total, what was kept though nothing is had for it. */
      fee: toMajor(standing.fee_minor, currency_code),
      ...amountsOf(standing),
      currency_code,
    };
  };
}

export type CustomerOrder = ReturnType<Awaited<ReturnType<typeof customerOrderPresenter>>>;
