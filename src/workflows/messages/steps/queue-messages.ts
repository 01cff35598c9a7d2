import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_MESSAGING } from "../../../modules/messaging";
import type { MessagingModuleService } from "../../../modules/messaging/service";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import type { TicketingModuleService } from "../../../modules/ticketing/service";
import { readerLocale } from "../../reader-locale";
import { messagesOfNotice } from "../messages-of-notice";

/** Notices in one bite: their tickets are read in one statement. */
const BATCH = 200;

/**
 * Turns notices into messages until there are none. A crash in between queues some again, and their keys say that they
 * are queued: nothing is lost and nothing doubled.
 */
export const queueMessagesStep = createStep(
  "box-office-queue-messages-step",
  async (_: undefined, { container }) => {
    const ticketing = container.resolve<TicketingModuleService>(BOX_OFFICE_TICKETING);
    const messaging = container.resolve<MessagingModuleService>(BOX_OFFICE_MESSAGING);
    for (;;) {
      const notices = await ticketing.takeNotices(BATCH);
      if (!notices.length) return new StepResponse(undefined);
      const tickets = await ticketing.readPrintedTickets(
        notices.flatMap((notice) => notice.ticket_ids),
      );
      const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));
      await messaging.queueMessages(
        notices.flatMap((notice) =>
          messagesOfNotice(
            notice,
            notice.ticket_ids.flatMap((id) => byId.get(id) ?? []),
            readerLocale(container, null),
          ),
        ),
      );
      await ticketing.markNoticesHandled(notices.map((notice) => notice.id));
    }
  },
);
