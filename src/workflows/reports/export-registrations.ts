import type { MedusaContainer } from "@medusajs/framework/types";
import type { Column, ZonedTime } from "../../documents/table/column";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type {
  Registration,
  RegistrationFilters,
} from "../../modules/ticketing/registrations/list-registrations";
import type { Locale } from "../../shared/locales";
import { WORDS } from "../../shared/words";
import { withCheckouts } from "./checkout-columns";
import { eachWithOrder, orderColumns, type WithOrder } from "./order-columns";
import { type TableFile, type TableFormat, tableFile } from "./table-file";
import { REPORT_TEXTS } from "./texts";

/** The registrations that match, a row each, with both lines of contact (A12) and what their buyers answered (E16). */
export async function exportRegistrations(
  container: MedusaContainer,
  filters: RegistrationFilters,
  format: TableFormat,
): Promise<TableFile> {
  const ticketing = container.resolve(BOX_OFFICE_TICKETING);
  const { columns: answers, rows } = await withCheckouts(
    container,
    () => ticketing.registrations.eachRegistration(filters),
    ({ event }) => event.timezone,
    format.locale,
  );
  const own = columns(format.locale);
  return tableFile("registrations", [...own, ...answers], eachWithOrder(container, rows), format);
}

function columns(locale: Locale): Column<WithOrder<Registration>>[] {
  const texts = REPORT_TEXTS[locale];
  const { columns: headings, ticket } = WORDS[locale];
  const order = orderColumns<WithOrder<Registration>>(locale);
  return [
    { header: texts.number, value: (row) => row.number },
    { header: texts.status, value: (row) => ticket[row.status] },
    { header: headings.event, value: (row) => row.event.title },
    { header: headings.session, value: (row) => row.session.name },
    { header: texts.starts_at, time: (row) => zoned(row, row.session.starts_at) },
    { header: headings.ticket_type, value: (row) => row.ticket_type.name },
    { header: texts.attendee_name, value: (row) => row.attendee.name },
    { header: texts.attendee_email, value: (row) => row.attendee.email },
    { header: texts.attendee_phone, value: (row) => row.attendee.phone },
    { header: texts.holder_name, value: (row) => row.holder?.name ?? null },
    { header: texts.holder_email, value: (row) => row.holder?.email ?? null },
    { header: texts.holder_phone, value: (row) => row.holder?.phone ?? null },
    { header: headings.checked_in, time: (row) => zoned(row, row.checked_in_at) },
    { header: headings.order, value: (row) => row.order_display_id },
    order.code,
    order.status,
    order.payment_method,
    order.department,
    { header: headings.buyer, value: (row) => row.buyer.name },
    { header: texts.buyer_email, value: (row) => row.buyer.email },
    { header: headings.bought, time: (row) => zoned(row, row.created_at) },
    { header: headings.price, value: (row) => row.amount },
    { header: texts.currency, value: (row) => row.currency_code.toUpperCase() },
  ];
}

/** Times are told by the event's clock. */
function zoned({ event }: Registration, at: Date | null): ZonedTime | null {
  return at && { at, timezone: event.timezone };
}
