import type { MessageKind, NewMessage } from "../../modules/messaging/types";
import type { NoticeKind, NoticeRow } from "../../modules/ticketing/notices/ticket-notices";
import type { PrintedTicketRow } from "../../modules/ticketing/tickets/printed-tickets";
import { type Locale, localeOf } from "../../shared/locales";

const KIND_FOR_PARTICIPANT: Record<NoticeKind, MessageKind> = {
  issued: "ticket",
  resent: "ticket",
  reissued: "ticket_reissued",
  moved: "ticket_moved",
  cancelled: "tickets_cancelled",
  reminder: "session_reminder",
};

/** The buyer hears of what is bought and of what is lost; the rest is between the shop and the participant. */
const BUYER_HEARS: ReadonlySet<NoticeKind> = new Set(["issued", "cancelled"]);

/**
 * Who is told of a notice, and of which tickets. Each participant gets one message of their own tickets, at the
 * address that they registered, else at the one the buyer gave, else at the buyer's (A12). Where the buyer hears of it
 * too, it is one message with all tickets, and a participant with the buyer's address gets no second one.
 *
 * The keys depend on the notice and its tickets alone: queued again, nothing is sent twice.
 */
export function messagesOfNotice(
  notice: NoticeRow,
  tickets: readonly PrintedTicketRow[],
  fallback: Locale,
): NewMessage[] {
  const [first] = tickets;
  if (!first) return [];
  const about = {
    locale: localeOf(first.locale) ?? fallback,
    order_id: notice.order_id,
    event_id: first.event.id,
    session_id: notice.kind === "reminder" ? notice.session_id : null,
    data: {
      reason: notice.reason,
      previous_starts_at: notice.previous_starts_at?.toISOString() ?? null,
    },
  };
  const buyer = first.buyer_email;
  const messages: NewMessage[] = [];
  if (buyer && BUYER_HEARS.has(notice.kind)) {
    messages.push({
      ...about,
      key: `${notice.id}:buyer`,
      kind: notice.kind === "issued" ? "order_tickets" : "tickets_cancelled",
      recipient: buyer,
      ticket_ids: tickets.map((ticket) => ticket.id),
    });
  }
  const told = new Set(messages.map(({ recipient }) => recipient.toLowerCase()));
  for (const [address, own] of byParticipant(tickets)) {
    if (told.has(address)) continue;
    messages.push({
      ...about,
      key: `${notice.id}:${own[0]?.id}`,
      kind: KIND_FOR_PARTICIPANT[notice.kind],
      recipient: addressOf(own[0] as PrintedTicketRow) as string,
      ticket_ids: own.map((ticket) => ticket.id),
    });
  }
  return messages;
}

function byParticipant(tickets: readonly PrintedTicketRow[]): Map<string, PrintedTicketRow[]> {
  const groups = new Map<string, PrintedTicketRow[]>();
  for (const ticket of tickets) {
    const address = addressOf(ticket)?.toLowerCase();
    if (address) groups.set(address, [...(groups.get(address) ?? []), ticket]);
  }
  return groups;
}

function addressOf(ticket: PrintedTicketRow): string | null {
  return ticket.holder?.email ?? ticket.attendee.email ?? ticket.buyer_email;
}
