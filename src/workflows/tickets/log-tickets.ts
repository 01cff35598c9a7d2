import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import type { Happened } from "../../modules/order-status/log/note-once";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { TicketDeed } from "../../modules/ticketing/notices/ticket-history";
import type { NoticeRow } from "../../modules/ticketing/notices/ticket-notices";

/** Writes into the logs of orders what was done to their tickets, by the numbers that people know them by (A7). */
export async function logTickets(
  container: MedusaContainer,
  notices: readonly NoticeRow[],
): Promise<void> {
  const { tickets } = container.resolve(BOX_OFFICE_TICKETING);
  const { log } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const printed = await tickets.readPrintedTickets(notices.flatMap((notice) => notice.ticket_ids));
  const numbers = new Map(printed.map(({ id, number }) => [id, number]));
  const correctorOf = await readCorrectors(container, notices);
  await log.noteOnce(
    notices.map((notice) => {
      const { id, order_id, ticket_ids, created_at, data } = notice;
      const { kind, ...deed } = data as TicketDeed;
      const user_id = notice.user_id ?? (kind === "attendee_changed" ? correctorOf(notice) : null);
      const tickets = ticket_ids.flatMap((ticketId) => numbers.get(ticketId) ?? []);
      // A deed has the data of its kind.
      return {
        ...{ id, order_id, kind, user_id, created_at, reason: null },
        data: { ...deed, tickets },
      } as Happened;
    }),
  );
}

/** As long as it may take until what follows from a correction is done, and some more. */
const CORRECTION_MS = 10 * 60 * 1000;

type Correction = { order_id: string; created_by: string | null; created_at: Date | string };

/** Who corrected the order that attendees follow, on Medusa's page: Medusa writes it down with each correction. */
async function readCorrectors(container: MedusaContainer, notices: readonly NoticeRow[]) {
  const orderIds = notices
    .filter(({ user_id, data }) => !user_id && (data as TicketDeed).kind === "attendee_changed")
    .map(({ order_id }) => order_id);
  if (!orderIds.length) return () => null;
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_change",
    fields: ["order_id", "created_by", "created_at"],
    filters: { order_id: orderIds, change_type: "update_order" },
  });
  const corrections = (data as unknown as Correction[])
    .map((one) => ({ ...one, at: new Date(one.created_at).getTime() }))
    .sort((one, other) => other.at - one.at);
  return ({ order_id, created_at }: NoticeRow): string | null => {
    const isOfIt = ({ at }: { at: number }) =>
      Math.abs(new Date(created_at).getTime() - at) < CORRECTION_MS;
    const last = corrections.find((one) => one.order_id === order_id && isOfIt(one));
    return last?.created_by ?? null;
  };
}
