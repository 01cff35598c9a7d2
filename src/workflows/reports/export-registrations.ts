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
import { type TableFile, type TableFormat, tableFile } from "./table-file";
import { REPORT_TEXTS } from "./texts";

/** The registrations that match, a row each, with both lines of contact (A12) and what their buyers answered (E16). */
export async function exportRegistrations(
  container: MedusaContainer,
  filters: RegistrationFilters,
  { format, locale }: TableFormat,
): Promise<TableFile> {
  const ticketing = container.resolve(BOX_OFFICE_TICKETING);
  const { columns: answers, rows } = await withCheckouts(
    container,
    () => ticketing.registrations.eachRegistration(filters),
    ({ event }) => event.timezone,
    locale,
  );
  const own = columns(locale);
  return tableFile("registrations", [...own, ...answers], rows, format);
}

function columns(locale: Locale): Column<Registration>[] {
  const texts = REPORT_TEXTS[locale];
  return [
    { header: texts.number, value: (row) => row.number },
    { header: texts.status, value: (row) => WORDS[locale].ticket[row.status] },
    { header: texts.event, value: (row) => row.event.title },
    { header: texts.session, value: (row) => row.session.name },
    { header: texts.starts_at, time: (row) => zoned(row, row.session.starts_at) },
    { header: texts.ticket_type, value: (row) => row.ticket_type.name },
    { header: texts.attendee_name, value: (row) => row.attendee.name },
    { header: texts.attendee_email, value: (row) => row.attendee.email },
    { header: texts.attendee_phone, value: (row) => row.attendee.phone },
    { header: texts.holder_name, value: (row) => row.holder?.name ?? null },
    { header: texts.holder_email, value: (row) => row.holder?.email ?? null },
    { header: texts.holder_phone, value: (row) => row.holder?.phone ?? null },
    { header: texts.checked_in_at, time: (row) => zoned(row, row.checked_in_at) },
    { header: texts.order, value: (row) => row.order_display_id },
    { header: texts.buyer_name, value: (row) => row.buyer.name },
    { header: texts.buyer_email, value: (row) => row.buyer.email },
    { header: texts.created_at, time: (row) => zoned(row, row.created_at) },
    { header: texts.amount, value: (row) => row.amount },
    { header: texts.currency, value: (row) => row.currency_code.toUpperCase() },
  ];
}

/** Times are told by the event's clock. */
function zoned({ event }: Registration, at: Date | null): ZonedTime | null {
  return at && { at, timezone: event.timezone };
}
