import type { MedusaContainer } from "@medusajs/framework/types";
import type { Column } from "../../documents/table/column";
import { localTime } from "../../documents/table/local";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type {
  EventOrderFilters,
  EventOrderWithSessions,
} from "../../modules/ticketing/reports/event-orders";
import type { Locale } from "../../shared/locales";
import { WORDS } from "../../shared/words";
import { paymentWord } from "../../shared/words/payment-word";
import { withCheckouts } from "./checkout-columns";
import { eachWithOrder, orderColumns, type WithOrder } from "./order-columns";
import { type TableFile, type TableFormat, tableFile } from "./table-file";
import { REPORT_TEXTS } from "./texts";

/**
 * An event's orders that match, a row each: exactly what the screen filters (T2, T4), with what their buyers answered at
 * checkout (E16).
 */
export async function exportEventOrders(
  container: MedusaContainer,
  event: { id: string; timezone: string },
  filters: EventOrderFilters,
  format: TableFormat,
): Promise<TableFile> {
  const ticketing = container.resolve(BOX_OFFICE_TICKETING);
  const { columns: answers, rows } = await withCheckouts(
    container,
    () => ticketing.reports.eachEventOrder(event.id, filters),
    () => event.timezone,
    format.locale,
  );
  const own = columns(format.locale, event.timezone);
  return tableFile("orders", [...own, ...answers], eachWithOrder(container, rows), format);
}

function columns(locale: Locale, timezone: string): Column<WithOrder<EventOrderWithSessions>>[] {
  const texts = REPORT_TEXTS[locale];
  const words = WORDS[locale];
  const order = orderColumns<WithOrder<EventOrderWithSessions>>(locale);
  return [
    { header: words.columns.order, value: (row) => row.display_id },
    order.code,
    {
      header: words.columns.placed,
      time: (row) => row.placed_at && { at: row.placed_at, timezone },
    },
    { header: words.columns.buyer, value: (row) => row.buyer.name },
    { header: texts.buyer_email, value: (row) => row.buyer.email },
    {
      header: words.columns.payment,
      value: (row) => words.payment[paymentWord(row.payment, row.order)],
    },
    {
      header: texts.status,
      value: (row) =>
        order.status.value(row) ?? (row.cancelled ? words.order_state.cancelled : null),
    },
    { header: texts.problem, value: (row) => row.problem && words.problem[row.problem] },
    order.payment_method,
    order.department,
    { header: words.columns.tickets, value: (row) => row.quantity },
    { header: texts.cancelled_quantity, value: (row) => row.cancelled_quantity },
    {
      header: texts.ticket_types,
      value: (row) => row.ticket_types.map((type) => `${type.quantity} × ${type.name}`).join(", "),
    },
    {
      header: words.columns.session,
      value: (row) =>
        row.sessions
          .map(({ name, starts_at }) =>
            [localTime({ at: starts_at, timezone }, locale), name].filter(Boolean).join(", "),
          )
          .join("; "),
    },
    { header: words.columns.amount, value: (row) => row.amount },
    { header: texts.order_total, value: (row) => row.order?.total ?? null },
    { header: texts.order_paid, value: (row) => row.order?.amount_paid ?? null },
    { header: texts.order_reserved, value: (row) => row.order?.amount_reserved ?? null },
    { header: texts.order_refunded, value: (row) => row.order?.amount_refunded ?? null },
    { header: texts.order_due, value: (row) => row.order?.due ?? null },
    { header: texts.currency, value: (row) => row.currency_code.toUpperCase() },
  ];
}
