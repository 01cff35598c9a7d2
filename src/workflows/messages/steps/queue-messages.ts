import type { MedusaContainer } from "@medusajs/framework/types";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_MESSAGING } from "../../../modules/messaging";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import type { NoticeRow } from "../../../modules/ticketing/notices/ticket-notices";
import { readerLocale } from "../../reader-locale";
import { logTickets } from "../../tickets/log-tickets";
import { readDeeds } from "../deeds";
import { messagesOfNotice, type TicketNotice } from "../messages-of-notice";
import { succeeds } from "../succeeds";
import { tellOfLack } from "../tell-of-lack";

/** Notices in one bite: their tickets are read in one statement. */
const BATCH = 200;

/**
 * Turns notices into messages, and tells the merchant what is for the merchant, until there are none. A crash in between
 * does some again, and their keys say that they are done: nothing is lost and nothing doubled.
 */
export const queueMessagesStep = createStep(
  "box-office-queue-messages-step",
  async (_: undefined, { container }) => {
    const ticketing = container.resolve(BOX_OFFICE_TICKETING);
    for (;;) {
      const notices = await ticketing.notices.takeNotices(BATCH);
      const forLog = notices.filter(({ kind }) => kind === "logged");
      await together(container, forLog, logTickets);
      await together(container, notices.filter(isOfTickets), queueMessagesOf);
      for (const notice of notices.filter(({ kind }) => kind === "lacks_tickets")) {
        await tellMerchant(container, notice);
      }
      if (notices.length < BATCH) return new StepResponse(undefined);
    }
  },
);

function isOfTickets(notice: NoticeRow): notice is TicketNotice {
  return notice.kind !== "lacks_tickets" && notice.kind !== "logged";
}

/** All in one bite; where one of them is at fault, each for itself. */
async function together<Notice extends NoticeRow>(
  container: MedusaContainer,
  notices: readonly Notice[],
  tell: (container: MedusaContainer, notices: readonly Notice[]) => Promise<void>,
): Promise<void> {
  if (!notices.length) return;
  const ticketing = container.resolve(BOX_OFFICE_TICKETING);
  const handle = async (some: readonly Notice[]) => {
    await tell(container, some);
    await ticketing.notices.markNoticesHandled(some.map(({ id }) => id));
    return true;
  };
  try {
    await handle(notices);
  } catch {
    for (const notice of notices) {
      await succeeds(container, notice, () => handle([notice]));
    }
  }
}

async function queueMessagesOf(
  container: MedusaContainer,
  notices: readonly TicketNotice[],
): Promise<void> {
  const ticketing = container.resolve(BOX_OFFICE_TICKETING);
  const messaging = container.resolve(BOX_OFFICE_MESSAGING);
  const tickets = await ticketing.tickets.readPrintedTickets(
    notices.flatMap(({ ticket_ids }) => ticket_ids),
  );
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  const [deeds, unheard] = await Promise.all([
    readDeeds(container, notices),
    ordersUnheardOf(container, notices),
  ]);
  await messaging.queueMessages(
    notices
      .filter(({ kind, order_id }) => kind !== "unfinished_cancelled" || !unheard.has(order_id))
      .flatMap((notice) =>
        messagesOfNotice(
          notice,
          notice.ticket_ids.flatMap((id) => byId.get(id) ?? []),
          readerLocale(container, null),
          deeds.get(notice.id),
        ),
      ),
  );
}

/** Of the orders whose checkout never paid those that nobody has told their buyer of. */
async function ordersUnheardOf(
  container: MedusaContainer,
  notices: readonly TicketNotice[],
): Promise<Set<string>> {
  const ids = notices
    .filter(({ kind }) => kind === "unfinished_cancelled")
    .map(({ order_id }) => order_id);
  if (!ids.length) return new Set();
  const { standings } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const known = await standings.readStandings(ids);
  const heard = new Set(known.flatMap((one) => (one.buyer_told_at ? one.order_id : [])));
  return new Set(ids.filter((id) => !heard.has(id)));
}

/** What can't be told comes again when the lease ends. */
async function tellMerchant(container: MedusaContainer, notice: NoticeRow): Promise<void> {
  await succeeds(container, notice, async () => {
    await tellOfLack(container, notice);
    await container.resolve(BOX_OFFICE_TICKETING).notices.markNoticesHandled([notice.id]);
    return true;
  });
}
