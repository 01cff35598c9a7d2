import type { MedusaContainer } from "@medusajs/framework/types";
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
  await log.noteOnce(
    notices.map(({ id, order_id, ticket_ids, user_id, created_at, data }) => {
      const { kind, ...deed } = data as TicketDeed;
      const tickets = ticket_ids.flatMap((ticketId) => numbers.get(ticketId) ?? []);
      // A deed has the data of its kind.
      return {
        ...{ id, order_id, kind, user_id, created_at, reason: null },
        data: { ...deed, tickets },
      } as Happened;
    }),
  );
}
