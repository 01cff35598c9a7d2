import type { MedusaContainer } from "@medusajs/framework/types";
import type { Column } from "../../documents/table/column";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { EventOrder, EventOrderFilters } from "../../modules/ticketing/reports/event-orders";
import type { Locale } from "../../shared/locales";
import { WORDS } from "../../shared/words";
import { providerName } from "../../shared/words/provider-name";
import { withCheckouts } from "./checkout-columns";
import { inChunks } from "./in-chunks";
import { type TableFile, type TableFormat, tableFile } from "./table-file";
import { REPORT_TEXTS } from "./texts";
import { type WholeOrder, withWholeOrders } from "./whole-orders";

/**
 * An event's orders that match, a row each: exactly what the screen filters (T2, T4), with what their buyers answered at
 * checkout (E16).
 */
export async function exportEventOrders(
  container: MedusaContainer,
  event: { id: string; timezone: string },
  filters: EventOrderFilters,
  { format, locale }: TableFormat,
): Promise<TableFile> {
  const ticketing = container.resolve(BOX_OFFICE_TICKETING);
  const { columns: answers, rows } = await withCheckouts(
    container,
    () => ticketing.reports.eachEventOrder(event.id, filters),
    () => event.timezone,
    locale,
  );
  const own = columns(locale, event.timezone);
  return tableFile("orders", [...own, ...answers], eachWhole(container, rows), format);
}

async function* eachWhole<Row extends EventOrder>(
  container: MedusaContainer,
  rows: AsyncIterable<Row>,
): AsyncGenerator<Row & { order: WholeOrder | null }> {
  for await (const chunk of inChunks(rows)) yield* await withWholeOrders(container, chunk);
}

function columns(
  locale: Locale,
  timezone: string,
): Column<EventOrder & { order: WholeOrder | null }>[] {
  const texts = REPORT_TEXTS[locale];
  const words = WORDS[locale];
  return [
    { header: texts.order, value: (row) => row.display_id },
    { header: texts.created_at, time: (row) => row.placed_at && { at: row.placed_at, timezone } },
    { header: texts.buyer_name, value: (row) => row.buyer.name },
    { header: texts.buyer_email, value: (row) => row.buyer.email },
    { header: texts.payment, value: (row) => words.payment[row.payment] },
    {
      header: texts.status,
      value: ({ order, cancelled }) => {
        const state = order?.state ?? (cancelled ? "cancelled" : null);
        return state && words.order_state[state];
      },
    },
    { header: texts.problem, value: (row) => row.problem && words.problem[row.problem] },
    {
      header: texts.payment_method,
      value: (row) => row.payment_provider_id && providerName(row.payment_provider_id, locale),
    },
    { header: texts.quantity, value: (row) => row.quantity },
    { header: texts.cancelled_quantity, value: (row) => row.cancelled_quantity },
    {
      header: texts.ticket_types,
      value: (row) => row.ticket_types.map((type) => `${type.quantity} × ${type.name}`).join(", "),
    },
    { header: texts.amount, value: (row) => row.amount },
    { header: texts.order_total, value: ({ order }) => order?.total ?? null },
    { header: texts.order_paid, value: ({ order }) => order?.amount_paid ?? null },
    { header: texts.order_refunded, value: ({ order }) => order?.amount_refunded ?? null },
    { header: texts.order_due, value: ({ order }) => order?.due ?? null },
    { header: texts.currency, value: (row) => row.currency_code.toUpperCase() },
  ];
}
